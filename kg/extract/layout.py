"""Lines of a Reading -> whose title a list's headline is, and names and titles that stand on lines of their own."""

import itertools
from typing import NamedTuple

from kg.extract.introductions import Owned
from kg.extract.names import Name
from kg.extract.reading import Reading
from kg.extract.titles import Title
from kg.text.tokens import BREAK, MARK, NUMBER

FEWEST = 3  # lines that make a list


class Line(NamedTuple):
    """Tokens first..last of one line; `name` is the token of the name that it opens with, behind a number, bullet or honorific."""

    first: int
    last: int
    name: int | None


def read_layout(reading: Reading, names: list[Name], titles: list[Title], owned: list[Owned]) -> list[Owned]:
    """What only the line breaks tell: lists under a headline, and name and title on two lines."""
    lines = _lines(reading, {n.start: n for n in names})
    if len(lines) < FEWEST:
        return []
    taken = {o.title for o in owned}
    found = _lists(lines, titles, taken)
    return found + _pairs(reading, lines, {n.start: n for n in names}, titles, taken | {o.title for o in found})


def _lines(reading: Reading, names: dict[int, Name]) -> list[Line]:
    tokens, found, first = reading.tokens, [], 0
    for i in range(len(tokens) + 1):
        if i == len(tokens) or tokens.cases[i] == BREAK:
            if i > first:
                found.append(Line(first, i, _opening_name(reading, names, first, i)))
            first = i + 1
    return found


def _opening_name(reading: Reading, names: dict[int, Name], first: int, last: int) -> int | None:
    at = first
    while at < last and (reading.tokens.cases[at] in (NUMBER, MARK)) and at - first < 4:
        at += 1
    for _ in range(4):
        mark = reading.address.get(at) or reading.rank.get(at) or reading.plural.get(at)
        if at in names or mark is None:
            break
        at = mark[0]
    return at if at in names and at < last else None


def _lists(lines: list[Line], titles: list[Title], taken: set[int]) -> list[Owned]:
    """The last free title of the line above three or more lines that open with names belongs to each of them."""
    found: list[Owned] = []
    k = 0
    while k < len(lines):
        end = k
        while end < len(lines) and lines[end].name is not None:
            end += 1
        if end - k >= FEWEST and k:
            head = lines[k - 1]
            free = [t for t, title in enumerate(titles) if head.first <= title.start < head.last and t not in taken]
            if free and head.last - titles[free[-1]].end <= 14:
                found.extend(Owned(free[-1], line.name, "layout/list", 0.9) for line in lines[k:end] if line.name is not None)
        k = max(end, k + 1)
    return found


def _pairs(reading: Reading, lines: list[Line], names: dict[int, Name], titles: list[Title], taken: set[int]) -> list[Owned]:
    """A line that is a name and nothing else, and a line that opens with a title: above or below, as the first pair has it."""
    opening = {t.start: i for i, t in reversed(list(enumerate(titles)))}
    found: list[Owned] = []
    for above, below in itertools.pairwise(lines):
        if above.name is not None and names[above.name].end >= above.last - 1 and below.first in opening and opening[below.first] not in taken:
            first = opening[below.first]
            mine = [t for t in range(first, len(titles)) if titles[t].start < below.last and t not in taken]
            found.extend(Owned(t, above.name, "layout/name-above", 0.88) for t in mine)
            taken = taken | set(mine)
    return found
