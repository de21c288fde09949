"""Places and boxes go in, places where no box lies on another come out, moved as little as it takes."""

from collections.abc import Mapping, Sequence

from kg.view.boxes import Box

Point = tuple[float, float]
_ROUNDS = 400


def spread(places: Mapping[str, Point], boxes: Mapping[str, Box], *, fixed: Sequence[str] = ()) -> dict[str, Point]:
    """Pushes overlapping boxes apart along the shorter way, round after round; `fixed` ones stay."""
    ids = sorted(places)
    x, y = [places[i][0] for i in ids], [places[i][1] for i in ids]
    room = [boxes[i] for i in ids]
    held = [i in fixed for i in ids]
    for _ in range(_ROUNDS):
        if not _push(x, y, room, held):
            break
    return {name: (x[i], y[i]) for i, name in enumerate(ids)}


def _push(x: list[float], y: list[float], room: Sequence[Box], held: Sequence[bool]) -> bool:
    """One round from left to right; whether anything overlapped."""
    order = sorted(range(len(x)), key=lambda i: (x[i] - room[i].left, i))
    widest = max((b.left + b.right for b in room), default=0.0)
    moved = False
    for position, a in enumerate(order):
        for b in order[position + 1 :]:
            if x[b] - room[b].left > x[a] + room[a].right + widest:
                break
            moved = _part(x, y, (a, b), room, held) or moved
    return moved


def _part(x: list[float], y: list[float], pair: tuple[int, int], room: Sequence[Box], held: Sequence[bool]) -> bool:
    a, b = pair
    sideways = min(x[a] + room[a].right, x[b] + room[b].right) - max(x[a] - room[a].left, x[b] - room[b].left)
    upright = min(y[a] + room[a].down, y[b] + room[b].down) - max(y[a] - room[a].up, y[b] - room[b].up)
    if sideways <= 0.01 or upright <= 0.01 or (held[a] and held[b]):
        return False
    share_a = 0.0 if held[a] else 1.0 if held[b] else 0.5
    if sideways < upright:
        step = sideways + 0.5 if (x[a], a) < (x[b], b) else -sideways - 0.5
        x[a], x[b] = x[a] - step * share_a, x[b] + step * (1 - share_a)
    else:
        step = upright + 0.5 if (y[a], a) < (y[b], b) else -upright - 0.5
        y[a], y[b] = y[a] - step * share_a, y[b] + step * (1 - share_a)
    return True
