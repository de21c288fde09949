"""Tokens of a Reading -> communes whose names hold a number: 'phường Móng Cái |3|', 'phường 1 |Bảo Lộc|'."""

from functools import lru_cache

from kg.extract.reading import Reading
from kg.places import places
from kg.text.tokens import CAPITAL, NUMBER

LONGEST_PLACE = 3  # words of a name behind its number


@lru_cache(maxsize=4096)
def _is_commune(name: str) -> bool:
    return bool(places().find(name, "commune"))


def numbered_end(reading: Reading, start: int, end: int) -> int:
    """Where the name of the commune at start..end ends with a number behind it; `end` where no commune is called so."""
    tokens = reading.tokens
    number = start < end < tokens.size and tokens.cases[end] == NUMBER and tokens.spaced[end]
    return end + 1 if number and _is_commune(tokens.slice(start, end + 1)) else end


def named_end(reading: Reading, start: int) -> int:
    """Where the name of the commune ends that the number at token `start` opens; right behind the number where it is all of it."""
    tokens = reading.tokens
    for stop in range(min(tokens.size, start + 1 + LONGEST_PLACE), start + 2, -1):
        if all(case == CAPITAL for case in tokens.cases[start + 1 : stop]) and _is_commune(tokens.slice(start, stop)):
            return stop
    return start + 1
