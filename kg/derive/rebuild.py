"""The default graph from nothing: article graphs and judgements go in, every triple that follows from them comes out.

It shares no shortcut with catching up (no sums, no marks, nothing read from the default graph), so that each proves the other.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from kg.derive.article import project_article, project_head
from kg.derive.person import attach, render
from kg.derive.reading import Facts
from kg.derive.shared import merge_shared
from kg.derive.source import DEFAULT, Source, state_triple, triple
from kg.derive.sum import add_up
from kg.derive.update import name_of, post_in
from kg.derive.vocabulary import entering
from kg.rdf import KG, Triple, meta_graph, ref
from kg.resolve import PersonRecord, cluster_people, read_judgements
from kg.store import Store


@dataclass
class Projection:
    """Everything that the default graph should say, and the sums that go with it."""

    triples: set[Triple] = field(default_factory=set)
    states: set[Triple] = field(default_factory=set)


@dataclass(frozen=True)
class Difference:
    """What a store's default graph lacks and what it says too much; nothing, if it is proved."""

    missing: frozenset[Triple]
    surplus: frozenset[Triple]

    def __bool__(self) -> bool:
        return bool(self.missing or self.surplus)


def project(store: Store) -> Projection:
    """The default graph that the article graphs and judgements of a store imply."""
    source = Source(store, read_judgements(store))
    found = Projection()
    originals = _originals(source)
    people: dict[str, PersonRecord] = {}
    said: dict[str, list[Facts]] = defaultdict(list)
    for iri in source.articles():
        record = source.article(iri)
        assert record is not None
        found.triples |= project_head(record, originals.get(iri, ""))
        for node, facts in record.shared.items():
            said[node].append(facts)
        if iri not in originals:
            people |= {p.iri: p for p in record.people}
    for node, everything in said.items():
        found.triples |= merge_shared(node, everything)
    homes = _project_people(source, people, {node: name_of(merge_shared(node, all_)) for node, all_ in said.items()}, found)
    for iri in source.articles():
        if iri not in originals and (record := source.article(iri)):
            found.triples |= project_article(record, homes, source.base)
    found.triples |= set(entering(found.triples))
    return found


def _originals(source: Source) -> dict[str, str]:
    by_text: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for iri in source.articles():
        record = source.article(iri)
        assert record is not None
        by_text[record.sha256].append(record.age)
    copies = (sorted(ages) for ages in by_text.values() if len(ages) > 1)
    return {iri: ages[0][1] for ages in copies for _, iri in ages[1:]}


def _project_people(source: Source, people: dict[str, PersonRecord], labels: dict[str, str], found: Projection) -> dict[str, str]:
    homes: dict[str, str] = {}
    for group in _tied(source, people):
        judged = any(source.judgements.bound(p.iri) - {p.iri} for p in group)
        for cluster in cluster_people(group, source.judgements):
            total = add_up(cluster, source.base, lambda seen: post_in(seen, labels.get(seen.body, "")), judged=judged)
            found.states.add(state_triple(total.state))
            found.triples |= render(total.state, source.base)
            homes |= total.homes
            for person in cluster:
                homes[person.iri] = total.state.iri
                found.triples |= attach(person, total.state.iri, total.homes)
    return homes


def _tied(source: Source, people: dict[str, PersonRecord]) -> Iterator[list[PersonRecord]]:
    """Blocks, those that judgements tie together as one."""
    blocks: dict[str, list[PersonRecord]] = defaultdict(list)
    for person in people.values():
        blocks[person.block].append(person)
    done: set[str] = set()
    for key in sorted(blocks):
        group: list[PersonRecord] = []
        waiting = [key]
        while waiting:
            here = waiting.pop()
            if here not in done:
                done.add(here)
                group += blocks[here]
                tied = (other for p in blocks[here] for other in source.judgements.bound(p.iri))
                waiting += [people[other].block for other in tied if other in people]
        if group:
            yield group


def compare(store: Store, projection: Projection) -> Difference:
    """How the default graph of a store differs from a projection."""
    there = set(map(triple, store.quads(graph=DEFAULT)))
    return Difference(frozenset(projection.triples - there), frozenset(there - projection.triples))


def repair(store: Store, projection: Projection, difference: Difference) -> None:
    """Makes the default graph what it should be, and the sums with it."""
    meta = meta_graph(store.base_iri)
    predicate = ref(KG.state)
    there = {t for t in map(triple, store.quads(None, None, None, Source(store, read_judgements(store)).meta)) if t[1] == predicate}
    remove = {"": sorted(difference.surplus), meta: sorted(there - projection.states)}
    store.change(add={"": sorted(difference.missing), meta: sorted(projection.states - there)}, remove=remove)
