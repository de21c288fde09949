"""`kg diff`: two stores or exports go in, what came, went and changed comes out."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from kg.export.difference import Difference, Graph


@click.command()
@click.argument("before", type=click.Path(path_type=Path))
@click.argument("after", type=click.Path(path_type=Path))
@click.option("-f", "form", type=click.Choice(["text", "json"]), default="text", show_default=True, help="How to write it.")
@click.option("--summary", is_flag=True, help="Counts only.")
def command(before: Path, after: Path, form: str, summary: bool) -> None:
    """Shows what changed between two graphs: which facts came, which went, and which are told otherwise.

    BEFORE and AFTER are stores, or files written by kg export (.nq, .trig, .ttl, .nt). The default graphs are compared.

    \b
    Examples:
      kg diff last-week.nq kg-store
      kg diff old-store new-store -f json
    """
    import json

    from kg.export.difference import compare

    found = list(compare(_read(before), _read(after)))
    if form == "json":
        click.echo(json.dumps([difference.model_dump() for difference in found], ensure_ascii=False, indent=1))
        return
    for difference in () if summary else found:
        for line in _lines(difference):
            click.echo(line)
    counts = Counter((difference.kind, difference.what) for difference in found)
    click.echo("; ".join(f"{n} {kind} {what}" for (kind, what), n in sorted(counts.items())) or "nothing differs", err=not summary)


def _read(path: Path) -> "Graph":
    from kg.cli._options import open_for_reading
    from kg.export import Options
    from kg.export.difference import read_graph
    from kg.export.records import read_records, records

    if path.is_dir():
        with open_for_reading(path) as store:
            return read_graph(records(store, Options()))
    return read_graph(read_records(path))


def _lines(difference: "Difference") -> Iterator[str]:
    from kg.cli._table import tame
    from kg.query.compact import compact

    sign = {"added": "+", "removed": "-", "changed": "~"}[difference.what]
    yield f"{sign} {difference.kind}: {tame(difference.label)}  <{difference.iri}>"
    for found in difference.properties:
        sides = " -> ".join("; ".join(map(tame, values)) or "nothing" for values in (found.before, found.after))
        yield f"    {compact(found.name)}: {sides}"
