"""Committees, events, appearances, centralities."""

import pytest

from kg.store import Store
from kg.view import NodeKind, Relation, ViewOptions, view
from kg.view.lanes import DEEDS
from kg.view.options import Centrality
from kg.view.people import CROWD, appearances
from tests.view.graphs import crowd


def test_a_committee_stands_by_rank(store: Store) -> None:
    graph = view(store, ViewOptions(focus="Tỉnh ủy An Sơn", view="committee"))
    labels = {node.id: node.label for node in graph.nodes}
    rows = [(lane.term, sorted(labels[member] for member in lane.members)) for lane in graph.lanes]
    assert [row[0] for row in rows] == ["bi-thu", "pho-bi-thu-thuong-truc", "pho-bi-thu", "tinh-uy-vien"]
    assert rows[0][1] == ["Đinh Quang Lộ"] and len(rows[3][1]) == 6
    notes = {node.label: node.note for node in graph.nodes}
    assert notes["Vi Thế Hào"] == "Phó Bí thư Thường trực Tỉnh ủy"
    assert {edge.fact.relation for edge in graph.edges} == {Relation.MEMBERSHIP}


def test_former_members_stand_last(store: Store) -> None:
    graph = view(store, ViewOptions(focus="Sở Văn hóa, Thể thao và Du lịch tỉnh An Sơn", view="committee"))
    assert graph.lanes[-1].term == "Former" and len(graph.lanes[-1].members) == 1


def test_an_event_tells_who_did_what(store: Store) -> None:
    name = "Hội nghị quán triệt Nghị quyết Đại hội Đảng bộ tỉnh An Sơn lần thứ XII"
    graph = view(store, ViewOptions(focus=name, view="event"))
    labels = {node.id: node.label for node in graph.nodes}
    rows = {lane.term: {labels[member] for member in lane.members} for lane in graph.lanes}
    assert rows["Chair"] == {"Đinh Quang Lộ"}
    assert rows["Presenter"] == {"Lưu Gia Bảo", "Ninh Thị Hạ"}, "who presents and attends stands with those who present"
    assert rows["Organiser"] == {"Ban Thường vụ Tỉnh ủy An Sơn"}
    assert "Báo cáo chính trị trình Đại hội" in rows["document"]
    assert [term for term in rows if term != "document"] == [deed for deed in DEEDS if deed in rows]
    notes = {node.label: node.note for node in graph.nodes}
    assert notes["Lưu Gia Bảo"] == "Phó Chủ tịch Thường trực UBND tỉnh", "the title of these articles, not a later one"


def test_people_who_appear_together(store: Store) -> None:
    graph = view(store, ViewOptions(view="appearances"))
    assert {node.kind for node in graph.nodes} == {NodeKind.PERSON}
    labels = {node.id: node.label for node in graph.nodes}
    pairs = {frozenset((labels[edge.source], labels[edge.target])): edge.fact for edge in graph.edges}
    both = pairs[frozenset(("La Văn Cầm", "Viên Thị Thơ"))]
    assert both.weight == 2 and len(both.titles) == 2 and both.quotes
    assert frozenset(("Ôn Như Bá", "Lưu Gia Bảo")) not in pairs


def test_a_crowd_says_nothing_about_pairs() -> None:
    small, large = crowd(CROWD), crowd(CROWD + 1)
    assert len(appearances(small).edges) == CROWD * (CROWD - 1) // 2
    assert (
        appearances(
            large,
        ).crowded
        == 1
    )


@pytest.mark.parametrize("kind", ["degree", "betweenness", "closeness", "eigenvector", "pagerank"])
def test_nodes_are_sized_by_a_centrality(store: Store, kind: Centrality) -> None:
    graph = view(store, ViewOptions(view="appearances", size_by=kind))
    scores = {node.label: node.score for node in graph.nodes}
    assert graph.sized_by == kind and max(score or 0 for score in scores.values()) == 1
    assert (scores["Lưu Gia Bảo"] or 0) > (scores["Hứa Thanh Trúc"] or 0)
