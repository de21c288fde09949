"""The quads of one article graph -> what the article says there, as an account to compare with gold."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import product

from pyoxigraph import Literal, NamedNode, Quad

from kg.evaluate.account import CHANGE_GROUPS, Account, Decision, Happening, Paper, Part, Position, Someone, Trust
from kg.rdf import DCTERMS, FOAF, KG, ORG, RDF, SEM, SKOS

KINDS = frozenset("congress conference session meeting visit ceremony incident trial other".split())
ROLES = frozenset("chair presenter speaker attendee host guest visitor awarder recipient".split())
_WHOLE_NUMBER = re.compile(r"\d+(\.\d+)?")

Values = Mapping[str, list[str]]
"""Predicate -> values of one subject, each as text."""


def account_of(one: str, quads: Iterable[Quad]) -> Account:
    """What the graph of the article with this id says."""
    subjects = _subjects(quads)

    def typed(kind: str) -> Iterator[tuple[str, Values]]:
        return ((iri, said) for iri, said in subjects.items() if kind in said.get(RDF.type, ()))

    return Account(
        one,
        tuple(_someone(iri, said) for iri, said in typed(FOAF.Person)),
        tuple(p for iri, said in typed(ORG.Membership) for p in _positions(iri, said, subjects)),
        tuple(_happenings(dict(typed(KG.Event)), dict(typed(KG.Participation)), subjects)),
        tuple(d for iri, said in typed(KG.PersonnelChange) for d in _decisions(iri, said)),
        tuple(Paper(tuple(said.get(DCTERMS.title, ())), tuple(said.get(KG.number, ()))) for _, said in typed(KG.OfficialDocument)),
        {iri: _trust(said) for iri, said in subjects.items() if KG.rule in said and KG.confidence in said},
    )


def _subjects(quads: Iterable[Quad]) -> dict[str, Values]:
    found: defaultdict[str, defaultdict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for quad in quads:
        if isinstance(quad.subject, NamedNode) and isinstance(quad.object, (NamedNode, Literal)):
            found[quad.subject.value][quad.predicate.value].append(quad.object.value)
    return {subject: {name: sorted(values) for name, values in said.items()} for subject, said in sorted(found.items())}


def _trust(said: Values) -> Trust:
    return Trust(said[KG.rule][0], max(map(float, said[KG.confidence])))


def _someone(iri: str, said: Values) -> Someone:
    return Someone(iri, tuple(said.get(FOAF.name, ())), gender=next(iter(said.get(FOAF.gender, ())), None))


def _positions(iri: str, said: Values, subjects: dict[str, Values]) -> Iterator[Position]:
    titles = tuple(said.get(KG.title, ()))
    status = "/".join(_local(value) for value in said.get(KG.status, ()))
    bodies = frozenset(label for body in said.get(ORG.organization, ()) for label in _labels(subjects.get(body, {})))
    if titles:
        yield from (Position(iri, person, titles, status, bodies) for person in said.get(ORG.member, ()))


def _happenings(events: dict[str, Values], parts: dict[str, Values], subjects: dict[str, Values]) -> Iterator[Happening]:
    people: defaultdict[str, list[Part]] = defaultdict(list)
    bodies: defaultdict[str, list[Part]] = defaultdict(list)
    for key, event, who, role in _parts(parts):
        types = subjects.get(who, {}).get(RDF.type, ())
        if FOAF.Person in types and role in ROLES:
            people[event].append(Part(role, who, key=key))
        if ORG.Organization in types:
            bodies[event].append(Part(role, who, frozenset(_labels(subjects[who])), key))
    for iri, said in events.items():
        kinds = frozenset(k for k in (_local(kind).removesuffix("event") for kind in said.get(RDF.type, ())) if k in KINDS)
        day = next((value[:10] for value in said.get(SEM.hasBeginTimeStamp, ())), None)
        attendance, venues = (_number(said, name) for name in (KG.attendance, KG.venues))
        yield Happening(iri, kinds, tuple(_labels(said)), day, attendance, venues, tuple(people[iri]), tuple(bodies[iri]))


def _parts(parts: dict[str, Values]) -> Iterator[tuple[str, str, str, str]]:
    """Participation, event, participant, role."""
    for key, said in parts.items():
        sides = (said.get(KG.inEvent, ()), said.get(KG.participant, ()), map(_local, said.get(KG.participationRole, ())))
        yield from ((key, event, who, role) for event, who, role in product(*sides))


def _decisions(iri: str, said: Values) -> Iterator[Decision]:
    groups = sorted({CHANGE_GROUPS[k] for k in map(_local, said.get(RDF.type, ())) if k in CHANGE_GROUPS})
    for person in said.get(KG.person, ()):
        for group in groups:
            yield Decision(person, group, tuple(said.get(KG.title, ("",))), iri)


def _labels(said: Values) -> list[str]:
    return [*said.get(SKOS.prefLabel, ()), *said.get(SKOS.altLabel, ())]


def _local(iri: str) -> str:
    return re.split(r"[#/]", iri)[-1].casefold()


def _number(said: Values, name: str) -> int | None:
    value = next(iter(said.get(name, ())), "")
    return int(float(value)) if _WHOLE_NUMBER.fullmatch(value) else None
