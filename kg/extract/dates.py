"""A Reading -> the dates written in it, as they are written: days, months, years, and words such as 'hôm qua'."""

from typing import NamedTuple

from kg.extract.reading import Reading
from kg.text.tokens import NUMBER

DASHES = frozenset("-–—")
MOST_DAYS = 4  # of a row behind the first: '3, 4, 5 và 6/8'
_OLDEST, _LATEST = 1900, 2100


class When(NamedTuple):
    """Tokens start..end write a date. A day has day and month, a month has month and year; `offset` counts days from publication.

    `same`: it is the day named last, or with `offset` so many days from it.
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


def find_dates(reading: Reading) -> list[When]:
    """All dates in order: days, months and years, and words such as 'hôm qua' and 'cùng ngày'."""
    said, keys = reading.language.dates, reading.tokens.keys
    found: list[When] = []
    last = 0
    for i, (end, days) in sorted(reading.marks["relative"].items()):
        if i >= last:  # 'chiều cùng ngày' holds 'cùng ngày'
            since = keys[end - 1] in said.since_last  # 'chiều hôm trước': the day before the one named last
            found.append(When(i, end, offset=days, same=days is None or since))
            last = end
    last = 0
    for i in reading.tokens.of_case[NUMBER]:
        if i < last:
            continue
        when = _day(reading, i) or _month(reading, i) or _year(reading, i)
        if when is not None:
            last = when.end
            found.append(when._replace(other=True) if said.other.before(keys, when.start) else when)
    return sorted(found)


def _number(word: str, least: int, most: int) -> int | None:
    return int(word) if word.isdecimal() and len(word) <= 4 and least <= int(word) <= most else None


def _day(reading: Reading, i: int) -> When | None:
    """A day and month at token i, with the year if it is written there or at the end of its range."""
    tokens, said = reading.tokens, reading.language.dates
    start = i - 1 if i and tokens.keys[i - 1] in said.day_word else i
    end, day, month, year = _written(reading, i)
    written = day is not None and month is not None
    found = When(start, end, year, month, day) if written else _range_of_days(reading, i, start)
    if found is None or said.lunar.before(tokens.keys, i):
        return None
    if written and month is not None and year is None:
        year, end = _year_behind(reading, end, month)
        found = When(start, end, year, month, day)
    if said.lunar_behind.at(tokens.keys, found.end) or (found.year is None and said.lunar_days.before(tokens.keys, i)):
        return None
    return found if (written and year is not None) or said.cues.before(tokens.keys, i) else None


def _written(reading: Reading, i: int) -> tuple[int, int | None, int | None, int | None]:
    """(end, day, month, year) of 22.4, 22.4.2013, 22/5/2017, 6-2, 24 tháng 11 năm 2020; None for what is not there."""
    words, keys, size = reading.tokens.words, reading.tokens.keys, reading.tokens.size
    said, parts = reading.language.dates, words[i].split(".")
    if len(parts) in (2, 3):
        year = full_year(parts[2]) if len(parts) == 3 else None
        return i + 1, _number(parts[0], 1, 31), _number(parts[1], 1, 12), year
    day = _number(words[i], 1, 31)
    if day is None or i + 2 >= size:
        return i + 1, None, None, None
    if keys[i + 1] in said.month:
        month = _number(words[i + 2], 1, 12)
        year = full_year(words[i + 4]) if i + 4 < size and keys[i + 3] in said.year else None
        return i + (5 if year else 3), day, month, year
    separator = words[i + 1]
    if separator in DASHES and i + 4 < size and words[i + 3] == "/" and _number(words[i + 4], 1, 12):
        return i + 1, None, None, None  # '8-9/5' are two days of May
    if (
        separator not in "/-–"
        or reading.tokens.cases[i + 2] != NUMBER
        or (reading.tokens.spaced[i + 1] and separator != "/" and reading.tokens.spaced[i + 2])
    ):
        if (
            separator not in "/-–"
            or reading.tokens.cases[i + 2] != NUMBER
            or not (i + 4 < size and words[i + 3] == separator and full_year(words[i + 4]))
        ):
            return i + 1, None, None, None
    inner = words[i + 2].split(".")
    if len(inner) == 2:  # 22/6.2017
        return i + 3, day, _number(inner[0], 1, 12), full_year(inner[1])
    year, end = None, i + 3
    if i + 4 < size and words[i + 3] in ("/", "-", ".") and reading.tokens.cases[i + 4] == NUMBER:
        year = full_year(words[i + 4]) or _stamp_year(reading, i + 4)
        end = i + 5 if year else end
    return end, day, _number(words[i + 2], 1, 12), year


def full_year(word: str) -> int | None:
    return _number(word, _OLDEST, _LATEST)


def _stamp_year(reading: Reading, i: int) -> int | None:
    """'27/05/13 21:05': two figures are a year only in the time stamp of a page."""
    words = reading.tokens.words
    if len(words[i]) == 2 and words[i].isdecimal() and i + 2 < len(words) and reading.tokens.cases[i + 1] == NUMBER and words[i + 2] == ":":
        return 2000 + int(words[i])
    return None


def _year_behind(reading: Reading, end: int, month: int) -> tuple[int | None, int]:
    """The year of '22/6 năm 2017', or of the end of '31/5 - 01/6/2013'."""
    words, keys, size = reading.tokens.words, reading.tokens.keys, len(reading.tokens)
    said = reading.language.dates
    if end + 1 < size and keys[end] in said.year and (year := full_year(words[end + 1])):
        return year, end + 2
    at = end
    if at < size and (words[at] in DASHES or keys[at] in said.until):
        at += 1
        while at < size and keys[at] in said.before_last_day:
            at += 1
        if at < size and reading.tokens.cases[at] == NUMBER:
            stop, day, until, year = _written(reading, at)
            if day is not None and until is not None:
                return (year if year is None or until >= month else year - 1), stop
    return None, end


def _range_of_days(reading: Reading, i: int, start: int) -> When | None:
    """'18 - 19/6', '27-28/3/2021', '5, 6 và 7/7': the month stands behind the last day."""
    day = _number(reading.tokens.words[i], 1, 31)
    at, last = _next_day(reading, i), day or 0
    for _ in range(MOST_DAYS):
        if day is None or at == 0:
            return None
        end, until, month, year = _written(reading, at)
        if until is not None and month is not None:
            return When(start, end, year, month, day) if until >= last else None
        last, at = _number(reading.tokens.words[at], last, 31) or 32, _next_day(reading, at)
    return None


def _next_day(reading: Reading, i: int) -> int:
    """The token of the number behind a dash, a comma or 'và' behind token i; 0 where none stands there."""
    tokens, said = reading.tokens, reading.language.dates
    if i + 2 >= tokens.size or not (tokens.words[i + 1] in DASHES or tokens.words[i + 1] == "," or tokens.keys[i + 1] in said.day_joiners):
        return 0
    at = i + 3 if tokens.keys[i + 2] in said.day_word and i + 3 < len(tokens) else i + 2
    return at if tokens.cases[at] == NUMBER else 0


def _month(reading: Reading, i: int) -> When | None:
    """'tháng 7/2015', 'tháng 12-2016', 'tháng 3 năm 1975'."""
    words, keys, size = reading.tokens.words, reading.tokens.keys, reading.tokens.size
    said = reading.language.dates
    if not i or keys[i - 1] not in said.month:
        return None
    parts = words[i].split(".")
    if len(parts) == 2 and _number(parts[0], 1, 12) and full_year(parts[1]):
        return When(i - 1, i + 1, int(parts[1]), int(parts[0]))
    month = _number(words[i], 1, 12)
    if month is None or i + 2 >= size or (words[i + 1] not in "/-" and keys[i + 1] not in said.year):
        return None
    year = full_year(words[i + 2])
    return When(i - 1, i + 3, year, month) if year else None


def _year(reading: Reading, i: int) -> When | None:
    year = full_year(reading.tokens.words[i])
    return When(i, i + 1, year) if year and len(reading.tokens.words[i]) == 4 else None
