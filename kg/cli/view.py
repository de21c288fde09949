"""`kg view`: a store and what to draw go in, one interactive HTML file comes out."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kg.cli._options import open_for_reading, store_option

if TYPE_CHECKING:
    from kg.view import ViewGraph

_VIEWS = ("graph", "ego", "committee", "event", "timeline", "appearances")
_CENTRALITIES = ("degree", "betweenness", "closeness", "eigenvector", "pagerank")


@click.command()
@click.option("-o", "--output", "out", default="graph.html", show_default=True, metavar="FILE", help="The file, or - for standard output.")
@click.option("--focus", default="", metavar="NAME", help="Draw what is around this person, body, event or document; accents are optional.")
@click.option("--hops", type=click.IntRange(1, 6), default=1, show_default=True, help="How many links around the focus.")
@click.option("--view", "shape", type=click.Choice(_VIEWS), help="How to draw it: a committee by rank, an event by who did what …")
@click.option("--from", "start", metavar="DATE", help="Leave out what is known to have ended before: 2020, 2020-12 or 2020-12-23.")
@click.option("--to", "end", metavar="DATE", help="Leave out what is known to have begun later.")
@click.option("--at", metavar="DATE", help="Only what held then: seen before and not known to be over, or seen then.")
@click.option("--query", default="", metavar="QUERY", help="Draw what a named query, a .rq file, SPARQL, or - (standard input) returns.")
@click.option("-p", "params", multiple=True, metavar="NAME=VALUE", help="Give a parameter of the query its value; may be repeated.")
@click.option("--size-by", type=click.Choice(_CENTRALITIES), help="Size nodes by a centrality.")
@click.option("--limit", type=click.IntRange(min=1), default=20_000, show_default=True, help="Keep the most connected nodes only.")
@click.option("--title", default="", metavar="TEXT", help="The heading of the page.")
@click.option("--lang", "language", type=click.Choice(["vi", "en"]), default="vi", show_default=True, help="The language it opens in.")
@store_option()
def command(out: str, store: Path, **wanted: Any) -> None:
    """Draws the graph as one HTML file that works without a network.

    Every line of the picture answers who says so: a click shows the sentences, their articles and dates. Facts without a date stay in the
    file, and are kept apart when a time is asked for.

    \b
    Views: graph (all, or around the focus), ego, committee (members of a body by rank), event (who did what),
    timeline (a career, or who held what in a body), appearances (people who were at the same events).

    \b
    Examples:
      kg view -o graph.html
      kg view --focus "vo van minh" --hops 2
      kg view --focus "Tỉnh ủy Bình Dương" --view committee --at 2020-12-23
      kg view --view appearances --size-by betweenness -o together.html
      kg view --query who-holds -p body="UBND tỉnh Bình Dương"
    """
    from kg.view import write_page

    if wanted["query"] == "-":
        wanted["query"] = click.open_file("-", encoding="utf-8").read()
    options = _options(wanted)
    with open_for_reading(store) as opened:
        graph, text = write_page(opened, options)
    if out == "-":
        click.echo(text, nl=False)
    else:
        _write(Path(out), text)
        click.echo(_summary(out, graph, text), err=True)


def _options(wanted: dict[str, Any]) -> Any:
    from pydantic import ValidationError

    from kg.errors import UsageError
    from kg.view import ViewOptions

    params = []
    for pair in wanted.pop("params"):
        name, sign, value = pair.partition("=")
        if not sign:
            raise click.UsageError(f"-p takes NAME=VALUE, not '{pair}'.")
        params.append((name, value))
    try:
        return ViewOptions(view=wanted.pop("shape"), params=tuple(params), **wanted)
    except ValidationError as error:
        wrong = error.errors()[0]
        names = {"start": "--from", "end": "--to"}
        option = names.get(str(wrong["loc"][0]), f"--{wrong['loc'][0]}")
        raise UsageError("this is no date", where=f"{option} {wrong['input']}", remedy="write 2020, 2020-12 or 2020-12-23") from error


def _write(path: Path, text: str) -> None:
    """Beside the file first, then in its place, so that a picture is whole or as it was."""
    from kg.errors import ExportError

    beside = path.with_name(f".{path.name}.new")
    try:
        beside.write_text(text, encoding="utf-8", newline="\n")
        beside.replace(path)
    except OSError as error:
        raise ExportError(f"the file cannot be written: {error.strerror}", where=str(path), remedy="choose another with -o") from error


def _summary(out: str, graph: "ViewGraph", text: str) -> str:
    nodes = sum(node.kind != "post" for node in graph.nodes)
    shown = f"{out}: {nodes:,} nodes, {len(graph.edges):,} facts, {len(text.encode()) / 1e6:.1f} MB"
    return f"{shown}; {graph.left_out:,} less connected nodes left out (--limit)" if graph.left_out else shown
