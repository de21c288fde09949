"""What the default graph has not caught up with: marks go in with the change that makes them necessary, and out with the catching up.

A build that is killed between the two leaves the marks, and the next one goes on from there.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from pyoxigraph import NamedNode

from kg.derive.source import Source, triple
from kg.rdf import KG, Triple, meta_graph, ref, text
from kg.store import Store


@dataclass
class Pending:
    """Articles that came, changed or went, and what those that went had said that leaves no other trace."""

    articles: set[str] = field(default_factory=set)
    nodes: set[str] = field(default_factory=set)
    """Bodies, documents and terms that an article said something of which may be said no more."""
    texts: set[str] = field(default_factory=set)
    """Hashes of texts that an article had: of its copies another may count now."""

    def __bool__(self) -> bool:
        return bool(self.articles or self.nodes or self.texts)

    def triples(self, base: str) -> list[Triple]:
        """The marks, as they stand in the graph of settings."""
        me = ref(meta_graph(base))
        marks = [
            (KG.pendingArticle, map(ref, self.articles)),
            (KG.pendingNode, map(ref, self.nodes)),
            (KG.pendingText, map(text, self.texts)),
        ]
        return [(me, ref(predicate), term) for predicate, terms in marks for term in sorted(terms)]


def read_pending(store: Store) -> Pending:
    """All marks of a store."""
    graph = NamedNode(meta_graph(store.base_iri))
    found = Pending()
    for predicate, place in ((KG.pendingArticle, found.articles), (KG.pendingNode, found.nodes)):
        place |= {t[2][1:-1] for t in map(triple, store.quads(graph, NamedNode(predicate), None, graph))}
    found.texts = {t[2][1:-1] for t in map(triple, store.quads(graph, NamedNode(KG.pendingText), None, graph))}
    return found


def marks_for(source: Source, articles: Iterable[str]) -> Pending:
    """The marks to be made before articles of a store are changed or dropped."""
    found = Pending()
    for iri in articles:
        record = source.article(iri)
        found.articles.add(iri)
        if record:
            found.nodes |= record.shared.keys()
            found.texts.add(record.sha256)
    return found
