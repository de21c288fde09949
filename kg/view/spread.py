"""Places and boxes go in, places where no box lies on another come out, moved as little as it takes."""

from collections.abc import Mapping, Sequence
from typing import Final

from kg.view.boxes import Box

Point = tuple[float, float]
ROUNDS: Final = 150
_SLACK: Final = 0.5


def spread(places: Mapping[str, Point], boxes: Mapping[str, Box]) -> dict[str, Point]:
    """Pushes overlapping boxes apart along the shorter way, round after round."""
    ids = sorted(places)
    x, y = [places[i][0] for i in ids], [places[i][1] for i in ids]
    room = [boxes[i] for i in ids]
    for _ in range(ROUNDS):
        if not _push(x, y, room):
            break
    return {name: (x[i], y[i]) for i, name in enumerate(ids)}


def _push(x: list[float], y: list[float], room: Sequence[Box]) -> bool:
    """One round from left to right; whether anything overlapped. The inner loop is what a layout spends its time on."""
    order = sorted(range(len(x)), key=lambda i: (x[i] - room[i].left, i))
    moved = False
    for position, a in enumerate(order):
        here = room[a]
        for b in order[position + 1 :]:
            other = room[b]
            if x[b] - other.left >= x[a] + here.right:
                break  # those behind begin further right still
            if y[b] - other.up < y[a] + here.down and y[a] - here.up < y[b] + other.down:
                moved = True
                _part(x, y, (a, b), (here, other))
    return moved


def _part(x: list[float], y: list[float], pair: tuple[int, int], room: tuple[Box, Box]) -> None:
    (a, b), (here, other) = pair, room
    sideways = min(x[a] + here.right, x[b] + other.right) - max(x[a] - here.left, x[b] - other.left)
    upright = min(y[a] + here.down, y[b] + other.down) - max(y[a] - here.up, y[b] - other.up)
    if sideways < upright:
        step = (sideways + _SLACK) / 2 if (x[a], a) < (x[b], b) else -(sideways + _SLACK) / 2
        x[a], x[b] = x[a] - step, x[b] + step
    else:
        step = (upright + _SLACK) / 2 if (y[a], a) < (y[b], b) else -(upright + _SLACK) / 2
        y[a], y[b] = y[a] - step, y[b] + step
