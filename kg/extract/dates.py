"""A Reading -> the dates written in it, and the day that each stands for where the article or its publication date settles the year."""

from bisect import bisect_left
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from kg.extract.phrases import PhraseSet
from kg.extract.reading import Reading
from kg.language import Language
from kg.text.tokens import CAPITAL, NUMBER, UPPER

_DASHES = frozenset("-–—")
_OLDEST, _LATEST = 1900, 2100
_PAST = 2000  # a year before this one is never the year of an article
# days before and behind the latest full date of the article within which it settles the year of a date without one
NEAR_BEFORE, NEAR_BEHIND = 45, 100
PLAN = 24  # tokens between 'dự kiến' and the day that is planned
HEAD = 3  # tokens of a sentence at most before a date that opens it
AHEAD = 45  # days that an announced date may lie behind the publication date before the year before is likelier


class When(NamedTuple):
    """Tokens start..end write a date. A day has day and month, a month has month and year; `offset` counts days from publication.

    `other`: the words before it say that it is no date of a happening (a birth, a day from which a paper is valid).
    """

    start: int
    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    offset: int | None = None
    same: bool = False
    other: bool = False


class _Words(NamedTuple):
    cues: PhraseSet
    other: PhraseSet
    ahead: PhraseSet
    now: PhraseSet
    planned: PhraseSet
    lunar: PhraseSet


@cache
def _words(language: Language) -> _Words:
    file = language.dates
    cues = (*file.day, *file.parts, "nay", "qua", "từ", "đến", "(", "vào", "hết", "và", "hôm", "lúc")
    sets = (PhraseSet(words) for words in (cues, file.other, file.ahead, file.now, file.planned, file.lunar))
    return _Words(*sets)


def find_dates(reading: Reading) -> list[When]:
    """All dates in order: days, months and years, and words such as 'hôm qua' and 'cùng ngày'."""
    words, keys = _words(reading.language), reading.tokens.keys
    found: list[When] = []
    last = 0
    for i, (end, days) in sorted(reading.marks["relative"].items()):
        if i >= last:  # 'chiều cùng ngày' holds 'cùng ngày'
            found.append(When(i, end, offset=days, same=days is None))
            last = end
    last = 0
    for i in [i for i, case in enumerate(reading.tokens.cases) if case == NUMBER]:
        if i < last:
            continue
        when = _day(reading, words, i) or _month(reading, i) or _year(reading, i)
        if when is not None:
            last = when.end
            found.append(when._replace(other=words.other.before(keys, when.start) > 0))
    return sorted(found)


def _number(word: str, least: int, most: int) -> int | None:
    return int(word) if word.isdigit() and len(word) <= 4 and least <= int(word) <= most else None


def _day(reading: Reading, words: _Words, i: int) -> When | None:
    """A day and month at token i, with the year if it is written there or at the end of its range."""
    tokens = reading.tokens
    start = i - 1 if i and tokens.keys[i - 1] == "ngày" else i
    cued = words.cues.before(tokens.keys, i) > 0
    if words.lunar.before(tokens.keys, i):
        return None
    end, day, month, year = _written(reading, i)
    if day is None or month is None:
        return _range_of_days(reading, i, start) if cued else None
    if year is None:
        year, end = _year_behind(reading, end, month)
        if year is None and not cued:
            return None
    return When(start, end, year, month, day)


def _written(reading: Reading, i: int) -> tuple[int, int | None, int | None, int | None]:
    """(end, day, month, year) of 22.4, 22.4.2013, 22/5/2017, 6-2, 24 tháng 11 năm 2020; None for what is not there."""
    words, keys, size = reading.tokens.words, reading.tokens.keys, len(reading.tokens)
    parts = words[i].split(".")
    if len(parts) in (2, 3):
        year = _full_year(parts[2]) if len(parts) == 3 else None
        return i + 1, _number(parts[0], 1, 31), _number(parts[1], 1, 12), year
    day = _number(words[i], 1, 31)
    if day is None or i + 2 >= size:
        return i + 1, None, None, None
    if keys[i + 1] == "tháng":
        month = _number(words[i + 2], 1, 12)
        year = _full_year(words[i + 4]) if i + 4 < size and keys[i + 3] == "năm" else None
        return i + (5 if year else 3), day, month, year
    separator = words[i + 1]
    if (
        separator not in "/-–"
        or reading.tokens.cases[i + 2] != NUMBER
        or (reading.tokens.spaced[i + 1] and separator != "/" and reading.tokens.spaced[i + 2])
    ):
        if (
            separator not in "/-–"
            or reading.tokens.cases[i + 2] != NUMBER
            or not (i + 4 < size and words[i + 3] == separator and _full_year(words[i + 4]))
        ):
            return i + 1, None, None, None
    inner = words[i + 2].split(".")
    if len(inner) == 2:  # 22/6.2017
        return i + 3, day, _number(inner[0], 1, 12), _full_year(inner[1])
    year, end = None, i + 3
    if i + 4 < size and words[i + 3] in ("/", "-", ".") and reading.tokens.cases[i + 4] == NUMBER:
        year = _full_year(words[i + 4]) or _stamp_year(reading, i + 4)
        end = i + 5 if year else end
    return end, day, _number(words[i + 2], 1, 12), year


