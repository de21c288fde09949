"""Intervals by article."""

from kg.evaluate.bootstrap import intervals
from kg.evaluate.outcome import Counts


def test_the_same_counts_give_the_same_interval():
    counts = {"holdings": [Counts(8, 1, 1), Counts(3, 2, 0), Counts(10, 0, 4)]}
    assert intervals(counts) == intervals(counts)


def test_an_interval_holds_the_whole_and_narrows_with_more_articles():
    few = [Counts(9, 1, 1), Counts(4, 4, 2), Counts(7, 0, 1)]
    low, high = intervals({"m": few})["m"]
    lower, higher = intervals({"m": few * 20})["m"]
    whole = Counts(20, 5, 4).f1
    assert low <= lower <= whole <= higher <= high
    assert higher - lower < (high - low) / 2


def test_metrics_do_not_depend_on_each_other():
    a, b = [Counts(8, 1, 1), Counts(3, 2, 0)], [Counts(1, 1, 1), Counts(5, 0, 0)]
    assert intervals({"a": a, "b": b})["a"] == intervals({"a": a})["a"]


def test_perfect_empty_and_nothing():
    assert intervals({"m": [Counts(3), Counts(1)]})["m"] == (1.0, 1.0)
    assert intervals({"m": [Counts(), Counts()]})["m"] == (0.0, 0.0)
    assert intervals({"m": []}) == {}
    assert intervals({}) == {}
