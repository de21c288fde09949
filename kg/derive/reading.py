"""An article's graph, as triples, goes in; the people and other nodes that the projection is made of come out.

Judgements take effect here: what is rejected, and what rests on it, is not read; what is confirmed is sure.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from kg.rdf import DCTERMS, FOAF, KG, NIF, ORG, RDF, SEM, SKOS, Triple, alias, decimal, lexical, ref
from kg.resolve import Judgements, PersonRecord, Seen
from kg.text import key

Facts = dict[str, list[str]]
"""What is said of one node: predicate IRI -> terms."""

CLASSES: Final = {
    ref(FOAF.Person): "person",
    ref(ORG.Membership): "membership",
    ref(KG.Event): "event",
    ref(KG.Participation): "participation",
    ref(KG.PersonnelChange): "change",
    ref(ORG.Organization): "body",
    ref(KG.OfficialDocument): "document",
    ref(KG.Term): "term",
}
LINKS: Final = {
    "membership": (ORG.member,),
    "participation": (KG.participant, KG.inEvent),
    "change": (KG.person,),
}
"""What cannot stand without the node that it points to."""
WEAK_LINKS: Final = (KG.startsTenure, KG.endsTenure, SEM.subEventOf)


@dataclass
class ArticleRecord:
    """What one article contributes to the default graph. Nodes go by bare IRIs, what is said of them by terms."""

    iri: str
    head: Facts = field(default_factory=dict)
    people: list[PersonRecord] = field(default_factory=list)
    local: dict[str, dict[str, Facts]] = field(default_factory=lambda: defaultdict(dict))
    """Events, participations, changes, and bodies and documents that are the article's own, by kind and IRI."""
    shared: dict[str, Facts] = field(default_factory=dict)
    """Bodies, documents and terms that are the same in every article."""

    @property
    def sha256(self) -> str:
        """The hash of the text; copies of one article share it."""
        return one(self.head, KG.sha256)

    @property
    def age(self) -> tuple[str, str]:
        """Of copies the earliest counts."""
        return (one(self.head, DCTERMS.issued) or "9999", self.iri)


def is_lean(subject: str) -> bool:
    """Whether triples of a subject matter to the projection; those of stretches of text, more than half of a graph, do not."""
    return "#char=" not in subject


def one(facts: Facts, predicate: str) -> str:
    """The text of the only literal of a predicate; empty if there is none."""
    terms = facts.get(predicate)
    return lexical(terms[0]) if terms else ""


def link(facts: Facts, predicate: str) -> str:
    """The bare IRI that a predicate points to; empty if there is none."""
    terms = facts.get(predicate)
    return terms[0][1:-1] if terms else ""


def read_article(iri: str, triples: Iterable[Triple], base: str, judgements: Judgements) -> ArticleRecord:
    """The record of an article from the triples of its graph."""
    record = ArticleRecord(iri)
    nodes: dict[str, Facts] = {}
    for subject, predicate, term in triples:
        if is_lean(subject):
            nodes.setdefault(subject[1:-1], {}).setdefault(predicate[1:-1], []).append(term)
    record.head = nodes.pop(iri, {})
    record.head.pop(NIF.isString, None)
    kinds = {node: kind for node, facts in nodes.items() if (kind := _kind(facts))}
    _judge(nodes, kinds, judgements)
    for node, kind in kinds.items():
        if "#" not in node:
            record.shared[node] = shared_facts(nodes[node], iri)
        elif kind not in ("person", "membership"):
            record.local[kind][node] = nodes[node]
    record.people = _people(record, nodes, kinds, base)
    return record


def shared_facts(facts: Facts, article: str) -> Facts:
    """What an article says of a node that is the same everywhere, without links to the article's own nodes."""
    own = f"<{article}#"
    return {p: kept for p, terms in facts.items() if (kept := [t for t in terms if not t.startswith(own)])}


def _kind(facts: Facts) -> str:
    return next((CLASSES[term] for term in facts.get(RDF.type, ()) if term in CLASSES), "")


