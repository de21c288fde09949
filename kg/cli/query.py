"""`kg query`: a named query, a file or SPARQL goes in, a table or a file's text comes out on standard output."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import click

from kg.cli._options import open_for_reading, store_option

if TYPE_CHECKING:
    from kg.query import Answer, Bounds, NamedQuery
    from kg.store import Store


@click.command(context_settings={"help_option_names": []})
@click.argument("name", required=False)
@click.option("-e", "text", metavar="SPARQL", help="Ask this query.")
@click.option("-p", "params", multiple=True, metavar="NAME=VALUE", help="Give a parameter its value; may be repeated.")
@click.option("-f", "form", type=click.Choice(["table", "csv", "json", "ttl"]), help="How to write the answer.  [default: table]")
@click.option("--limit", type=click.IntRange(min=0), help="Keep the first rows only.")
@click.option("--timeout", type=click.FloatRange(min=0, min_open=True), metavar="SECONDS", help="Stop the query after so long.")
@click.option("--list", "listed", is_flag=True, help="Show the named queries.")
@click.option("--lang", type=click.Choice(["vi", "en"]), default="en", show_default=True, help="Language of --list and of a query's help.")
@click.option("-h", "--help", "helped", is_flag=True, help="Show this message, or, behind a NAME, what that query answers and takes.")
@store_option()
@click.pass_context
def command(context: click.Context, /, **options: Any) -> None:
    """Asks the graph.

    NAME is a named query, a file that ends in .rq, or - for a query on standard input. The prefixes of the contract need not be declared.

    \b
    Examples:
      kg query who-holds -p body="UBND tỉnh Bình Dương"
      kg query --list
      kg query -e 'SELECT ?name { ?person a foaf:Person ; foaf:name ?name } LIMIT 5' -f csv
      kg query question.rq -p from=2021-01-01 -f json --timeout 60
    """
    name, text, lang = options["name"] or "", options["text"] or "", options["lang"]
    if options["helped"]:
        click.echo(_help(name, lang) if name else context.get_help())
    elif options["listed"]:
        _list(lang)
    elif bool(name) == bool(text):
        raise click.UsageError("Give one query: a NAME, a FILE.rq, - or -e SPARQL.")
    else:
        with open_for_reading(options["store"]) as store, _stoppable():
            from kg.query import Bounds

            answer = _ask(store, name, text, _params(options["params"]), Bounds(options["limit"], options["timeout"]))
            _show(answer, options["form"], store.base_iri)


@contextmanager
def _stoppable() -> Iterator[None]:
    """Ctrl-C ends the process at once: while Oxigraph computes, Python would only notice it at the next row. Nothing is being written."""
    before = signal.signal(signal.SIGINT, signal.SIG_DFL)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _ask(store: "Store", name: str, text: str, params: dict[str, str], bounds: "Bounds") -> "Answer":
    from kg.query import run, run_text

    if name == "-":
        return run_text(store, click.open_file("-", encoding="utf-8").read(), params, bounds, where="stdin")
    return run(store, name, params, bounds) if name else run_text(store, text, params, bounds)


def _show(answer: "Answer", form: str | None, base_iri: str) -> None:
    from kg.query.render import as_table, as_text
    from kg.query.statements import Statements

    if isinstance(answer, bool) and form in (None, "table"):
        click.echo("yes" if answer else "no")
        return
    form = form or ("ttl" if isinstance(answer, Statements) else "table")
    if form != "table":
        click.echo(as_text(answer, form), nl=False)
        return
    assert not isinstance(answer, bool)
    from kg.cli._table import print_table

    print_table(as_table(answer, base_iri))
    click.echo(f"{len(answer)} row{'' if len(answer) == 1 else 's'}", err=True)


def _params(given: tuple[str, ...]) -> dict[str, str]:
    params = {}
    for pair in given:
        name, sign, value = pair.partition("=")
        if not sign:
            raise click.UsageError(f"-p {pair}: write NAME=VALUE.")
        params[name.strip()] = value
    return params


def _list(lang: str) -> None:
    from rich.table import Table

    from kg.cli._table import print_table
    from kg.query import catalog

    table = Table(box=None, show_header=False, pad_edge=False)
    for query in catalog().values():
        params = " ".join(p.name if p.required else f"[{p.name}]" for p in query.params)
        table.add_row(query.name, params.replace("[", r"\["), query.vi if lang == "vi" else query.en)
    print_table(table)


_WORDS = {
    "en": {"parameters": "Parameters", "example": "Example", "required": "required", "optional": "optional", "default": "default"},
    "vi": {"parameters": "Tham số", "example": "Ví dụ", "required": "bắt buộc", "optional": "không bắt buộc", "default": "mặc định"}
    | {"person": "người", "body": "cơ quan", "place": "địa phương", "event": "sự kiện", "document": "văn bản", "role": "chức danh"}
    | {"date": "ngày", "number": "số", "integer": "số nguyên", "text": "chữ", "iri": "IRI", "one of": "một trong"},
}


def _help(name: str, lang: str) -> str:
    from kg.query import named_query

    query, words = named_query(name), _WORDS[lang]
    said = (query.vi, query.en) if lang == "vi" else (query.en, query.vi)
    lines = [*(f"{line}." for line in said), "", *_param_lines(query, lang), f"{words['example']}:", f"  {query.example}"]
    return "\n".join(lines)


def _param_lines(query: "NamedQuery", lang: str) -> list[str]:
    if not query.params:
        return []
    words = _WORDS[lang]
    lines = [f"{words['parameters']}:"]
    for param in query.params:
        kind = f"{words.get('one of', 'one of')} {', '.join(param.choices)}" if param.choices else words.get(param.kind, param.kind)
        default = f"{words['default']} {param.default}" if param.default else words["optional"]
        must = words["required"] if param.required else default
        lines.append(f"  {param.name:<10} {kind}, {must}: {param.vi if lang == 'vi' else param.en}")
    return [*lines, ""]
