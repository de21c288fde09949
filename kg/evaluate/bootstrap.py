"""Counts an article -> the interval in which F1 lies: articles are drawn again and again, with replacement."""

import random
from collections import Counter
from collections.abc import Mapping, Sequence
from operator import mul
from typing import Final

from kg.evaluate.outcome import Counts, harmonic

DRAWS: Final = 2000
SEED: Final = 20_250_701
SHARE: Final = 0.95

Interval = tuple[float, float]


def intervals(counts: Mapping[str, Sequence[Counts]], *, draws: int = DRAWS, seed: int = SEED) -> dict[str, Interval]:
    """For each metric, given its counts article by article, the interval that holds 95 % of the F1 drawn."""
    size = max((len(each) for each in counts.values()), default=0)
    columns = {metric: list(zip(*each, strict=True)) for metric, each in counts.items() if each}
    drawn: dict[str, list[float]] = {metric: [] for metric in columns}
    rng = random.Random(seed)
    for _ in range(draws if size else 0):
        times = Counter(rng.choices(range(size), k=size))
        weights = [times[i] for i in range(size)]
        for metric, (right, wrong, missed) in columns.items():
            drawn[metric].append(harmonic(*(sum(map(mul, weights, column)) for column in (right, wrong, missed))))
    return {metric: _middle(sorted(found)) for metric, found in drawn.items()}


def _middle(found: list[float]) -> Interval:
    """The bounds of the middle 95 %."""
    cut = int(len(found) * (1 - SHARE) / 2)
    return (found[cut], found[-1 - cut]) if found else (0.0, 0.0)
