"""A name goes in, the one node that it means comes out; several are listed, none is one clear line."""

from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from typing import Final

from pyoxigraph import Literal, NamedNode

from kg.errors import NotFound
from kg.rdf import FOAF, KG, SKOS
from kg.text import fold
from kg.view.describe import PREFIXES, Reader, describe
from kg.view.nodes import label_of

_LISTED: Final = 8
_LABELS: Final = """
SELECT ?s ?label {
  VALUES (?class ?named) {
    (foaf:Person foaf:name) (foaf:Person skos:altLabel) (org:Organization skos:prefLabel) (org:Organization skos:altLabel)
    (kg:Event skos:prefLabel) (kg:OfficialDocument dcterms:title) (kg:OfficialDocument kg:number) (org:Post skos:prefLabel)
  }
  ?s a ?class ; ?named ?label .
}"""


def find_focus(store: Reader, name: str) -> str:
    """The IRI of the person, body, event, document or post of this name, accents optional; an IRI that is known stays.

    Raises NotFound if nobody is called so, or more than one.
    """
    wanted = fold(name)
    if not wanted:
        raise NotFound("a focus needs a name", remedy="give the name of a person, body, event or document")
    if iri := _known_iri(store, name.strip()):
        return iri
    people = _by_search_label(store, wanted)
    labels = [] if people else sorted(_labels(store))
    found = _spelt_so(store, people, name) if people else _matching(labels, name, wanted)
    if len(found) == 1:
        return found[0]
    if found:
        raise NotFound(
            f"'{name}' may mean {_count(found)}: {_describe(store, found)}", remedy="give the whole name, or the IRI in brackets"
        )
    near = get_close_matches(wanted, sorted({fold(label) for label, _ in labels}), n=3, cutoff=0.6)
    spelt = {fold(label): label for label, _ in labels}
    remedy = f"did you mean {' or '.join(spelt[key] for key in near)}?" if near else "see who is there with: kg info"
    raise NotFound(f"nobody and nothing is called '{name}'", remedy=remedy)


def _known_iri(store: Reader, text: str) -> str:
    for candidate in (text, store.base_iri + text):
        try:
            iri = NamedNode(candidate).value
        except ValueError:
            continue
        if ":" in candidate and describe(store, [iri]):
            return iri
    return ""


def _by_search_label(store: Reader, wanted: str) -> list[str]:
    """People by their folded name: one look-up, however large the store is."""
    rows = store.query(f"{PREFIXES}SELECT DISTINCT ?s {{ ?s kg:searchLabel {Literal(wanted)} }}")
    return sorted(row[0].value for row in rows)


def _spelt_so(store: Reader, people: list[str], name: str) -> list[str]:
    """Of people whose names differ in accents only, those spelt as asked; all, if none is."""
    cards = describe(store, people)
    wanted = name.strip().casefold()
    return [
        iri for iri in people if wanted in {text.casefold() for p in (FOAF.name, SKOS.altLabel) for text in cards[iri].texts(p)}
    ] or people


def _labels(store: Reader) -> Iterator[tuple[str, str]]:
    for iri, label in store.query(PREFIXES + _LABELS):
        yield label.value, iri.value


def _matching(labels: Iterable[tuple[str, str]], name: str, wanted: str) -> list[str]:
    """The nodes that fit best: the exact spelling, then all of the folded name, then its beginning, then a part of it in whole words."""
    folded = [(fold(label), label, iri) for label, iri in labels]
    tests = (
        lambda key, label: label.casefold() == name.casefold(),
        lambda key, label: key == wanted,
        lambda key, label: key.startswith(wanted + " "),
        lambda key, label: f" {wanted} " in f" {key} ",
        lambda key, label: wanted in key,
    )
    for test in tests:
        if found := sorted({iri for key, label, iri in folded if test(key, label)}):
            return found
    return []


def _count(found: list[str]) -> str:
    return f"{len(found)} of them" if len(found) > 2 else "two of them"


def _describe(store: Reader, found: list[str]) -> str:
    """Each by its label, what tells it from the others, and its IRI."""
    cards = describe(store, found)
    lines = []
    for iri in found[:_LISTED]:
        hints = cards[iri].texts(KG.holds)[:2] or cards[iri].texts(KG.held)[:2]
        hint = f", {'; '.join(hints)}" if hints else ""
        lines.append(f"{label_of(cards[iri], iri)}{hint} <{iri}>")
    rest = len(found) - _LISTED
    return " | ".join(lines) + (f" | and {rest} more" if rest > 0 else "")
