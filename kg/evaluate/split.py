"""Splits gold articles into two halves by a fixed seed: rules are tuned on one, and the other is only reported."""

import hashlib
from collections.abc import Iterable

SEED = "kg-225"


def halves(ids: Iterable[str], seed: str = SEED) -> tuple[list[str], list[str]]:
    """The ids to tune on and the ids held back, each sorted. Depends on the ids alone, not on their order."""
    ranked = sorted(ids, key=lambda one: hashlib.sha256(f"{seed}:{one}".encode()).hexdigest())
    middle = (len(ranked) + 1) // 2
    return sorted(ranked[:middle]), sorted(ranked[middle:])
