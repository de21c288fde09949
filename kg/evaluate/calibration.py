"""Graph and gold -> for each fact that carries a confidence whether it is right, and how often facts of one confidence or rule are."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from kg.evaluate import decisions, happenings, positions
from kg.evaluate.account import Account
from kg.evaluate.alignment import Comparison
from kg.evaluate.folding import same_body
from kg.evaluate.gold import GoldArticle
from kg.evaluate.graph import accounts
from kg.evaluate.happenings import Did, TookPart
from kg.evaluate.matching import match
from kg.store import Store

BANDS: Final = (0.95, 0.9, 0.8, 0.6, 0.0)
"""Lower bounds of the bands of confidence."""
SURE: Final = 0.9
"""From here on a fact counts as sure."""


class Verdict(NamedTuple):
    """A fact of the graph, and whether gold bears it out: as the score table counts, and in every particular.

    `wholly`: a holding also has the right status and body; a participation is at an event that gold has too.
    """

    article: str
    kind: str
    rule: str
    confidence: float
    right: bool
    wholly: bool


class Share(NamedTuple):
    """Of some facts, how many are right."""

    size: int
    right: int
    wholly: int


def verdicts(store: Store, golds: Sequence[GoldArticle]) -> list[Verdict]:
    """A verdict on each holding, event, participation and change; a bare 'attendee' beside another role gets none."""
    said = accounts(store, [gold.id for gold in golds])
    found = []
    for gold in golds:
        account = said.get(gold.id, Account(gold.id))
        it = Comparison(gold.account(), account)
        for kind, key, right, wholly in (*_holdings(it), *_events(it), *_participations(it), *_bodies(it), *_changes(it)):
            if (trust := account.trust.get(key)) is not None:
                found.append(Verdict(gold.id, kind, trust.rule, trust.confidence, right, wholly))
    return found


def share(some: Iterable[Verdict]) -> Share:
    """How many of these are right."""
    these = list(some)
    return Share(len(these), sum(v.right for v in these), sum(v.wholly for v in these))


def by_band(some: Sequence[Verdict]) -> dict[float, Share]:
    """Shares by the lower bound of the band of confidence."""
    groups: defaultdict[float, list[Verdict]] = defaultdict(list)
    for verdict in some:
        groups[next(bound for bound in BANDS if verdict.confidence >= bound)].append(verdict)
    return {bound: share(groups[bound]) for bound in BANDS}


def by_rule(some: Sequence[Verdict]) -> dict[tuple[str, float], Share]:
    """Shares by rule and confidence, in the order of the names."""
    groups: defaultdict[tuple[str, float], list[Verdict]] = defaultdict(list)
    for verdict in some:
        groups[f"{verdict.kind} {verdict.rule}", verdict.confidence].append(verdict)
    return {name: share(groups[name]) for name in sorted(groups)}


Judged = tuple[str, str, bool, bool]
"""Kind, key, right, wholly right."""


def _holdings(it: Comparison) -> Iterator[Judged]:
    pairs, _, extra = positions.matched(it)
    for gold, said in pairs:
        body = not gold.bodies or any(same_body(body, said.bodies) for body in gold.bodies)
        yield "holding", said.key, True, gold.status == said.status and body
    judged = {said.key for _, said in pairs}
    wrong = {said.key for said in extra}
    for said in it.positions:
        if said.key not in judged:
            yield "holding", said.key, said.key not in wrong, said.key not in wrong


def _events(it: Comparison) -> Iterator[Judged]:
    pairs, _, extra = happenings.matched(it)
    for gold, said in pairs:
        yield "event", said.key, True, not said.date or gold.date == said.date
    for said in extra:
        yield "event", said.key, False, False


def _participations(it: Comparison) -> Iterator[Judged]:
    gold = {(part.who, part.role) for event in it.gold.happenings for part in event.people}
    active = {person for person, _ in gold}
    there = {Did(one.key, part.who, part.role) for one in it.gold.happenings for part in one.people}
    meant = {said.key: one.key for one, said in happenings.matched(it).pairs}
    for event in it.happenings:
        for part in event.people:
            who = it.meant(part.who)
            if (who, part.role) not in gold and part.role == "attendee" and who in active:
                continue
            yield "participation", part.key, (who, part.role) in gold, Did(meant.get(event.key, ""), who, part.role) in there


def _bodies(it: Comparison) -> Iterator[Judged]:
    pairs = happenings.matched(it).pairs
    meant = {said.key: one.key for one, said in pairs}
    gold = [TookPart(one.key, part.who, part.role, part.bodies) for one, _ in pairs for part in one.bodies]
    keys = {TookPart(meant.get(e.key, ""), part.who, part.role, part.bodies): part.key for e in it.happenings for part in e.bodies}
    hits = {said for _, said in match(gold, sorted(keys, key=lambda one: one[:3]), happenings.same_part).pairs}
    yield from (("participation of a body", key, said in hits, said in hits) for said, key in keys.items())


def _changes(it: Comparison) -> Iterator[Judged]:
    pairs, _, extra = decisions.matched(it)
    yield from (("change", said.key, True, True) for _, said in pairs)
    yield from (("change", said.key, False, False) for said in extra)
