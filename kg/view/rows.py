"""A graph with captioned rows goes in, places come out: the focus on top, then row by row, broken where the screen ends."""

from collections.abc import Mapping
from typing import Final

from kg.view.boxes import Box
from kg.view.model import ViewGraph
from kg.view.spread import Point

PER_ROW: Final = 6
_COLUMN: Final = 172.0
_BETWEEN_ROWS: Final = 12.0
_BETWEEN_LANES: Final = 44.0


def in_rows(graph: ViewGraph, room: Mapping[str, Box]) -> dict[str, Point]:
    """Places for the focus and every member of a lane; members by label."""
    labels = {node.id: node.label for node in graph.nodes}
    places: dict[str, Point] = {graph.focus: (0.0, 0.0)}
    y = room[graph.focus].down + _BETWEEN_LANES
    for lane in graph.lanes:
        members = sorted(lane.members, key=lambda member: (labels[member].split()[-1:], labels[member]))
        for start in range(0, len(members), PER_ROW):
            row = members[start : start + PER_ROW]
            y += max(room[member].up for member in row)
            places |= {member: ((i - (len(row) - 1) / 2) * _COLUMN, y) for i, member in enumerate(row)}
            y += max(room[member].down for member in row) + _BETWEEN_ROWS
        y += _BETWEEN_LANES
    return places
