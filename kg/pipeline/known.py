"""What a store knows of an article already: articles as read go in; new, changed, unchanged or foreign comes out."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from pyoxigraph import NamedNode

from kg.model import Article
from kg.rdf import DCTERMS, KG, Triple, instant, lexical, meta_graph, ref, text
from kg.store import Store

_COMPARED: Final = (KG.sha256, KG.placeHint, DCTERMS.issued, DCTERMS.title, DCTERMS.publisher, DCTERMS.source)


@dataclass(frozen=True)
class Reading:
    """An article at the moment when it is read: what was read, whereof and by whom."""

    article: Article
    origin: str
    """The folder that file names are relative to; empty for what has a name of its own everywhere."""
    version: str
    at: str | None = None

    def notes(self, base: str) -> list[Triple]:
        """What the graph of settings keeps of it: everything that depends on the clock or on this machine."""
        me = ref(base + self.article.id)
        found = [(me, ref(KG.extractor), text(self.version)), (me, ref(KG.readFrom), text(self.origin))]
        return [*found, (me, ref(KG.recordedAt), instant(self.at))] if self.at else found


def state_of(store: Store, reading: Reading) -> str:
    """'new', 'changed', 'unchanged', or 'foreign': an article of this name is there, and came from another place."""
    iri = NamedNode(store.base_iri + reading.article.id)
    there = {p: _said(store, iri, p, iri) for p in _COMPARED}
    if not there[DCTERMS.source]:
        return "new"
    article = reading.article
    issued = article.published.isoformat() if article.published else ""
    read = (article.sha256, article.place_hint, issued, article.title, article.publisher, article.source)
    meta = NamedNode(meta_graph(store.base_iri))
    same = all(there[p] == value for p, value in zip(_COMPARED, read, strict=True))
    if same and _said(store, iri, KG.extractor, meta) == reading.version:
        return "unchanged"
    origin = _said(store, iri, KG.readFrom, meta)
    return "foreign" if not same and origin and reading.origin and origin != reading.origin else "changed"


def _said(store: Store, subject: NamedNode, predicate: str, graph: NamedNode) -> str:
    return next((lexical(str(q.object)) for q in store.quads(subject, NamedNode(predicate), None, graph)), "")


def notes_of(store: Store, article: str) -> Iterator[Triple]:
    """What the graph of settings keeps of an article."""
    for quad in store.quads(NamedNode(article), None, None, NamedNode(meta_graph(store.base_iri))):
        yield (str(quad.subject), str(quad.predicate), str(quad.object))
