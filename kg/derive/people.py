"""Brings the people of some blocks up to date: the articles at hand go in, what leaves and what enters the default graph comes out.

Most blocks take one more sighting into the sums that are there; the others are gathered and clustered anew. Both give the same.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from kg.derive.blocks import Fresh, gather
from kg.derive.delta import Delta
from kg.derive.person import attach, render
from kg.derive.source import Source, state_triple
from kg.derive.state import PersonState
from kg.derive.sum import PostOf, Sum, add_one, add_up
from kg.rdf import KG, ref
from kg.resolve import PersonRecord, cluster_people
from kg.resolve.evidence import Tenure, at_once, grounds, single_tenures


def update_people(source: Source, fresh: Fresh, whole: Iterable[str], post_of: PostOf, delta: Delta) -> None:
    """Projects the people of the articles at hand; `whole` are the blocks that lost somebody and must be clustered anew."""
    done: set[str] = set()
    for key in sorted(whole):
        if key not in done:
            done |= _anew(source, key, fresh, post_of, delta)
    for key in sorted(fresh.by_block):
        if key not in done and not _added(source, fresh.by_block[key], post_of, delta):
            done |= _anew(source, key, fresh, post_of, delta)


def _anew(source: Source, key: str, fresh: Fresh, post_of: PostOf, delta: Delta) -> set[str]:
    """Gathers a block and those tied to it, and clusters them; gives the keys of all of them."""
    blocks = gather(source, key, fresh)
    for person in blocks.before:
        delta.states_old |= {(ref(person), ref(KG.state), line) for line in source.state_lines(person)}
        for node in (person, *source.memberships(person)):
            said = source.projected(node)
            delta.old |= said
            delta.old |= source.post_of(said)
            for local in source.sightings(node):
                delta.homes_before.setdefault(local, set()).add(node)
    for cluster in cluster_people(blocks.people.values(), source.judgements):
        _enter(add_up(cluster, source.base, post_of, judged=blocks.judged), cluster, source.base, delta)
    return blocks.keys


def _enter(total: Sum, members: Iterable[PersonRecord], base: str, delta: Delta) -> None:
    delta.new |= render(total.state, base)
    delta.states_new.add(state_triple(total.state))
    delta.homes |= total.homes
    for person in members:
        delta.homes[person.iri] = total.state.iri
        delta.new |= attach(person, total.state.iri, total.homes)


@dataclass
class _Growing:
    """A cluster that takes newcomers in."""

    state: PersonState
    before: PersonState | None = None
    homes: dict[str, str] = field(default_factory=dict)
    newcomers: list[PersonRecord] = field(default_factory=list)


def _added(source: Source, newcomers: Sequence[PersonRecord], post_of: PostOf, delta: Delta) -> bool:
    """Adds newcomers of one block to the sums of its clusters; False, and nothing done, if that could differ from clustering anew."""
    clusters = _clusters(source, newcomers)
    if clusters is None:
        return False
    owners = {ground: cluster for cluster in clusters for ground in cluster.state.grounds}
    if len(owners) < sum(len(c.state.grounds) for c in clusters):
        return False  # clusters that share ground were kept apart by a contradiction: it has to be weighed again
    for person in sorted(newcomers, key=lambda p: p.age):
        hits = {id(owners[g]): owners[g] for g in grounds(person) if g in owners}
        if not hits:
            total = add_up([person], source.base, post_of)
            cluster = _Growing(total.state, None, dict(total.homes), [person])
            clusters.append(cluster)
        else:
            cluster = next(iter(hits.values()))
            if len(hits) > 1 or not _take(cluster, person, source.base, post_of):
                return False
        owners |= dict.fromkeys(grounds(person), cluster)
    for cluster in clusters:
        _grow(cluster, source, delta)
    return True


def _clusters(source: Source, newcomers: Sequence[PersonRecord]) -> list[_Growing] | None:
    """The clusters of a block; None if judgements have a say in it or a sum is not to be had."""
    if any(source.judgements.bound(p.iri) - {p.iri} for p in newcomers):
        return None
    found = []
    for state in source.block(newcomers[0].block).values():
        if state is None or state.judged:
            return None
        found.append(_Growing(state, state))
    return found


def _take(cluster: _Growing, person: PersonRecord, base: str, post_of: PostOf) -> bool:
    """Adds one person to a cluster unless something speaks against it, or the sum alone cannot tell."""
    state = cluster.state
    namesake = any(p.article == person.article for p in cluster.newcomers)
    other_gender = person.gender and state.genders - {person.gender}
    tenures = [Tenure(*t) for t in state.single.values()] + list(single_tenures(person.seen).values())
    total = None if namesake or other_gender or at_once(tenures) else add_one(state, person, base, post_of)
    if total is None or at_once(Tenure(*t) for t in total.state.single.values()):
        return False
    cluster.state = total.state
    cluster.homes |= total.homes
    cluster.newcomers.append(person)
    return True


def _grow(cluster: _Growing, source: Source, delta: Delta) -> None:
    if cluster.newcomers:
        if cluster.before:
            delta.old |= render(cluster.before, source.base)
            delta.states_old |= {(ref(cluster.before.iri), ref(KG.state), line) for line in source.state_lines(cluster.before.iri)}
        _enter(Sum(cluster.state, cluster.homes), cluster.newcomers, source.base, delta)
