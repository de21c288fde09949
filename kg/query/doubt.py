"""A store goes in; the facts that are least certain, and the people of one name whom it keeps apart, come out to be judged."""

from itertools import pairwise
from typing import Final

from pyoxigraph import NamedNode

from kg.model import Frozen
from kg.query.ask import select
from kg.query.reader import FactReader
from kg.resolve import list_judgements
from kg.store import Store


class Doubt(Frozen):
    """A fact with its surest quote; `nodes` are the local nodes that a judgement would be about."""

    nodes: tuple[str, ...]
    kind: str
    label: str
    confidence: float
    before: str
    quote: str
    after: str
    source: str


class Namesakes(Frozen):
    """Two people of exactly one name whom nothing joins; a local node of each, and where each holds or held posts."""

    name: str
    left: str
    right: str
    left_bodies: tuple[str, ...]
    right_bodies: tuple[str, ...]


_STEPS: Final = (0.5, 0.7, 0.8, 0.9, 1.0)
"""Most graphs hold few facts of little confidence and many of much: the search for the least certain begins with the few."""


def doubtful(store: Store, *, limit: int = 20) -> list[Doubt]:
    """The least certain facts about which nobody has decided yet, the least certain first."""
    judged = {node for judgement in list_judgements(store) for node in judgement.nodes}
    reader = FactReader(store)
    doubts: list[Doubt] = []
    for lower, upper in pairwise((0.0, *_STEPS)):
        for iri in _between(store, lower, upper):
            nodes = reader.sightings(NamedNode(iri))
            if nodes and not judged.issuperset(nodes):
                doubts.append(_doubt(reader, iri, nodes))
            if len(doubts) == limit:
                return doubts
    return doubts


def _between(store: Store, lower: float, upper: float) -> list[str]:
    bounds = f"?confidence >= {lower:.1f} && ?confidence < {upper:.1f}"
    found = select(store, f"SELECT ?fact ?confidence {{ ?fact kg:confidence ?confidence . FILTER({bounds}) }}")
    return [iri for _, iri in sorted((float(row["confidence"].value), row["fact"].value) for row in found)]


def _doubt(reader: FactReader, iri: str, nodes: list[str]) -> Doubt:
    fact = reader.facts([NamedNode(iri)])[0]
    best = max(fact.evidence, key=lambda evidence: evidence.confidence)
    return Doubt(
        nodes=tuple(nodes),
        kind=fact.kind,
        label=fact.label,
        confidence=fact.confidence,
        before=best.before,
        quote=best.quote,
        after=best.after,
        source=best.source,
    )


def namesakes(store: Store, *, limit: int = 20) -> list[Namesakes]:
    """Pairs of people of one name, accents and all, about whom nobody has decided yet."""
    judged = {frozenset(judgement.nodes) for judgement in list_judgements(store) if judgement.about_identity}
    pattern = "?a a foaf:Person ; foaf:name ?name . ?b foaf:name ?name ; a foaf:Person . FILTER(STR(?a) < STR(?b))"
    pairs = sorted((row["name"].value, row["a"].value, row["b"].value) for row in select(store, f"SELECT ?name ?a ?b {{ {pattern} }}"))
    reader = FactReader(store)
    found: list[Namesakes] = []
    for name, one, other in pairs:
        lefts, rights = reader.sightings(NamedNode(one)), reader.sightings(NamedNode(other))
        if any(frozenset((left, right)) in judged for left in lefts for right in rights):
            continue
        bodies = [tuple(_bodies(store, person)) for person in (one, other)]
        found.append(Namesakes(name=name, left=lefts[0], right=rights[0], left_bodies=bodies[0], right_bodies=bodies[1]))
        if len(found) == limit:
            break
    return found


def _bodies(store: Store, person: str) -> list[str]:
    rows = select(store, f"SELECT DISTINCT ?label {{ <{person}> kg:heldIn/skos:prefLabel ?label }}")
    return sorted(row["label"].value for row in rows)
