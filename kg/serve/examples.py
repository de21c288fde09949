"""A store goes in, what the forms of the named questions are filled with comes out: names that this very store knows."""

from collections import Counter
from collections.abc import Iterator
from itertools import islice
from typing import Final

from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad

from kg.query import NamedQuery, Param
from kg.rdf import DCTERMS, KG, ORG, SCHEMA
from kg.store import Store
from kg.view.describe import EMPTY, describe
from kg.view.nodes import label_of

_SAMPLE: Final = 5_000
"""Statements that are looked at, so that a large store is no slower: the first ones will do."""
_DEFAULT: Final = DefaultGraph()
_POINTS: Final = {
    "person": ORG.member,
    "body": ORG.organization,
    "event": KG.inEvent,
    "place": KG.place,
    "document": SCHEMA.about,
}
"""For each kind of parameter the predicate whose most frequent object is an example."""
_POINTS_IN: Final = {
    "appeared-with": KG.participant,
    "bodies-under": ORG.subOrganizationOf,
    "decided-by": KG.decidedBy,
    "decision": KG.byDecision,
    "documents-issued": DCTERMS.creator,
    "events-of": KG.participant,
}
"""Questions that only some things can answer."""
_COMPANY: Final = "together"


def fill_in(store: Store, query: NamedQuery) -> dict[str, str]:
    """The required parameters by name; those for which the store has no example are missing."""
    filled: dict[str, str] = {}
    chosen = ""
    for param in query.params:
        if not param.required:
            continue
        if query.name == _COMPANY:
            chosen = _companion(store, chosen) if chosen else _most(store, KG.participant)
            value = _name(store, chosen)
        elif param.kind == "date":
            value = _last_day(store, chosen)
        elif param.kind == "iri":
            value = _first(store, ORG.member)
        else:
            chosen = _most(store, _point(query, param))
            value = _name(store, chosen)
        if value:
            filled[param.name] = value
    return filled


def _point(query: NamedQuery, param: Param) -> str:
    return _POINTS_IN.get(query.name) or _POINTS.get(param.kind, "")


def _most(store: Store, predicate: str) -> str:
    """What most of the statements point to, of those that are looked at."""
    counted = Counter(quad.object.value for quad in _statements(store, predicate) if isinstance(quad.object, NamedNode))
    return min(counted, key=lambda iri: (-counted[iri], iri), default="")


def _first(store: Store, predicate: str) -> str:
    return next((quad.subject.value for quad in _statements(store, predicate) if isinstance(quad.subject, NamedNode)), "")


def _statements(store: Store, predicate: str) -> Iterator[Quad]:
    return islice(store.quads(None, NamedNode(predicate), None, _DEFAULT) if predicate else iter(()), _SAMPLE)


def _companion(store: Store, person: str) -> str:
    """Somebody who was at the same events."""
    met = Counter[str]()
    events = [quad.object for quad in islice(store.quads(NamedNode(person), NamedNode(KG.attended), None, _DEFAULT), _SAMPLE)]
    for event in (one for one in events if isinstance(one, NamedNode)):
        there = islice(store.quads(None, NamedNode(KG.attended), event, _DEFAULT), _SAMPLE)
        met.update(quad.subject.value for quad in there if isinstance(quad.subject, NamedNode) and quad.subject.value != person)
    return min(met, key=lambda iri: (-met[iri], iri), default="")


def _last_day(store: Store, body: str) -> str:
    """A day on which somebody was seen in office in a body."""
    if not body:
        return ""
    holdings = [quad.subject for quad in islice(store.quads(None, NamedNode(ORG.organization), NamedNode(body), _DEFAULT), _SAMPLE)]
    named = [holding for holding in holdings if isinstance(holding, NamedNode)]
    days = [quad.object for holding in named for quad in store.quads(holding, NamedNode(KG.lastSeen), None, _DEFAULT)]
    return max((day.value for day in days if isinstance(day, Literal)), default="")


def _name(store: Store, iri: str) -> str:
    return label_of(describe(store, [iri]).get(iri, EMPTY), iri) if iri else ""
