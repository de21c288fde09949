"""IRIs go in, what a reader calls them comes out: kind, name, and a word that tells namesakes apart."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from pyoxigraph import DefaultGraph, NamedNode

from kg.rdf import DCTERMS, KG, ORG, RDF, SCHEMA, SEM, SKOS
from kg.store import Store
from kg.view.describe import EMPTY, Description, describe
from kg.view.nodes import label_of

_KINDS: Final = {
    "http://xmlns.com/foaf/0.1/Person": "person",
    ORG.Organization: "body",
    KG.Event: "event",
    KG.OfficialDocument: "document",
    ORG.Post: "post",
    SCHEMA.NewsArticle: "article",
    KG.Place: "place",
    ORG.Membership: "membership",
    KG.Participation: "participation",
    KG.PersonnelChange: "change",
    SKOS.Concept: "concept",
}


@dataclass(frozen=True, slots=True)
class Thing:
    """Something with a page of its own."""

    iri: str
    kind: str
    label: str
    note: str = ""


def kind_of(card: Description) -> str:
    """What a thing is; empty if it is of none of our kinds."""
    classes = card.texts(RDF["type"])
    return next((kind for iri, kind in _KINDS.items() if iri in classes), "")


def thing(iri: str, card: Description) -> Thing:
    """A thing from what the default graph says of it."""
    kind, label = kind_of(card), label_of(card, iri)
    # events are called as their articles do, in the middle of a sentence
    return Thing(iri, kind, label[:1].upper() + label[1:] if kind == "event" else label, _note(card))


def things(store: Store, iris: Iterable[str]) -> dict[str, Thing]:
    """Those of the IRIs that the default graph knows; bodies with the years of their place, for many have a namesake since 2025."""
    cards = describe(store, iris)
    places = describe(store, {place for card in cards.values() for place in card.texts(KG.place)})
    eras = {iri: era(places.get(card.text(KG.place), EMPTY)) for iri, card in cards.items()}
    found = {iri: thing(iri, card) for iri, card in cards.items()}
    return {iri: replace(one, note=eras[iri]) if one.kind == "body" else one for iri, one in found.items()}


def era(place: Description) -> str:
    """The years in which an administrative unit was there: '1997–2025', '2025–'; nothing if it is not said."""
    first, last = place.text(KG.validFrom)[:4], place.text(KG.validTo)[:4]
    return f"{first}–{last}" if first or last else ""


def _note(card: Description) -> str:
    """What somebody holds, else held; the day of an event; the number of a document; the years of a place."""
    for name in (KG.holds, KG.held, SEM.hasBeginTimeStamp, KG.number, DCTERMS.issued):
        if texts := card.texts(name):
            return min(texts, key=lambda text: (-len(text), text))
    return era(card)


def exists(store: Store, iri: str) -> bool:
    """Whether the default graph says anything of an IRI."""
    try:
        node = NamedNode(iri)
    except ValueError:
        return False
    return next(iter(store.quads(node, None, None, DefaultGraph())), None) is not None
