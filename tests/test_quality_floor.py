"""How well the samples are read: floors below which no change may fall.

They prove that nothing got worse, not that it is good (docs/quality.md does that). When a score has risen for good, raise its floor.
"""

from pathlib import Path

import pytest

from kg.evaluate import METRICS, evaluate, read_gold
from kg.pipeline import build
from kg.store import open_store

SAMPLES = Path(__file__).parents[1] / "data" / "samples"
FLOORS = {
    "persons": 0.97,
    "officials": 0.98,
    "identity": 1.0,
    "gender": 0.98,
    "holdings": 0.95,
    "exact-titles": 0.95,
    "status": 0.97,
    "bodies": 0.99,
    "events": 0.86,
    "event-dates": 0.93,
    "event-numbers": 0.75,
    "event-participations": 0.8,
    "event-bodies": 0.75,
    "participations": 0.83,
    "changes": 0.86,
    "documents": 0.91,
}


@pytest.fixture(scope="module")
def report():
    with open_store(None, write=True) as store:
        build(store, [SAMPLES])
        return evaluate(store, read_gold(SAMPLES / "gold"))


def test_every_metric_has_a_floor():
    assert list(FLOORS) == list(METRICS)


@pytest.mark.parametrize("metric", FLOORS)
def test_floor(metric, report):
    score = report.score(metric)
    mistakes = "\n".join(f"{m.article} {m.side}: {m.what} ({m.why})" for m in report.misses if m.metric == metric)
    assert score.f1 >= FLOORS[metric], f"{metric} {score.f1:.3f}\n{mistakes}"


def test_the_conference_is_read_whole(report):
    one = next(article for article in report.per_article if article.article == "hoi-nghi-binh-duong")
    assert one.f1 >= 0.9, one.reasons
