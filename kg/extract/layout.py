"""Lines of a Reading -> whose title a list's headline is, and names and titles that stand on lines of their own."""

import itertools
from bisect import bisect_left
from typing import NamedTuple

from kg.extract.introductions import Owned
from kg.extract.names import Name
from kg.extract.order import by_start
from kg.extract.reading import Reading
from kg.extract.titles import Title
from kg.text.tokens import LOWER, MARK, NUMBER, is_year

FEWEST = 3  # lines that make a list
TALLEST = 6  # lines of one row, a table's cells written one below the other
WIDEST = 40  # tokens of a cell; what is longer is a sentence of the article
LONGEST_NOTE = 10  # tokens of a line of a table that says something of the person besides posts
LONGEST_ADDRESS = 6  # honorifics, ranks and degrees before a name, their full stops counted
LONGEST_TAIL = 14  # tokens of a headline behind its title
LONGEST_NUMBER = 4  # tokens of a number or bullet


class Line(NamedTuple):
    """Tokens first..last of one line; `name` is the token of the name that it opens with, behind a number, bullet or honorific."""

    first: int
    last: int
    name: int | None


def read_layout(reading: Reading, lines: list[Line], names: list[Name], titles: list[Title], owned: list[Owned]) -> list[Owned]:
    """What only the line breaks tell: lists under a headline, and name and title on two lines."""
    if len(lines) < FEWEST:
        return []
    taken = {o.title for o in owned}
    found = _rows(reading, lines, names, titles, taken)
    taken |= {o.title for o in found}
    found += _lists(reading, lines, titles, taken)
    return found + _pairs(reading, lines, {n.start: n for n in names}, titles, taken | {o.title for o in found})


def lines_of(reading: Reading, names: list[Name]) -> list[Line]:
    """The lines of the text, each with the name that it opens with."""
    starts = {n.start: n for n in names}
    return [Line(first, last, _opening_name(reading, starts, first, last)) for first, last in reading.tokens.lines()]


def _opening_name(reading: Reading, names: dict[int, Name], first: int, last: int) -> int | None:
    at = _content(reading, first, last)
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


def _content(reading: Reading, first: int, last: int) -> int:
    """Behind the number, bullet or label ('Chức vụ:') that a line opens with."""
    tokens, at = reading.tokens, first
    while at < last and tokens.cases[at] in (NUMBER, MARK) and at - first < LONGEST_NUMBER:
        at += 1
    label = reading.marks["label"].get(at)
    if label is not None and label[0] < last and tokens.words[label[0]] == ":":
        return label[0] + 1
    return at


def _rows(reading: Reading, lines: list[Line], names: list[Name], titles: list[Title], taken: set[int]) -> list[Owned]:
    """'2. Trần Thị Bốn - Nữ, 1984, Tày - Phó Trưởng phòng': a row's titles are of the name that it opens with, whatever stands between."""
    found: list[Owned] = []
    for first, last in _runs(lines):
        for line in lines[first:last]:
            if line.name is None or line.last - line.first > WIDEST:
                continue
            other = bisect_left(names, line.name + 1, key=by_start)
            end = min(line.last, names[other].start) if other < len(names) else line.last
            for t in _free(Line(line.name, end, None), titles, taken):
                if reading.tokens.cases[titles[t].start - 1] == MARK or (found and found[-1].title == t - 1):
                    found.append(Owned(t, line.name, "layout/row", 0.88))
    return found


def _runs(lines: list[Line]) -> list[tuple[int, int]]:
    """Runs of three or more lines that open with names."""
    found: list[tuple[int, int]] = []
    k = 0
    while k < len(lines):
        end = k
        while end < len(lines) and lines[end].name is not None:
            end += 1
        if end - k >= FEWEST:
            found.append((k, end))
        k = max(end, k + 1)
    return found


def _is_row(reading: Reading, line: Line) -> bool:
    """A line with a number in front is an entry of the list itself, though its name was not read; a candidacy gives nobody a post."""
    candidacy = reading.grammar.candidacy
    return reading.tokens.cases[line.first] == NUMBER or candidacy.issubset(reading.tokens.keys[line.first : line.last])


def _lists(reading: Reading, lines: list[Line], titles: list[Title], taken: set[int]) -> list[Owned]:
    """The last free title of the line above three or more lines that open with names belongs to each of them."""
    found: list[Owned] = []
    for first, last in _runs(lines):
        head = lines[first - 1] if first and not _is_row(reading, lines[first - 1]) else None
        free = _free(head, titles, taken) if head is not None else []
        if head is not None and free and _heads(reading, head, titles[free[-1]]):
            past = reading.grammar.through_time.within(reading.tokens.keys[head.first : head.last])
            ends = {line: _last_year(reading, line) for line in lines[first:last]}
            latest = max(ends.values())
            found.extend(
                Owned(
                    free[-1], line.name, "layout/list", 0.9, "former" if (past or 0 < end < latest) and not _goes_on(reading, line) else ""
                )
                for line, end in ends.items()
                if line.name is not None
            )
    return found


def _last_year(reading: Reading, line: Line) -> int:
    """2010 of 'Lê Văn An (2005 - 2010)': the last of the two years of a time in office; 0 where a line tells none."""
    words = reading.tokens.words
    years = [int(words[i]) for i in reading.tokens.between(NUMBER, line.name or line.first, line.last) if is_year(words[i])]
    return years[1] if len(years) == 2 and years[0] <= years[1] else 0


