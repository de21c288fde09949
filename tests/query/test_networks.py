"""Networks: the typed multigraph and its projections, and what networkx computes on them."""

import networkx as nx
import pytest

from kg.errors import UsageError
from kg.query.networks import co_appearance, to_networkx
from tests.smallworld import small_store


@pytest.fixture(scope="module")
def store():
    with small_store() as opened:
        yield opened


def by_label(graph: nx.Graph, label: str) -> str:
    return next(node for node, data in graph.nodes(data=True) if data["label"] == label)


def test_the_full_graph_is_typed(store):
    graph = to_networkx(store)
    assert isinstance(graph, nx.MultiDiGraph)
    kinds = {kind: sum(data["kind"] == kind for _, data in graph.nodes(data=True)) for kind in ("person", "body", "event", "document")}
    assert kinds == {"person": 8, "body": 9, "event": 4, "document": 2}
    assert {data["kind"] for *_, data in graph.edges(data=True)} == {
        "membership", "participation", "presents", "decided", "about", "issued", "part of",
    }  # fmt: skip
    ha, committee = by_label(graph, "Lê Thị Thu Hà"), by_label(graph, "Ủy ban nhân dân tỉnh Bình Dương")
    assert graph.nodes[committee]["place"] == "tỉnh Bình Dương"
    posts = graph.get_edge_data(ha, committee).values()
    assert {(post["label"], post["status"]) for post in posts} == {
        ("Phó Chủ tịch UBND tỉnh", "Incumbent"),
        ("Chủ tịch UBND tỉnh", "Incumbent"),
    }


def test_people_who_appear_together(store):
    graph = to_networkx(store, "people")
    ha, phuoc = by_label(graph, "Lê Thị Thu Hà"), by_label(graph, "Trần Hữu Phước")
    assert graph[ha][phuoc]["weight"] == 2
    assert graph[ha][phuoc]["events"] == "hội nghị học tập nghị quyết; kỳ họp thứ hai"
    assert max(nx.degree_centrality(graph).items(), key=lambda pair: pair[1])[0] == ha


def test_large_events_can_be_left_out(store):
    graph = co_appearance(store, at_most=2)
    assert sorted(data["weight"] for *_, data in graph.edges(data=True)) == [1, 1, 1]


def test_people_and_bodies(store):
    graph = to_networkx(store, "people-bodies")
    assert nx.is_bipartite(graph)
    bao, department = by_label(graph, "Phạm Quốc Bảo"), by_label(graph, "Ban Nội chính Tỉnh ủy Bình Dương")
    assert graph[bao][department]["in_office"] is False and "Trưởng Ban Nội chính" in graph[bao][department]["posts"]


def test_the_order_of_articles_leaves_no_trace(store):
    with small_store(backwards=True) as other:
        for projection in ("full", "people", "people-bodies"):
            one, two = to_networkx(store, projection), to_networkx(other, projection)
            assert list(one.nodes(data=True)) == list(two.nodes(data=True)) and list(one.edges(data=True)) == list(two.edges(data=True))


def test_an_unknown_projection_is_told(store):
    with pytest.raises(UsageError, match="choose full"):
        to_networkx(store, "triangle")
