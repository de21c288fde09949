"""A node goes in, it comes out in words, with the sentences of its sightings."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from pyoxigraph import DefaultGraph, Literal, NamedNode

from kg.ontology import ontology
from kg.query.explained import Evidence, Fact
from kg.query.passage import passage
from kg.rdf import DCTERMS, FOAF, ITSRDF, KG, NIF, ORG, RDF, SEM, SKOS
from kg.store import Store
from kg.text.tokens import Tokens

Graph = NamedNode | DefaultGraph

KINDS: Final = {
    FOAF.Person: "person",
    ORG.Membership: "membership",
    KG.PersonnelChange: "change",
    KG.Participation: "participation",
    KG.Event: "event",
    ORG.Organization: "body",
    ORG.Post: "post",
    KG.OfficialDocument: "document",
}


def kind_in_words(kind: str, lang: str) -> str:
    """'membership' as the ontology calls it in a language; as it is for ''."""
    iri = next((iri for iri, name in KINDS.items() if name == kind), "")
    return (ontology().label(iri, lang) if lang and iri else None) or kind


class FactReader:
    """Reads facts and quotes; articles are cut into sentences once. Terms are said in a language, or by their own names for ''."""

    def __init__(self, store: Store, lang: str = "") -> None:
        self._store, self._lang = store, lang
        self._article = lru_cache(maxsize=64)(self._read_article)

    def kind(self, node: NamedNode, graph: Graph) -> str:
        """What a node is; empty if nothing is said of it."""
        types = self._values(node, RDF.type, graph)
        return next((kind for iri, kind in KINDS.items() if iri in types), "")

    def sightings(self, node: NamedNode) -> list[str]:
        """The local nodes that a node of the default graph stands for."""
        return self._values(node, KG.sighting, DefaultGraph())

    def facts(self, nodes: Sequence[object]) -> list[Fact]:
        """Facts in the order of time, those with a date of evidence first."""
        facts = [self.fact(node, DefaultGraph()) for node in nodes if isinstance(node, NamedNode)]
        kinds = list(KINDS.values())
        return sorted(facts, key=lambda fact: (kinds.index(fact.kind), _first_day(fact), fact.label, fact.iri))

    def fact(self, node: NamedNode, graph: Graph) -> Fact:
        """One fact with the quotes of all its sightings."""
        sightings = self._values(node, KG.sighting, graph) or ([node.value] if "#" in node.value else [])
        evidence = [quote for sighting in sightings for quote in self._quotes(NamedNode(sighting))]
        return Fact(
            iri=node.value,
            kind=self.kind(node, graph) or "fact",
            label=self.label(node, graph),
            confidence=float(self._one(node, KG.confidence, graph) or 0),
            evidence=tuple(sorted(evidence, key=lambda e: (e.published or "~", e.source, e.begin))),
        )

    def label(self, node: NamedNode, graph: Graph | None = None) -> str:
        """A node in words: a name, or who holds what, who did what."""
        graph = graph or DefaultGraph()
        kind = self.kind(node, graph)
        if kind == "membership":
            parts = [self._name(node, ORG.member, graph), self._one(node, KG.title, graph), self._name(node, ORG.organization, graph)]
            return f"{' · '.join(filter(None, parts))} ({self._term(self._one(node, KG.status, graph))})"
        if kind == "participation":
            did = self._term(self._one(node, KG.participationRole, graph))
            parts = [
                self._name(node, KG.participant, graph),
                did,
                self._name(node, KG.inEvent, graph),
                self._name(node, KG.presents, graph),
            ]
            return " · ".join(filter(None, parts))
        if kind == "change":
            when = self._one(node, SEM.hasBeginTimeStamp, graph)
            parts = [self._change(node, graph), self._name(node, KG.person, graph), self._one(node, KG.title, graph), when]
            return " · ".join(filter(None, parts))
        names = (self._one(node, predicate, graph) for predicate in (FOAF.name, SKOS.prefLabel, DCTERMS.title))
        return next(filter(None, names), node.value)

    def _change(self, node: NamedNode, graph: Graph) -> str:
        types = sorted(iri for iri in self._values(node, RDF.type, graph) if iri != KG.PersonnelChange)
        if types == [KG.Prosecution]:  # never without what its label says: charged, not convicted
            return ontology().label(KG.Prosecution, self._lang or "en") or ""
        return " ".join(map(self._term, types))

    def _term(self, iri: str) -> str:
        return (ontology().label(iri, self._lang) if self._lang else None) or iri.removeprefix(KG.iri)

    def _name(self, node: NamedNode, predicate: str, graph: Graph) -> str:
        iri = self._one(node, predicate, graph)
        return self.label(NamedNode(iri), graph) if iri else ""

    def _quotes(self, sighting: NamedNode) -> Iterator[Evidence]:
        graph = NamedNode(sighting.value.partition("#")[0])
        head, text, tokens = self._article(graph)
        spans = self._values(sighting, KG.evidence, graph) or self._mentions(sighting, graph)
        for span in map(NamedNode, spans):
            begin, end = (int(self._one(span, predicate, graph) or 0) for predicate in (NIF.beginIndex, NIF.endIndex))
            words = self._one(span, NIF.anchorOf, graph)
            around = passage(text, tokens, begin, end) if text[begin:end] == words else None
            yield Evidence(
                article=graph.value,
                **head,
                before=around.before if around else "",
                quote=words,
                after=around.after if around else "",
                begin=begin,
                rule=self._one(sighting, KG.rule, graph),
                confidence=float(self._one(sighting, KG.confidence, graph) or 0),
            )

    def _mentions(self, node: NamedNode, graph: NamedNode) -> list[str]:
        quads = self._store.quads(None, NamedNode(ITSRDF.taIdentRef), node, graph)
        return sorted(quad.subject.value for quad in quads if isinstance(quad.subject, NamedNode))

    def _read_article(self, article: NamedNode) -> tuple[dict[str, str], str, Tokens]:
        fields = {"source": DCTERMS.source, "title": DCTERMS.title, "published": DCTERMS.issued, "publisher": DCTERMS.publisher}
        text = self._one(article, NIF.isString, article)
        return {name: self._one(article, predicate, article) for name, predicate in fields.items()}, text, Tokens(text)

    def _values(self, node: NamedNode, predicate: str, graph: Graph) -> list[str]:
        quads = self._store.quads(node, NamedNode(predicate), None, graph)
        return sorted(quad.object.value for quad in quads if isinstance(quad.object, (NamedNode, Literal)))

    def _one(self, node: NamedNode, predicate: str, graph: Graph) -> str:
        return next(iter(self._values(node, predicate, graph)), "")


def _first_day(fact: Fact) -> str:
    """The day of the first article that says a fact; '~' sorts undated ones behind."""
    return min((evidence.published or "~" for evidence in fact.evidence), default="~")
