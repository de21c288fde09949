"""Verdicts on facts: each that carries a confidence gets one, and they agree with the scores."""

from pathlib import Path

import pytest

from kg.evaluate import evaluate, read_gold
from kg.evaluate.calibration import BANDS, by_band, by_rule, share, verdicts
from kg.pipeline import build
from kg.store import open_store

SAMPLES = Path(__file__).parents[2] / "data" / "samples"


@pytest.fixture(scope="module")
def measured():
    golds = read_gold(SAMPLES / "gold")
    with open_store(None, write=True) as store:
        build(store, [SAMPLES])
        return evaluate(store, golds), verdicts(store, golds)


@pytest.mark.parametrize(("metric", "kind"), [("events", "event"), ("changes", "change")])
def test_they_agree_with_the_scores(measured, metric, kind):
    report, judged = measured
    score, some = report.score(metric), share([v for v in judged if v.kind == kind])
    assert (some.right, some.size - some.right) == (score.right, score.wrong)


def test_every_wrong_holding_is_judged_wrong(measured):
    report, judged = measured
    holdings = share([v for v in judged if v.kind == "holding"])
    assert holdings.size - holdings.right == report.score("holdings").wrong
    assert holdings.wholly <= holdings.right


def test_bands_and_rules_share_out_the_same_facts(measured):
    _, judged = measured
    assert tuple(by_band(judged)) == BANDS
    assert sum(some.size for some in by_band(judged).values()) == len(judged) == sum(some.size for some in by_rule(judged).values())
    assert all(0 < v.confidence <= 1 and v.rule for v in judged)
