"""A graph with captioned rows goes in, places come out: the focus on top, then row by row, broken where a screen ends."""

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from kg.view.boxes import Box, boxes
from kg.view.model import ViewGraph
from kg.view.pack import SCREEN, frame
from kg.view.spread import Point

NARROW: Final = (370.0, 560.0)
"""What a phone shows of the picture."""
LOWEST_ZOOM: Final = 0.55
"""A picture in rows that is higher than the screen is read from its top, at a zoom at which names can be read; assets/canvas.js does so."""
_MOST_IN_ROW: Final = 12
_COLUMN: Final = 96.0
_GAP: Final = 10.0
_BETWEEN_LANES: Final = 36.0
"""In pixels of the screen: room for the caption, which keeps its size at every zoom."""
_ROUNDS: Final = 4
_NEARER: Final = 0.985


class Rows(NamedTuple):
    """Places, the zoom at which they are seen first, and how high they are then."""

    places: dict[str, Point]
    zoom: float
    height: float


def in_rows(graph: ViewGraph, degrees: Mapping[str, int], screen: tuple[float, float] = SCREEN) -> dict[str, Point]:
    """Places for the focus and every member of a lane, in rows as long as shows the whole largest; members by label."""
    tried = [_in_rows_of(length, graph, degrees, screen) for length in range(2, _MOST_IN_ROW + 1)]
    return max(tried, key=lambda rows: (rows.zoom >= LOWEST_ZOOM * _NEARER, round(rows.zoom, 1), -rows.height)).places


def _in_rows_of(length: int, graph: ViewGraph, degrees: Mapping[str, int], screen: tuple[float, float]) -> Rows:
    """Rows of at most so many, with room for labels that keep their size at the zoom at which the picture fits."""
    zoom, places = 1.0, dict[str, Point]()
    for _ in range(_ROUNDS):
        room = boxes(graph.nodes, degrees, zoom)
        places = _placed(graph, room, length, zoom)
        bounds = frame(places, room)
        fits = min(1.0, screen[0] / bounds.width, max(LOWEST_ZOOM, screen[1] / bounds.height))
        if fits >= zoom:
            break
        zoom = fits * _NEARER
    return Rows(places, min(fits, zoom), bounds.height)


def _placed(graph: ViewGraph, room: Mapping[str, Box], length: int, zoom: float) -> dict[str, Point]:
    labels = {node.id: node.label for node in graph.nodes}
    places: dict[str, Point] = {graph.focus: (0.0, 0.0)}
    y = room[graph.focus].down
    for lane in graph.lanes:
        y += _BETWEEN_LANES / zoom
        members = sorted(lane.members, key=lambda member: (labels[member].split()[-1:], labels[member]))
        column = max(_COLUMN, *(2 * room[member].right for member in members)) + _GAP / zoom
        for row in _broken(members, length):
            y += max(room[member].up for member in row)
            places |= {member: ((i - (len(row) - 1) / 2) * column, y) for i, member in enumerate(row)}
            y += max(room[member].down for member in row) + _GAP
    return places


def _broken(members: Sequence[str], length: int) -> list[Sequence[str]]:
    """Rows of about the same length: seven are four and three, not six and one."""
    count = -(-len(members) // length)
    return [members[len(members) * i // count : len(members) * (i + 1) // count] for i in range(count)]
