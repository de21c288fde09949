"""A name as a user writes it goes in, what it means in the store comes out: search labels or nodes.

An exact label wins; else every label that holds all of its words does, so that 'Dũng' finds each Dũng.
"""

from difflib import get_close_matches
from typing import Final

from pyoxigraph import Literal, NamedNode

from kg.errors import NotFound
from kg.language.short_forms import written_out
from kg.query.ask import select
from kg.rdf import FOAF, KG, ORG
from kg.store import Store
from kg.text import fold, key

MAX_SPELLINGS: Final = 200

CLASSES: Final = {
    "person": FOAF.Person,
    "body": ORG.Organization,
    "place": KG.Place,
    "role": ORG.Role,
    "document": KG.OfficialDocument,
    "event": KG.Event,
}


def meaning(store: Store, kind: str, name: str) -> list[Literal] | list[NamedNode]:
    """What a name means: search labels, or, where its accents tell some bearers apart from others, the nodes themselves.

    Raises NotFound with the nearest names if nothing of the kind bears the name.
    """
    wanted = fold(name)
    if not wanted:
        raise NotFound(f"an empty {kind} name")
    for spelling in dict.fromkeys((wanted, written_out(name))):
        label = Literal(spelling)
        if bearers := _bearers(store, kind, label):
            exact = sorted(iri for iri, names in bearers.items() if key(name) in names)
            return list(map(NamedNode, exact)) if exact and len(exact) < len(bearers) else [label]
    for spelling in dict.fromkeys((wanted, written_out(name))):
        if hits := _with_words(store, kind, spelling):
            return [Literal(text) for text in hits[:MAX_SPELLINGS]]
    raise NotFound(f"no {kind} is called '{name}'", remedy=_nearest(store, kind, wanted))


def _with_words(store: Store, kind: str, spelling: str) -> list[str]:
    known = _labels(store, kind, longest=max(spelling.split(), key=len))
    words = set(spelling.split())
    return sorted((text for text in known if words <= set(text.split())), key=lambda text: (len(text), text))


def _bearers(store: Store, kind: str, label: Literal) -> dict[str, set[str]]:
    """The things with a search label, and their names with accents, tone placement and case folded."""
    names = "foaf:name|skos:prefLabel|skos:altLabel|dcterms:title|kg:number"
    found: dict[str, set[str]] = {}
    for row in select(store, f"SELECT ?x ?name {{ ?x kg:searchLabel {label} ; a <{CLASSES[kind]}> ; {names} ?name }}"):
        found.setdefault(row["x"].value, set()).add(key(row["name"].value))
    return found


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
