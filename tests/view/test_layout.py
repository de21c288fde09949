"""Places: the same every time, labels apart in a small graph, parts side by side."""

from collections import Counter
from itertools import combinations

import pytest

from kg.store import Store
from kg.view import Layout, NodeKind, ViewGraph, ViewOptions, lay_out, view
from kg.view.boxes import Box, boxes, text_width, wrap
from kg.view.pack import SCREEN, frame, pack
from kg.view.rows import LOWEST_ZOOM, NARROW, in_rows
from kg.view.spread import spread
from tests.view.graphs import chain, council


def touching(places: dict[str, tuple[float, float]], room: dict[str, Box]) -> list[tuple[str, str]]:
    def overlap(a: str, b: str) -> bool:
        (ax, ay), (bx, by) = places[a], places[b]
        across = min(ax + room[a].right, bx + room[b].right) - max(ax - room[a].left, bx - room[b].left)
        return across > 1 and min(ay + room[a].down, by + room[b].down) - max(ay - room[a].up, by - room[b].up) > 1

    return [pair for pair in combinations(sorted(places), 2) if overlap(*pair)]


def room_of(graph: ViewGraph, scale: float = 1.0) -> dict[str, Box]:
    pairs = {(edge.source, edge.target) for edge in graph.edges}
    return boxes(graph.nodes, Counter(end for pair in pairs for end in pair), scale)


def test_labels_of_sixty_nodes_do_not_touch_at_the_zoom_that_shows_all(store: Store) -> None:
    graph = view(store)
    layout = lay_out(graph)
    room = room_of(graph)
    bounds = frame(layout.places, room)
    zoom = min(1.0, SCREEN[0] / bounds.width, SCREEN[1] / bounds.height)
    assert zoom > 0.85, "labels are 12 pixels at this zoom"
    assert touching(dict(layout.places), room_of(graph, zoom)) == []


@pytest.mark.parametrize("options", [{}, {"focus": "Tỉnh ủy An Sơn", "view": "committee"}, {"view": "appearances"}])
def test_the_same_graph_has_the_same_layout(store: Store, options: dict[str, str]) -> None:
    graph = view(store, ViewOptions(**options))
    assert lay_out(graph) == lay_out(graph)


def test_the_order_of_nodes_and_edges_is_no_matter() -> None:
    graph = chain(40)
    turned = ViewGraph(graph.nodes[::-1], graph.edges[::-1])
    assert lay_out(graph).places.keys() == lay_out(turned).places.keys()


def test_posts_have_places_only_when_they_are_drawn(store: Store) -> None:
    graph = view(store)
    layout = lay_out(graph)
    posts = {node.id for node in graph.nodes if node.kind is NodeKind.POST}
    assert not posts & layout.places.keys() and posts <= layout.unfolded.keys()


@pytest.mark.parametrize("length", [1200, 9000])
def test_a_large_part_is_laid_out_too(length: int) -> None:
    layout = lay_out(chain(length))
    assert len(layout.places) == length and len(set(layout.places.values())) > 0.95 * length, "hardly two nodes on one spot"


def test_an_empty_and_a_single_graph_have_a_layout() -> None:
    assert lay_out(ViewGraph((), ())) == Layout({}, {}, {})
    assert lay_out(chain(1)).places == {"n/00000": (0, 0)}


def test_rows_of_a_committee_are_below_one_another(store: Store) -> None:
    graph = view(store, ViewOptions(focus="Tỉnh ủy An Sơn", view="committee"))
    places = lay_out(graph).places
    tops = [min(places[member][1] for member in lane.members) for lane in graph.lanes]
    assert tops == sorted(tops) and places[graph.focus][1] < tops[0]


@pytest.mark.parametrize("members", [2, 7, 26, 60])
@pytest.mark.parametrize("screen", [SCREEN, NARROW])
def test_names_in_rows_do_not_touch_at_the_zoom_that_is_seen_first(members: int, screen: tuple[float, float]) -> None:
    graph = council(members)
    degrees = Counter(end for edge in graph.edges for end in (edge.source, edge.target))
    places = in_rows(graph, degrees, screen)
    bounds = frame(places, room_of(graph))
    zoom = min(1.0, screen[0] / bounds.width, max(LOWEST_ZOOM, screen[1] / bounds.height))
    assert places.keys() == {node.id for node in graph.nodes} and zoom >= LOWEST_ZOOM
    assert touching(places, room_of(graph, zoom)) == []


def test_rows_are_about_as_long_as_one_another() -> None:
    graph = council(7)
    tops = Counter(y for person, (_, y) in lay_out(graph).narrow.items() if person in graph.lanes[-1].members)
    assert max(tops.values()) - min(tops.values()) <= 1


def test_packed_parts_keep_apart() -> None:
    room = {f"{part}{i}": Box(20, 20, 10, 10) for part in "abcdefgh" for i in range(3)}
    parts = [{f"{part}{i}": (i * 50.0, 0.0) for i in range(3)} for part in "abcdefgh"]
    assert touching(pack(parts, room), room) == []


def test_spread_leaves_alone_what_does_not_touch() -> None:
    room = {"a": Box(5, 5, 5, 5), "b": Box(5, 5, 5, 5), "c": Box(5, 5, 5, 5)}
    places = {"a": (0.0, 0.0), "b": (4.0, 1.0), "c": (100.0, 100.0)}
    found = spread(places, room)
    assert found["c"] == (100.0, 100.0) and touching(found, room) == []


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Võ Văn Minh", ["Võ Văn Minh"]),
        ("Ủy ban nhân dân tỉnh An Sơn", ["Ủy ban nhân dân", "tỉnh An Sơn"]),
        ("một hai ba bốn năm sáu bảy tám chín mười một hai ba bốn năm sáu", ["một hai ba bốn năm", "sáu bảy tám chín", "mười một hai ba…"]),
        ("x" * 100, ["x" * 23 + "…"]),
        ("", []),
    ],
)
def test_labels_are_wrapped(text: str, lines: list[str]) -> None:
    assert wrap(text) == lines


def test_width_does_not_count_accents() -> None:
    assert text_width("Nguyễn", 13) == text_width("Nguyen", 13)
