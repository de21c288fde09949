"""A fact of the default graph goes in, its sightings come out: the article, the words and their place, the rule and the confidence."""

from collections.abc import Iterator
from typing import NamedTuple

from pyoxigraph import Literal, NamedNode

from kg.export.options import Options
from kg.export.records import Record
from kg.rdf import KG, NIF
from kg.store import Store


class Quote(NamedTuple):
    """One stretch of an article's text that says a fact."""

    sighting: str
    article: str
    quote: str
    begin: str
    end: str
    rule: str
    confidence: str


class Quotes:
    """Reads the article graphs of a store; IRIs go in and come out below the base of the export."""

    def __init__(self, store: Store, options: Options) -> None:
        self._store = store
        self._old, self._new = store.base_iri, options.base_iri or store.base_iri

    def of(self, fact: Record) -> Iterator[Quote]:
        """The quotes of a fact, by sighting and place in the text."""
        for sighting in fact.all(KG.sighting):
            node = NamedNode(self._old + sighting[len(self._new) :])
            graph = NamedNode(node.value.partition("#")[0])
            rule, confidence = (self._one(node, predicate, graph) for predicate in (KG.rule, KG.confidence))
            spans = [quad.object for quad in self._store.quads(node, NamedNode(KG.evidence), None, graph)]
            quotes = [self._words(span, graph) for span in spans if isinstance(span, NamedNode)]
            for begin, end, words in sorted(quotes, key=lambda quote: (int(quote[0] or 0), int(quote[1] or 0))):
                article = self._new + graph.value[len(self._old) :]
                yield Quote(sighting, article, words, begin, end, rule, confidence)

    def _words(self, span: NamedNode, graph: NamedNode) -> tuple[str, str, str]:
        begin, end, words = (self._one(span, predicate, graph) for predicate in (NIF.beginIndex, NIF.endIndex, NIF.anchorOf))
        return begin, end, words

    def _one(self, node: NamedNode, predicate: str, graph: NamedNode) -> str:
        quad = next(self._store.quads(node, NamedNode(predicate), None, graph), None)
        return quad.object.value if quad and isinstance(quad.object, (NamedNode, Literal)) else ""
