"""The graph of one article: every term of the contract, names from content alone, nothing lost and nothing made up."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.errors import DataError
from kg.graph import article_graph
from kg.model import ArticleFacts, Body, Document, Person, Span
from kg.rdf import DEFAULT_BASE_IRI as BASE
from kg.rdf import KG, NIF, ORG, RDF, SKOS, lexical, ref
from tests.story import BINH_DUONG, Story, conference

FACTS = {ref(ORG.Membership), ref(KG.Event), ref(KG.Participation), ref(KG.PersonnelChange)}


def about(facts: ArticleFacts) -> dict[str, dict[str, list[str]]]:
    """What the graph says, by local name (or IRI below the base) and predicate."""
    found: dict[str, dict[str, list[str]]] = {}
    article = f"{BASE}{facts.article.id}"
    for s, p, o in article_graph(facts, BASE):
        found.setdefault(s[1:-1].removeprefix(article), {}).setdefault(p[1:-1], []).append(o)
    return found


def of_class(graph: dict[str, dict[str, list[str]]], iri: str) -> dict[str, dict[str, list[str]]]:
    return {node: said for node, said in graph.items() if ref(iri) in said.get(RDF.type, ())}


def check_laws(facts: ArticleFacts) -> None:
    text = facts.article.text
    for node, said in about(facts).items():
        assert not node.startswith("_:")
        if NIF.beginIndex in said:
            begin, end = (int(lexical(said[p][0])) for p in (NIF.beginIndex, NIF.endIndex))
            assert text[begin:end] == lexical(said[NIF.anchorOf][0])
            assert node == f"#char={begin},{end}"
        if FACTS & set(said.get(RDF.type, ())):
            assert len(said[KG.confidence]) == len(said[KG.rule]) == 1
            assert said[KG.evidence]


def test_the_conference_says_all_of_it():
    facts = conference().facts()
    graph = about(facts)
    check_laws(facts)
    assert {n for n in graph if n in ("#vo-van-minh", "#mai-hung-dung")} == {"#vo-van-minh", "#mai-hung-dung"}
    assert len(of_class(graph, ORG.Membership)) == 3
    event = next(iter(of_class(graph, KG.Event).values()))
    assert ref(KG.Conference) in event[RDF.type]
    assert [lexical(event[p][0]) for p in (KG.attendance, KG.venues)] == ["2500", "104"]
    assert len(of_class(graph, KG.Participation)) == 3
    mentions = [said["http://www.w3.org/2005/11/its/rdf#taIdentRef"] for said in graph.values() if "taIdentRef" in str(said)]
    assert len(mentions) == 6  # two people, two bodies, an event, a document


def test_bodies_documents_and_terms_are_the_same_in_every_article():
    one, other = about(conference("a.txt").facts()), about(conference("b.txt", None).facts())
    shared = {n for n in one if n.startswith(BASE) and "#" not in n}
    assert shared == {n for n in other if n.startswith(BASE) and "#" not in n}
    assert sorted(n.removeprefix(BASE).partition("/")[0] for n in shared) == ["body", "body", "document", "term"]


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["Võ Văn Minh"], ["vo-van-minh"]),
        (["Lê Hùng", "Lê Hưng"], [r"le-hung-[0-9a-f]{6}", r"le-hung-[0-9a-f]{6}"]),
        (["Lê An", "Lê An"], ["le-an-1", "le-an-2"]),
        (["Lê Hùng", "Lê Hưng", "Lê Hùng"], [r"le-hung-[0-9a-f]{6}-1", r"le-hung-[0-9a-f]{6}", r"le-hung-[0-9a-f]{6}-2"]),
        (["習近平"], [r"x-[0-9a-f]{6}"]),
    ],
)
def test_people_are_named_by_their_names(names, expected):
    story = Story()
    for name in names:
        story.person(name)
    found = [node[1:] for node in of_class(about(story.facts()), "http://xmlns.com/foaf/0.1/Person")]
    assert len(set(found)) == len(names)
    for pattern in expected:
        assert any(re.fullmatch(pattern, name) for name in found), (pattern, found)


def test_refs_and_their_order_do_not_show():
    facts = conference().facts()
    renamed = ArticleFacts.model_validate_json(re.sub(r'"([pbhed])(\d)"', r'"\1x\2"', facts.model_dump_json()))
    turned = facts.model_copy(update={"holdings": facts.holdings[::-1], "bodies": facts.bodies[::-1], "people": facts.people[::-1]})
    assert set(article_graph(facts, BASE)) == set(article_graph(renamed, BASE)) == set(article_graph(turned, BASE))


def test_one_post_told_twice_is_one_node_with_both_proofs():
    story = Story()
    who = story.person("Trần An")
    story.holds(who, "Chủ tịch", confidence=0.6, rule="low")
    story.holds(who, "Chủ tịch", confidence=0.9, rule="high", start="2020")
    (said,) = of_class(about(story.facts()), ORG.Membership).values()
    assert len(said[KG.evidence]) == 2
    assert (lexical(said[KG.confidence][0]), lexical(said[KG.rule][0]), lexical(said[KG.start][0])) == ("0.9", "high", "2020")
    check_laws(story.facts())


@pytest.mark.parametrize(
    ("settled", "parent_settled", "global_"),
    [(True, True, True), (True, False, False), (False, True, False)],
    ids=["both", "parent open", "open"],
)
def test_a_body_is_global_only_if_it_and_those_above_are_settled(settled, parent_settled, global_):
    story = Story()
    parent = story.body("cap-uy", "Tỉnh ủy Bình Dương", BINH_DUONG, settled=parent_settled)
    story.body("ban-dang", "Ban Tổ chức Tỉnh ủy Bình Dương", None, parent=parent, settled=settled)
    names = [n for n, said in of_class(about(story.facts()), ORG.Organization).items() if "Ban Tổ chức" in str(said[SKOS.prefLabel])]
    assert [n.startswith(BASE) for n in names] == [global_]


def test_bodies_differ_by_type_place_name_and_parent():
    story = Story()
    parents = [story.body("bo", name) for name in ("Bộ A", "Bộ B")]
    bodies = [
        ("vu", "Vụ X", None, parents[0]),
        ("vu", "Vụ X", None, parents[1]),
        ("vu", "Vụ Y", None, parents[0]),
        ("so", "Vụ X", None, parents[0]),
        ("vu", "Vụ X", BINH_DUONG, parents[0]),
        ("vu", "VỤ X", None, parents[0]),  # the first once more, in capitals
    ]
    for type_, name, place, parent in bodies:
        story.body(type_, name, place, parent=parent)
    assert len(of_class(about(story.facts()), ORG.Organization)) == 2 + 5


def test_a_circle_of_parents_ends():
    bodies = (Body(ref="a", type="ban", name="Ban A", parent="b"), Body(ref="b", type="ban", name="Ban B", parent="a"))
    facts = Story().facts().model_copy(update={"bodies": bodies})
    assert len(of_class(about(facts), ORG.Organization)) == 2


@pytest.mark.parametrize(
    ("document", "global_"),
    [
        ({"title": "Nghị quyết số 18-NQ/TW", "number": "18-NQ/TW"}, True),
        ({"title": "Nghị định 30", "number": "30/2020/NĐ-CP"}, True),
        ({"title": "Nghị quyết 202", "number": "202/2025/QH15"}, True),
        ({"title": "Quyết định 12", "number": "12/QĐ-UBND"}, False),
        ({"title": "Quyết định 12", "number": "12/QĐ-UBND", "issuer": "b0"}, True),
        ({"title": "Kế hoạch phát triển", "issuer": "b0"}, True),
        ({"title": "Kế hoạch phát triển", "issuer": "b1"}, False),
        ({"title": "Kế hoạch phát triển"}, False),
    ],
)
def test_a_document_is_global_if_number_or_issuer_single_it_out(document, global_):
    story = Story()
    story.body("ubnd", "Ủy ban nhân dân tỉnh Bình Dương", BINH_DUONG)
    story.body("ubnd", "Ủy ban nhân dân tỉnh", None, settled=False)
    facts = story.facts().model_copy(update={"documents": (Document(ref="d", **document),)})
    (name,) = of_class(about(facts), KG.OfficialDocument)
    assert name.startswith(BASE) == global_


def test_a_span_that_does_not_fit_is_refused():
    facts = Story().facts()
    wrong = Person(ref="p", name="X", mentions=(Span(start=0, end=3, text="XXX"),))
    with pytest.raises(DataError, match="does not hold 'XXX'"):
        article_graph(facts.model_copy(update={"people": (wrong,)}), BASE)


@settings(max_examples=40, deadline=None)
@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=30), st.text(max_size=20))
def test_laws_hold_for_hostile_words(words, title):
    story = Story(title=title.replace("\ud800", ""))
    who = story.person(words)
    body = story.body("ubnd", words, settled=False)
    story.holds(who, words, body)
    event = story.event("Meeting", words)
    story.takes_part(event, who, "Speaker")
    check_laws(story.facts())
