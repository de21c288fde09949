"""What speaks for and against two people of one name being one: records go in, shared ground and contradictions come out."""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from typing import Final, NamedTuple

import yaml

from kg.errors import DataError, NotFound
from kg.ontology import ontology
from kg.places import places
from kg.rdf import place_iri, role_iri
from kg.resolve.records import IN_OFFICE, PersonRecord, Seen
from kg.share import share_file
from kg.text import key

Ground = tuple[str, ...]
"""Something two people can share: ('post', role, body), ('body', body), ('series', type, name, unit) or ('seat', unit)."""

LADDER: Final = (frozenset({"seat", "series", "body", "post"}), frozenset({"series", "body", "post"}), frozenset({"post"}))
"""Kinds of ground that link, from generous to strict; where the generous ones lead to a contradiction, the next rung is tried."""


class Rules(NamedTuple):
    """data/resolve/people.yaml."""

    wide: frozenset[str]
    seats: frozenset[str]
    words: int
    overlap_days: int


@cache
def rules() -> Rules:
    """The rules shipped with kg; raises DataError if the file breaks its own form."""
    path = share_file("data", "resolve", "people.yaml")
    read = yaml.safe_load(path.read_text(encoding="utf-8"))
    if not isinstance(read, dict) or set(read) != set(Rules._fields):
        raise DataError("the rules are not complete", where=str(path), remedy=f"give {', '.join(Rules._fields)}")
    unknown = (set(read["wide"]) | set(read["seats"])) - set(ontology().body_types)
    if unknown:
        raise DataError(f"there are no such body types: {', '.join(sorted(unknown))}", where=str(path))
    return Rules(frozenset(read["wide"]), frozenset(read["seats"]), int(read["words"]), int(read["overlap_days"]))


def grounds(person: PersonRecord) -> set[Ground]:
    """All that the person could share with a namesake; empty for a name too short to tell anybody apart."""
    if len(person.plain.split()) < rules().words:
        return set()
    return {ground for seen in person.seen for ground in _grounds(seen)}


def _grounds(seen: Seen) -> Iterator[Ground]:
    if not seen.settled:
        return
    single = single_seat(seen.role)
    if seen.role and (single or seen.body_type not in rules().wide):
        yield ("post", seen.role, seen.body)
    if seen.body_type in rules().wide:
        return
    yield ("body", seen.body)
    if seen.place:
        # a unit and what it became under the same name are one home to those who lead it
        unit = unit_of(seen.place)
        yield ("series", seen.body_type, key(seen.body_name), unit)
        if seen.body_type in rules().seats:
            yield ("seat", unit)


def unit_of(place: str) -> str:
    """The unit of a place, whatever its version."""
    return place.removeprefix(place_iri("")).partition("@")[0]


@cache
def single_seat(role: str) -> bool:
    """Whether one person at a time holds the role in a body."""
    known = ontology().role(role.removeprefix(role_iri(""))) if role else None
    return known is not None and known.seats == 1


@cache
def province(place: str) -> str:
    """The unit of the province in which a place lies; empty if it is not known."""
    try:
        return unit_of(places().province_of(place.removeprefix(place_iri(""))).id) if place else ""
    except NotFound:
        return ""


class Tenure(NamedTuple):
    """From when to when a single-seat post of a province was seen held."""

    province: str
    first: str
    last: str


def single_tenures(seen: Iterable[Seen]) -> dict[Ground, Tenure]:
    """The single-seat posts of provinces among the sightings, each with its first and last day in office."""
    found: dict[Ground, Tenure] = {}
    for s in seen:
        if s.status in IN_OFFICE and s.observed and s.settled and single_seat(s.role) and (where := province(s.place)):
            old = found.get((s.role, s.body), Tenure(where, s.observed, s.observed))
            found[s.role, s.body] = Tenure(where, min(old.first, s.observed), max(old.last, s.observed))
    return found


def at_once(tenures: Iterable[Tenure]) -> bool:
    """Whether posts of two provinces were held at once, for longer than a newspaper takes to notice a move."""
    known = sorted(tenures, key=lambda t: (t.first, t.last, t.province))
    return any(
        a.province != b.province and _days(max(a.first, b.first), min(a.last, b.last)) > rules().overlap_days
        for i, a in enumerate(known)
        for b in known[i + 1 :]
    )


def _days(first: str, last: str) -> int:
    return (date.fromisoformat(last) - date.fromisoformat(first)).days if first <= last else 0


def contradictory(people: list[PersonRecord]) -> bool:
    """Whether these cannot all be one: both genders, two people of one article, posts of two provinces at once."""
    if len({p.gender for p in people if p.gender}) > 1 or len({p.article for p in people}) < len(people):
        return True
    return at_once(single_tenures(s for p in people for s in p.seen).values())


def score(one: PersonRecord, other: PersonRecord) -> float:
    """How much two people of one name share: used to choose a side where a judgement splits a cluster."""
    if one.gender and other.gender and one.gender != other.gender:
        return 0.0
    weight = {"post": 4.0, "body": 2.0, "series": 1.0, "seat": 1.0}
    return sum(weight[g[0]] for g in grounds(one) & grounds(other)) + (0.5 if one.gender and one.gender == other.gender else 0.0)


def reasons(one: PersonRecord, other: PersonRecord) -> list[str]:
    """In words what two people share and what speaks against them."""
    told = {"post": "same post", "body": "same body", "series": "same body under its later version", "seat": "both lead the same place"}
    shared = sorted({told[g[0]] for g in grounds(one) & grounds(other)})
    if one.gender and other.gender:
        shared.append("same gender" if one.gender == other.gender else "different gender")
    if one.article == other.article:
        shared.append("two people of one article")
    if at_once(single_tenures((*one.seen, *other.seen)).values()):
        shared.append("posts of two provinces at once")
    return shared
