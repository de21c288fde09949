"""A thing goes in, what the graph says of it comes out as N-Triples: its own statements, the facts about it, and what they name."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final

from pyoxigraph import DefaultGraph, NamedNode, Quad, RdfFormat, serialize

from kg.rdf import DCTERMS, FOAF, KG, RDF, SKOS
from kg.store import Store

_MOST_FACTS: Final = 1_000
_DEFAULT: Final = DefaultGraph()
_LABELS: Final = tuple(NamedNode(iri) for iri in (FOAF.name, SKOS.prefLabel, DCTERMS.title))
_SIGHTING: Final = NamedNode(KG.sighting)


def statements_about(store: Store, iri: str, kind: str) -> bytes:
    """The statements, sorted. An article's are those of its own graph, with its text and every stretch of it that says something."""
    node = NamedNode(iri)
    graph = node if kind == "article" else _DEFAULT
    found = set(store.quads(None, None, None, node)) if kind == "article" else set()
    found |= set(store.quads(node, None, None, _DEFAULT) if kind else store.quads(node))
    if kind not in ("article", "concept", "place"):
        found |= set(_facts(store, node))
    found |= set(_names(store, found, graph))
    triples = sorted({quad.triple for quad in found}, key=str)
    return serialize(triples, format=RdfFormat.N_TRIPLES) or b""


def _facts(store: Store, node: NamedNode) -> Iterator[Quad]:
    """Memberships, participations and changes that point to a thing."""
    subjects = (quad.subject for quad in store.quads(None, None, node, _DEFAULT))
    facts = (s for s in subjects if isinstance(s, NamedNode) and next(iter(store.quads(s, _SIGHTING, None, _DEFAULT)), None))
    for fact in islice(facts, _MOST_FACTS):
        yield from store.quads(fact, None, None, _DEFAULT)


def _names(store: Store, quads: Iterable[Quad], graph: NamedNode | DefaultGraph) -> Iterator[Quad]:
    known = {quad.subject for quad in quads}
    for other in sorted({q.object for q in quads if isinstance(q.object, NamedNode) and q.predicate.value != RDF.type} - known, key=str):
        assert isinstance(other, NamedNode)
        for label in _LABELS:
            yield from store.quads(other, label, None, _DEFAULT)
