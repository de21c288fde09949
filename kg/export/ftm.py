"""The default graph as FollowTheMoney entities, one JSON object a line, for Aleph, OpenSanctions' tools and the like.

People, bodies, posts, tenures, events, documents and articles have a schema of their own; a participation is a link that says what was
done. A prosecution is no FollowTheMoney sanction: it stays out, and so does everything else that would read as a verdict.
"""

import json
from collections.abc import Iterator
from typing import Any, BinaryIO, Final

from kg.export.options import Options
from kg.export.records import Look, Record, records
from kg.rdf import DCTERMS, FOAF, KG, ORG, PROV, SCHEMA, SEM, SKOS, digest
from kg.store import Store

_STATUS: Final = {"Incumbent": "current", "Acting": "current", "Incoming": "current", "Former": "ended"}

Properties = dict[str, list[str]]
Entity = tuple[str, str, Properties]


def ftm(store: Store, out: BinaryIO, options: Options) -> None:
    """Writes entities as JSON lines, as `ftm` and Aleph read them."""
    for entity in entities(store, options):
        out.write(json.dumps(entity, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode() + b"\n")


def entities(store: Store, options: Options) -> Iterator[dict[str, Any]]:
    """The entities in the order of their IRIs. An entity's id is a hash of its IRI."""
    look = Look(store, options)
    for record in records(store, options):
        make = next((make for kind, make in _MAKERS.items() if record.is_a(kind)), None)
        for iri, schema, properties in make(record, look) if make else ():
            if schema != "Article":
                properties = {**properties, "proof": [entity_id(article) for article in record.all(PROV.wasDerivedFrom)]}
            kept = {name: sorted({value for value in values if value}) for name, values in properties.items()}
            yield {"id": entity_id(iri), "schema": schema, "properties": {name: values for name, values in kept.items() if values}}


def entity_id(iri: str) -> str:
    """The id of the entity of an IRI."""
    return f"kg-{digest(iri, size=40)}" if iri else ""


def _person(record: Record, look: Look) -> Iterator[Entity]:
    properties = {
        "name": record.all(FOAF.name),
        # 'ông Minh' is a way to refer to a person, and no name to search by
        "weakAlias": record.all(SKOS.altLabel),
        "gender": record.all(FOAF.gender),
        "position": [look.label(post) for post in record.all(ORG.holds)],
    }
    yield record.iri, "Person", properties


def _body(record: Record, look: Look) -> Iterator[Entity]:
    properties = {
        "name": record.all(SKOS.prefLabel),
        "alias": record.all(SKOS.altLabel),
        "classification": [look.label(record.first(ORG.classification))],
        "parent": [entity_id(record.first(ORG.subOrganizationOf))],
        "country": _country(record),
    }
    yield record.iri, "PublicBody", properties


def _country(body: Record) -> list[str]:
    """Only what lies in a Vietnamese province is surely Vietnamese: articles name foreign governments too."""
    return ["vn"] if body.first(KG.place) else []


def _post(record: Record, look: Look) -> Iterator[Entity]:
    body = look.record(record.first(ORG.postIn))
    properties = {
        "name": [record.first(SKOS.prefLabel)],
        "organization": [entity_id(body.iri)],
        "subnationalArea": [look.label(body.first(KG.place))],
        "numberOfSeats": look.record(record.first(ORG.role)).all(KG.seats),
        "country": _country(body),
    }
    yield record.iri, "Position", properties


def _tenure(record: Record, look: Look) -> Iterator[Entity]:
    post = look.post(record.first(ORG.role), record.first(ORG.organization))
    if not post:  # a post in a body that nobody named
        post = f"{record.iri}/post"
        yield post, "Position", {"name": [record.first(KG.title)], "organization": [entity_id(record.first(ORG.organization))]}
    properties = {
        "holder": [entity_id(record.first(ORG.member))],
        "post": [entity_id(post)],
        "status": [_STATUS.get(record.first(KG.status).removeprefix(KG.iri), "unknown")],
        "startDate": record.all(KG.start),
        "endDate": record.all(KG.end),
        "date": record.all(KG.firstSeen) + record.all(KG.lastSeen),
        "summary": record.all(KG.title),
    }
    yield record.iri, "Occupancy", properties


def _event(record: Record, look: Look) -> Iterator[Entity]:
    properties = {
        "name": record.all(SKOS.prefLabel),
        "alias": record.all(SKOS.altLabel),
        "date": record.all(SEM.hasBeginTimeStamp),
        "location": [look.label(record.first(SEM.hasPlace))],
        "keywords": [name.removeprefix(KG.iri) for name in record.types if name.startswith(KG.iri) and name != KG.Event],
    }
    yield record.iri, "Event", properties


def _participation(record: Record, _: Look) -> Iterator[Entity]:
    properties = {
        "subject": [entity_id(record.first(KG.participant))],
        "object": [entity_id(record.first(KG.inEvent))],
        "role": [record.first(KG.participationRole).removeprefix(KG.iri)],
    }
    yield record.iri, "UnknownLink", properties


def _document(record: Record, _: Look) -> Iterator[Entity]:
    properties = {"title": record.all(DCTERMS.title), "date": record.all(DCTERMS.issued), "keywords": record.all(KG.number)}
    yield record.iri, "Document", properties


def _article(record: Record, _: Look) -> Iterator[Entity]:
    source = record.first(DCTERMS.source)
    online = source.startswith(("http://", "https://"))
    properties = {
        "title": record.all(DCTERMS.title),
        "publishedAt": record.all(DCTERMS.issued),
        "publisher": record.all(DCTERMS.publisher),
        "sourceUrl" if online else "fileName": [source],
        "language": ["vie"],
    }
    yield record.iri, "Article", properties


_MAKERS: Final = {
    FOAF.Person: _person,
    ORG.Organization: _body,
    ORG.Post: _post,
    ORG.Membership: _tenure,
    KG.Event: _event,
    KG.Participation: _participation,
    KG.OfficialDocument: _document,
    SCHEMA.NewsArticle: _article,
}
