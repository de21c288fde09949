"""A picture's terms go in, their labels in Vietnamese and English come out of the ontology: types, statuses, roles, classes."""

from collections.abc import Iterable
from typing import Final

from kg.ontology import ontology
from kg.rdf import KG, body_type_iri, role_iri
from kg.view.model import Fact, ViewGraph

LANGUAGES: Final = ("vi", "en")


def read_terms(graph: ViewGraph) -> dict[str, dict[str, str]]:
    """The labels of every term that the picture uses, by local name; a name that the ontology does not know is left out."""
    facts = [edge.fact for edge in graph.edges] + [fact for node in graph.nodes for fact in node.facts]
    own = _names(facts) | {node.type for node in graph.nodes} | {lane.term for lane in graph.lanes}
    found = {}
    for name in sorted(own - {""}):
        if labels := _labels(name):
            found[name] = labels
    return found


def _names(facts: Iterable[Fact]) -> set[str]:
    """Statuses, participation roles and classes of changes; a role of a post is a term only where a lane is named for it."""
    return {name for fact in facts for name in (fact.term, fact.status, *(quote.status for quote in fact.quotes))}


def _labels(name: str) -> dict[str, str]:
    for iri in (KG[name], body_type_iri(name), role_iri(name)):
        known = ontology().labels(iri)
        if labels := {language: known[language] for language in LANGUAGES if language in known}:
            return labels
    return {}
