"""Two lists -> pairs of what belongs together, one to one, and what is left of each."""

from collections.abc import Callable, Sequence
from typing import Generic, NamedTuple, TypeVar

G = TypeVar("G")
S = TypeVar("S")


class Matched(NamedTuple, Generic[G, S]):
    """Pairs, what only gold has, and what only the other side has."""

    pairs: list[tuple[G, S]]
    missed: list[G]
    extra: list[S]


def match(gold: Sequence[G], said: Sequence[S], *tests: Callable[[G, S], bool]) -> Matched[G, S]:
    """The strictest test first: each gives what is left to the first that fits."""
    missed, extra = list(gold), list(said)
    pairs: list[tuple[G, S]] = []
    for same in tests:
        left: list[G] = []
        for one in missed:
            hit = next((i for i, other in enumerate(extra) if same(one, other)), None)
            if hit is None:
                left.append(one)
            else:
                pairs.append((one, extra.pop(hit)))
        missed = left
    return Matched(pairs, missed, extra)


def best(gold: Sequence[G], said: Sequence[S], fit: Callable[[G, S], float], least: float) -> Matched[G, S]:
    """The best-fitting pairs first, down to a fit of `least`."""
    ranked = sorted((-fit(one, other), i, j) for i, one in enumerate(gold) for j, other in enumerate(said))
    rows: set[int] = set()
    columns: set[int] = set()
    pairs: list[tuple[G, S]] = []
    for negative, i, j in ranked:
        if -negative >= least and i not in rows and j not in columns:
            rows.add(i)
            columns.add(j)
            pairs.append((gold[i], said[j]))
    missed = [one for i, one in enumerate(gold) if i not in rows]
    return Matched(pairs, missed, [other for j, other in enumerate(said) if j not in columns])
