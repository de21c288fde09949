"""A graph and gold, or gold and gold, go in; a report comes out."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final, Literal

from kg.errors import NotFound, UsageError
from kg.evaluate import decisions, happenings, people, positions
from kg.evaluate.account import Account
from kg.evaluate.alignment import Comparison
from kg.evaluate.gold import GoldArticle
from kg.evaluate.graph import accounts
from kg.evaluate.outcome import Outcome
from kg.evaluate.report import Report, summarise
from kg.evaluate.split import halves
from kg.store import Store

Half = Literal["tune", "held"]

METRICS: Final[Mapping[str, Callable[[Comparison], Outcome]]] = {
    "persons": people.persons,
    "officials": people.officials,
    "identity": people.identity,
    "gender": people.gender,
    "holdings": positions.holdings,
    "exact-titles": positions.exact_titles,
    "status": positions.status,
    "bodies": positions.bodies,
    "events": happenings.events,
    "event-dates": happenings.event_dates,
    "event-numbers": happenings.event_numbers,
    "event-participations": happenings.event_participations,
    "event-bodies": happenings.event_bodies,
    "participations": happenings.participations,
    "changes": decisions.changes,
    "documents": decisions.documents,
}
"""What is scored, in the order of the table; docs/gold-format.md says what each means."""


def evaluate(store: Store, golds: Sequence[GoldArticle]) -> Report:
    """Scores a graph. Articles of the gold that the graph does not have count as read with nothing in them.

    Raises NotFound if it has none of them.
    """
    said = accounts(store, [gold.id for gold in golds])
    if not said:
        remedy = "the id of a gold file must be the name of the article's source, without its ending"
        raise NotFound("the graph holds none of the gold's articles", where=str(store.path or store.base_iri), remedy=remedy)
    unread = [gold.id for gold in golds if gold.id not in said]
    return summarise([compare(gold.account(), said.get(gold.id, Account(gold.id))) for gold in golds], unread)


def agree(first: Sequence[GoldArticle], second: Sequence[GoldArticle]) -> Report:
    """Scores the second annotator against the first, over the articles that both have; raises NotFound if there are none."""
    theirs = {gold.id: gold for gold in second}
    both = [gold for gold in first if gold.id in theirs]
    if not both:
        raise NotFound("no article stands in both folders of gold", remedy="the files' ids must be equal")
    return summarise([compare(gold.account(), theirs[gold.id].account()) for gold in both])


def compare(gold: Account, said: Account) -> list[Outcome]:
    """One article by every metric."""
    comparison = Comparison(gold, said)
    return [metric(comparison) for metric in METRICS.values()]


def in_half(golds: Sequence[GoldArticle], half: Half | None) -> list[GoldArticle]:
    """The articles of one half, by kg.evaluate.split over all ids; all of them for None."""
    tune, held = halves([gold.id for gold in golds])
    wanted = {None: {*tune, *held}, "tune": set(tune), "held": set(held)}[half]
    return [gold for gold in golds if gold.id in wanted]


def floors_missed(report: Report, floors: Sequence[str]) -> list[str]:
    """Which of the floors, as 'holdings=0.9', the F1 does not reach, a line each; raises UsageError for one that cannot be read."""
    short = []
    for floor in floors:
        metric, _, value = floor.partition("=")
        score = report.score(metric.strip())
        try:
            least = float(value)
        except ValueError:
            raise UsageError("a floor is a metric, '=' and a number", where=floor, remedy="as in --floor holdings=0.9") from None
        if score is None:
            raise UsageError(f"there is no metric {metric.strip()!r}", where=floor, remedy=f"choose one of: {', '.join(METRICS)}")
        if score.f1 < least:
            short.append(f"{score.metric} {score.f1:.3f} < {least:g}")
    return short
