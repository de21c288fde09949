"""The shapes accept what the contract allows, refuse what it forbids with a message in both languages, and two engines agree."""

from functools import cache
from typing import Any

import pytest
from pyshacl import validate
from rdflib import Graph, Literal
from rdflib.namespace import SH

from kg.share import share_file
from tests.ontology.graphs import ARTICLE, DEFAULT, JUDGEMENTS, turtle

GRAPHS = {"article": ARTICLE, "default": DEFAULT, "judgements": JUDGEMENTS}
BAI = "<https://example.org/article/bai-1>"
SPAN = "<https://example.org/article/bai-1#char=0,11>"


@cache
def shapes() -> Graph:
    return Graph().parse(share_file("ontology", "shapes.ttl"))


@cache
def concepts() -> str:
    return "\n".join(share_file("ontology", name).read_text("utf-8") for name in ("concepts.ttl", "roles.ttl", "bodies.ttl"))


def report(text: str) -> list[tuple[str, frozenset[str]]]:
    """(focus node, messages in English) of each violation, by pyshacl."""
    _, graph, _ = validate(Graph().parse(data=text, format="turtle"), shacl_graph=shapes())
    assert isinstance(graph, Graph)
    found = []
    for result in graph.objects(None, SH.result):
        messages = [m for m in graph.objects(result, SH.resultMessage) if isinstance(m, Literal)]
        assert {m.language for m in messages} == {"vi", "en"}, messages
        found.append((str(graph.value(result, SH.focusNode)), frozenset(str(m) for m in messages if m.language == "en")))
    return sorted(found, key=str)


def rust_report(text: str) -> list[tuple[str, frozenset[str]]]:
    """The same by the Rust engine, where it is installed."""
    engine: Any = pytest.importorskip("shacl")
    compiled = engine.Shapes.from_file(str(share_file("ontology", "shapes.ttl")))
    results = compiled.validate_text(text, format="turtle").results
    english = {str(m) for m in shapes().objects(None, SH.message) if isinstance(m, Literal) and m.language == "en"}
    return sorted(((r.focus_node[1:-1], frozenset(m for m in r.messages if m in english)) for r in results), key=str)


@pytest.mark.parametrize("name", GRAPHS)
def test_what_the_contract_shows_conforms(name: str) -> None:
    assert report(turtle(GRAPHS[name])) == []


def test_all_graphs_together_conform() -> None:
    assert report(turtle(ARTICLE + DEFAULT + JUDGEMENTS)) == []


def test_the_schemes_conform() -> None:
    assert report(concepts()) == []


