"""The default graph as schema.org sees it: people and their roles, government organizations, events, news articles, as JSON-LD."""

import json
from collections.abc import Iterator
from typing import Any, BinaryIO, Final

from kg.export.options import Options
from kg.export.records import Look, Record, records
from kg.rdf import DCTERMS, FOAF, KG, ORG, PROV, SCHEMA, SEM, SKOS
from kg.store import Store

# what schema.org's own context says of the names used here: readers need no network to open the file
_CONTEXT: Final = {"@vocab": SCHEMA.iri, "url": {"@type": "@id"}, "gender": {"@type": "@id"}}
_GENDER: Final = {"male": SCHEMA.Male, "female": SCHEMA.Female}
_EVENT_TYPES: Final = {"Conference": "BusinessEvent", "Session": "BusinessEvent", "Congress": "BusinessEvent", "Meeting": "BusinessEvent"}
_DID: Final = {"Organiser": "organizer", "Host": "organizer", "Speaker": "performer", "Presenter": "performer", "Chair": "performer"}


def schemaorg(store: Store, out: BinaryIO, options: Options) -> None:
    """Writes one JSON-LD document, a node a line."""
    out.write(f'{{"@context":{json.dumps(_CONTEXT)},\n"@graph":['.encode())
    comma = "\n"
    for thing in things(store, options):
        out.write(f"{comma}{json.dumps(thing, ensure_ascii=False, separators=(',', ':'))}".encode())
        comma = ",\n"
    out.write(b"\n]}\n")


def things(store: Store, options: Options) -> Iterator[dict[str, Any]]:
    """The nodes in the order of their IRIs; a membership is an OrganizationRole that its person points to."""
    look = Look(store, options)
    for record in records(store, options):
        for kind, make in _MAKERS.items():
            if record.is_a(kind):
                yield {name: _few(value) for name, value in make(record, look).items() if value not in ("", [])}
                break


def _few(value: Any) -> Any:
    return value[0] if isinstance(value, list) and len(value) == 1 else value


def _refs(iris: list[str]) -> list[dict[str, str]]:
    return [{"@id": iri} for iri in iris if iri]


def _person(record: Record, look: Look) -> dict[str, Any]:
    return {
        "@id": record.iri,
        "@type": "Person",
        "name": record.first(FOAF.name),
        "alternateName": record.all(SKOS.altLabel),
        "gender": _GENDER.get(record.first(FOAF.gender), ""),
        "jobTitle": [look.label(post) for post in record.all(ORG.holds)],
        "memberOf": _refs(record.all(ORG.memberOf)),
        "subjectOf": _refs(record.all(PROV.wasDerivedFrom)),
    }


def _body(record: Record, look: Look) -> dict[str, Any]:
    return {
        "@id": record.iri,
        "@type": "GovernmentOrganization",
        "name": record.first(SKOS.prefLabel),
        "alternateName": record.all(SKOS.altLabel),
        "location": look.label(record.first(KG.place)),
        "parentOrganization": _refs(record.all(ORG.subOrganizationOf)),
    }


def _tenure(record: Record, _: Look) -> dict[str, Any]:
    return {
        "@id": record.iri,
        "@type": "OrganizationRole",
        "member": _refs(record.all(ORG.member)),
        "memberOf": _refs(record.all(ORG.organization)),
        "roleName": record.all(KG.title),
        "startDate": record.first(KG.start) or record.first(KG.startNotAfter),
        "endDate": record.first(KG.end) or (record.first(KG.endNotAfter) if record.first(KG.status) == KG.Former else ""),
    }


def _event(record: Record, look: Look) -> dict[str, Any]:
    kind = next((n.removeprefix(KG.iri) for n in record.types if n.startswith(KG.iri) and n != KG.Event), "")
    return {
        "@id": record.iri,
        "@type": _EVENT_TYPES.get(kind, "Event"),
        "name": record.first(SKOS.prefLabel),
        "alternateName": record.all(SKOS.altLabel),
        "startDate": record.first(SEM.hasBeginTimeStamp),
        "location": look.label(record.first(SEM.hasPlace)),
        "superEvent": _refs(record.all(SEM.subEventOf)),
        "about": _refs(record.all(SCHEMA.about)),
    }


def _participation(record: Record, _: Look) -> dict[str, Any]:
    did = record.first(KG.participationRole).removeprefix(KG.iri)
    return {"@id": record.first(KG.inEvent), _DID.get(did, "attendee"): _refs(record.all(KG.participant))}


def _document(record: Record, _: Look) -> dict[str, Any]:
    return {
        "@id": record.iri,
        "@type": "CreativeWork",
        "name": record.first(DCTERMS.title),
        "identifier": record.first(KG.number),
        "datePublished": record.first(DCTERMS.issued),
        "creator": _refs(record.all(DCTERMS.creator)),
    }


def _article(record: Record, _: Look) -> dict[str, Any]:
    source = record.first(DCTERMS.source)
    return {
        "@id": record.iri,
        "@type": "NewsArticle",
        "headline": record.first(DCTERMS.title),
        "datePublished": record.first(DCTERMS.issued),
        "publisher": {"@type": "Organization", "name": record.first(DCTERMS.publisher)} if record.first(DCTERMS.publisher) else "",
        "url": source if source.startswith(("http://", "https://")) else "",
    }


_MAKERS: Final = {
    FOAF.Person: _person,
    ORG.Organization: _body,
    ORG.Membership: _tenure,
    KG.Event: _event,
    KG.Participation: _participation,
    KG.OfficialDocument: _document,
    SCHEMA.NewsArticle: _article,
}
