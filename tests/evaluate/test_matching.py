"""Pairing of two lists."""

from hypothesis import given
from hypothesis import strategies as st

from kg.evaluate.matching import best, match

NUMBERS = st.lists(st.integers(0, 5), max_size=8)


def test_the_strictest_test_comes_first():
    pairs, missed, extra = match(
        ["bí thư", "Bí thư"], ["Bí thư", "chủ tịch"], lambda a, b: a == b, lambda a, b: a.casefold() == b.casefold()
    )
    assert pairs == [("Bí thư", "Bí thư")]
    assert (missed, extra) == (["bí thư"], ["chủ tịch"])


def test_the_best_fit_comes_first():
    pairs, missed, extra = best([10, 20], [19, 12], lambda a, b: 1 / (1 + abs(a - b)), 0.3)
    assert pairs == [(20, 19), (10, 12)]
    assert (missed, extra) == ([], [])
    assert best([10], [19], lambda a, b: 1 / (1 + abs(a - b)), 0.3).pairs == []


@given(NUMBERS, NUMBERS)
def test_nothing_is_lost_and_nothing_used_twice(gold, said):
    for pairs, missed, extra in (match(gold, said, int.__eq__), best(gold, said, lambda a, b: float(a == b), 0.5)):
        assert sorted([a for a, _ in pairs] + missed) == sorted(gold)
        assert sorted([b for _, b in pairs] + extra) == sorted(said)
        assert not set(missed) & set(extra)
