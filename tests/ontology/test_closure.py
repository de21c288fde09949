"""The OWL-RL closure of ontology and example is consistent, adds what it should, and finds what cannot be."""

from functools import cache

import pytest
from owlrl import DeductiveClosure, OWLRL_Semantics
from rdflib import RDF, Graph, Namespace, URIRef

from kg.share import share_file
from tests.ontology.graphs import ARTICLE, DEFAULT, JUDGEMENTS, turtle

A = Namespace("https://example.org/article/bai-1#")
EX = Namespace("https://example.org/")
KG = Namespace("https://w3id.org/kg-officials#")
ORG = Namespace("http://www.w3.org/ns/org#")
FOAF = Namespace("http://xmlns.com/foaf/0.1/")
SEM = Namespace("http://semanticweb.cs.vu.nl/2009/11/sem/")
SKOS = Namespace("http://www.w3.org/2004/02/skos/core#")
SCHEMA = Namespace("http://schema.org/")
PROV = Namespace("http://www.w3.org/ns/prov#")
ERROR = URIRef("http://www.daml.org/2002/03/agents/agent-ont#error")


@cache
def ontology() -> Graph:
    graph = Graph()
    for name in ("kg.ttl", "reused.ttl", "concepts.ttl"):
        graph.parse(share_file("ontology", name))
    return graph


def close(text: str) -> tuple[Graph, list[str]]:
    """The closure, and what is wrong with it."""
    graph = Graph().parse(data=text, format="turtle")
    for triple in ontology():
        graph.add(triple)
    DeductiveClosure(OWLRL_Semantics).expand(graph)
    return graph, sorted(str(message) for message in graph.objects(None, ERROR))


@cache
def closed() -> Graph:
    graph, errors = close(turtle(ARTICLE + DEFAULT + JUDGEMENTS))
    assert errors == []
    return graph


@pytest.mark.parametrize(
    "triple",
    [
        (A["event-1"], RDF.type, SEM.Event),
        (A["event-1"], RDF.type, SCHEMA.Event),
        (A["change-1"], RDF.type, SEM.Event),
        (A["vo-van-minh"], RDF.type, FOAF.Agent),
        (EX["body-ubnd"], RDF.type, FOAF.Agent),
        # a membership, former or not, says where a person has held a post; it does not say that the person is a member now
        (A["vo-van-minh"], ORG.hasMembership, A["holding-1"]),
        (A["vo-van-minh"], KG.heldIn, EX["body-ubnd"]),
        # shortcuts imply what is more general
        (EX["person-1"], KG.attended, EX["event-1"]),
        (EX["person-1"], KG.heldIn, EX["body-ubnd"]),
        (EX["document-1"], RDF.type, FOAF.Document),
        (EX["judgement-1"], RDF.type, PROV.Entity),
        (URIRef("https://w3id.org/kg-officials/place/binh-duong@1997"), RDF.type, KG.Place),
        (URIRef("https://w3id.org/kg-officials/role/pho-chu-tich-ubnd"), RDF.type, SKOS.Concept),
    ],
)
def test_the_closure_adds_what_it_should(triple: tuple[URIRef, URIRef, URIRef]) -> None:
    assert triple in closed()


@pytest.mark.parametrize(
    "triple",
    [
        (A["vo-van-minh"], ORG.memberOf, EX["body-ubnd"]),
        (EX["person-1"], KG.chaired, EX["event-1"]),
        (A["vo-van-minh"], RDF.type, ORG.Organization),
    ],
)
def test_the_closure_adds_nothing_else(triple: tuple[URIRef, URIRef, URIRef]) -> None:
    assert triple not in closed()


@pytest.mark.parametrize(
    "nonsense",
    [
        "a:vo-van-minh a org:Organization .",
        "a:event-1 a kg:Trial .",
        "a:change-1 kg:startsTenure a:event-1 .",
        "a:vo-van-minh kg:attended :body-ubnd .",
        "a:holding-1 kg:status kg:Speaker .",
    ],
)
def test_what_cannot_be_is_found(nonsense: str) -> None:
    _, errors = close(turtle(ARTICLE, add=nonsense))
    assert errors
