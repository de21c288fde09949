"""A name as a user writes it goes in, the search labels in the store that it means come out.

An exact label wins; else every label that holds all of its words does, so that 'Dũng' finds each Dũng.
"""

from difflib import get_close_matches
from typing import Final

from pyoxigraph import Literal, NamedNode

from kg.errors import NotFound
from kg.query.ask import select
from kg.rdf import FOAF, KG, ORG
from kg.store import Store
from kg.text import fold

MAX_SPELLINGS: Final = 200

CLASSES: Final = {
    "person": FOAF.Person,
    "body": ORG.Organization,
    "place": KG.Place,
    "role": ORG.Role,
    "document": KG.OfficialDocument,
    "event": KG.Event,
}


def spellings(store: Store, kind: str, name: str) -> list[Literal]:
    """The search labels of things of this kind that the name means; raises NotFound with the nearest ones if there are none."""
    wanted = fold(name)
    if not wanted:
        raise NotFound(f"an empty {kind} name")
    label = Literal(wanted)
    exact = f"ASK {{ ?x kg:searchLabel {label} ; a <{CLASSES[kind]}> }}"
    if store.query(exact):
        return [label]
    known = _labels(store, kind, longest=max(wanted.split(), key=len))
    words = set(wanted.split())
    hits = sorted((text for text in known if words <= set(text.split())), key=lambda text: (len(text), text))
    if not hits:
        raise NotFound(f"no {kind} is called '{name}'", remedy=_nearest(store, kind, wanted))
    return [Literal(text) for text in hits[:MAX_SPELLINGS]]


def _labels(store: Store, kind: str, *, longest: str = "") -> set[str]:
    narrow = f"FILTER(CONTAINS(?label, {Literal(longest)}))" if longest else ""
    found = select(store, f"SELECT DISTINCT ?label {{ ?x a <{CLASSES[kind]}> ; kg:searchLabel ?label {narrow} }}")
    return {solution["label"].value for solution in found}


def _nearest(store: Store, kind: str, wanted: str) -> str:
    near = get_close_matches(wanted, sorted(_labels(store, kind)), n=3, cutoff=0.6)
    return f"near it: {', '.join(near)}" if near else "kg info shows what the store holds"


def is_iri(text: str) -> bool:
    """Whether a value is an IRI and no name."""
    if not text.startswith(("http://", "https://")):
        return False
    try:
        NamedNode(text)
    except ValueError:
        return False
    return True
