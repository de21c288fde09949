"""Pictures of the parts of a graph go in, one picture comes out in which they stand side by side, the largest first."""

from collections.abc import Mapping, Sequence
from math import sqrt
from typing import Final, NamedTuple

from kg.view.boxes import Box
from kg.view.spread import Point

SCREEN: Final = (1040.0, 720.0)
"""What a laptop shows beside the details panel."""
ASPECT: Final = SCREEN[0] / SCREEN[1]
_GAP: Final = 36.0


class Frame(NamedTuple):
    """The bounds of a part."""

    left: float
    top: float
    width: float
    height: float


def frame(places: Mapping[str, Point], boxes: Mapping[str, Box]) -> Frame:
    """The bounds of these nodes and their labels."""
    left = min(x - boxes[i].left for i, (x, _) in places.items())
    right = max(x + boxes[i].right for i, (x, _) in places.items())
    top = min(y - boxes[i].up for i, (_, y) in places.items())
    bottom = max(y + boxes[i].down for i, (_, y) in places.items())
    return Frame(left, top, right - left, bottom - top)


def pack(parts: Sequence[Mapping[str, Point]], boxes: Mapping[str, Box]) -> dict[str, Point]:
    """The parts in rows below the first and largest one; single nodes come last, in a grid of their own."""
    framed = [(frame(part, boxes), part) for part in parts]
    framed.sort(key=lambda pair: (-len(pair[1]), -pair[0].width * pair[0].height, min(pair[1])))
    area = sum((f.width + _GAP) * (f.height + _GAP) for f, _ in framed)
    row_width = max([sqrt(area * ASPECT), *(f.width for f, _ in framed)])
    found: dict[str, Point] = {}
    x = y = row_height = 0.0
    for f, part in framed:
        if x > 0 and x + f.width > row_width:
            x, y, row_height = 0.0, y + row_height + _GAP, 0.0
        found |= {i: (px - f.left + x, py - f.top + y) for i, (px, py) in part.items()}
        x, row_height = x + f.width + _GAP, max(row_height, f.height)
    return found
