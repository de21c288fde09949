"""The article graph, step by step: people, bodies, documents, memberships, events, participations, changes, and the words behind each."""

from collections.abc import Iterable

from kg.errors import DataError
from kg.graph.facts import add_changes, add_events, add_holdings, add_participations
from kg.graph.people import person_names
from kg.graph.shared import body_iris, document_iris
from kg.graph.writer import Writer
from kg.model import Article, ArticleFacts, Body, Document, Event, Person, Span
from kg.rdf import DCTERMS, FOAF, KG, NIF, ORG, SCHEMA, Triple, body_type_iri, day, place_iri, ref, text


def article_graph(facts: ArticleFacts, base: str) -> list[Triple]:
    """The triples of the graph named `base + facts.article.id`.

    Raises DataError if a span does not hold the words that it says it holds.
    """
    _check_spans(facts)
    writer = Writer(base, base + facts.article.id, facts.article.lang)
    writer.people = {p: f"{writer.article}#{name}" for p, name in person_names(facts.people).items()}
    writer.bodies = body_iris(writer.article, base, facts.bodies)
    writer.documents = document_iris(writer.article, base, facts.documents, writer.bodies)
    _add_article(writer, facts.article)
    _add_people(writer, facts)
    _add_bodies(writer, facts)
    _add_documents(writer, facts)
    add_holdings(writer, facts.holdings)
    add_events(writer, facts.events)
    add_participations(writer, facts.participations)
    add_changes(writer, facts.changes)
    return writer.triples


def _check_spans(facts: ArticleFacts) -> None:
    whole = facts.article.text
    for span in _spans(facts):
        if whole[span.start : span.end] != span.text:
            raise DataError(f"the span {span.start}–{span.end} does not hold {span.text!r}", where=facts.article.source)


def _spans(facts: ArticleFacts) -> Iterable[Span]:
    named: tuple[Person | Body | Document | Event, ...] = (*facts.people, *facts.bodies, *facts.documents, *facts.events)
    for thing in named:
        yield from thing.mentions
    for fact in (*facts.holdings, *facts.events, *facts.participations, *facts.changes):
        yield from fact.evidence


def _add_article(writer: Writer, article: Article) -> None:
    iri = writer.article
    writer.types(iri, SCHEMA.NewsArticle, NIF.Context)
    writer.add(iri, DCTERMS.source, text(article.source))
    if article.title:
        writer.add(iri, DCTERMS.title, writer.words(article.title))
    if article.published:
        writer.add(iri, DCTERMS.issued, day(article.published.isoformat()))
    if article.publisher:
        writer.add(iri, DCTERMS.publisher, text(article.publisher))
    if article.place_hint:
        writer.add(iri, KG.placeHint, text(article.place_hint))
    writer.add(iri, KG.sha256, text(article.sha256))
    writer.add(iri, NIF.isString, text(article.text))


def _add_people(writer: Writer, facts: ArticleFacts) -> None:
    for person in facts.people:
        iri = writer.people[person.ref]
        writer.types(iri, FOAF.Person)
        writer.add(iri, FOAF.name, writer.words(person.name))
        writer.alternatives(iri, person.name, person.aliases)
        if person.gender:
            writer.add(iri, FOAF.gender, text(person.gender))
        writer.mentions(iri, person.mentions)


def _add_bodies(writer: Writer, facts: ArticleFacts) -> None:
    """Refs that turn out to be one body give one node, named as the first of them is."""
    same: dict[str, list[Body]] = {}
    for body in facts.bodies:
        same.setdefault(writer.bodies[body.ref], []).append(body)
    for iri, bodies in same.items():
        first = bodies[0]
        writer.types(iri, ORG.Organization)
        writer.labels(iri, first.name, (n for b in bodies for n in (b.name, *b.aliases)))
        writer.add(iri, ORG.classification, ref(body_type_iri(first.type)))
        if first.place:
            writer.add(iri, KG.place, ref(place_iri(first.place)))
        if first.parent and writer.bodies[first.parent] != iri:
            writer.add(iri, ORG.subOrganizationOf, ref(writer.bodies[first.parent]))
        writer.mentions(iri, (s for b in bodies for s in b.mentions))


def _add_documents(writer: Writer, facts: ArticleFacts) -> None:
    same: dict[str, list[Document]] = {}
    for document in facts.documents:
        same.setdefault(writer.documents[document.ref], []).append(document)
    for iri, documents in same.items():
        writer.types(iri, KG.OfficialDocument)
        writer.add(iri, DCTERMS.title, writer.words(documents[0].title))
        if number := next((d.number for d in documents if d.number), None):
            writer.add(iri, KG.number, text(number))
        if issued := next((d.issued for d in documents if d.issued), None):
            writer.add(iri, DCTERMS.issued, day(issued))
        if issuer := next((d.issuer for d in documents if d.issuer), None):
            writer.add(iri, DCTERMS.creator, ref(writer.bodies[issuer]))
        writer.mentions(iri, (s for d in documents for s in d.mentions))