def _full_year(word: str) -> int | None:
    return _number(word, _OLDEST, _LATEST)


def _stamp_year(reading: Reading, i: int) -> int | None:
    """'27/05/13 21:05': two figures are a year only in the time stamp of a page."""
    words = reading.tokens.words
    if len(words[i]) == 2 and words[i].isdigit() and i + 2 < len(words) and reading.tokens.cases[i + 1] == NUMBER and words[i + 2] == ":":
        return 2000 + int(words[i])
    return None


def _year_behind(reading: Reading, end: int, month: int) -> tuple[int | None, int]:
    """The year of '22/6 năm 2017', or of the end of '31/5 - 01/6/2013'."""
    words, keys, size = reading.tokens.words, reading.tokens.keys, len(reading.tokens)
    if end + 1 < size and keys[end] == "năm" and (year := _full_year(words[end + 1])):
        return year, end + 2
    at = end
    if at < size and (words[at] in _DASHES or keys[at] in ("đến", "và", "tới")):
        at += 1
        while at < size and keys[at] in ("hết", "ngày"):
            at += 1
        if at < size and reading.tokens.cases[at] == NUMBER:
            stop, day, until, year = _written(reading, at)
            if day is not None and until is not None:
                return (year if year is None or until >= month else year - 1), stop
    return None, end


def _range_of_days(reading: Reading, i: int, start: int) -> When | None:
    """'18 - 19/6', '27-28/3/2021', '5 và 6/7': the month stands behind the last day."""
    tokens = reading.tokens
    day = _number(tokens.words[i], 1, 31)
    if day is None or i + 2 >= len(tokens) or not (tokens.words[i + 1] in _DASHES or tokens.keys[i + 1] in ("và", "đến", ",")):
        return None
    at = i + 3 if tokens.keys[i + 2] == "ngày" and i + 3 < len(tokens) else i + 2
    if tokens.cases[at] != NUMBER:
        return None
    end, until, month, year = _written(reading, at)
    if until is None or month is None or until < day:
        return None
    return When(start, end, year, month, day)


def _month(reading: Reading, i: int) -> When | None:
    """'tháng 7/2015', 'tháng 12-2016', 'tháng 3 năm 1975'."""
    words, keys, size = reading.tokens.words, reading.tokens.keys, len(reading.tokens)
    if not i or keys[i - 1] != "tháng":
        return None
    parts = words[i].split(".")
    if len(parts) == 2 and _number(parts[0], 1, 12) and _full_year(parts[1]):
        return When(i - 1, i + 1, int(parts[1]), int(parts[0]))
    month = _number(words[i], 1, 12)
    if month is None or i + 2 >= size or (words[i + 1] not in "/-" and keys[i + 1] != "năm"):
        return None
    year = _full_year(words[i + 2])
    return When(i - 1, i + 3, year, month) if year else None


def _year(reading: Reading, i: int) -> When | None:
    year = _full_year(reading.tokens.words[i])
    return When(i, i + 1, year) if year and len(reading.tokens.words[i]) == 4 else None


