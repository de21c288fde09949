"""The years beside a title -> whether they tell a time in office that is over, or one that may go on: 'Từ 2010 đến 2015, ông là …'."""

from typing import Literal

from kg.extract.reading import Reading
from kg.text.tokens import NUMBER, is_year

Stint = Literal["", "open", "over"]
"""'' where no year is said; 'open' where only its beginning is."""
LONGEST_BIRTH = 7  # tokens between 'sinh' and the year
LONGEST_DAY = 7  # tokens of 'sáng ngày 12/3/' before the year
LONGEST_DATES = 20  # tokens of the dates behind a title
_OPENING = 3  # tokens of a clause in which the 'từ' stands that says when an office began


def stint_before(reading: Reading, first: int, at: int) -> Stint:
    """What the years in tokens first..at say of an office that follows: 'Năm 1999, bà là …', 'Từ tháng 3/2020, ông là …'."""
    keys, grammar = reading.tokens.keys, reading.grammar
    told = [i for i in reading.tokens.between(NUMBER, first, at) if is_year(reading.tokens.words[i])]
    years = [i for i in told if not _is_birth(reading, first, i) and not _is_of_a_day(reading, first, i)]
    if not years or not grammar.now.isdisjoint(keys[first:at]):
        return ""
    begins = not grammar.since.isdisjoint(keys[first : first + _OPENING]) or not grammar.month.isdisjoint(keys[first:at])
    ends = len(years) > 1 or not grammar.until.isdisjoint(keys[first : years[0]])
    return "open" if begins and not ends else "over"


def opens_with_dates(reading: Reading, first: int, at: int) -> bool:
    """Whether tokens first..at are nothing but dates, a year among them."""
    tokens, words = reading.tokens, reading.grammar.span_words
    dates = all(tokens.cases[i] == NUMBER or not tokens.words[i][0].isalnum() or tokens.keys[i] in words for i in range(first, at))
    return dates and any(is_year(reading.tokens.words[i]) for i in tokens.between(NUMBER, first, at))


def over_behind(reading: Reading, end: int, year: int | None) -> bool:
    """'… từ tháng 8/2007 đến tháng 12/2015' behind a title; a term or bracket of years that ends before the year of the article.

    Where that is not known, a term may last, and what is told of a period or in a bracket is over.
    """
    tokens, grammar = reading.tokens, reading.grammar
    at = end + (end < tokens.size and tokens.words[end] in "(,")
    term = grammar.terms.at(tokens.keys, at)
    start = at + term
    stop = _dates_end(reading, start, end)
    years = [int(tokens.words[i]) for i in tokens.between(NUMBER, start, stop) if is_year(reading.tokens.words[i])]
    keys = tokens.keys[start:stop]
    if not years or not grammar.now.isdisjoint(keys):
        return False
    if not term and keys[0] in grammar.since and not grammar.until.isdisjoint(keys):
        return True
    bracket = tokens.words[end] == "("
    if len(years) < 2 or not (term or bracket or keys[0] in grammar.since):
        return False
    return years[-1] < year if year is not None else grammar.periods.at(tokens.keys, at) > 0 or (bracket and not term)


def goes_on_behind(reading: Reading, end: int) -> bool:
    """'giữ chức … |từ năm 2010 đến nay|': who holds the post took it long ago."""
    keys, grammar = reading.tokens.keys, reading.grammar
    at = end + (end < len(keys) and keys[end] == ",")
    span = keys[at : _dates_end(reading, at, end)]
    return span[:1] != [] and span[0] in grammar.since and not grammar.now.isdisjoint(span)


def _dates_end(reading: Reading, start: int, end: int) -> int:
    """Where the dates that begin at token `start` end, of those behind the title that ends at `end`."""
    tokens, words = reading.tokens, reading.grammar.span_words
    stop, last = start, min(end + LONGEST_DATES, tokens.size)
    while stop < last and (tokens.cases[stop] == NUMBER or tokens.words[stop] in "-–/." or tokens.keys[stop] in words):
        stop += 1
    return stop


def _is_of_a_day(reading: Reading, first: int, i: int) -> bool:
    """'Sáng 12/3/2023, …': the news of a morning, and no time in office."""
    keys, parts = reading.tokens.keys[max(first, i - LONGEST_DAY) : i], reading.language.dates.parts_of_day
    return keys[-1:] in (["/"], ["-"], ["."]) and not parts.isdisjoint(keys)


def _is_birth(reading: Reading, first: int, i: int) -> bool:
    return not reading.grammar.birth_and_home.isdisjoint(reading.tokens.keys[max(first, i - LONGEST_BIRTH) : i])
