"""What is drawn: everything, what is near a focus, what lies in a time, what a query returns."""

import pytest

from kg.errors import KgError, NotFound, QueryError, UsageError
from kg.store import Store, open_store
from kg.view import NodeKind, Relation, ViewOptions, view
from tests.view.newsroom import as_store
from tests.view.stories import Desk


def names(graph, kind=None) -> set[str]:  # type: ignore[no-untyped-def]
    return {node.label for node in graph.nodes if kind in (None, node.kind) and node.kind is not NodeKind.POST}


def test_the_whole_store_is_drawn(store: Store) -> None:
    graph = view(store)
    kinds = {kind: sum(node.kind is kind for node in graph.nodes) for kind in NodeKind}
    assert kinds == {NodeKind.PERSON: 34, NodeKind.BODY: 19, NodeKind.EVENT: 6, NodeKind.DOCUMENT: 7, NodeKind.POST: 32}
    assert {edge.fact.relation for edge in graph.edges} == {
        Relation.MEMBERSHIP,
        Relation.PARTICIPATION,
        Relation.PRESENTS,
        Relation.CHANGE,
        Relation.ABOUT,
        Relation.ISSUED,
        Relation.PART,
    }
    assert graph.left_out == 0 and graph.base == store.base_iri


def test_every_said_fact_has_its_sentence(store: Store) -> None:
    said = (Relation.MEMBERSHIP, Relation.PARTICIPATION, Relation.PRESENTS, Relation.CHANGE, Relation.ABOUT)
    for edge in view(store).edges:
        if edge.fact.relation in said:
            assert edge.fact.quotes, edge


def test_marks_are_the_words_of_the_evidence(store: Store) -> None:
    nif = "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#"
    spoken = {row[0].value for row in store.query(f"SELECT ?w {{ GRAPH ?g {{ ?s <{nif}anchorOf> ?w }} }}")}
    graph = view(store)
    facts = [edge.fact for edge in graph.edges] + [fact for node in graph.nodes for fact in node.facts]
    marked = {quote.sentence[start:end] for fact in facts for quote in fact.quotes for start, end in quote.marks}
    assert marked and marked <= spoken


def test_a_limit_keeps_the_most_connected(store: Store) -> None:
    graph = view(store, ViewOptions(limit=10))
    assert len(names(graph)) == 10 and graph.left_out == 56
    assert "Tỉnh ủy An Sơn" in names(graph)


@pytest.mark.parametrize("focus", ["Lưu Gia Bảo", "luu gia bao", "LUU GIA BAO"])
def test_a_focus_needs_no_accents(store: Store, focus: str) -> None:
    graph = view(store, ViewOptions(focus=focus))
    assert graph.title == "Lưu Gia Bảo" and graph.view == "ego"
    assert names(graph, NodeKind.PERSON) == {"Lưu Gia Bảo"}
    assert "Ủy ban nhân dân tỉnh An Sơn" in names(graph)


def test_a_second_hop_brings_colleagues(store: Store) -> None:
    assert "Lê Khánh Ngân" in names(view(store, ViewOptions(focus="luu gia bao", hops=2)))


def test_a_focus_may_be_an_iri(store: Store) -> None:
    iri = view(store, ViewOptions(focus="luu gia bao")).focus
    assert view(store, ViewOptions(focus=iri)).title == "Lưu Gia Bảo"
    assert view(store, ViewOptions(focus=iri.removeprefix(store.base_iri))).title == "Lưu Gia Bảo"


def test_a_post_is_drawn_through_its_body_and_holders(store: Store) -> None:
    graph = view(store, ViewOptions(focus="Giám đốc Sở Tài chính tỉnh An Sơn"))
    assert {"Hồ Sĩ Tiến", "Cao Bá Lượng", "Sở Tài chính tỉnh An Sơn"} <= names(graph)


def test_a_post_is_short_where_its_body_stands_beside_it(store: Store) -> None:
    posts = {node.label: node.short for node in view(store).nodes if node.kind is NodeKind.POST}
    assert posts["Chủ tịch Ủy ban nhân dân huyện Thạch Lĩnh"] in ("Chủ tịch", "Chủ tịch Ủy ban nhân dân")
    assert all(label.startswith(short) and label.split()[: len(short.split())] == short.split() for label, short in posts.items())


def test_several_are_listed(store: Store) -> None:
    with pytest.raises(NotFound, match=r"Tỉnh ủy An Sơn.*<http.*Tỉnh ủy Bình Hà.*<http"):
        view(store, ViewOptions(focus="tinh uy"))


def test_a_name_of_its_own_comes_before_a_second_name() -> None:
    desk = Desk()
    desk.room.body("Hội Làm vườn", "hoi")
    desk.room.body("Hội Sinh vật cảnh", "hoi", alias="Hội Làm vườn")
    with as_store(desk.room) as store:
        assert view(store, ViewOptions(focus="Hội Làm vườn")).title == "Hội Làm vườn"


def test_nobody_is_one_clear_line(store: Store) -> None:
    with pytest.raises(NotFound, match="nothing is called 'Nguyễn Không Ai'"):
        view(store, ViewOptions(focus="Nguyễn Không Ai"))


