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
_NARROW, _WIDE = frozenset("fijlrt.,:;'!|()[]-\" "), frozenset("mwMWĐ@%—")


@dataclass(frozen=True, slots=True)
class Box:
    """What a node covers around its centre."""

    left: float
    right: float
    up: float
    down: float


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


def box(node: Node, size: float, scale: float = 1.0) -> Box:
    """The room of a node and its label below it, seen at a zoom at which labels keep their size."""
    pixels = label_pixels(scale)
    rows = [(line, pixels) for line in wrap(node.label)] + [(line, pixels - 1) for line in wrap(node.note, WRAP + 4, 2)]
    half = max([size, *(text_width(line, points) / 2 / scale for line, points in rows)]) + 3
    down = size + (LABEL_GAP if rows else 0) + sum(points * LINE_HEIGHT for _, points in rows) / scale
    return Box(half, half, size + 3, down + 3)


def boxes(nodes: Sequence[Node], degrees: Mapping[str, int], scale: float = 1.0) -> dict[str, Box]:
    """The room of each node by its id."""
    return {node.id: box(node, radius(node, degrees.get(node.id, 0)), scale) for node in nodes}
