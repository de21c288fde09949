"""A name and what else is known go in, the things that may be meant come out with scores from 0 to 100; names that differ in accents only
are told apart, and never taken for one without being asked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final

from kg.rdf import FOAF, KG, ORG, SEM, SKOS
from kg.serve.find import LONGEST
from kg.serve.live import Reading
from kg.serve.things import Thing, kind_of, thing, things
from kg.store import Store
from kg.text import fold, key
from kg.view.describe import Description, describe

TYPES: Final = ("person", "body", "post", "event", "document", "place")
PROPERTIES: Final = {
    "holds": (KG.holds,),
    "held": (KG.held,),
    "body": (KG.heldIn, ORG.memberOf, ORG.subOrganizationOf, ORG.postIn),
    "place": (KG.place, SEM.hasPlace),
    "date": (SEM.hasBeginTimeStamp,),
    "gender": (FOAF.gender,),
    "otherName": (SKOS.altLabel,),
}
"""What can be given to tell namesakes apart, and be asked for."""
_CANDIDATES: Final = 40
_DEPTH: Final = 2
_SPELT: Final = 94.0
"""Beside the name nothing is known yet; what agrees makes it 100."""
_FOLDED: Final = 84.0
"""'Nguyen Van Hung' may be Hùng, Hưng or Hừng."""
_PART: Final = 70.0
_AGREES: Final = 6.0
_DIFFERS: Final = -18.0
_SURE: Final = _SPELT


@dataclass(frozen=True, slots=True)
class Candidate:
    """Something that may be meant."""

    thing: Thing
    score: float
    match: bool = False


def candidates(reading: Reading, name: str, kinds: Sequence[str], known: Mapping[str, Sequence[str]], *, limit: int) -> list[Candidate]:
    """The likeliest first; one is a match if it is spelt so, nothing speaks against it, and no other is as good."""
    name = " ".join(name.split())[:LONGEST]
    with reading.index() as index:
        hits = [*index.named(name, kinds=tuple(kinds)), *index.find(name, kinds=tuple(kinds), limit=_CANDIDATES)]
        if not hits:
            near = index.suggest(name, kinds=tuple(kinds))
            hits = [hit for label in near for hit in index.named(label, kinds=tuple(kinds))]
    cards = describe(reading.store, dict.fromkeys(hit.iri for hit in hits))
    names = {hit.iri: hit.matched for hit in reversed(hits)}
    scored = [
        Candidate(thing(iri, card), round(min(100.0, max(0.0, _likeness(name, names[iri]) + _support(reading.store, card, known))), 1))
        for iri, card in cards.items()
        if kind_of(card) in kinds
    ]
    ranked = sorted(scored, key=lambda one: (-one.score, one.thing.label, one.thing.iri))[:limit]
    alone = len(ranked) == 1 or (len(ranked) > 1 and ranked[1].score < ranked[0].score)
    if ranked and alone and ranked[0].score >= _SURE:
        ranked[0] = Candidate(ranked[0].thing, ranked[0].score, match=True)
    return ranked


def _likeness(asked: str, found: str) -> float:
    if key(asked) == key(found):
        return _SPELT
    if fold(asked) == fold(found):
        return _FOLDED
    return _PART * SequenceMatcher(None, fold(asked), fold(found), autojunk=False).ratio()


def _support(store: Store, card: Description, known: Mapping[str, Sequence[str]]) -> float:
    """What else is known speaks for or against a candidate; what the store does not say speaks for nothing."""
    total = 0.0
    for name, wanted in known.items():
        if name in PROPERTIES and (said := values_of(store, card, name)):
            folded = [fold(text) for text in said]
            agrees = any(fold(text) in one or one in fold(text) for text in wanted for one in folded)
            total += _AGREES if agrees else _DIFFERS
    return total


def values_of(store: Store, card: Description, name: str) -> list[str]:
    """The values of a property in words."""
    texts = [text for predicate in PROPERTIES[name] for text in card.texts(predicate)]
    if name == "place":
        texts = _places(store, card, texts)
    known = things(store, [text for text in texts if text.startswith("http")])
    return list(dict.fromkeys(known[text].label if text in known else text for text in texts))


def _places(store: Store, card: Description, own: Sequence[str]) -> list[str]:
    """Where something is, or the bodies of a person are, and what that lies in: who works in a district works in its province."""
    found = dict.fromkeys(own or (place for body in describe(store, card.texts(KG.heldIn)).values() for place in body.texts(KG.place)))
    for _ in range(_DEPTH):
        found |= dict.fromkeys(wider for place in describe(store, found).values() for wider in place.texts(KG.within))
    return list(found)
