"""A personnel change -> who decided it, by which paper, and from which day, as its sentence says."""

import itertools
from bisect import bisect_left
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from kg.extract.bodies import BodyPhrase
from kg.extract.calendar import Calendar
from kg.extract.changes import ChangeDraft
from kg.extract.clauses import LONGEST_CLAUSE
from kg.extract.documents import DocumentPhrase
from kg.extract.order import by_start
from kg.extract.reading import Reading

OLD = 150  # days before the article that make a change a thing of the past
LAST_MONTH = 12  # of a year without a month
BEFORE = 4  # tokens between 'trước khi' and the verb
NEAREST = 8  # tokens between the body that decides and the verb
NEAR = 30  # tokens between a change and its date
HEAD = 4  # tokens of a sentence before the date that it opens with
LONGEST_SUBJECT = 30  # tokens between that date and the verb


class Decision(NamedTuple):
    """The deciding body, the number of the paper's group in the list of papers, and the day or month from which the change holds."""

    body: BodyPhrase | None
    paper: int | None
    date: str | None


def read_decision(
    reading: Reading, calendar: Calendar, change: ChangeDraft, bodies: Sequence[BodyPhrase], papers: Sequence[Sequence[DocumentPhrase]]
) -> Decision:
    """What the sentence of the change says about the decision; whatever it leaves out stays open."""
    first, last = reading.tokens.sentences[reading.tokens.sentence[change.at]]
    return Decision(
        _body(reading, change, bodies, first), _paper(reading, papers, first, last), _day(reading, calendar, change, first, last)
    )


def is_old(reading: Reading, calendar: Calendar, change: ChangeDraft) -> bool:
    """Whether the sentence dates the change months before the article, or tells what was before it: how things came to be, not news."""
    first, last = reading.tokens.sentences[reading.tokens.sentence[change.at]]
    keys, grammar = reading.tokens.keys, reading.grammar
    if any(keys[i] in grammar.before and keys[i + 1] in grammar.when for i in range(max(first, change.at - BEFORE), change.at)):
        return True
    dates = [w for w in calendar.between(first, last) if not w.other and w.year]
    if calendar.published is None:
        return any(w.start - first <= HEAD and w.end <= change.at and w.day is None for w in dates)
    near = [w for w in dates if abs(w.start - change.at) <= NEAR]
    days = [date(w.year, w.month or LAST_MONTH, min(w.day or 28, 28)) for w in near if w.year]
    return bool(days) and (calendar.published - max(days)).days > OLD


def _body(reading: Reading, change: ChangeDraft, bodies: Sequence[BodyPhrase], first: int) -> BodyPhrase | None:
    """The body that opens the clause of the verb, or stands between 'được' and the verb."""
    grammar, deciding = reading.grammar, reading.grammar.deciding_bodies
    low, high = bisect_left(bodies, first, key=by_start), bisect_left(bodies, change.at, key=by_start)
    near = itertools.takewhile(lambda n: change.at - bodies[n].end <= NEAREST, range(high - 1, low - 1, -1))
    before = (bodies[n] for n in near if bodies[n].end <= change.at and bodies[n].type in deciding)
    body = next((b for b in before if not _in_title(reading, b)), None)
    if body is None:
        return None
    word = reading.tokens.keys[body.start - 1]
    return body if body.start - first <= 6 or word == "," or word in grammar.passive or word in grammar.agent else None


def _in_title(reading: Reading, body: BodyPhrase) -> bool:
    return any(i in reading.head and reading.head[i][0] == body.start for i in range(max(0, body.start - 4), body.start + 1))


def _paper(reading: Reading, papers: Sequence[Sequence[DocumentPhrase]], first: int, last: int) -> int | None:
    """The one decision with a number that the sentence names."""
    deciding = reading.grammar.deciding_papers
    found = {n for n, group in enumerate(papers) for d in group if first <= d.start < last and d.number and d.type in deciding}
    return found.pop() if len(found) == 1 else None


def _day(reading: Reading, calendar: Calendar, change: ChangeDraft, first: int, last: int) -> str | None:
    """'từ ngày 1/7/2017', 'Ngày 25/5/2013, Thủ tướng bổ nhiệm …', for a death the date behind the verb.

    The day of an announcement or ceremony is no date of the decision.
    """
    keys, grammar = reading.tokens.keys, reading.grammar
    last = min(last, change.at + LONGEST_CLAUSE)
    last = keys.index(";", change.at, last) if ";" in keys[change.at : last] else last
    replaced = grammar.replacing.first(keys, change.at, last)  # '… thay ông B nghỉ hưu từ ngày 1/6': a day of another
    last = replaced if replaced >= 0 else last
    for when in calendar.between(first, last):
        before = keys[max(first, when.start - 3) : when.start]
        since = grammar.from_day.within(before) or (bool(before) and before[-1] in grammar.since)
        if since and (when.start > change.at or _is_plain(reading, when.end, _verb_end(reading, change))):
            return calendar.day(when)
        if change.cue.effect == "die" and when.start > change.at:
            return calendar.day(when)
        if (
            when.start - first <= HEAD
            and when.end <= change.at
            and change.at != change.name
            and _is_plain(reading, when.end, _verb_end(reading, change))
        ):
            return calendar.day(when)
    return None


def _verb_end(reading: Reading, change: ChangeDraft) -> int:
    """Behind the verb, which may itself tell of a ceremony: 'trao quyết định'."""
    return reading.change[change.at][0] if change.at in reading.change else change.at


def _is_plain(reading: Reading, at: int, verb: int) -> bool:
    """Whether nothing between a date and a verb tells of an announcement, a ceremony or a second sentence."""
    keys = reading.tokens.keys[at:verb]
    if verb - at > LONGEST_SUBJECT or ";" in keys:
        return False
    return not reading.grammar.announcing.within(keys)
