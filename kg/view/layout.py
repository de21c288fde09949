"""A ViewGraph goes in, a place for every node comes out: the same every time, parts side by side, labels apart when there are few."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from math import cos, hypot, inf, pi, sin, sqrt
from typing import Any, Final

from kg.view.boxes import MANY, Box, boxes, by_rank, radius
from kg.view.model import Node, NodeKind, Relation, ViewGraph
from kg.view.pack import ASPECT, SCREEN, frame, pack
from kg.view.rows import NARROW, in_rows
from kg.view.spread import Point, spread

STRESS_LIMIT: Final = 500
"""Up to here Kamada-Kawai (0.3 s); above Fruchterman-Reingold on a grid, from a spiral (1.5 s at 20,000; from a heap it takes minutes)."""
SPREAD_LIMIT: Final = 400
_ZOOMS: Final = 12
_STEP: Final = 0.96
_SLACK: Final = 1.05
"""How much smaller a screen may be, a legend higher, or a font wider, before labels touch."""
_IF_MANY: Final = 2.0
"""A large graph is laid out for a zoom at which a part of it fills the screen."""
_FILLED: Final = 0.62
_HOPELESS: Final = 0.6
"""At this zoom not all labels can be shown whatever is done."""
_BY_ICONS: Final = 0.22
"""What the bare nodes of a graph may cover that is too large to name them all: the rest is for the names of the first."""
_FILLED_IF_MANY: Final = 0.54
_TRIES: Final = 5
_LESS: Final = 0.04
_ROUNDS: Final = 300
_BY_RANK: Final = 0.7
_BY_RANK_IF_MANY: Final = 0.45
_LOOSE: Final = 1.2
"""How much more area there is than boxes, before they are pushed apart; a few nodes may have more."""
_FEW: Final = 40
_GOLDEN: Final = pi * (3 - sqrt(5))

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Layout:
    """Where everything stands, with posts folded into edges and with posts as nodes."""

    places: Mapping[str, Point]
    unfolded: Mapping[str, Point]
    """Only where posts are drawn: their own places, and the moved ones of the rest."""
    sizes: Mapping[str, float]
    narrow: Mapping[str, Point] = field(default_factory=dict)
    """Rows as a phone shows them."""


def lay_out(graph: ViewGraph) -> Layout:
    """Places for all nodes."""
    folded = [node for node in graph.nodes if node.kind is not NodeKind.POST]
    pairs = sorted({(edge.source, edge.target) for edge in graph.edges})
    degrees = Counter(end for pair in pairs for end in set(pair))
    sizes = {node.id: round(radius(node, degrees[node.id]), 1) for node in graph.nodes}
    if not folded:
        return Layout({}, {}, sizes)
    if graph.lanes:
        narrow = _rounded(in_rows(graph, degrees, NARROW))
        return Layout(_rounded(in_rows(graph, degrees)), {}, sizes, narrow)
    places = _readable(folded, pairs, degrees, {})
    unfolded: dict[str, Point] = {}
    if len(folded) < len(graph.nodes):
        unfolded = _readable(graph.nodes, sorted(_through_posts(graph)), degrees, places)
    return Layout(_rounded(places), _rounded(unfolded), sizes)


def _readable(nodes: Sequence[Node], pairs: Iterable[Pair], degrees: Mapping[str, int], start: Mapping[str, Point]) -> dict[str, Point]:
    """The arrangement in which labels do not touch at the zoom at which all of it is on the screen: all, or of a larger graph the first."""
    best: tuple[float, dict[str, Point]] = (-inf, {})
    parts = _parts(nodes, pairs, start)
    for scale, room in _attempts(nodes, degrees):
        places = arrange(parts, room)
        fits = _zoom(places, room)
        # a picture laid out for a zoom that it does not reach has labels that touch
        best = max(best, (min(fits - scale * _SLACK, 0.0), places), key=lambda pair: pair[0])
        if fits >= scale * _SLACK:
            break
    return best[1]


def _attempts(nodes: Sequence[Node], degrees: Mapping[str, int]) -> Iterator[tuple[float, dict[str, Box]]]:
    """Zooms, and what each node needs there, less and less, until the whole fits on the screen."""
    if len(nodes) > SPREAD_LIMIT:
        yield _IF_MANY, boxes(nodes, degrees, _IF_MANY)
    elif len(nodes) > MANY:
        scale = _first_guess(boxes(nodes, degrees, named=0), _BY_ICONS)
        for turn in range(_TRIES):
            yield scale, boxes(nodes, degrees, scale, named=_nameable(nodes, degrees, scale, _FILLED_IF_MANY - turn * _LESS))
    else:
        # by small steps: a little more room may change the whole arrangement, for better or worse
        scale = _first_guess(boxes(nodes, degrees), _FILLED)
        for _ in range(_ZOOMS):
            yield scale, boxes(nodes, degrees, scale)
            if scale < _HOPELESS:
                return
            scale *= _STEP


def _first_guess(room: Mapping[str, Box], share: float) -> float:
    """The zoom at which the boxes would fill this share of the screen."""
    return max(0.4, min(1.0, sqrt(share * SCREEN[0] * SCREEN[1] / max(sum(b.area for b in room.values()), 1.0))))


def _nameable(nodes: Sequence[Node], degrees: Mapping[str, int], scale: float, share: float) -> int:
    """How many names, those of the best connected first, fill this share of the screen beside the bare nodes."""
    bare, full = boxes(nodes, degrees, scale, named=0), boxes(nodes, degrees, scale)
    left = share * SCREEN[0] * SCREEN[1] / scale**2 - sum(b.area for b in bare.values())
    ranked = [full[node.id].area - bare[node.id].area for node in by_rank(nodes, degrees)]
    return sum(used <= left for used in accumulate(ranked))


def _zoom(places: Mapping[str, Point], room: Mapping[str, Box]) -> float:
    bounds = frame(places, room)
    return min(1.2, SCREEN[0] / max(bounds.width, 1.0), SCREEN[1] / max(bounds.height, 1.0))


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


def _parts(nodes: Sequence[Node], pairs: Iterable[Pair], start: Mapping[str, Point]) -> list[dict[str, Point]]:
    """The connected parts, each laid out by its links alone, whatever room its nodes need."""
    import igraph

    index = {node.id: number for number, node in enumerate(nodes)}
    lines = sorted({(index[a], index[b]) for a, b in pairs if a in index and b in index and a != b})
    whole = igraph.Graph(n=len(nodes), edges=lines).simplify()
    parts = []
    for members in whole.connected_components():
        ids = [nodes[number].id for number in members]
        parts.append(dict(zip(ids, _shape(whole.induced_subgraph(members), ids, start), strict=True)))
    return parts


def _shape(part: Any, ids: Sequence[str], start: Mapping[str, Point]) -> list[Point]:
    if len(ids) == 1:
        return [(0.0, 0.0)]
    raw = _stress(part, ids, start) if len(ids) <= STRESS_LIMIT else _forces(part)
    return _even(_upright(raw), _BY_RANK if len(ids) <= SPREAD_LIMIT else _BY_RANK_IF_MANY)


def arrange(parts: Sequence[Mapping[str, Point]], room: Mapping[str, Box]) -> dict[str, Point]:
    """The parts, each with room for all its boxes, side by side."""
    loose = _LOOSE + max(0.0, (_FEW - len(room)) / 10)
    return pack([_roomy(part, room, loose) for part in parts], room)


def _roomy(part: Mapping[str, Point], room: Mapping[str, Box], loose: float) -> Mapping[str, Point]:
    if len(part) == 1:
        return part
    places = dict(zip(part, _scale(list(part.values()), [room[i] for i in part], loose), strict=True))
    return spread(places, room) if len(part) <= SPREAD_LIMIT else places


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


def _even(points: Sequence[Point], share: float) -> list[Point]:
    """Partly by rank instead of by distance, on each axis: the crowd in the middle gets room, and the corners are used."""
    spread_out = []
    for axis in (0, 1):
        order = sorted(range(len(points)), key=lambda i: (points[i][axis], i))
        low, high = points[order[0]][axis], points[order[-1]][axis]
        ranks = {i: low + (high - low) * rank / max(1, len(order) - 1) for rank, i in enumerate(order)}
        spread_out.append([share * ranks[i] + (1 - share) * points[i][axis] for i in range(len(points))])
    return list(zip(*spread_out, strict=True))


def _scale(points: Sequence[Point], room: Sequence[Box], loose: float) -> list[Point]:
    """Sized so that the boxes fill a good part of the area, and as wide as a screen."""
    needed = sum(b.area for b in room) * loose
    width = max(x for x, _ in points) - min(x for x, _ in points) or 1.0
    height = max(y for _, y in points) - min(y for _, y in points) or 1.0
    wide = min(1.9, max(0.7, sqrt(ASPECT * height / width)))
    factor = sqrt(needed / max(width * height, width * width / 16, height * height / 16))
    return [(x * factor * wide, y * factor / wide) for x, y in points]
