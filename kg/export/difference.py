"""Two graphs go in as records of their default graphs; what came, what went and what is told otherwise comes out.

A node whose IRI has moved, because an earlier article now speaks of it, is recognised by what it stands for: its sightings.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from kg.export.records import Record
from kg.model import Frozen
from kg.rdf import DCTERMS, FOAF, KG, ORG, PROV, RDF, SCHEMA, SKOS

KINDS: Final = {
    SCHEMA.NewsArticle: "article",
    FOAF.Person: "person",
    ORG.Membership: "membership",
    KG.PersonnelChange: "change",
    KG.Event: "event",
    KG.Participation: "participation",
    ORG.Organization: "body",
    ORG.Post: "post",
    KG.OfficialDocument: "document",
}
_BOOKKEEPING: Final = frozenset({KG.sighting, PROV.wasDerivedFrom, KG.searchLabel, RDF.type})
_NAMES: Final = (FOAF.name, SKOS.prefLabel, DCTERMS.title, KG.title)
_LINKS: Final = (ORG.member, KG.person, KG.participant, ORG.organization, KG.inEvent)


class Property(Frozen):
    """The values of a property that only one side has."""

    name: str
    before: tuple[str, ...]
    after: tuple[str, ...]


class Difference(Frozen):
    """A node that is 'added', 'removed' or 'changed'; `was` is its IRI before, if that has moved."""

    what: str
    kind: str
    label: str
    iri: str
    was: str = ""
    properties: tuple[Property, ...] = ()


Graph = Mapping[str, Record]


def read_graph(found: Iterable[Record]) -> Graph:
    """The records of what can be compared, by IRI."""
    return {record.iri: record for record in found if _kind(record)}


def compare(before: Graph, after: Graph) -> Iterator[Difference]:
    """The differences, by kind and label."""
    moved = _moved(before, after)
    back = {new: old for old, new in moved.items()}
    found = [_only("removed", before[iri], before) for iri in before.keys() - after.keys() - moved.keys()]
    found += [_only("added", after[iri], after) for iri in after.keys() - before.keys() - back.keys()]
    for iri, record in after.items():
        old = before.get(back.get(iri, iri))
        if old and (properties := tuple(_properties(old, record, (before, after), moved))):
            told = {"kind": _kind(record), "label": label(record, after), "was": back.get(iri, "")}
            found.append(Difference(what="changed", iri=iri, properties=properties, **told))
    order = list(KINDS.values())
    return iter(sorted(found, key=lambda d: (order.index(d.kind), d.label, d.what, d.iri)))


def label(record: Record, graph: Graph) -> str:
    """A node in words: its name, or those of what it links."""
    named = next((name for predicate in _NAMES if (name := record.first(predicate))), "")
    linked = [graph[iri] for predicate in _LINKS if (iri := record.first(predicate)) in graph]
    parts = [next((other.first(p) for p in _NAMES if other.first(p)), "") for other in linked]
    did = record.first(KG.participationRole).removeprefix(KG.iri)
    kinds = [name.removeprefix(KG.iri) for name in record.types if name.startswith(KG.iri) and name != KG.PersonnelChange]
    lead = kinds[0] if KG.PersonnelChange in record.types and kinds else did
    return " · ".join(part for part in (lead, *parts[:1], named, *parts[1:]) if part) or record.iri


def _only(what: str, record: Record, graph: Graph) -> Difference:
    return Difference(what=what, kind=_kind(record), label=label(record, graph), iri=record.iri)


def _kind(record: Record) -> str:
    types = record.types
    return next((kind for iri, kind in KINDS.items() if iri in types), "")


def _moved(before: Graph, after: Graph) -> dict[str, str]:
    """From IRIs that are gone to those of new nodes of their kind that stand for one of the same sightings."""
    homes = {sighting: record for record in after.values() if record.iri not in before for sighting in record.all(KG.sighting)}
    moved: dict[str, str] = {}
    taken: set[str] = set()
    for iri in sorted(before.keys() - after.keys()):
        same = (homes[s] for s in before[iri].all(KG.sighting) if s in homes)
        new = next((record.iri for record in same if _kind(record) == _kind(before[iri]) and record.iri not in taken), None)
        if new:
            moved[iri] = new
            taken.add(new)
    return moved


def _properties(old: Record, new: Record, graphs: tuple[Graph, Graph], moved: Mapping[str, str]) -> Iterator[Property]:
    for predicate in sorted(old.values.keys() | new.values.keys()):
        if predicate in _BOOKKEEPING:
            continue
        before = {moved.get(value, value): value for value in old.all(predicate)}
        after = set(new.all(predicate))
        gone = tuple(_shown(before[value], graphs[0]) for value in sorted(before.keys() - after))
        came = tuple(_shown(value, graphs[1]) for value in sorted(after - before.keys()))
        if gone or came:
            yield Property(name=predicate, before=gone, after=came)


def _shown(value: str, graph: Graph) -> str:
    return label(graph[value], graph) if value in graph else value
