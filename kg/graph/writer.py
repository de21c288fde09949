"""Collects the triples of one article: IRIs and terms go in, sorted out of the way of the code that knows what to say."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from kg.graph.merge import Node
from kg.model import Change, Event, Holding, Participation, Span
from kg.rdf import ITSRDF, KG, NIF, RDF, SKOS, Triple, decimal, integer, ref, text


@dataclass
class Writer:
    """The graph of one article while it is written; IRIs of what its facts refer to, by kind and ref."""

    base: str
    article: str
    lang: str
    people: dict[str, str] = field(default_factory=dict)
    bodies: dict[str, str] = field(default_factory=dict)
    documents: dict[str, str] = field(default_factory=dict)
    holdings: dict[str, str] = field(default_factory=dict)
    events: dict[str, str] = field(default_factory=dict)
    triples: list[Triple] = field(default_factory=list)
    _spans: set[tuple[int, int]] = field(default_factory=set)

    def add(self, subject: str, predicate: str, term: str) -> None:
        """One triple: two IRIs and a term."""
        self.triples.append((f"<{subject}>", f"<{predicate}>", term))

    def types(self, subject: str, *classes: str) -> None:
        """The classes of a node."""
        for name in classes:
            self.add(subject, RDF.type, ref(name))

    def words(self, value: str) -> str:
        """A text in the article's language."""
        return text(value, self.lang)

    def labels(self, subject: str, name: str, others: Iterable[str]) -> None:
        """The preferred label and, where they differ from it, the others."""
        self.add(subject, SKOS.prefLabel, self.words(name))
        self.alternatives(subject, name, others)

    def alternatives(self, subject: str, name: str, others: Iterable[str]) -> None:
        """The other names of a node."""
        for other in sorted(set(others) - {name}):
            self.add(subject, SKOS.altLabel, self.words(other))

    def mentions(self, subject: str, spans: Iterable[Span]) -> None:
        """Where the text names a node."""
        for span in spans:
            self.add(self.span(span), ITSRDF.taIdentRef, ref(subject))

    def grounds(self, node: Node[Holding] | Node[Event] | Node[Participation] | Node[Change]) -> None:
        """What every fact carries: how sure, by which rule, and the words."""
        self.add(node.iri, KG.confidence, decimal(node.fact.confidence))
        self.add(node.iri, KG.rule, text(node.fact.rule))
        for span in node.evidence:
            self.add(node.iri, KG.evidence, ref(self.span(span)))

    def span(self, span: Span) -> str:
        """The IRI of a stretch of text, described on first use."""
        iri = f"{self.article}#char={span.start},{span.end}"
        if (span.start, span.end) not in self._spans:
            self._spans.add((span.start, span.end))
            self.types(iri, NIF.RFC5147String)
            self.add(iri, NIF.referenceContext, ref(self.article))
            self.add(iri, NIF.beginIndex, integer(span.start))
            self.add(iri, NIF.endIndex, integer(span.end))
            self.add(iri, NIF.anchorOf, text(span.text))
        return iri