def _judge(nodes: dict[str, Facts], kinds: dict[str, str], judgements: Judgements) -> None:
    """Takes out what is rejected, then what rests on it, and makes sure what is confirmed."""
    for node in judgements.confirmed & kinds.keys():
        if KG.confidence in nodes[node]:
            nodes[node][KG.confidence] = [decimal(1)]
    gone = judgements.rejected & kinds.keys()
    if gone:
        gone |= {node for node, kind in kinds.items() if any(link(nodes[node], p) in gone for p in LINKS.get(kind, ()))}
        for node in gone:
            del kinds[node]
        for node in kinds:
            _unlink(nodes[node], gone)


def _unlink(facts: Facts, gone: set[str]) -> None:
    for predicate in WEAK_LINKS:
        if predicate in facts:
            facts[predicate] = [t for t in facts[predicate] if t[1:-1] not in gone]


def _people(record: ArticleRecord, nodes: dict[str, Facts], kinds: dict[str, str], base: str) -> list[PersonRecord]:
    seen: dict[str, list[Seen]] = defaultdict(list)
    days = _change_days(record.local["change"])
    for node, kind in kinds.items():
        if kind == "membership":
            seen[link(nodes[node], ORG.member)].append(_seen(node, nodes, days, base))
    events: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for facts in record.local["participation"].values():
        event = link(facts, KG.inEvent)
        if event in record.local["event"]:
            role = link(facts, KG.participationRole).rpartition("#")[2]
            events[link(facts, KG.participant)].append((event_iri(base, event, record.local["event"][event]), role))
    return [
        PersonRecord(
            iri=node,
            article=record.iri,
            issued=one(record.head, DCTERMS.issued),
            name=nodes[node][FOAF.name][0],
            plain=one(nodes[node], FOAF.name),
            labels=tuple(nodes[node].get(SKOS.altLabel, ())),
            gender=one(nodes[node], FOAF.gender),
            seen=tuple(sorted(seen[node], key=lambda s: s.iri)),
            events=tuple(sorted(events[node])),
        )
        for node, kind in kinds.items()
        if kind == "person" and FOAF.name in nodes[node]
    ]


def _change_days(changes: dict[str, Facts]) -> dict[tuple[str, str], str]:
    """The day of the change that starts or ends a membership; of several the latest."""
    days: dict[tuple[str, str], str] = {}
    for facts in changes.values():
        day = one(facts, SEM.hasBeginTimeStamp)
        for predicate in (KG.startsTenure, KG.endsTenure):
            for term in facts.get(predicate, ()):
                place = (predicate, term[1:-1])
                days[place] = max(day, days.get(place, ""))
    return days


def _seen(node: str, nodes: dict[str, Facts], days: dict[tuple[str, str], str], base: str) -> Seen:
    facts = nodes[node]
    body = link(facts, ORG.organization)
    about = nodes.get(body, {})
    return Seen(
        iri=node,
        status=link(facts, KG.status).rpartition("#")[2],
        titles=tuple(sorted(facts.get(KG.title, ()))),
        role=link(facts, ORG.role),
        body=body_iri(base, body, about),
        settled=bool(body) and "#" not in body,
        body_type=link(about, ORG.classification).rpartition("/")[2],
        body_name=one(about, SKOS.prefLabel),
        place=link(about, KG.place),
        observed=one(facts, KG.observedOn),
        start=one(facts, KG.start),
        end=one(facts, KG.end),
        term=link(facts, KG.term),
        confidence=float(one(facts, KG.confidence) or 0),
        started=days.get((KG.startsTenure, node), ""),
        ended=days.get((KG.endsTenure, node), ""),
    )


def event_iri(base: str, local: str, facts: Facts) -> str:
    """Where the projection puts a local event."""
    return alias(base, "event", one(facts, SKOS.prefLabel), local)


def body_iri(base: str, body: str, facts: Facts) -> str:
    """Where the projection puts a body: one that is not settled is a node of its own."""
    return alias(base, "body", one(facts, SKOS.prefLabel), body) if "#" in body else body


def document_iri(base: str, document: str, facts: Facts) -> str:
    """Where the projection puts a document: one that is not settled is a node of its own."""
    return alias(base, "document", one(facts, KG.number) or one(facts, DCTERMS.title), document) if "#" in document else document


def title_key(title: str) -> str:
    """What spellings of one title share; tells tenures apart whose role is not known."""
    return key(" ".join(lexical(title).split()))
