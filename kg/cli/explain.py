"""`kg explain`: a name or an IRI goes in, the facts about it come out with the sentences that say them."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli._options import open_for_reading, store_option

if TYPE_CHECKING:
    from rich.text import Text

    from kg.query import Evidence, Explanation
    from kg.store import Store


@click.command()
@click.argument("what", nargs=-1, required=True, metavar="NAME-or-IRI | SUBJECT PREDICATE OBJECT")
@click.option("-f", "form", type=click.Choice(["text", "json"]), default="text", show_default=True, help="How to write it.")
@click.option("--limit", type=click.IntRange(min=1), help="Show the first facts only.")
@click.option("--lang", type=click.Choice(["vi", "en"]), default="en", show_default=True, help="Language of everything but the articles.")
@store_option()
def command(what: tuple[str, ...], form: str, limit: int | None, lang: str, store: Path) -> None:
    """Shows who says so: every fact about a person, a body, an event, a document, a post or a membership, with its sentences.

    Names need no accents; a name that several things have is listed with their IRIs. Subject, predicate and object explain one triple.

    \b
    Examples:
      kg explain "Mai Hùng Dũng"
      kg explain "UBND tỉnh Bình Dương" --limit 5 --lang vi
      kg explain person/mai-hung-dung-0a1b2c3d4e5f -f json
      kg explain person/mai-hung-dung-0a1b2c3d4e5f kg:held "Phó Chủ tịch Ủy ban nhân dân tỉnh Bình Dương"
    """
    with open_for_reading(store) as opened:
        explanation = _explain(opened, what, lang if lang == "vi" else "")
        if explanation is None:
            raise click.exceptions.Exit(1)
        explanation = explanation.model_copy(update={"facts": explanation.facts[:limit]})
        if form == "json":
            click.echo(explanation.model_dump_json(indent=1))
        else:
            _print(explanation, lang)


def _explain(store: "Store", what: tuple[str, ...], lang: str) -> "Explanation | None":
    """The explanation; None, after a list of the candidates, if a name is not clear."""
    from kg.cli._table import tame
    from kg.query import explain, explain_triple, told_apart
    from kg.search import lookup, open_search

    if len(what) == 3 and ":" in what[1]:  # else a name of three words, without quotation marks
        subject, predicate, value = what
        return explain_triple(store, _iri(store, subject), _iri(store, predicate), _iri(store, value, label=True), lang)
    with open_search(store) as index:
        hits = lookup(store, index, " ".join(what))
    if len(hits) == 1:
        return explain(store, hits[0].iri, lang)
    click.echo(f"kg: {len(hits)} things may be meant; say which:", err=True)
    apart = told_apart(store, [hit.iri for hit in hits])
    for hit in hits:
        known = f": {tame(apart[hit.iri])}" if apart[hit.iri] else ""
        click.echo(f"  kg explain {hit.iri.removeprefix(store.base_iri)}    {tame(hit.label)} ({hit.kind}){known}", err=True)
    return None


def _iri(store: "Store", text: str, *, label: bool = False) -> str:
    """An IRI, a prefixed name or a path below the base; where a label may stand, what has a space or no slash is one."""
    from kg.rdf import PREFIXES

    prefix, colon, local = text.partition(":")
    if colon and prefix in PREFIXES:
        return PREFIXES[prefix] + local
    if text.startswith(("http://", "https://")) or (label and (" " in text or "/" not in text)):
        return text
    return store.base_iri + text


_WORDS = {
    "en": ("confidence", "date unknown", "named"),
    "vi": ("độ tin cậy", "không rõ ngày", "được nhắc tên"),
}


def _print(explanation: "Explanation", lang: str) -> None:
    import sys

    from rich.console import Console
    from rich.text import Text

    from kg.cli._table import tame
    from kg.query import kind_in_words

    def kind(of: str) -> str:
        return kind_in_words(of, "vi") if lang == "vi" else of

    confidence = _WORDS[lang][0]
    console = Console(highlight=False, width=None if sys.stdout.isatty() else 10_000)
    console.print(Text(tame(explanation.label), style="bold"), Text(f"({kind(explanation.kind)})"), Text(explanation.iri, style="dim"))
    for fact in explanation.facts:
        console.print()
        console.print(
            Text(tame(f"{kind(fact.kind)}: {fact.label}"), style="bold"),
            Text(f"{confidence} {fact.confidence:g}" if fact.confidence else ""),
        )
        for evidence in fact.evidence:
            console.print(Text(f"  {_origin(evidence, lang)}", style="dim"))
            console.print(Text("  "), _sentence(evidence), sep="")


def _origin(evidence: "Evidence", lang: str) -> str:
    from kg.cli._table import tame

    _, undated, named = _WORDS[lang]
    how = f"{evidence.rule}, {evidence.confidence:g}" if evidence.rule else named
    parts = [evidence.published or undated, evidence.publisher, evidence.title, evidence.source, how]
    return " · ".join(tame(part) for part in parts if part)


def _sentence(evidence: "Evidence") -> "Text":
    from rich.text import Text

    from kg.cli._table import tame

    return Text.assemble(tame(evidence.before), ("«" + tame(evidence.quote) + "»", "bold"), tame(evidence.after))
