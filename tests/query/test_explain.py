"""Explaining: every fact about a thing, with the sentence around each quote."""

import pytest

from kg.errors import NotFound
from kg.query import explain, explain_triple, run
from kg.query.passage import passage
from kg.rdf import KG, ORG
from kg.text.tokens import Tokens
from tests.smallworld import small_store


@pytest.fixture(scope="module")
def store():
    with small_store() as opened:
        yield opened


def iri(store, pattern: str) -> str:
    return run(store, f"SELECT ?x {{ {pattern} }} ORDER BY ?x LIMIT 1")[0]["x"]


@pytest.mark.parametrize(
    ("pattern", "kind", "label", "facts"),
    [
        ('?x foaf:name "Lê Thị Thu Hà"@vi', "person", "Lê Thị Thu Hà", 6),
        ('?x skos:prefLabel "Sở Y tế tỉnh Bình Dương"@vi', "body", "Sở Y tế tỉnh Bình Dương", 3),
        ("?x a kg:Conference", "event", "hội nghị học tập nghị quyết", 5),
        ('?x kg:number "45/QĐ-UBND"', "document", "Quyết định số 45/QĐ-UBND", 1),
        ('?x a org:Post ; skos:prefLabel "Chủ tịch Ủy ban nhân dân tỉnh Bình Dương"@vi', "post", None, 3),
        ("?x a kg:Prosecution", "change", "Prosecution (charged, not convicted) · Ngô Đức Thắng", 1),
    ],
)
def test_a_thing_is_explained_by_its_facts(store, pattern, kind, label, facts):
    found = explain(store, iri(store, pattern))
    assert found.kind == kind and len(found.facts) == facts
    assert label is None or found.label == label
    assert all(fact.evidence for fact in found.facts)


def test_a_quote_stands_in_its_sentence(store):
    found = explain(store, iri(store, "?x a kg:Election"))
    (evidence,) = found.facts[0].evidence
    assert evidence.quote == "bầu bà Lê Thị Thu Hà giữ chức Chủ tịch UBND tỉnh Bình Dương"
    assert evidence.before == "Ngày 1-7-2021, tại kỳ họp thứ hai, HĐND tỉnh Bình Dương đã "
    assert evidence.after == ", thay ông Đỗ Minh Khang nghỉ hưu."
    assert (evidence.published, evidence.source, evidence.rule, evidence.confidence) == (
        "2021-07-02",
        "bau-chu-tich.txt",
        "change/verb",
        0.92,
    )


def test_local_nodes_are_explained_by_their_article(store):
    local = iri(store, 'GRAPH ?g { ?x a foaf:Person ; foaf:name "Phạm Quốc Bào"@vi }')
    found = explain(store, local)
    assert found.label == "Phạm Quốc Bào" and found.facts[0].evidence[0].quote == "Phạm Quốc Bào"


def test_somebody_only_named_is_explained_by_mentions(store):
    with small_store() as other:
        for quad in list(other.quads(None, None, None, None)):
            if quad.predicate.value in (KG.participant, ORG.member) and str(quad.graph_name) == "DEFAULT":
                other.change(remove={"": [tuple(map(str, quad.triple))]})
        person = iri(other, '?x foaf:name "Trần Hữu Phước"@vi')
        found = explain(other, person)
        assert [e.quote for e in found.facts[0].evidence] == ["Trần Hữu Phước", "Trần Hữu Phước"]


def test_a_triple_is_explained_by_the_facts_behind_it(store):
    person, body = iri(store, '?x foaf:name "Phạm Quốc Bảo"@vi'), iri(store, '?x skos:prefLabel "Tỉnh ủy Đồng Nai"@vi')
    assert [fact.kind for fact in explain_triple(store, person, KG.heldIn, body).facts] == ["membership"]
    label = "Phó Bí thư Tỉnh ủy Đồng Nai"
    assert [fact.kind for fact in explain_triple(store, person, KG.held, label).facts] == ["membership"]
    event = iri(store, "?x a kg:Conference")
    assert [fact.label for fact in explain_triple(store, person, KG.attended, event).facts] == [
        "Phạm Quốc Bảo · Attendee · hội nghị học tập nghị quyết"
    ]
    with pytest.raises(NotFound, match="does not say this"):
        explain_triple(store, person, KG.chaired, event)


def test_what_is_not_known_is_told(store):
    with pytest.raises(NotFound, match="nothing is known"):
        explain(store, "http://localhost:8010/person/nobody")


@pytest.mark.parametrize(
    ("text", "quote", "before", "after"),
    [
        ("Một. Hai ba bốn. Năm", "ba", "Hai ", " bốn."),
        ("Đầu đề\n\nHai ba bốn", "Hai", "", " ba bốn"),
        ("Một hai. Ba bốn. Năm sáu.", "hai. Ba", "Một ", " bốn."),
        ("Một", "Một", "", ""),
    ],
)
def test_passages(text, quote, before, after):
    begin = text.index(quote)
    found = passage(text, Tokens(text), begin, begin + len(quote))
    assert (found.before, found.quote, found.after) == (before, quote, after)


def test_a_fact_in_words_says_what_was_presented_and_when_a_post_changed_hands(store):
    labels = {fact.label for fact in explain(store, iri(store, '?x foaf:name "Lê Thị Thu Hà"@vi')).facts}
    labels |= {fact.label for fact in explain(store, iri(store, "?x a kg:Conference")).facts}
    assert any("· Presenter ·" in label and label.endswith("· Nghị quyết số 12-NQ/TU") for label in labels), labels
    assert any(label.startswith("Election · ") and label.endswith(" · 2021-07-01") for label in labels), labels


@pytest.mark.parametrize(
    ("pattern", "label"),
    [
        ("?x a kg:Prosecution", "Khởi tố (chưa phải là kết tội) · Ngô Đức Thắng"),
        ("?x a kg:Election", "Bầu cử · Lê Thị Thu Hà"),
        ("?x a kg:Participation ; kg:participationRole kg:Presenter", " · Trình bày · "),
        ("?x a org:Membership ; kg:status kg:Acting", "(Quyền, phụ trách)"),
    ],
)
def test_facts_are_told_in_vietnamese_too(store, pattern, label):
    assert label in explain(store, iri(store, pattern), "vi").label
