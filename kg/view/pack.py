"""Pictures of the parts of a graph go in, one picture comes out in which they stand side by side, the largest first."""

from collections.abc import Mapping, Sequence
from math import sqrt
from typing import Final, NamedTuple

from kg.view.boxes import Box
from kg.view.spread import Point

SCREEN: Final = (1040.0, 720.0)
"""What a laptop shows beside the details panel."""
ASPECT: Final = SCREEN[0] / SCREEN[1]
_GAP: Final = 30.0
_FITTED: Final = 48
"""So many parts are fitted into the gaps of one another; the small ones beyond stand in rows below."""


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
    """The parts without overlap, together about as wide to high as a screen."""
    framed = sorted(((frame(part, boxes), part) for part in parts), key=lambda pair: (-pair[0].width * pair[0].height, min(pair[1])))
    taken: list[Frame] = []
    goal = _goal([bounds for bounds, _ in framed])
    for bounds, _ in framed[:_FITTED]:
        taken.append(_best_corner(taken, bounds, goal))
    taken += _in_rows([bounds for bounds, _ in framed[_FITTED:]], taken)
    found: dict[str, Point] = {}
    for (bounds, part), at in zip(framed, taken, strict=True):
        found |= {i: (x - bounds.left + at.left, y - bounds.top + at.top) for i, (x, y) in part.items()}
    return found


def _goal(parts: Sequence[Frame]) -> tuple[float, float]:
    """The part of the screen that the fitted parts fill, when the rows below take what they need."""
    areas = [(f.width + _GAP) * (f.height + _GAP) for f in parts]
    return SCREEN[0], SCREEN[1] * sum(areas[:_FITTED]) / max(sum(areas), 1.0)


def _best_corner(taken: Sequence[Frame], part: Frame, goal: tuple[float, float]) -> Frame:
    """The corner of what stands already where the whole grows least, measured on what it is to fill."""
    corners = [(0.0, 0.0)]
    for f in taken:
        right, below = f.left + f.width + _GAP, f.top + f.height + _GAP
        corners += [(right, f.top), (f.left, below), (right, 0.0), (0.0, below)]
    free = [Frame(x, y, part.width, part.height) for x, y in corners if not any(_touch(f, x, y, part) for f in taken)]
    width = max((f.left + f.width for f in taken), default=0.0)
    height = max((f.top + f.height for f in taken), default=0.0)

    def cost(at: Frame) -> tuple[float, float, float]:
        across, down = max(width, at.left + at.width) / goal[0], max(height, at.top + at.height) / goal[1]
        return max(across, down), across * down, at.top + at.left

    return min(free, key=cost)


def _touch(f: Frame, x: float, y: float, part: Frame) -> bool:
    across = min(f.left + f.width, x + part.width) - max(f.left, x)
    down = min(f.top + f.height, y + part.height) - max(f.top, y)
    return across > -_GAP + 0.01 and down > -_GAP + 0.01


def _in_rows(parts: Sequence[Frame], above: Sequence[Frame]) -> list[Frame]:
    """Left to right in rows, as wide as what stands above and what they need themselves."""
    area = sum((f.width + _GAP) * (f.height + _GAP) for f in parts)
    wide = max([sqrt(area * ASPECT), *(f.left + f.width for f in above)])
    x, y, row, found = 0.0, max((f.top + f.height + _GAP for f in above), default=0.0), 0.0, []
    for f in parts:
        if x > 0 and x + f.width > wide:
            x, y, row = 0.0, y + row + _GAP, 0.0
        found.append(Frame(x, y, f.width, f.height))
        x, row = x + f.width + _GAP, max(row, f.height)
    return found
