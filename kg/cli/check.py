"""`kg check`: a store goes in, what is wrong with it comes out; exit code 1 if anything is."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli._options import open_for_reading, store_option

if TYPE_CHECKING:
    from kg.check import CheckReport

SHOWN = 50
"""Rows of the table; the JSON has them all."""


@click.command()
@click.option("-f", "form", type=click.Choice(["table", "json"]), default="table", show_default=True, help="How to write what is found.")
@click.option(
    "--only",
    type=click.Choice(["shapes", "quotes", "projection", "judgements"]),
    multiple=True,
    help="This check alone; may be repeated.",
)
@click.option("--lang", type=click.Choice(["vi", "en"]), default="en", show_default=True, help="Language of the table.")
@store_option()
def command(form: str, only: tuple[str, ...], lang: str, store: Path) -> None:
    """Proves the store.

    Every shape holds (shapes), every quote is where it says in its article's text (quotes), the default graph is what articles and
    judgements imply, no more and no less (projection), and no judgements contradict each other (judgements).

    \b
    Examples:
      kg check
      kg check --only quotes -f json
    """
    from kg.check import CHECKS, check
    from kg.cli._bar import counter
    from kg.pipeline.change import prove

    with open_for_reading(store) as opened, counter("Checking") as tell:

        def difference(asked: object) -> tuple[frozenset[tuple[str, str, str]], frozenset[tuple[str, str, str]]]:
            found = prove(opened)
            return found.missing, found.surplus

        report = check(opened, prove=difference, only=only or CHECKS, tell=lambda _: tell())
        base = opened.base_iri
    if form == "json":
        click.echo(report.model_dump_json(indent=1))
    else:
        _print(report, base, lang)
    if not report.ok:
        raise click.exceptions.Exit(1)


def _print(report: "CheckReport", base: str, lang: str) -> None:
    checks = ", ".join(report.checks)
    if report.ok:
        click.echo(f"{report.articles} articles, nothing wrong ({checks})")
        return
    from rich import box
    from rich.table import Table
    from rich.text import Text

    from kg.cli._table import print_table
    from kg.query.compact import compact

    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False)
    for name in ("check", "where", "what"):
        table.add_column(name, overflow="fold")
    for finding in report.findings[:SHOWN]:
        where = " ".join(compact(iri, base) for iri in (finding.where, finding.path) if iri)
        table.add_row(finding.check, Text(where), Text(finding.vi if lang == "vi" else finding.en))
    print_table(table)
    more = len(report.findings) - SHOWN
    rest = f", {more} of them not shown (-f json has them all)" if more > 0 else ""
    click.echo(f"{report.articles} articles, {len(report.findings)} violations{rest}", err=True)
