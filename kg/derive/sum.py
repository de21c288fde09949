"""Adds a person's sightings up: records of one cluster go in, a PersonState comes out; or one more record is added to a state."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from kg.derive.reading import title_key
from kg.derive.state import PersonState, Stint, Tenure
from kg.derive.tenure import bounds, last_former, office_days, status_of, stints
from kg.rdf import alias, day
from kg.resolve import PersonRecord, Seen
from kg.resolve.evidence import grounds, single_tenures
from kg.resolve.records import IN_OFFICE


class Post(NamedTuple):
    """What the ontology says of a role in a body."""

    label: str
    head: bool


PostOf = Callable[[Seen], Post]
"""A sighting -> the post that it was seen in; its label is empty where there is none."""


class Sum(NamedTuple):
    """A state, and which membership each of the sightings that were added belongs to."""

    state: PersonState
    homes: dict[str, str]


def add_up(members: Sequence[PersonRecord], base: str, post_of: PostOf, *, judged: bool = False) -> Sum:
    """The state of a whole cluster."""
    by_age = sorted(members, key=lambda p: p.age)
    first = by_age[0]
    state = PersonState(alias(base, "person", first.plain, first.iri), first.age, first.block, judged=judged)
    for person in by_age:
        _add_names(state, person)
    seen = {s.iri: p for p in by_age for s in p.seen}
    groups: dict[tuple[str, str, bool, str], list[Seen]] = {}
    for person in by_age:
        for sighting in person.seen:
            groups.setdefault(tenure_key(sighting), []).append(sighting)
    homes: dict[str, str] = {}
    for key in sorted(groups):
        state.tenures.append(_tenure(key, groups[key], base, _Context(seen, post_of, homes)))
    return Sum(state, homes)


class _Context(NamedTuple):
    people: dict[str, PersonRecord]
    """By the memberships that they hold."""
    post_of: PostOf
    homes: dict[str, str]


def tenure_key(seen: Seen) -> tuple[str, str, bool, str]:
    """Sightings with one key are of one tenure; acting is a tenure of its own, and without a role the title decides."""
    return (seen.role, seen.body, seen.status == "Acting", "" if seen.role else title_key(seen.titles[0]))


def _add_names(state: PersonState, person: PersonRecord) -> None:
    state.names[person.name] = state.names.get(person.name, 0) + 1
    state.labels.update(person.labels)
    state.grounds |= grounds(person)
    if person.gender:
        state.genders.add(person.gender)
    for (role, body), tenure in single_tenures(person.seen).items():
        post = f"{role} {body}"
        old = state.single.get(post, tenure)
        state.single[post] = (tenure.province, min(old[1], tenure.first), max(old[2], tenure.last))


def _tenure(key: tuple[str, str, bool, str], sightings: list[Seen], base: str, context: _Context) -> Tenure:
    post = context.post_of(sightings[0])
    simple = all(s.observed and not s.start and not s.end for s in sightings)
    tenure = Tenure(*key, label=post.label, head=post.head, simple=simple)
    before = ""
    for members in stints(sightings):
        stint = _stint(members, before, context.people, base)
        tenure.stints.append(stint)
        context.homes.update((s.iri, stint.iri) for s in members)
        before = last_former(members)
    return tenure


def _stint(sightings: list[Seen], before: str, people: dict[str, PersonRecord], base: str) -> Stint:
    ages = {s.iri: sighting_age(people[s.iri], s) for s in sightings}
    first = min(sightings, key=lambda s: ages[s.iri])
    raw = bounds(sightings, before)
    office = office_days(sightings)
    trusted = sorted(sightings, key=lambda s: (-s.confidence, s.order))
    return Stint(
        iri=membership_iri(base, people[first.iri], first),
        age=ages[first.iri],
        status=status_of(sightings),
        latest=max(s.order for s in sightings),
        first=office[0] if office else "",
        last=office[-1] if office else "",
        start_not_before=raw.start_not_before,
        start_not_after=raw.start_not_after,
        end_not_before=raw.end_not_before,
        end_not_after=raw.end_not_after,
        start=next((day(s.start) for s in trusted if s.start), ""),
        end=next((day(s.end) for s in trusted if s.end), ""),
        titles={t for s in sightings for t in s.titles},
        terms={s.term for s in sightings if s.term},
        confidence=max(s.confidence for s in sightings),
        office_only=all(s.status in IN_OFFICE for s in sightings),
    )


def add_one(state: PersonState, person: PersonRecord, base: str, post_of: PostOf) -> Sum | None:
    """The state with one more member; None if that cannot be told from the sum alone. The state given is left as it is."""
    if state.judged or person.age < state.age:
        return None
    new = state.copy()
    homes: dict[str, str] = {}
    tenures = {t.key: t for t in new.tenures}
    fresh: dict[tuple[str, str, bool, str], list[Seen]] = {}
    for sighting in person.seen:
        key = tenure_key(sighting)
        known = tenures.get(key)
        if known is None:
            fresh.setdefault(key, []).append(sighting)
        elif not _extend(known, sighting, sighting_age(person, sighting)):
            return None
        else:
            homes[sighting.iri] = known.stints[-1].iri
    context = _Context({s.iri: person for s in person.seen}, post_of, homes)
    new.tenures += [_tenure(key, fresh[key], base, context) for key in fresh]
    new.tenures.sort(key=lambda t: t.key)
    _add_names(new, person)
    return Sum(new, homes)


def _extend(tenure: Tenure, seen: Seen, age: tuple[str, str, str]) -> bool:
    """Adds a sighting to the last stint of a tenure if it cannot belong anywhere else."""
    stint = tenure.stints[-1]
    in_office = seen.status in IN_OFFICE
    follows = seen.order > stint.latest and (seen.status == "Former" or stint.status != "Former")
    among = in_office and stint.office_only and (seen.observed >= stint.first or len(tenure.stints) == 1)
    if not tenure.simple or not seen.observed or seen.start or seen.end or age < stint.age or not (follows or among):
        return False
    if seen.order > stint.latest:
        stint.status, stint.latest = seen.status, seen.order
    raw = bounds([seen])
    stint.first, stint.start_not_after = _lesser(stint.first, raw.start_not_after), _lesser(stint.start_not_after, raw.start_not_after)
    stint.last = max(stint.last, seen.observed) if in_office else stint.last
    stint.start_not_before = max(stint.start_not_before, raw.start_not_before)
    stint.end_not_before = max(stint.end_not_before, raw.end_not_before)
    stint.end_not_after = _lesser(stint.end_not_after, raw.end_not_after)
    stint.titles |= set(seen.titles)
    stint.terms |= {seen.term} - {""}
    stint.confidence = max(stint.confidence, seen.confidence)
    stint.office_only = stint.office_only and in_office
    return True


def _lesser(one: str, other: str) -> str:
    return min(one, other) if one and other else one or other


def sighting_age(person: PersonRecord, seen: Seen) -> tuple[str, str, str]:
    """Where a sighting stands among those of its stint: the earliest names it."""
    return (person.age[0], person.article, seen.iri)


def membership_iri(base: str, person: PersonRecord, seen: Seen) -> str:
    """The IRI of a membership if this were its only sighting."""
    return alias(base, "membership", person.plain, seen.iri)
