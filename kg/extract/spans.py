"""Tokens of a Reading -> the span of time that they write: 'từ 6/2001 đến tháng 7 năm 2007', '2010 - nay', 'trước năm 2019'."""

import itertools
from collections.abc import Sequence
from typing import NamedTuple

from kg.extract.dates import DASHES, full_year
from kg.extract.reading import Reading
from kg.text.tokens import NUMBER

_JOINS = frozenset("/.-")


class Span(NamedTuple):
    """From when until when, as YYYY, YYYY-MM or YYYY-MM-DD, "" where nothing is said. `ranged`: more than one point is written.

    `open`: it goes on ('đến nay').
    """

    start: str
    end: str
    ranged: bool
    open: bool

    @property
    def over(self) -> bool:
        """Whether it has an end."""
        return bool(self.end) and not self.open


def tenure(spans: Sequence[Span]) -> tuple[str, str]:
    """(start, end) of a post that is told in one or several spans: each goes on from the last, or nothing can be said of the whole."""
    ordered = sorted(spans, key=lambda s: s.start)
    if not ordered or any(b.start[:4] > _next_year(a.end) for a, b in itertools.pairwise(ordered) if a.end):
        return "", ""
    return ordered[0].start, ordered[-1].end


def _next_year(end: str) -> str:
    return str(int(end[:4]) + 1)


def span_at(reading: Reading, first: int, last: int) -> tuple[Span, int] | None:
    """The span that opens at token `first`, and the token behind it; None if no year is written there."""
    said, grammar, keys = reading.language.dates, reading.grammar, reading.tokens.keys
    at, before, since = first, False, False
    while at < last and (keys[at] in grammar.span_words or keys[at] in said.day_word or keys[at] in said.month or keys[at] in said.year):
        before, since = before or keys[at] in grammar.span_limits, since or keys[at] in grammar.since
        at += 1
    start = _point(reading, at, last)
    if start is None:
        return None
    written, at = start
    if before:
        return Span("", written, False, False), at
    until = _until(reading, at, last)
    if until is None:
        return Span(written, "", False, since), at
    end, at = until
    return Span(written, end, True, not end), at


def _until(reading: Reading, at: int, last: int) -> tuple[str, int] | None:
    """(end, token behind) of '- 7/2007', 'đến hết năm 2010'; the end is "" for 'đến nay'."""
    said, grammar, keys = reading.language.dates, reading.grammar, reading.tokens.keys
    if at >= last or not (reading.tokens.words[at] in DASHES or keys[at] in said.until):
        return None
    while at < last and (
        reading.tokens.words[at] in DASHES
        or keys[at] in said.until
        or keys[at] in said.before_last_day
        or keys[at] in said.month
        or keys[at] in said.year
    ):
        at += 1
    if at < last and keys[at] in grammar.now:
        return "", at + 1
    return _point(reading, at, last)


def _point(reading: Reading, at: int, last: int) -> tuple[str, int] | None:
    """(date, token behind) of 1994, 09/1994, 30/6/2025, 9.1999, 'tháng 3 năm 1975'; a day or month without its year is none."""
    words, cases, keys = reading.tokens.words, reading.tokens.cases, reading.tokens.keys
    numbers: list[str] = []
    while at < last and cases[at] == NUMBER and len(numbers) < 3:
        numbers += [part for part in words[at].split(".") if part]
        at += 1
        if full_year(numbers[-1]) is not None:
            break
        if at + 1 < last and words[at] in _JOINS and cases[at + 1] == NUMBER and not reading.tokens.spaced[at + 1]:
            at += 1
        elif at + 1 < last and (keys[at] in reading.language.dates.year or keys[at] in reading.language.dates.month):
            at += 1
        else:
            break
    return (found, at) if (found := _iso(numbers)) else None


def _iso(numbers: list[str]) -> str:
    """'1994', '1994-09', '2025-06-30' of the numbers as they are written, the year last; "" if they are no date."""
    if not 1 <= len(numbers) <= 3 or full_year(numbers[-1]) is None:
        return ""
    rest = [int(n) for n in numbers[-2::-1] if n.isdecimal() and len(n) <= 2]
    if len(rest) != len(numbers) - 1 or (rest and not 1 <= rest[0] <= 12) or (len(rest) > 1 and not 1 <= rest[1] <= 31):
        return ""
    return "-".join([numbers[-1], *(f"{n:02}" for n in rest)])
