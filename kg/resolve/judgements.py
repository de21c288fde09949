"""What people have decided: judgements go in and out of the store, and clusters obey them.

Different beats Same beats the resolver; Same is transitive; on one pair, or one node, the latest judgement counts.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from pyoxigraph import Literal, NamedNode

from kg.rdf import KG, PROV, RDF, Triple, digest, instant, judgements_graph, ref, text
from kg.resolve.evidence import score
from kg.resolve.records import PersonRecord
from kg.store import Store

SAME, DIFFERENT, UNSURE, REJECT, CONFIRM = "Same", "Different", "Unsure", "Reject", "Confirm"


@dataclass(frozen=True)
class Judgement:
    """One decision. About identity it names two local people, about a fact one local node. Nodes go by their IRIs."""

    decision: str
    nodes: tuple[str, ...]
    reason: str
    by: str
    at: str
    """ISO 8601."""

    def __post_init__(self) -> None:
        # a store gives times back in their shortest form; the IRI must not depend on the way
        whole, point, fraction = self.at.removesuffix("Z").partition(".")
        if point and self.at.endswith("Z"):
            shortest = fraction.rstrip("0")
            object.__setattr__(self, "at", f"{whole}.{shortest}Z" if shortest else f"{whole}Z")

    @property
    def about_identity(self) -> bool:
        """Whether it says who is who; else it says whether a fact holds."""
        return self.decision in (SAME, DIFFERENT, UNSURE)

    def iri(self, base: str) -> str:
        """The same for the same content."""
        nodes = sorted(n.removeprefix(base) for n in self.nodes)
        return f"{base}judgement/{digest(self.decision, *nodes, self.reason, self.by, self.at, size=12)}"

    def triples(self, base: str) -> list[Triple]:
        """The judgement as it stands in the graph of judgements."""
        me = ref(self.iri(base))
        kind = KG.IdentityJudgement if self.about_identity else KG.FactJudgement
        ends = (KG.left, KG.right) if self.about_identity else (KG.on,)
        return [
            (me, ref(RDF.type), ref(kind)),
            *((me, ref(end), ref(node)) for end, node in zip(ends, self.nodes, strict=True)),
            (me, ref(KG.decision), ref(KG[self.decision])),
            (me, ref(KG.reason), text(self.reason)),
            (me, ref(PROV.wasAttributedTo), text(self.by)),
            (me, ref(PROV.generatedAtTime), instant(self.at)),
        ]


@dataclass
class Judgements:
    """All that counts of the judgements in a store, by the nodes that they are about."""

    same: dict[str, set[str]] = field(default_factory=dict)
    different: dict[str, set[str]] = field(default_factory=dict)
    rejected: set[str] = field(default_factory=set)
    confirmed: set[str] = field(default_factory=set)

    def __bool__(self) -> bool:
        return bool(self.same or self.different or self.rejected or self.confirmed)

    def bound(self, node: str) -> set[str]:
        """The nodes that must be looked at together with a node: linked to it by Same, directly or not, or by Different."""
        found, waiting = set(), [node]
        while waiting:
            here = waiting.pop()
            if here not in found:
                found.add(here)
                waiting += self.same.get(here, ())
        return found | self.different.get(node, set())


def read_judgements(store: Store) -> Judgements:
    """The judgements of a store that count."""
    return weigh(list_judgements(store))


def list_judgements(store: Store) -> list[Judgement]:
    """Every judgement of a store, the oldest first."""
    rows: dict[str, dict[str, str]] = {}
    for quad in store.quads(graph=NamedNode(judgements_graph(store.base_iri))):
        if isinstance(quad.subject, NamedNode) and isinstance(quad.object, NamedNode | Literal):
            rows.setdefault(quad.subject.value, {})[quad.predicate.value] = quad.object.value
    found = [j for row in rows.values() if (j := _judgement(row))]
    return sorted(found, key=lambda j: (j.at.removesuffix("Z"), j.iri(store.base_iri)))


def _judgement(row: Mapping[str, str]) -> Judgement | None:
    ends = (KG.left, KG.right) if KG.left in row else (KG.on,)
    if KG.decision not in row or not all(end in row for end in ends):
        return None
    decision = row[KG.decision].rpartition("#")[2]
    nodes = tuple(row[end] for end in ends)
    return Judgement(decision, nodes, row.get(KG.reason, ""), row.get(PROV.wasAttributedTo, ""), row.get(PROV.generatedAtTime, ""))


def weigh(judgements: Iterable[Judgement]) -> Judgements:
    """Of those on one pair or one node the latest; they come oldest first."""
    latest = {tuple(sorted(j.nodes)): j.decision for j in judgements}
    found = Judgements()
    for nodes, decision in latest.items():
        if decision in (SAME, DIFFERENT) and len(set(nodes)) == 2:
            links = found.same if decision == SAME else found.different
            links.setdefault(nodes[0], set()).add(nodes[1])
            links.setdefault(nodes[1], set()).add(nodes[0])
        elif decision == REJECT:
            found.rejected.add(nodes[0])
        elif decision == CONFIRM:
            found.confirmed.add(nodes[0])
    return found


def apply_judgements(clusters: list[list[PersonRecord]], judgements: Judgements) -> list[list[PersonRecord]]:
    """The clusters after what people have decided; nodes that are gone have no say."""
    joined = _join(clusters, judgements)
    return [part for cluster in joined for part in _part(cluster, judgements)]


def _join(clusters: list[list[PersonRecord]], judgements: Judgements) -> list[list[PersonRecord]]:
    home = {p.iri: i for i, cluster in enumerate(clusters) for p in cluster}
    joined: dict[int, list[PersonRecord]] = dict(enumerate(clusters))
    for node in sorted(home):
        for other in sorted(judgements.same.get(node, ())):
            if other in home and home[node] != home[other]:
                old, new = sorted((home[node], home[other]), reverse=True)
                joined[new] = joined[new] + joined.pop(old)
                home |= {p.iri: new for p in joined[new]}
    return list(joined.values())


def _part(cluster: list[PersonRecord], judgements: Judgements) -> list[list[PersonRecord]]:
    """Splits where two members are Different: the others go with the side that they score higher with, else with the earlier."""
    by_age = sorted(cluster, key=lambda p: p.age)
    pair = next(((a, b) for i, a in enumerate(by_age) for b in by_age[i + 1 :] if b.iri in judgements.different.get(a.iri, ())), None)
    if pair is None:
        return [by_age]
    sides: tuple[list[PersonRecord], list[PersonRecord]] = ([pair[0]], [pair[1]])
    for person in by_age:
        if person not in pair:
            trust = [_trust(person, seed, judgements) for seed in pair]
            sides[1 if trust[1] > trust[0] else 0].append(person)
    return [part for side in sides for part in _part(side, judgements)]


def _trust(person: PersonRecord, seed: PersonRecord, judgements: Judgements) -> float:
    if seed.iri in judgements.different.get(person.iri, ()):
        return -1.0
    return score(person, seed) + (100.0 if seed.iri in judgements.same.get(person.iri, ()) else 0.0)
