"""`kg build`: sources go in, a store comes out."""

import os
from datetime import UTC, datetime
from typing import Any

import click

from kg.cli._options import place_option, root_option, sources_argument, store_option


@click.command()
@sources_argument()
@store_option()
@place_option()
@root_option()
@click.option("--workers", type=click.IntRange(min=1), default=os.cpu_count() or 1, show_default="one a core", help="Processes that read.")
@click.option("--base-iri", metavar="IRI", help="What every IRI of a new store starts with.")
@click.pass_context
def command(context: click.Context, /, **options: Any) -> None:
    """Reads articles into a store.

    SOURCE is a file, a folder, a URL, or - for standard input. Articles that are there and have not changed are left as they are, so the
    same command goes on after it was stopped. What cannot be read is listed at the end.

    \b
    Examples:
      kg build articles/
      kg build article.html https://example.org/news/1.html --place "Bình Dương"
      kg read articles/ | kg build - --store other-store
    """
    from kg.cli._progress import list_problems, progress_bar, summary
    from kg.pipeline import Options, build
    from kg.store import open_store

    at = datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    folder, place, workers = options["store"], options["place"], options["workers"]
    with open_store(folder, write=True, base_iri=options["base_iri"]) as store, progress_bar() as progress:
        report = build(store, options["sources"], Options(root=options["root"], place=place, workers=workers, at=at, progress=progress))
    list_problems(report.problems)
    click.echo(f"{folder}: {summary(report)}", err=True)
    if report.problems and not report.new + report.changed + report.unchanged:
        context.exit(1)