def _heads(reading: Reading, line: Line, title: Title) -> bool:
    """'Bí thư Huyện ủy qua các thời kỳ', 'Các ủy viên:'; in 'Bộ trưởng bổ nhiệm:' the title is of who acts, and of nobody in the list."""
    if line.last - title.end > LONGEST_TAIL:
        return False
    plain = title.end == line.last or reading.tokens.cases[title.end] != LOWER
    return plain or reading.tokens.keys[title.end] in reading.grammar.behind_headings


def _free(line: Line, titles: list[Title], taken: set[int]) -> list[int]:
    """The titles of a line that are nobody's yet."""
    low, high = bisect_left(titles, line.first, key=by_start), bisect_left(titles, line.last, key=by_start)
    return [t for t in range(low, high) if t not in taken]


def _goes_on(reading: Reading, line: Line) -> bool:
    """'Vi Văn Thành: từ 2005 đến nay'."""
    return not reading.grammar.now.isdisjoint(reading.tokens.keys[line.first : line.last])


def _pairs(reading: Reading, lines: list[Line], names: dict[int, Name], titles: list[Title], taken: set[int]) -> list[Owned]:
    """Names alone on their lines, with the titles of the lines around: of a pair, the cells of a table, a profile."""
    cells = _title_lines(reading, lines, titles, taken)
    alone = [k for k, line in enumerate(lines) if line.name is not None and _is_alone(reading, line, names[line.name])]
    found: list[Owned] = []
    for block in _blocks(alone):
        found += _captioned(reading, lines, block, titles, taken)
        above = sum(k - 1 in cells and k - 1 not in alone for k in block)
        below = sum(k + 1 in cells for k in block)
        numbered = len(block) >= FEWEST and sum(reading.tokens.cases[lines[k].first] == NUMBER for k in block) > len(block) / 2
        if numbered or below > above or (below == above and block[0] - 1 not in cells):
            for k, until in itertools.pairwise([*block, block[-1] + TALLEST]):
                below_it = (
                    _cells_of_entry(reading, lines, k, until, cells)
                    if numbered
                    else _cells_below(lines, k, until, cells, titled=len(block) >= FEWEST)
                )
                found += _give(lines, k, below_it, cells)
        elif len(block) >= FEWEST:  # fewer are not enough to tell whose title stands between two names
            for k in block:
                found += _give(lines, k, [k - 1] if k - 1 in cells else [], cells)
    return found


def _captioned(reading: Reading, lines: list[Line], block: list[int], titles: list[Title], taken: set[int]) -> list[Owned]:
    """'Hội đồng gồm các thành viên sau:' above a table: each person in it is a member; headings of columns may stand between."""
    if len(block) < FEWEST:
        return []
    for k in range(block[0] - 1, max(-1, block[0] - 1 - TALLEST), -1):
        line = lines[k]
        if reading.tokens.words[line.last - 1] == ":":
            free = [t for t in _free(line, titles, taken) if titles[t].head.function == "member"]
            return [Owned(free[-1], name, "layout/list", 0.88) for b in block if (name := lines[b].name) is not None] if free else []
        if line.last - line.first > WIDEST:
            break
    return []


def _title_lines(reading: Reading, lines: list[Line], titles: list[Title], taken: set[int]) -> dict[int, list[int]]:
    """Line -> its free titles, for lines that open with a title."""
    found: dict[int, list[int]] = {}
    for k, line in enumerate(lines):
        mine = _free(line, titles, taken)
        opens = bool(mine) and titles[mine[0]].start == _content(reading, line.first, line.last)
        if opens and (reading.tokens.words[line.last - 1] != ":" or _heads(reading, line, titles[mine[-1]])):
            found[k] = mine
    return found


def _is_alone(reading: Reading, line: Line, name: Name) -> bool:
    """Whether nothing but a bracket or a mark follows the name on its line."""
    words = reading.tokens.words
    return name.end >= line.last - 1 or (words[name.end] == "(" and words[line.last - 1] == ")")


def _blocks(alone: list[int]) -> list[list[int]]:
    """Lines with names alone, parted where more than a few lines lie between: each block is one table."""
    blocks: list[list[int]] = []
    for k in alone:
        if blocks and k - blocks[-1][-1] <= TALLEST:
            blocks[-1].append(k)
        else:
            blocks.append([k])
    return blocks


def _cells_below(lines: list[Line], name: int, until: int, cells: dict[int, list[int]], *, titled: bool) -> list[int]:
    """The lines of titles below a name: the next one, and in a table all up to the next name that no sentence parts from it."""
    found: list[int] = []
    for k in range(name + 1, min(until, len(lines))):
        if lines[k].last - lines[k].first > WIDEST:
            break
        if k in cells:
            found.append(k)
        elif not found or not titled:
            break
    return found if titled else found[:1]


def _cells_of_entry(reading: Reading, lines: list[Line], name: int, until: int, cells: dict[int, list[int]]) -> list[int]:
    """The lines of titles of an entry that a number opens: 'Nam, 1979, Dao' and the like may stand before them."""
    entry = itertools.takewhile(
        lambda k: reading.tokens.cases[lines[k].first] != NUMBER and (k in cells or lines[k].last - lines[k].first <= LONGEST_NOTE),
        range(name + 1, min(until, len(lines))),
    )
    return [k for k in entry if k in cells]


def _give(lines: list[Line], k: int, below: list[int], cells: dict[int, list[int]]) -> list[Owned]:
    name = lines[k].name
    return [Owned(t, name, "layout/cell", 0.88) for cell in below for t in cells[cell]] if name is not None else []
