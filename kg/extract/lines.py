"""A Reading -> its lines, each with the name that it opens with, and which titles of a line are nobody's yet."""

from bisect import bisect_left
from typing import NamedTuple

from kg.extract.names import Name
from kg.extract.order import by_start
from kg.extract.reading import Reading
from kg.extract.titles import Title
from kg.text.tokens import LOWER, MARK, NUMBER

LONGEST_ADDRESS = 6  # honorifics, ranks and degrees before a name, their full stops counted
LONGEST_TAIL = 14  # tokens of a headline behind its title
LONGEST_NUMBER = 4  # tokens of a number or bullet
WIDEST = 40  # tokens of a cell; what is longer is a sentence of the article


class Line(NamedTuple):
    """Tokens first..last of one line; `name` is the token of the name that it opens with, behind a number, bullet or honorific."""

    first: int
    last: int
    name: int | None


def lines_of(reading: Reading, names: list[Name]) -> list[Line]:
    """The lines of the text, each with the name that it opens with."""
    starts = {n.start: n for n in names}
    return [Line(first, last, _opening_name(reading, starts, first, last)) for first, last in reading.tokens.lines()]


def _opening_name(reading: Reading, names: dict[int, Name], first: int, last: int) -> int | None:
    at = content(reading, first, last)
    for _ in range(LONGEST_ADDRESS):
        mark = reading.address.get(at) or reading.rank.get(at) or reading.plural.get(at)
        if at in names:
            return at if at < last else None
        if mark is not None:
            at = mark[0]
        elif at > first and at < last and reading.tokens.words[at] in ".,-:":
            at += 1
        else:
            return None
    return None


def content(reading: Reading, first: int, last: int) -> int:
    """Behind the number, bullet or label ('Chức vụ:') that a line opens with."""
    tokens, at = reading.tokens, first
    while at < last and tokens.cases[at] in (NUMBER, MARK) and at - first < LONGEST_NUMBER:
        at += 1
    label = reading.marks["label"].get(at)
    if label is not None and label[0] < last and tokens.words[label[0]] == ":":
        return label[0] + 1
    return at


def free_titles(line: Line, titles: list[Title], taken: set[int]) -> list[int]:
    """The titles of a line that are nobody's yet."""
    low, high = bisect_left(titles, line.first, key=by_start), bisect_left(titles, line.last, key=by_start)
    return [t for t in range(low, high) if t not in taken]


def heads_list(reading: Reading, line: Line, title: Title) -> bool:
    """'Bí thư Huyện ủy qua các thời kỳ', 'Các ủy viên:'; in 'Bộ trưởng bổ nhiệm:' the title is of who acts, and of nobody in the list."""
    if line.last - title.end > LONGEST_TAIL:
        return False
    plain = title.end == line.last or reading.tokens.cases[title.end] != LOWER
    return plain or reading.tokens.keys[title.end] in reading.grammar.behind_headings
