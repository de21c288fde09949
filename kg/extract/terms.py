"""What stands behind a title -> the term of office that it is held for: 'Chủ tịch HĐND tỉnh khóa IX, nhiệm kỳ 2021 - 2026'."""

from collections.abc import Iterable

from kg.extract.reading import Reading
from kg.extract.ties import DASHES
from kg.text.tokens import is_year

REACH = 8  # tokens between a title and the words of its term
_OPENERS = frozenset(",(")


def term_of(reading: Reading, ends: Iterable[int]) -> str | None:
    """The one term, as 2021-2026, that the text writes behind any of the titles that end at these tokens; None of several."""
    found = {term for end in ends if (term := _term_behind(reading, end))}
    return found.pop() if len(found) == 1 else None


def _term_behind(reading: Reading, end: int) -> str:
    tokens, grammar = reading.tokens, reading.grammar
    for at in range(end, min(end + REACH, tokens.size)):
        size = grammar.term_of_office.at(tokens.keys, at)
        if size:
            return _years(reading, at + size)
        ordinal = tokens.words[at] in _OPENERS or grammar.terms.at(tokens.keys, at) or set(tokens.words[at]) <= set("IVX0123456789")
        if not ordinal:
            break
    return ""


def _years(reading: Reading, at: int) -> str:
    """'2021 - 2026'; '' where two years do not stand there."""
    words = reading.tokens.words
    two = at + 2 < reading.tokens.size and is_year(words[at]) and words[at + 1] in DASHES and is_year(words[at + 2])
    return f"{words[at]}-{words[at + 2]}" if two else ""
