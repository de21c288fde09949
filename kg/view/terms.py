"""A picture's terms go in, their labels in Vietnamese and English come out: from the store, else from the ontology."""

from collections.abc import Mapping
from functools import cache
from typing import Final

from kg.rdf import KG, RDFS, SKOS, VOCABULARY
from kg.share import share_dir
from kg.view.describe import EMPTY, Description, Reader, describe, local_name
from kg.view.model import ViewGraph

LANGUAGES: Final = ("vi", "en")
_HOMES: Final = (KG.iri, f"{VOCABULARY}/body-type/", f"{VOCABULARY}/level/")


def read_terms(store: Reader, graph: ViewGraph) -> dict[str, dict[str, str]]:
    """The labels of every type, status, level, role and event class that the picture uses."""
    names = sorted(_used(graph))
    cards = describe(store, [home + name for home in _HOMES for name in names])
    ontology = _ontology_labels()
    found = {}
    for name in names:
        own = [_labels(cards.get(home + name, EMPTY)) for home in _HOMES]
        labels = {language: text for known in (ontology.get(name, {}), *own) for language, text in known.items() if text}
        if labels:
            found[name] = labels
    return found


def _used(graph: ViewGraph) -> set[str]:
    facts = [edge.fact for edge in graph.edges] + [fact for node in graph.nodes for fact in node.facts]
    names = {name for fact in facts for name in (fact.term, fact.status)} | {quote.status for fact in facts for quote in fact.quotes}
    names |= {name for node in graph.nodes for name in (node.type, node.level)} | {lane.term for lane in graph.lanes}
    return {name for name in names if name and _can_be_iri(name)}


def _can_be_iri(name: str) -> bool:
    return name.replace("-", "").replace("_", "").isalnum()


def _labels(card: Description) -> Mapping[str, str]:
    return {
        language: card.label(name, language)
        for language in LANGUAGES
        for name in (RDFS.label, SKOS.prefLabel)
        if card.label(name, language)
    }


@cache
def _ontology_labels() -> Mapping[str, Mapping[str, str]]:
    """The labels in the ontology's files by local name; an install without them shows the names as they are."""
    from pyoxigraph import RdfFormat, parse

    found: dict[str, dict[str, str]] = {}
    for path in sorted((share_dir() / "ontology").glob("*.ttl")):
        for quad in parse(path=str(path), format=RdfFormat.TURTLE):
            if quad.predicate.value in (RDFS.label, SKOS.prefLabel) and quad.object.language in LANGUAGES:
                found.setdefault(local_name(quad.subject.value), {}).setdefault(quad.object.language, quad.object.value)
    return found