class Calendar:
    """Turns the dates of one article into days; built once an article."""

    def __init__(self, reading: Reading, published: date | None) -> None:
        self.reading = reading
        self.dates = find_dates(reading)
        self.published = published or self._stamp()
        written = [w for w in self.dates if w.year and w.month and not self._is_limit(w)]
        full = {w.start: d for w in written if (d := _as_date(w.year or 0, w.month or 0, w.day or 15)) is not None}
        planned = {w.start for w in written if self._is_planned(w)}
        sentence, sentences = reading.tokens.sentence, reading.tokens.sentences
        self._by_start = {w.start: w for w in self.dates if w.day is not None and not w.other}
        self._days = sorted(self._by_start)
        self._heads = [i for i in self._days if i - sentences[sentence[i]][0] <= HEAD]
        self._latest = max((d for i, d in full.items() if i not in planned), default=None)
        if self._latest is not None and any(w.year > self._latest.year for w in self.dates if w.year and self._is_plain(w)):
            self._latest = None  # the article speaks from a later year than that of the last day it writes out
        self._planned = min((full[i] for i in planned & full.keys()), default=None)
        self._year = None if self.published else self._year_of_article()

    def _is_plain(self, w: When) -> bool:
        """A year alone that is no plan, no term and no birth."""
        words, keys = _words(self.reading.language), self.reading.tokens.keys
        at = w.start - 1 if w.start and keys[w.start - 1] == "năm" else w.start
        written = w.month is not None or self._is_term(w) or (w.start > 0 and self.reading.tokens.words[w.start - 1] in "/.")
        return not (
            written
            or w.other
            or words.ahead.before(keys, w.start)
            or words.ahead.before(keys, at)
            or words.other.before(keys, at)
            or self._is_planned(w)
        )

    def _is_limit(self, w: When) -> bool:
        """A birth, or the month until which something is planned."""
        return w.other or (w.day is None and bool(w.start) and self.reading.tokens.keys[w.start - 1] in ("đến", "tới", "hết"))

    def _is_planned(self, w: When) -> bool:
        """'Dự kiến … vào ngày 15/3/2026': it lies ahead of the article."""
        keys = self.reading.tokens.keys
        first, _ = self.reading.tokens.sentences[self.reading.tokens.sentence[w.start]]
        return any(_words(self.reading.language).planned.at(keys, i) for i in range(max(first, w.start - PLAN), w.start))

    def _stamp(self) -> date | None:
        """The time stamp of the page, where the text still has it."""
        for w in self.dates:
            if w.start in self.reading.skip and w.year and w.month and w.day:
                return _as_date(w.year, w.month, w.day)
        return None

    def _year_of_article(self) -> int | None:
        """The one year that the article speaks from: 'sáu tháng đầu năm 2017', else the latest edition that it names."""
        words, keys = _words(self.reading.language), self.reading.tokens.keys
        now: set[int] = set()
        plain: list[int] = []
        for w in self.dates:
            if w.year is None or w.month is not None or self._is_term(w) or (w.start and self.reading.tokens.words[w.start - 1] in "/."):
                if w.year is None or not self._is_quarter(w.start):
                    continue
            at = w.start - 1 if w.start and keys[w.start - 1] == "năm" else w.start
            if w.other or words.ahead.before(keys, w.start) or words.other.before(keys, at):
                continue
            if words.now.before(keys, w.start) or words.now.before(keys, at) or self._is_quarter(w.start):
                now.add(w.year)
            if self._in_name(at):
                plain.append(w.year)
        if now:
            return max(now) if max(now) - min(now) <= 1 else None
        newest = max(plain, default=0)
        return newest if newest > _PAST and (self._latest is None or newest == self._latest.year) else None

    def _in_name(self, at: int) -> bool:
        """'SEA Games 2021', 'Bình Định 2025', 'Giải vô địch châu Á năm 2022': the year of an edition."""
        return at > 0 and self.reading.tokens.cases[at - 1] in (CAPITAL, UPPER) and self.reading.tokens.spaced[at]

    def _is_term(self, w: When) -> bool:
        """'2020-2025', '2016 – 2021': one end of a span of years."""
        words = self.reading.tokens.words
        behind = w.end + 1 < len(words) and words[w.end] in _DASHES and _full_year(words[w.end + 1]) is not None
        before = w.start >= 2 and words[w.start - 1] in _DASHES and _full_year(words[w.start - 2]) is not None
        return behind or before

    def _is_quarter(self, i: int) -> bool:
        """'quý II/2025', 'quý I năm 2013'."""
        keys = self.reading.tokens.keys
        return "quý" in keys[max(0, i - 4) : i]

    def day(self, w: When) -> str | None:
        """The day that a written date stands for, ISO; None where its year stays open."""
        if w.offset is not None and (self.published or w.offset):
            return (self.published + timedelta(days=w.offset)).isoformat() if self.published else None
        if w.same or w.offset is not None:  # 'hôm nay' in an article without a date of its own: the day that it told last
            return self._day_before(w)
        if w.day is None or w.month is None:
            return None
        year = w.year or self._year_for(w.month, w.day)
        found = _as_date(year, w.month, w.day) if year else None
        return found.isoformat() if found else None

    def _day_before(self, w: When) -> str | None:
        heads, days = self._heads, self._days
        at = bisect_left(heads, w.start)
        if at:
            return self.day(self._by_start[heads[at - 1]])
        at = bisect_left(days, w.start)
        return self.day(self._by_start[days[at - 1]]) if at else None

    def _year_for(self, month: int, day: int) -> int | None:
        if self.published is not None:
            return _nearest(self.published, month, day)
        if self._latest is not None:
            for year in (self._latest.year, self._latest.year + 1, self._latest.year - 1):
                found = _as_date(year, month, day)
                if found is not None and -NEAR_BEFORE <= (found - self._latest).days <= NEAR_BEHIND:
                    return year
        elif self._planned is not None:
            found = _as_date(self._planned.year, month, day)
            return self._planned.year - (found is None or found > self._planned)
        return self._year


def _nearest(day: date, month: int, dom: int) -> int | None:
    """The year that puts a day nearest to the publication date, a little ahead of it or some time before."""
    options = [d for y in (day.year - 1, day.year, day.year + 1) if (d := _as_date(y, month, dom)) is not None]
    ranked = [((d - day).days if d > day else (day - d).days, d.year) for d in options if (d - day).days <= AHEAD]
    return min(ranked)[1] if ranked else (options[0].year if options else None)


def _as_date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
