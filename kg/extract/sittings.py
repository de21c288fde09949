"""A Reading -> when the sittings were held that it names by number and term: 'kỳ họp thứ 5, Quốc hội khóa XV' was in May 2023."""

from collections.abc import Iterator
from datetime import date

from kg.extract.reading import Reading
from kg.language.date_schema import Sittings
from kg.text.tokens import CAPITAL

REACH = 18  # tokens between the number of a sitting and the term of its body
BODY = 8  # tokens between the name of the body and its term
PAPER = 3  # tokens between a paper and the sitting that passed it
MIDDLE = 15  # day of the month that stands for a sitting
_ROMAN = {"I": 1, "V": 5, "X": 10}


def sittings_named(reading: Reading) -> list[date]:
    """The middle of the month of each, in the order of the text; not those that only say where a paper comes from."""
    said, keys = reading.language.dates, reading.tokens.keys
    if said.term_word.isdisjoint(keys):
        return []
    terms = [i for i, key in enumerate(keys[:-1]) if key in said.term_word]
    return [day for i in terms for day in _of_term(reading, i)]


def _of_term(reading: Reading, i: int) -> Iterator[date]:
    """The sittings beside the term at token i."""
    tokens = reading.tokens
    first, last = tokens.sentences[tokens.sentence[i]]
    term = _number(tokens.words[i + 1])
    for kind in reading.language.dates.sittings:
        months = kind.terms.get(term, ())
        if not months or not _held_by(reading, kind, max(first, i - BODY), i):
            continue
        for j in range(max(first, i - REACH), min(last, i + REACH)):
            number = _sitting(reading, kind, j)
            if 0 < number <= len(months):
                year, month = months[number - 1].split("-")
                yield date(int(year), int(month), MIDDLE)


def _held_by(reading: Reading, kind: Sittings, first: int, i: int) -> bool:
    """The body stands before the term at token i, and no word of another: 'Trung ương Đoàn khóa XII' is not the party's."""
    tokens = reading.tokens
    at = kind.body.first(tokens.keys, first, i)
    return at >= 0 and all(case != CAPITAL for case in tokens.cases[at + kind.body.at(tokens.keys, at) : i])


def _sitting(reading: Reading, kind: Sittings, j: int) -> int:
    """The number of the sitting named at token j; 0 where none is, or where it only tells a resolution from others."""
    tokens, said = reading.tokens, reading.language.dates
    at = j + kind.noun.at(tokens.keys, j)
    if at == j or any(k in reading.marks["paper"] for k in range(max(0, j - PAPER), j)):
        return 0
    while at < len(tokens) and tokens.keys[at] in said.before_sitting_number:
        at += 1
    if at == len(tokens) or tokens.keys[at - 1] not in said.before_sitting_number:
        return 0  # 'kỳ họp năm nay' is not the fifth
    return said.ordinals.get(tokens.keys[at]) or _number(tokens.words[at])


def _number(word: str) -> int:
    """'XV' and '15' are 15; 0 for other words."""
    if word.isdecimal() and len(word) <= 3:
        return int(word)
    if not word or not set(word) <= _ROMAN.keys():
        return 0
    values = [_ROMAN[letter] for letter in word]
    return sum(-v if v < after else v for v, after in zip(values, [*values[1:], 0], strict=True))