def test_an_empty_store_says_what_to_do() -> None:
    with open_store(None, write=True) as empty, pytest.raises(NotFound, match="kg build SOURCE"):
        view(empty)


@pytest.mark.parametrize(
    ("window", "there", "gone"),
    [
        ({"start": "2023", "end": "2023"}, "Đoàn Minh Triết", "Tạ Văn Hiển"),
        ({"end": "2020-12-31"}, "Tạ Văn Hiển", "Đoàn Minh Triết"),
        ({"at": "2022-07-07"}, "Hồ Sĩ Tiến", "Đoàn Minh Triết"),
        ({"start": "2016-05", "end": "2016-05"}, "Trịnh Văn Kha", "Lưu Gia Bảo"),
    ],
)
def test_a_window_leaves_out_what_lies_outside(store: Store, window: dict[str, str], there: str, gone: str) -> None:
    graph = view(store, ViewOptions(**window))
    assert there in names(graph) and gone not in names(graph)
    assert "Ôn Như Bá" in names(graph), "who is told of without a date stays, and is kept apart by the page"


def test_a_day_takes_what_was_seen_before_and_is_not_over(store: Store) -> None:
    during = view(store, ViewOptions(focus="trinh van kha", at="2019-06-01"))
    assert "Ủy ban nhân dân huyện Thạch Lĩnh" in names(during)
    after = view(store, ViewOptions(focus="trinh van kha", at="2025-01-01"))
    titles = {title for edge in after.edges for title in edge.fact.titles}
    assert "Bí thư Thành ủy Sơn Khê" in titles and "Chủ tịch UBND huyện Thạch Lĩnh" not in titles


@pytest.mark.parametrize(
    ("options", "error", "words"),
    [
        ({"start": "2021", "end": "2020"}, UsageError, "ends before it begins"),
        ({"view": "committee"}, UsageError, "--focus NAME"),
        ({"at": "2021", "end": "2021"}, UsageError, "cannot both"),
        ({"query": "x", "focus": "y"}, UsageError, "cannot both"),
        ({"params": (("body", "x"),)}, UsageError, "no query asks"),
        ({"view": "committee", "focus": "luu gia bao"}, UsageError, "is not a body"),
        ({"view": "event", "focus": "luu gia bao"}, UsageError, "is not an event"),
        ({"query": "ASK { ?s ?p ?o }"}, QueryError, "returns no graph"),
        ({"query": "SELECT ?s { ?s a kg:Nothing }"}, QueryError, "returns no rows"),
        ({"query": "SELECT (1 AS ?n) {}"}, QueryError, "nothing that can be drawn"),
        ({"query": "CONSTRUCT { ?s kg:x ?o } WHERE { ?s kg:nothing ?o }"}, QueryError, "returns no graph"),
        ({"query": "SELECT {"}, QueryError, "line 1"),
        ({"query": "no-such-query"}, QueryError, "no named query"),
    ],
)
def test_what_cannot_be_meant_is_said(store: Store, options: dict[str, str], error: type[KgError], words: str) -> None:
    with pytest.raises(error, match=words):
        view(store, ViewOptions(**options))


def test_a_select_draws_its_entities_and_the_facts_among_them(store: Store) -> None:
    graph = view(store, ViewOptions(query="SELECT ?p ?b { ?m org:member ?p ; org:organization ?b . ?b skos:prefLabel 'Bộ Nội vụ'@vi }"))
    assert names(graph) == {"Bộ Nội vụ", "Trần Bá Quyết", "Hứa Thanh Trúc"}
    assert len(graph.edges) == 2 and all(edge.fact.quotes for edge in graph.edges)


def test_a_select_of_facts_brings_their_ends(store: Store) -> None:
    graph = view(store, ViewOptions(query="SELECT ?c { ?c a kg:Prosecution }"))
    assert names(graph) == {"Thái Doãn Phúc", "Công an tỉnh An Sơn"}


def test_a_named_query_is_drawn_by_the_names_it_answers_with(store: Store) -> None:
    graph = view(store, ViewOptions(query="who-holds", params=(("body", "Bộ Nội vụ"),)))
    assert {"Trần Bá Quyết", "Hứa Thanh Trúc"} <= names(graph)


def test_a_construct_draws_known_facts_with_their_sentences(store: Store) -> None:
    graph = view(store, ViewOptions(query="CONSTRUCT { ?p org:memberOf ?b } WHERE { ?m org:member ?p ; org:organization ?b }"))
    assert graph.edges and all(edge.fact.relation is not Relation.LINK for edge in graph.edges)


def test_a_construct_draws_links_of_its_own(store: Store) -> None:
    query = """CONSTRUCT { ?a kg:sameEvent ?b } WHERE {
        ?x kg:participant ?a ; kg:inEvent ?e . ?y kg:participant ?b ; kg:inEvent ?e . ?e a kg:Ceremony . FILTER(STR(?a) < STR(?b)) }"""
    graph = view(store, ViewOptions(query=query))
    links = [edge for edge in graph.edges if edge.fact.relation is Relation.LINK]
    assert links and {edge.fact.titles for edge in links} == {("sameEvent",)}


def test_the_same_store_gives_the_same_graph(store: Store) -> None:
    assert view(store) == view(store)
