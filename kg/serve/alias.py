"""An IRI that the graph does not know any more goes in; the thing that its node has become a part of comes out.

Nothing about moves is stored: every local node could have named its cluster, so the node is looked for whose name this would have been.
The words of the IRI tell where to look: they are the name of the person, event, body or document.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from pyoxigraph import DefaultGraph, NamedNode

from kg.rdf import KG, ORG, digest
from kg.search import SearchIndex
from kg.store import Store
from kg.text import fold

_ALIAS: Final = re.compile(
    r"(?P<kind>person|membership|event|participation|change|body|document)/(?P<words>[a-z0-9-]+)-(?P<hash>[0-9a-f]{12})"
)
_NAMED_BY: Final = {
    "person": ("person",),
    "membership": ("person",),
    "event": ("event",),
    "participation": ("person", "body"),
    "change": ("person",),
    "body": ("body",),
    "document": ("document",),
}
_LINKS: Final = {"membership": ORG.member, "participation": KG.participant, "change": KG.person}
_ROLE_BEHIND: Final = ("participation", "change")
"""Their words end in what somebody did or what befell them."""
_CANDIDATES: Final = 200
_DEFAULT: Final = DefaultGraph()


def cluster_of(store: Store, index: SearchIndex, path: str) -> str:
    """The IRI of the thing that a path below the base once named, or nothing."""
    found = _ALIAS.fullmatch(path)
    if not found or found["kind"] not in _NAMED_BY:
        return ""
    kind, wanted = found["kind"], found["hash"]
    words = found["words"].split("-")[: -1 if kind in _ROLE_BEHIND else None]
    for candidate in _candidates(store, index, kind, words):
        for sighting in store.quads(candidate, NamedNode(KG.sighting), None, _DEFAULT):
            article, _, local = getattr(sighting.object, "value", "").removeprefix(store.base_iri).partition("#")
            if digest(kind, article, local, size=12) == wanted:
                return candidate.value
    return ""


def _candidates(store: Store, index: SearchIndex, kind: str, words: list[str]) -> Iterator[NamedNode]:
    owners = _owners(index, _NAMED_BY[kind], words)
    if kind not in _LINKS:
        yield from owners
        return
    for owner in owners:
        for quad in store.quads(None, NamedNode(_LINKS[kind]), owner, _DEFAULT):
            if isinstance(quad.subject, NamedNode):
                yield quad.subject


def _owners(index: SearchIndex, kinds: Iterable[str], words: list[str]) -> list[NamedNode]:
    name = " ".join(words)
    exact = index.named(name, kinds=tuple(kinds))
    hits = [*exact, *index.find(fold(name), kinds=tuple(kinds), limit=_CANDIDATES)]
    return [NamedNode(iri) for iri in dict.fromkeys(hit.iri for hit in hits)]