# graph, the line left out, the lines put in, the message in English
BROKEN = [
    ("article", f"{BAI} dcterms:source", "", "An article has exactly one source."),
    ("article", "", f'{BAI} nif:isString "khác" .', "An article has at most one text."),
    ("article", f"{BAI} kg:sha256", f'{BAI} kg:sha256 "x" .', "A SHA-256 has 64"),
    ("article", f"{BAI} dcterms:issued", f'{BAI} dcterms:issued "2020" .', "full date"),
    ("article", f"{SPAN} nif:anchorOf", "", "exactly one quote"),
    ("article", f"{SPAN} nif:beginIndex", "", "The begin index is a number"),
    ("article", "", f"{SPAN} nif:beginIndex 20 .", "The begin index is a number"),
    ("article", f"{SPAN} a nif", "<https://example.org/x> a nif:RFC5147String .", "A span is named"),
    ("article", "a:vo-van-minh foaf:name", "", "A person has exactly one name"),
    ("article", "a:vo-van-minh foaf:name", 'a:vo-van-minh foaf:name "Võ Văn Minh" .', "A person has exactly one name"),
    ("article", "", 'a:vo-van-minh foaf:name "Minh"@vi .', "A person has exactly one name"),
    ("article", "a:vo-van-minh foaf:gender", 'a:vo-van-minh foaf:gender "nam" .', "at most one gender"),
    ("article", "a:holding-1 org:member", "", "A membership is of exactly one person."),
    ("article", "a:holding-1 org:member", "a:holding-1 org:member :body-ubnd .", "A membership is of exactly one person."),
    ("article", "a:holding-1 kg:title", "", "A membership has a title"),
    ("article", "a:holding-1 kg:status", "", "exactly one status"),
    ("article", "", "a:holding-1 kg:status kg:Former .", "exactly one status"),
    ("article", "a:holding-1 kg:status", "a:holding-1 kg:status kg:Retired .", "exactly one status"),
    ("article", "a:holding-1 org:role", "a:holding-1 org:role :chair .", "at most one role concept"),
    ("article", "a:holding-1 kg:observedOn", 'a:holding-1 kg:observedOn "2020"^^xsd:gYear .', "at most one day"),
    ("article", "a:holding-1 kg:start", 'a:holding-1 kg:start "xưa" .', "at most one start: a year"),
    ("article", "a:holding-1 kg:start", 'a:holding-1 kg:start "2020-13-45"^^xsd:date .', "at most one start: a year"),
    ("article", "a:holding-1 kg:rule", "", "Each fact needs a sighting"),
    ("article", "a:holding-1 kg:evidence", "", "Each fact needs a sighting"),
    ("article", "a:event-1 kg:confidence", "", "Each fact needs a sighting"),
    ("article", "a:participation-1 kg:evidence", "", "Each fact needs a sighting"),
    ("article", "a:change-1 kg:rule", "", "Each fact needs a sighting"),
    ("article", "a:holding-1 kg:confidence", "a:holding-1 kg:confidence 1.2 .", "Confidence is one decimal"),
    ("article", "a:holding-1 kg:evidence", "a:holding-1 kg:evidence :somewhere .", "Evidence must be a span"),
    ("article", ":body-ubnd skos:prefLabel", "", "A body has a name"),
    ("article", "", ':body-ubnd skos:prefLabel "UBND"@vi .', "A body has a name"),
    ("article", "", ":body-ubnd org:subOrganizationOf :nowhere .", "at most one parent"),
    ("article", ":body-ubnd kg:place", ":body-ubnd kg:place :binh-duong .", "at most one place"),
    ("article", "a:event-1 a kg:Event", "a:event-1 a kg:Event .", "An event is of exactly one class."),
    ("article", "", "a:event-1 a kg:Meeting .", "An event is of exactly one class."),
    ("article", "", 'a:event-2 a kg:Visit ; skos:prefLabel "Chuyến thăm"@vi .', "The class kg:Event is written out"),
    ("article", "a:event-1 skos:prefLabel", "", "An event has a name"),
    ("article", "a:event-1 kg:attendance", "a:event-1 kg:attendance -3 .", "Attendance is one whole number"),
    ("article", "a:event-1 schema:about", "a:event-1 schema:about :body-ubnd .", "What an event is about"),
    ("article", "a:participation-1 kg:inEvent", "", "in exactly one event"),
    ("article", "a:participation-1 kg:participant ", "a:participation-1 kg:participant :document-1 .", "exactly one person, body or post"),
    ("article", "a:participation-1 kg:participationRole", "a:participation-1 kg:participationRole kg:Boss .", "exactly one role"),
    ("article", "a:change-1 a kg:PersonnelChange", "a:change-1 a kg:PersonnelChange, kg:Death, kg:Election .", "exactly one class"),
    ("article", "a:change-1 a kg:PersonnelChange", "a:change-1 a kg:Appointment .", "kg:PersonnelChange is written out"),
    ("article", "a:change-1 kg:person", "", "about exactly one person"),
    ("article", "a:change-1 kg:startsTenure", "a:change-1 kg:startsTenure a:event-1 .", "What a change starts"),
    ("article", ":document-1 dcterms:title", "", "A document has a title"),
    ("article", ":term-1 skos:prefLabel", "", "A term has a label"),
    ("default", ":membership-1 kg:sighting", "", "Each fact needs a sighting"),
    ("default", ":membership-1 kg:firstSeen", ':membership-1 kg:firstSeen "2021-01-01"^^xsd:date .', "not after last seen"),
    ("default", ":person-1 kg:sighting", ":person-1 kg:sighting :person-2 .", "A sighting is a node"),
    ("default", ":person-1 org:holds", ":person-1 org:holds :body-ubnd .", "What a person holds"),
    ("default", ":post-1 org:role", "", "A post has exactly one role."),
    ("default", ":person-1 kg:attended", ":person-1 kg:attended :body-ubnd .", "What a person attended"),
    ("default", ":change-of-bodies-1 org:resultingOrganization", "", "names a body that resulted"),
    ("default", "", '<https://w3id.org/kg-officials/place/x@0> a kg:Place ; kg:level "province" .', "A place has a name"),
    ("default", "", '<https://w3id.org/kg-officials/place/x@0> a kg:Place ; skos:prefLabel "x"@vi .', "The level is"),
    ("default", "", 'role:x a org:Role, skos:Concept ; skos:prefLabel "X"@vi ; kg:rank 3 .', "A concept has a label"),
    ("default", "", 'role:x a org:Role, skos:Concept ; skos:prefLabel "X"@vi, "X"@en .', "exactly one rank"),
    ("judgements", ":judgement-1 kg:decision", ":judgement-1 kg:decision kg:Reject .", "same, different or unsure"),
    ("judgements", ":judgement-1 kg:right", ":judgement-1 kg:right a:vo-van-minh .", "two different people"),
    ("judgements", ":judgement-1 kg:left", ":judgement-1 kg:left :person-1 .", "two different people"),
    ("judgements", ":judgement-2 kg:on", "", "exactly one node of an article"),
    ("judgements", ":judgement-2 kg:decision", ":judgement-2 kg:decision kg:Same .", "to reject or to confirm"),
    ("judgements", ":judgement-2 prov:wasAttributedTo", "", "who made it"),
    ("judgements", ":judgement-2 prov:generatedAtTime", "", "when it was made"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "without", "add", "message"), BROKEN)
def test_what_the_contract_forbids_is_told(name: str, without: str, add: str, message: str) -> None:
    found = report(turtle(GRAPHS[name], without=without, add=add))
    assert any(message in told for _, messages in found for told in messages), found


@pytest.mark.parametrize("name", GRAPHS)
def test_the_engines_agree_on_what_conforms(name: str) -> None:
    assert rust_report(turtle(GRAPHS[name])) == []


@pytest.mark.parametrize(("name", "without", "add", "message"), BROKEN)
def test_the_engines_agree_on_what_is_broken(name: str, without: str, add: str, message: str) -> None:
    text = turtle(GRAPHS[name], without=without, add=add)
    assert set(rust_report(text)) == set(report(text))


def test_every_shape_speaks_both_languages() -> None:
    graph = shapes()
    for constraint in graph.subjects(SH.path, None):
        languages = {m.language for m in graph.objects(constraint, SH.message) if isinstance(m, Literal)}
        inside_or = any(True for _ in graph.subjects(SH.property, constraint)) and not languages
        assert languages == {"vi", "en"} or inside_or, graph.value(constraint, SH.path)
