"""IRIs and their descriptions go in, the nodes of the picture come out: kind, label, level, place and numbers."""

from collections.abc import Iterable, Mapping

from kg.rdf import DCTERMS, FOAF, KG, ORG, RDF, RDFS, SEM, SKOS
from kg.store import Store
from kg.view.describe import EMPTY, Description, describe, local_name
from kg.view.facts import event_class
from kg.view.model import Node, NodeKind

_CLASSES = {
    FOAF.Person: NodeKind.PERSON,
    ORG.Organization: NodeKind.BODY,
    KG.Event: NodeKind.EVENT,
    KG.OfficialDocument: NodeKind.DOCUMENT,
    ORG.Post: NodeKind.POST,
}
_NAMES = (FOAF.name, SKOS.prefLabel, DCTERMS["title"], RDFS.label, KG.number)
_NUMBERS = ("attendance", "venues", "number")


def kind_of(card: Description) -> NodeKind | None:
    """What a node stands for, or None if it is nothing that is drawn."""
    classes = card.texts(RDF["type"])
    return next((kind for iri, kind in _CLASSES.items() if iri in classes), None)


def label_of(card: Description, iri: str) -> str:
    """The name of a node, in Vietnamese if there is a choice; the end of its IRI if it has none."""
    for name in _NAMES:
        if text := card.label(name, "vi") or card.text(name):
            return " ".join(text.split())
    return local_name(iri)


def read_nodes(store: Store, cards: Mapping[str, Description]) -> list[Node]:
    """The nodes of these descriptions, sorted; what is no person, body, event, document or post is left out."""
    places = describe(store, {place for card in cards.values() for place in _places(card)})
    kinds = {iri: kind for iri, card in cards.items() if (kind := kind_of(card))}
    return [_node(iri, kind, cards[iri], places) for iri, kind in sorted(kinds.items())]


def _places(card: Description) -> Iterable[str]:
    return (*card.texts(KG.place), *card.texts(SEM.hasPlace))


def _node(iri: str, kind: NodeKind, card: Description, places: Mapping[str, Description]) -> Node:
    label = label_of(card, iri)
    place_iri = next(iter(_places(card)), "")
    place = places.get(place_iri, EMPTY)
    aliases = {text for name in (SKOS.altLabel, SKOS.prefLabel, FOAF.name) for text in card.texts(name)} - {label}
    return Node(
        id=iri,
        kind=kind,
        label=label,
        aliases=tuple(sorted(aliases)),
        type=_type(kind, card),
        level=local_name(place.text(KG.level)),
        place=label_of(place, place_iri) if place_iri else "",
        date=card.text(SEM.hasBeginTimeStamp) or card.text(DCTERMS.issued),
        numbers=tuple((name, _number(card.text(KG[name]))) for name in _NUMBERS if card[KG[name]]),
    )


def _type(kind: NodeKind, card: Description) -> str:
    if kind is NodeKind.EVENT:
        return event_class(card)
    if kind is NodeKind.BODY:
        return local_name(card.text(ORG.classification))
    return ""


def _number(text: str) -> int | str:
    return int(text) if text.isdigit() and not text.startswith("0") else text
