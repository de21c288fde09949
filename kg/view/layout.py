"""A ViewGraph goes in, a place for every node comes out: the same every time, parts side by side, labels apart when there are few."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import cos, hypot, pi, sin, sqrt
from typing import Any, Final

from kg.view.boxes import Box, boxes, radius
from kg.view.model import Node, NodeKind, Relation, ViewGraph
from kg.view.pack import ASPECT, pack
from kg.view.spread import Point, spread

STRESS_LIMIT: Final = 500
"""Up to here Kamada-Kawai (0.3 s); above Fruchterman-Reingold on a grid, from a spiral (1.5 s at 20,000; from a heap it takes minutes)."""
SPREAD_LIMIT: Final = 400
_ROUNDS: Final = 300
_GOLDEN: Final = pi * (3 - sqrt(5))

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Layout:
    """Where everything stands, with posts folded into edges and with posts as nodes."""

    places: Mapping[str, Point]
    unfolded: Mapping[str, Point]
    """Only where posts are drawn: their own places, and the moved ones of the rest."""
    sizes: Mapping[str, float]


def lay_out(graph: ViewGraph) -> Layout:
    """Places for all nodes."""
    folded = [node for node in graph.nodes if node.kind is not NodeKind.POST]
    pairs = sorted({(edge.source, edge.target) for edge in graph.edges})
    degrees = Counter(end for pair in pairs for end in set(pair))
    sizes = {node.id: round(radius(node, degrees[node.id]), 1) for node in graph.nodes}
    room = boxes(graph.nodes, degrees)
    places = arrange(folded, pairs, room)
    unfolded: dict[str, Point] = {}
    if len(folded) < len(graph.nodes):
        unfolded = arrange(graph.nodes, sorted(_through_posts(graph)), room, start=places)
    return Layout(_rounded(places), _rounded(unfolded), sizes)


def _through_posts(graph: ViewGraph) -> set[Pair]:
    pairs = set()
    for edge in graph.edges:
        if edge.post and edge.fact.relation is Relation.MEMBERSHIP:
            pairs |= {(edge.source, edge.post), (edge.post, edge.target)}
        else:
            pairs.add((edge.source, edge.target))
    return pairs


def _rounded(places: Mapping[str, Point]) -> dict[str, Point]:
    """Whole units, around the middle: the same on every machine."""
    if not places:
        return {}
    xs, ys = [x for x, _ in places.values()], [y for _, y in places.values()]
    middle = ((min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2)
    return {name: (round(x - middle[0]), round(y - middle[1])) for name, (x, y) in sorted(places.items())}


def arrange(
    nodes: Sequence[Node], pairs: Iterable[Pair], room: Mapping[str, Box], *, start: Mapping[str, Point] | None = None
) -> dict[str, Point]:
    """Lays out each connected part and packs them."""
    import igraph

    index = {node.id: number for number, node in enumerate(nodes)}
    lines = sorted({(index[a], index[b]) for a, b in pairs if a in index and b in index and a != b})
    whole = igraph.Graph(n=len(nodes), edges=lines).simplify()
    parts = []
    for members in whole.connected_components():
        ids = [nodes[number].id for number in members]
        parts.append(_arrange_part(whole.induced_subgraph(members), ids, room, start or {}))
    return pack(parts, room)


def _arrange_part(part: Any, ids: Sequence[str], room: Mapping[str, Box], start: Mapping[str, Point]) -> dict[str, Point]:
    if len(ids) == 1:
        return {ids[0]: (0.0, 0.0)}
    raw = _stress(part, ids, start) if len(ids) <= STRESS_LIMIT else _forces(part)
    places = dict(zip(ids, _scale(_upright(raw), [room[i] for i in ids]), strict=True))
    return spread(places, room) if len(ids) <= SPREAD_LIMIT else places


def _stress(part: Any, ids: Sequence[str], start: Mapping[str, Point]) -> list[Point]:
    """Distances on paper like distances in the graph; from where the nodes were, if that is known."""
    known = [start.get(i) for i in ids]
    seed = None
    if any(known):
        middle = _middle([p for p in known if p])
        seed = [p or middle for p in known]
        span = max(hypot(x - middle[0], y - middle[1]) for x, y in seed) or 1.0
        wide = part.diameter() / span
        # two nodes on one spot have no direction to part in
        seed = [((x - middle[0]) * wide + 0.01 * cos(n), (y - middle[1]) * wide + 0.01 * sin(n)) for n, (x, y) in enumerate(seed)]
    return [(x, y) for x, y in part.layout_kamada_kawai(seed=seed)]


def _forces(part: Any) -> list[Point]:
    """Springs and charges, from a spiral in the order in which the best connected node meets the others."""
    hub = max(range(part.vcount()), key=part.degree)
    spiral: list[Point] = [(0.0, 0.0)] * part.vcount()
    for turn, number in enumerate(part.bfs(hub)[0]):
        reach = sqrt(turn + 0.5)
        spiral[number] = (reach * cos(turn * _GOLDEN), reach * sin(turn * _GOLDEN))
    heat = sqrt(part.vcount()) / 10
    return [(x, y) for x, y in part.layout_fruchterman_reingold(grid="grid", seed=spiral, niter=_ROUNDS, start_temp=heat)]


def _middle(points: Sequence[Point]) -> Point:
    return sum(x for x, _ in points) / len(points), sum(y for _, y in points) / len(points)


def _upright(points: Sequence[Point]) -> list[Point]:
    """Turned so that the long way lies across the screen."""
    from math import atan2

    mx, my = _middle(points)
    xx = sum((x - mx) ** 2 for x, _ in points)
    yy = sum((y - my) ** 2 for _, y in points)
    xy = sum((x - mx) * (y - my) for x, y in points)
    turn = -0.5 * atan2(2 * xy, xx - yy)
    return [((x - mx) * cos(turn) - (y - my) * sin(turn), (x - mx) * sin(turn) + (y - my) * cos(turn)) for x, y in points]


def _scale(points: Sequence[Point], room: Sequence[Box]) -> list[Point]:
    """Sized so that the boxes fill about half of the area, and as wide as a screen."""
    needed = sum((b.left + b.right) * (b.up + b.down) for b in room) * 2.0
    width = max(x for x, _ in points) - min(x for x, _ in points) or 1.0
    height = max(y for _, y in points) - min(y for _, y in points) or 1.0
    wide = min(1.6, max(0.7, sqrt(ASPECT * height / width)))
    factor = sqrt(needed / max(width * height, width * width / 16, height * height / 16))
    return [(x * factor * wide, y * factor / wide) for x, y in points]
