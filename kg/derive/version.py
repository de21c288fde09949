"""What the default graph rests on besides articles and judgements: vocabulary, places and rules go in, a fingerprint comes out.

A newer kg may name a post otherwise or tell people apart better. A store that another kg projected is projected anew before it grows.
"""

import hashlib
from functools import cache
from typing import Final

from pyoxigraph import NamedNode

from kg.derive.state import VERSION as STATE_VERSION
from kg.ontology.load import FILES
from kg.rdf import Triple, lexical, meta_graph, ref, text
from kg.share import share_file
from kg.store import Store

PROJECTION: Final = 1
"""Raised when the same articles and judgements give another default graph."""
_VERSION: Final = "http://www.w3.org/2002/07/owl#versionInfo"
_PLACES: Final = ("provinces.tsv", "districts.tsv", "communes.tsv")


@cache
def fingerprint() -> str:
    """Of this kg: versions, and the files of ontology/ and data/ that the projection reads."""
    found = hashlib.sha256(f"{PROJECTION} {STATE_VERSION}".encode())
    paths = [("ontology", name) for name in FILES] + [("data", "places", name) for name in _PLACES] + [("data", "resolve", "people.yaml")]
    for parts in paths:
        found.update(hashlib.sha256(share_file(*parts).read_bytes()).digest())
    return found.hexdigest()[:16]


def projected_by(store: Store) -> str:
    """The fingerprint of the kg that made the store's default graph; empty if it has none yet."""
    graph = NamedNode(meta_graph(store.base_iri))
    return next((lexical(str(q.object)) for q in store.quads(graph, NamedNode(_VERSION), None, graph)), "")


def sign(store: Store) -> None:
    """Notes that this kg has made the store's default graph."""
    meta = meta_graph(store.base_iri)

    def note(version: str) -> Triple:
        return (ref(meta), ref(_VERSION), text(version))

    if (old := projected_by(store)) != fingerprint():
        store.change(remove={meta: [note(old)] if old else []}, add={meta: [note(fingerprint())]})
