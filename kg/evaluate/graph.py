"""A store or a graph file -> what it says of each article that gold exists for, as accounts to compare."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pyoxigraph as ox
from pyoxigraph import Literal, NamedNode

from kg.errors import NotFound, SourceError
from kg.evaluate.account import CHANGE_GROUPS, Account, Decision, Happening, Paper, Part, Position, Someone
from kg.rdf import DCTERMS, DEFAULT_BASE_IRI, FOAF, KG, ORG, RDF, SEM, SKOS
from kg.store import Store, open_store

KINDS = frozenset("congress conference session meeting visit ceremony incident trial other".split())
ROLES = frozenset("chair presenter speaker attendee host guest visitor awarder recipient".split())
_FORMATS = {".nq": ox.RdfFormat.N_QUADS, ".trig": ox.RdfFormat.TRIG}
_WHOLE_NUMBER = re.compile(r"\d+(\.\d+)?")

Values = Mapping[str, list[str]]
"""Predicate -> values of one subject, each as text."""


@contextmanager
def open_graph(path: Path) -> Iterator[Store]:
    """A store's folder, or a file of N-Quads or TriG, to read from.

    Raises SourceError if the file is none, NotFound if there is no store.
    """
    if not path.exists():
        raise NotFound("there is neither a store nor a file here", where=str(path), remedy="build a store: kg build SOURCE --store DIR")
    if path.is_dir():
        with open_store(path, write=False) as store:
            yield store
        return
    form = _FORMATS.get(path.suffix.lower())
    if form is None:
        remedy = "write one with: kg export -f trig -o FILE.trig"
        raise SourceError("a graph file needs a graph an article: .trig or .nq", where=str(path), remedy=remedy)
    with open_store(None, write=True, base_iri=DEFAULT_BASE_IRI) as store:
        try:
            store.bulk_load(b"".join(f"{quad} .\n".encode() for quad in ox.parse(path=str(path), format=form)))
        except (OSError, SyntaxError) as error:
            raise SourceError(f"the graph cannot be read: {error}", where=str(path), remedy="export it again") from error
        yield store


def accounts(store: Store, ids: Iterable[str]) -> dict[str, Account]:
    """What the store's article graphs say of the articles with these ids: the stem of the source, or all of it.

    Raises NotFound if one id means several articles.
    """
    graphs = _graphs(store, set(ids))
    return {one: _account(one, _subjects(store, graph)) for one, graph in sorted(graphs.items())}


def _graphs(store: Store, ids: set[str]) -> dict[str, NamedNode]:
    found: dict[str, NamedNode] = {}
    sources: dict[str, str] = {}
    for quad in store.quads(None, NamedNode(DCTERMS.source)):
        graph, source = quad.graph_name, quad.object.value if isinstance(quad.object, Literal) else ""
        if not isinstance(graph, NamedNode) or quad.subject != graph:
            continue
        one = source if source in ids else stem(source)
        if one not in ids:
            continue
        if one in found and sources[one] != source:
            both = f"{sources[one]} and {source}"
            raise NotFound(f"two articles may be meant: {both}", where=f"gold {one}", remedy="use the whole source as the id in the gold")
        found[one], sources[one] = graph, source
    return found


def stem(source: str) -> str:
    """The last part of a path or URL, without its ending."""
    return re.split(r"[\\/#?]", source)[-1].rsplit(".", 1)[0]


def _subjects(store: Store, graph: NamedNode) -> dict[str, Values]:
    found: defaultdict[str, defaultdict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for quad in store.quads(None, None, None, graph):
        if isinstance(quad.subject, NamedNode) and isinstance(quad.object, (NamedNode, Literal)):
            found[quad.subject.value][quad.predicate.value].append(quad.object.value)
    return {subject: {name: sorted(values) for name, values in said.items()} for subject, said in sorted(found.items())}


def _account(one: str, subjects: dict[str, Values]) -> Account:
    def typed(kind: str) -> Iterator[tuple[str, Values]]:
        return ((iri, said) for iri, said in subjects.items() if kind in said.get(RDF.type, ()))

    return Account(
        one,
        tuple(_someone(iri, said) for iri, said in typed(FOAF.Person)),
        tuple(p for iri, said in typed(ORG.Membership) for p in _positions(iri, said, subjects)),
        tuple(_happenings(dict(typed(KG.Event)), [said for _, said in typed(KG.Participation)], subjects)),
        tuple(d for _, said in typed(KG.PersonnelChange) for d in _decisions(said)),
        tuple(Paper(tuple(said.get(DCTERMS.title, ())), tuple(said.get(KG.number, ()))) for _, said in typed(KG.OfficialDocument)),
    )


def _someone(iri: str, said: Values) -> Someone:
    return Someone(iri, tuple(said.get(FOAF.name, ())), gender=next(iter(said.get(FOAF.gender, ())), None))


def _positions(iri: str, said: Values, subjects: dict[str, Values]) -> Iterator[Position]:
    titles = tuple(said.get(KG.title, ()))
    status = "/".join(_local(value) for value in said.get(KG.status, ()))
    bodies = frozenset(label for body in said.get(ORG.organization, ()) for label in _labels(subjects.get(body, {})))
    if titles:
        yield from (Position(iri, person, titles, status, bodies) for person in said.get(ORG.member, ()))


def _happenings(events: dict[str, Values], parts: list[Values], subjects: dict[str, Values]) -> Iterator[Happening]:
    people: defaultdict[str, list[Part]] = defaultdict(list)
    bodies: defaultdict[str, list[Part]] = defaultdict(list)
    for said in parts:
        for event in said.get(KG.inEvent, ()):
            for who in said.get(KG.participant, ()):
                for role in map(_local, said.get(KG.participationRole, ())):
                    types = subjects.get(who, {}).get(RDF.type, ())
                    if FOAF.Person in types and role in ROLES:
                        people[event].append(Part(role, who))
                    if ORG.Organization in types:
                        bodies[event].append(Part(role, who, frozenset(_labels(subjects[who]))))
    for iri, said in events.items():
        kinds = frozenset(k for k in (_local(kind).removesuffix("event") for kind in said.get(RDF.type, ())) if k in KINDS)
        day = next((value[:10] for value in said.get(SEM.hasBeginTimeStamp, ())), None)
        attendance, venues = (_number(said, name) for name in (KG.attendance, KG.venues))
        yield Happening(iri, kinds, tuple(_labels(said)), day, attendance, venues, tuple(people[iri]), tuple(bodies[iri]))


def _decisions(said: Values) -> Iterator[Decision]:
    groups = sorted({CHANGE_GROUPS[k] for k in map(_local, said.get(RDF.type, ())) if k in CHANGE_GROUPS})
    for person in said.get(KG.person, ()):
        for group in groups:
            yield Decision(person, group, tuple(said.get(KG.title, ("",))))


def _labels(said: Values) -> list[str]:
    return [*said.get(SKOS.prefLabel, ()), *said.get(SKOS.altLabel, ())]


def _local(iri: str) -> str:
    return re.split(r"[#/]", iri)[-1].casefold()


def _number(said: Values, name: str) -> int | None:
    value = next(iter(said.get(name, ())), "")
    return int(float(value)) if _WHOLE_NUMBER.fullmatch(value) else None
