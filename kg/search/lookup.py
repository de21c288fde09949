"""What a user calls a thing goes in (an IRI, a path below the base, a name), the things that it may mean come out."""

import unicodedata
from collections.abc import Sequence
from typing import Final

from pyoxigraph import DefaultGraph, NamedNode

from kg.errors import NotFound
from kg.language.short_forms import written_out
from kg.search.index import Hit, SearchIndex
from kg.store import Store

LOOKED_UP: Final = ("person", "body", "event", "document", "post")


def lookup(store: Store, index: SearchIndex, text: str, *, kinds: Sequence[str] = LOOKED_UP, limit: int = 20) -> list[Hit]:
    """The things meant, one if it is clear which: exact names with their accents first, then without, then names with all the words.

    Raises NotFound, with names that are near, if there are none.
    """
    text = unicodedata.normalize("NFC", text).strip().strip("<>")
    for iri in (text, store.base_iri + text.lstrip("/")):
        if _is_known(store, iri):
            return [Hit(iri, "", text, text)]
    exact = index.named(text, kinds=kinds)
    spelt = [hit for hit in exact if hit.matched.casefold() == text.casefold()]
    full = written_out(text)
    found = spelt or exact or index.named(full, kinds=kinds) or index.find(text, kinds=kinds, limit=limit)
    found = found or index.find(full, kinds=kinds, limit=limit)
    if not found:
        near = index.suggest(text, kinds=kinds, limit=3)
        remedy = f"near it: {', '.join(near)}" if near else "kg info shows what the store holds"
        raise NotFound(f"nothing is called '{text}'", remedy=remedy)
    return found[:limit]


def _is_known(store: Store, iri: str) -> bool:
    """Whether the default graph, or the graph of the article that a local node belongs to, says something of an IRI."""
    if not iri.startswith(("http://", "https://")):
        return False
    try:
        node = NamedNode(iri)
    except ValueError:
        return False
    article = NamedNode(iri.partition("#")[0])
    graphs = (DefaultGraph(), article) if "#" in iri else (DefaultGraph(),)
    return any(next(store.quads(node, None, None, graph), None) is not None for graph in graphs)
