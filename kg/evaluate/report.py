"""Outcomes of all articles and metrics -> one report: scores with intervals, mistakes by class, the worst articles."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import Final

from pydantic import BaseModel, ConfigDict

from kg.evaluate.bootstrap import intervals
from kg.evaluate.outcome import Counts, Miss, Outcome

FACTS: Final = ("persons", "holdings", "events", "participations", "changes", "documents")
"""Metrics that count each fact once; the others look at the same facts from another side."""


class Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Score(Frozen):
    """One line of the table."""

    metric: str
    right: int
    wrong: int
    missed: int
    precision: float
    recall: float
    f1: float
    low: float
    high: float


class MistakeClass(Frozen):
    """How often mistakes of one class occur."""

    metric: str
    side: str
    why: str
    count: int


class ArticleScore(Frozen):
    """One article over all its facts, with its mistakes by class."""

    article: str
    right: int
    wrong: int
    missed: int
    f1: float
    reasons: tuple[MistakeClass, ...]


class Report(Frozen):
    """What an evaluation found."""

    articles: int
    unread: tuple[str, ...] = ()
    """Articles of the gold that the graph does not have; all their facts count as missed."""
    scores: tuple[Score, ...]
    classes: tuple[MistakeClass, ...]
    per_article: tuple[ArticleScore, ...]
    """Most mistakes first."""
    misses: tuple[Miss, ...]

    def score(self, metric: str) -> Score | None:
        """The line of a metric."""
        return next((score for score in self.scores if score.metric == metric), None)


def summarise(outcomes: Sequence[Sequence[Outcome]], unread: Sequence[str] = ()) -> Report:
    """The report on outcomes given article by article, each a list with one outcome a metric."""
    by_metric: defaultdict[str, list[Counts]] = defaultdict(list)
    for article in outcomes:
        for outcome in article:
            by_metric[outcome.metric].append(outcome.counts)
    bounds = intervals(by_metric)
    scores = tuple(_score(metric, counts, bounds[metric]) for metric, counts in by_metric.items())
    misses = tuple(miss for article in outcomes for outcome in article for miss in outcome.misses)
    per_article = sorted((_article(article) for article in outcomes), key=lambda one: (-one.wrong - one.missed, one.f1, one.article))
    return Report(
        articles=len(outcomes), unread=tuple(unread), scores=scores, classes=classes(misses), per_article=tuple(per_article), misses=misses
    )


def classes(misses: Sequence[Miss]) -> tuple[MistakeClass, ...]:
    """Mistakes by metric, side and class, frequent ones first."""
    counted = Counter((miss.metric, miss.side, miss.why) for miss in misses)
    ranked = sorted(counted.items(), key=lambda one: (-one[1], one[0]))
    return tuple(MistakeClass(metric=metric, side=side, why=why, count=count) for (metric, side, why), count in ranked)


def _score(metric: str, counts: Sequence[Counts], bounds: tuple[float, float]) -> Score:
    total = _total(counts)
    return Score(
        metric=metric, **total._asdict(), precision=total.precision, recall=total.recall, f1=total.f1, low=bounds[0], high=bounds[1]
    )


def _article(outcomes: Sequence[Outcome]) -> ArticleScore:
    facts = [outcome for outcome in outcomes if outcome.metric in FACTS]
    total = _total([outcome.counts for outcome in facts])
    reasons = classes([miss for outcome in facts for miss in outcome.misses])
    return ArticleScore(article=outcomes[0].article, **total._asdict(), f1=total.f1, reasons=reasons)


def _total(counts: Sequence[Counts]) -> Counts:
    total = Counts()
    for each in counts:
        total = total.plus(each)
    return total
