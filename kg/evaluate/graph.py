"""A store or a graph file -> what it says of each article that gold exists for."""

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pyoxigraph as ox
from pyoxigraph import Literal, NamedNode

from kg.errors import NotFound, SourceError
from kg.evaluate.account import Account
from kg.evaluate.said import account_of
from kg.rdf import DCTERMS, DEFAULT_BASE_IRI
from kg.store import Store, open_store

_FORMATS = {".nq": ox.RdfFormat.N_QUADS, ".trig": ox.RdfFormat.TRIG}


@contextmanager
def open_graph(path: Path) -> Iterator[Store]:
    """A store's folder, or a file of N-Quads or TriG, to read from.

    Raises SourceError if the file is none, NotFound if there is no store.
    """
    if not path.exists():
        raise NotFound("there is neither a store nor a file here", where=str(path), remedy="build a store: kg build SOURCE --store DIR")
    if path.is_dir():
        with open_store(path, write=False) as store:
            yield store
        return
    form = _FORMATS.get(path.suffix.lower())
    if form is None:
        remedy = "write one with: kg export -f trig -o FILE.trig"
        raise SourceError("a graph file needs a graph an article: .trig or .nq", where=str(path), remedy=remedy)
    with open_store(None, write=True, base_iri=DEFAULT_BASE_IRI) as store:
        try:
            store.bulk_load(b"".join(f"{quad} .\n".encode() for quad in ox.parse(path=str(path), format=form)))
        except (OSError, SyntaxError) as error:
            raise SourceError(f"the graph cannot be read: {error}", where=str(path), remedy="export it again") from error
        yield store


def accounts(store: Store, ids: Iterable[str]) -> dict[str, Account]:
    """What the store's article graphs say of the articles with these ids: the stem of the source, or all of it.

    Raises NotFound if one id means several articles.
    """
    graphs = _graphs(store, set(ids))
    return {one: account_of(one, store.quads(None, None, None, graph)) for one, graph in sorted(graphs.items())}


def _graphs(store: Store, ids: set[str]) -> dict[str, NamedNode]:
    found: dict[str, NamedNode] = {}
    sources: dict[str, str] = {}
    for quad in store.quads(None, NamedNode(DCTERMS.source)):
        graph, source = quad.graph_name, quad.object.value if isinstance(quad.object, Literal) else ""
        if not isinstance(graph, NamedNode) or quad.subject != graph:
            continue
        one = source if source in ids else stem(source)
        if one not in ids:
            continue
        if one in found and sources[one] != source:
            both = f"{sources[one]} and {source}"
            raise NotFound(f"two articles may be meant: {both}", where=f"gold {one}", remedy="use the whole source as the id in the gold")
        found[one], sources[one] = graph, source
    return found


def stem(source: str) -> str:
    """The last part of a path or URL, without its ending."""
    return re.split(r"[\\/#?]", source)[-1].rsplit(".", 1)[0]
