"""Nodes go in, the room that each takes comes out: its size by its links, and its label, wrapped, in units of the layout.

One unit is one pixel at the scale of the first look. assets/labels.js wraps by the same rule and measures; here widths are estimated.
"""

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from typing import Final

from kg.view.model import Node, NodeKind

LINE_HEIGHT: Final = 1.25
LABEL_GAP: Final = 4.0
WRAP: Final = 18
MAX_LINES: Final = 3
MANY: Final = 160
"""Of more nodes than these not all can be named at once; the names that are shown take two lines at most."""
_AIR: Final = 9.0
"""Around a node without a name, on the screen: neighbours do not stick together, and short names find a place after all."""
_NARROW, _WIDE = frozenset("fijlrt.,:;'!|()[]-\" "), frozenset("mwMWĐ@%—")


@dataclass(frozen=True, slots=True)
class Box:
    """What a node covers around its centre."""

    left: float
    right: float
    up: float
    down: float

    @property
    def area(self) -> float:
        """In units of the layout."""
        return (self.left + self.right) * (self.up + self.down)


def radius(node: Node, degree: int) -> float:
    """The size of a node: by its centrality if it has one, else by its links."""
    if node.score is not None:
        return 10.0 + 22.0 * sqrt(max(0.0, min(1.0, node.score)))
    base = 12.0 if node.kind in (NodeKind.DOCUMENT, NodeKind.POST) else 14.0
    return base + min(14.0, 2.2 * sqrt(degree))


def wrap(text: str, width: int = WRAP, lines: int = MAX_LINES) -> list[str]:
    """Lines of about so many characters; what does not fit ends in '…'."""
    found: list[str] = []
    for word in text.split():
        if found and len(found[-1]) + 1 + len(word) <= width:
            found[-1] += " " + word
        else:
            found.append(word)
    found = [line if len(line) <= width + 6 else line[: width + 5] + "…" for line in found]
    if len(found) > lines:
        found = found[:lines]
        found[-1] = found[-1].rstrip(",;.…") + "…"
    return found


def text_width(text: str, size: float) -> float:
    """About how wide a text is; a little more than most fonts need."""
    bare = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    ems = sum(0.34 if c in _NARROW else 0.9 if c in _WIDE else 0.7 if c.isupper() else 0.58 for c in bare)
    return ems * size


def label_pixels(scale: float) -> float:
    """The size of labels on the screen at a zoom; assets/labels.js has the same rule."""
    return max(12.0, min(17.0, 13.0 * sqrt(scale)))


def by_rank(nodes: Sequence[Node], degrees: Mapping[str, int]) -> list[Node]:
    """The order in which assets/canvas.js hands out the room for names."""
    return sorted(nodes, key=lambda node: (-round(radius(node, degrees.get(node.id, 0)), 1), node.id))


def box(node: Node, size: float, scale: float = 1.0, *, named: bool = True, lines: int = MAX_LINES) -> Box:
    """The room of a node and its label below it, seen at a zoom at which labels keep their size."""
    if not named:
        return Box(size + _AIR / scale, size + _AIR / scale, size + 3, size + _AIR / scale)
    pixels = label_pixels(scale)
    rows = [(line, pixels) for line in wrap(node.short or node.label, lines=lines)] + [
        (line, pixels - 1) for line in wrap(node.note, WRAP + 4, 2)
    ]
    half = max([size, *(text_width(line, points) / 2 / scale for line, points in rows)]) + 3
    down = size + LABEL_GAP + sum(points * LINE_HEIGHT for _, points in rows) / scale
    return Box(half, half, size + 3, down + 3)


def boxes(nodes: Sequence[Node], degrees: Mapping[str, int], scale: float = 1.0, *, named: int | None = None) -> dict[str, Box]:
    """The room of each node by its id; with names for all, or for so many of the first only."""
    ranked = by_rank(nodes, degrees)
    names = len(ranked) if named is None else named
    lines = MAX_LINES if len(ranked) <= MANY else MAX_LINES - 1
    sizes = (radius(node, degrees.get(node.id, 0)) for node in ranked)
    return {
        node.id: box(node, size, scale, named=turn < names, lines=lines)
        for turn, (node, size) in enumerate(zip(ranked, sizes, strict=True))
    }
