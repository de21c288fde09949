"""The first, cautious rule: people of one name go in, clusters come out that share ground and hold no contradiction.

Links are grounds that two people share (a post, a body, a seat at the head of a place), so a cluster is a connected part of the graph of
people and grounds: a function of the set, whatever the order. A part with a contradiction is tried again with stricter grounds, and at last
taken apart by what contradicts.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

from kg.resolve.evidence import LADDER, Ground, contradictory, grounds, single_tenures
from kg.resolve.judgements import Judgements, apply_judgements
from kg.resolve.records import PersonRecord

Cluster = list[PersonRecord]


def cluster_people(people: Iterable[PersonRecord], judgements: Judgements | None = None) -> list[Cluster]:
    """The clusters of people whose blocks are complete, each with its earliest member first, in the order of these.

    People who are bound by a judgement must come together, whatever their names.
    """
    blocks: dict[str, Cluster] = {}
    for person in sorted(people, key=lambda p: p.age):
        blocks.setdefault(person.block, []).append(person)
    clusters = [cluster for block in blocks.values() for cluster in _split(block, 0)]
    if judgements:
        clusters = apply_judgements(clusters, judgements)
    return sorted((sorted(c, key=lambda p: p.age) for c in clusters), key=lambda c: c[0].age)


def _split(people: Cluster, rung: int) -> list[Cluster]:
    """Connected parts by the grounds of a rung; parts that contradict themselves go one rung up."""
    if rung == len(LADDER):
        return _apart(people)
    kept = []
    for part in _connected(people, rung):
        kept += _split(part, rung + 1) if contradictory(part) else [part]
    return kept


def _connected(people: Sequence[PersonRecord], rung: int) -> list[Cluster]:
    home = list(range(len(people)))

    def find(i: int) -> int:
        while home[i] != i:
            home[i] = home[home[i]]
            i = home[i]
        return i

    first: dict[Ground, int] = {}
    for i, person in enumerate(people):
        for ground in grounds(person):
            if ground[0] in LADDER[rung]:
                home[find(i)] = find(first.setdefault(ground, i))
    parts: dict[int, Cluster] = {}
    for i, person in enumerate(people):
        parts.setdefault(find(i), []).append(person)
    return list(parts.values())


def _apart(people: Cluster) -> list[Cluster]:
    """Takes a part that shares one post and still contradicts itself apart by gender, provinces, and namesakes of one article.

    One slip in one of many articles ('bà' for 'ông') then costs one sighting and not the whole person.
    """
    genders = Counter(p.gender for p in people if p.gender)
    usual = min(genders, key=lambda g: (-genders[g], g)) if genders else ""
    groups: dict[tuple[str, ...], Cluster] = {}
    seen: Counter[str] = Counter()
    for person in sorted(people, key=lambda p: p.age):
        places = sorted({t.province for t in single_tenures(person.seen).values()})
        seen[person.article] += 1
        groups.setdefault((person.gender or usual, str(seen[person.article]), *places), []).append(person)
    return list(groups.values())
