"""Proving a store: what is right passes, and each thing that is wrong is found and told in two languages."""

import hashlib

import pytest
from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad

from kg.check import check, stale
from kg.check.quotes import check_quotes
from kg.check.shapes import check_shapes, python_engine, rust_engine
from kg.pipeline import judge, prove
from kg.rdf import KG, NIF, judgements_graph
from kg.resolve import Judgement
from tests.smallworld import small_store

ARTICLE = "http://localhost:8010/article/x"
TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"


def difference(store):
    found = prove(store)
    return found.missing, found.surplus


@pytest.fixture(scope="module")
def store():
    with small_store() as opened:
        yield opened


def test_a_store_that_was_built_is_proved(store):
    seen = []
    report = check(store, prove=difference, tell=seen.append)
    assert report.ok and report.articles == 5 and len(seen) == 6
    assert report.checks == ("shapes", "quotes", "projection", "judgements")


def article(text: str, begin: int, end: int, quote: str, **more: str) -> list[Quad]:
    node, span = NamedNode(ARTICLE), NamedNode(f"{ARTICLE}#char={begin},{end}")
    sha = more.get("sha", hashlib.sha256(text.encode()).hexdigest())
    number = [Literal(begin), Literal(end)]
    return [
        Quad(node, NamedNode(NIF.isString), Literal(text), node),
        Quad(node, NamedNode(KG.sha256), Literal(sha), node),
        Quad(span, NamedNode(NIF.referenceContext), NamedNode(more.get("context", ARTICLE)), node),
        Quad(span, NamedNode(NIF.beginIndex), number[0], node),
        Quad(span, NamedNode(NIF.endIndex), number[1], node),
        Quad(span, NamedNode(NIF.anchorOf), Literal(quote), node),
    ]


@pytest.mark.parametrize(
    ("quads", "said"),
    [
        (article("Ông Võ Văn Minh", 4, 15, "Võ Văn Minh"), []),
        (article("😀 Ông Minh", 6, 10, "Minh"), []),
        (article("Ông Võ Văn Minh", 3, 14, "Võ Văn Minh"), ["The quote 'Võ Văn Minh' is not where it says."]),
        (article("Ông Minh", 4, 80, "Minh"), ["The quote 'Minh' is not where it says."]),
        (article("Ông Minh", 4, 8, "Minh", context=f"{ARTICLE}2"), ["The quote 'Minh' is not where it says."]),
        (article("Ông Minh", 4, 8, "Minh", sha="0" * 64), ["The text is not the one that was hashed."]),
        (article("Ông Minh", 4, 8, "Minh")[1:], ["The article's text is missing."]),
    ],
)
def test_quotes_are_where_they_say(quads, said):
    assert [finding.en for finding in check_quotes(ARTICLE, quads)] == said


def test_what_the_default_graph_says_too_much_is_found():
    with small_store() as store:
        quad = next(store.quads(None, NamedNode(KG.chaired), None, DefaultGraph()))
        known = tuple(map(str, quad.triple))
        store.change(add={"": [("<http://localhost:8010/person/x>", *known[1:])]}, remove={"": [known]})
        found = check(store, prove=difference, only=["projection"]).findings
        assert [(finding.en.split(":")[0], finding.path) for finding in found] == [
            ("The default graph lacks", KG.chaired),
            ("No article says", KG.chaired),
        ]


@pytest.mark.parametrize("engine", [rust_engine, python_engine])
def test_both_engines_tell_a_broken_shape_in_two_languages(engine):
    if engine is rust_engine:
        pytest.importorskip("shacl")
    with small_store() as store:
        membership = next(store.quads(None, NamedNode(KG.status), None, DefaultGraph()))
        store.change(remove={"": [tuple(map(str, membership.triple))]})
        (found,) = check_shapes(store.quads(graph=DefaultGraph()), engine=engine)
    assert found.where == membership.subject.value and found.path == KG.status
    assert found.en.startswith("A membership has exactly one status") and found.vi.startswith("Việc giữ chức có đúng một tình trạng")


def test_contradictions_and_stale_judgements():
    with small_store() as store:
        graphs = {name.value for name in store.graph_names()}
        news, other = (next(name for name in graphs if word in name) for word in ("hoi-nghi", "ky-luat"))
        a, b, c = f"{news}#pham-quoc-bao", f"{other}#pham-quoc-bao", f"{news}#tran-huu-phuoc"
        tell = [
            Judgement("Same", (a, c), "thử", "t", "2024-01-01T00:00:00Z"),
            Judgement("Same", (c, b), "thử", "t", "2024-01-01T00:00:01Z"),
            Judgement("Different", (a, b), "thử", "t", "2024-01-01T00:00:02Z"),
            Judgement("Reject", (f"{news}#gone",), "thử", "t", "2024-01-01T00:00:03Z"),
        ]
        judge(store, tell)
        report = check(store, prove=difference)
        assert [finding.check for finding in report.findings] == ["judgements"]
        assert "Different wins" in report.findings[0].en
        assert [judgement.nodes for judgement in stale(store)] == [(f"{news}#gone",)]
        assert store.contains_graph(NamedNode(judgements_graph(store.base_iri)))
