"""Names and titles on lines of their own -> whose each title is: a pair, the cells of a table, cards, a profile."""

import itertools
from typing import NamedTuple

from kg.extract.introductions import Owned
from kg.extract.lines import WIDEST, Line, content, free_titles, heads_list
from kg.extract.names import Name
from kg.extract.reading import Reading
from kg.extract.titles import Title
from kg.text.tokens import CAPITAL, MARK, NUMBER, UPPER

FEWEST = 3  # names that make a table
TALLEST = 6  # lines of one row, a table's cells written one below the other
LONGEST_NOTE = 10  # tokens of a line of a table that says something of the person besides posts


class Part(NamedTuple):
    """Lines `names` of one table or card, and the lines first..last that it may take titles from."""

    names: list[int]
    first: int
    last: int


def pair_cells(reading: Reading, lines: list[Line], names: dict[int, Name], titles: list[Title], taken: set[int]) -> list[Owned]:
    """Names alone on their lines, with the titles of the lines around."""
    cells = _title_lines(reading, lines, titles, taken)
    alone = [k for k, line in enumerate(lines) if _is_alone(reading, line, names)]
    found: list[Owned] = []
    for block in _blocks(alone):
        found += _captioned(reading, lines, block, titles, taken)
        table = len(block) >= FEWEST
        if table and sum(reading.tokens.cases[lines[k].first] == NUMBER for k in block) > len(block) / 2:
            for k, until in itertools.pairwise([*block, block[-1] + TALLEST]):
                found += _give(lines, k, _cells_of_entry(reading, lines, k, until, cells), cells)
            continue
        for part in _parts(lines, block, cells):
            for k, mine in _cells_of(lines, part, cells, table=table):
                found += _give(lines, k, mine, cells)
    return found


def _parts(lines: list[Line], block: list[int], cells: dict[int, list[int]]) -> list[Part]:
    """The cards of a block, where empty lines part most of its names with their titles; else the block as a whole."""
    low, high = max(0, block[0] - TALLEST), min(len(lines), block[-1] + TALLEST)
    gaps = [k for k in range(low + 1, high) if lines[k].first - lines[k - 1].last > 1]
    groups = [range(a, b) for a, b in itertools.pairwise([low, *gaps, high])]
    cards = [Part([k for k in block if k in group], group.start, group.stop) for group in groups]
    telling = [card for card in cards if card.names and any(k in cells for k in range(card.first, card.last))]
    if len(telling) > 1 and 2 * sum(len(card.names) for card in telling) >= len(block):
        return telling
    return [Part(block, low, high)]


def _cells_of(lines: list[Line], part: Part, cells: dict[int, list[int]], *, table: bool) -> list[tuple[int, list[int]]]:
    """Each name of a part and the lines of its titles. `table`: enough to tell whose title stands between two names."""
    runs = _runs_between(part, cells)
    above = sum(k - 1 in cells and k - 1 not in part.names for k in part.names)
    below = sum(k + 1 in cells for k in part.names)
    if table and (split := _both_sides(part, runs)):
        return split
    if below > above or (below == above and not runs[0]):
        ends = [*part.names[1:], part.last]
        return [(k, _cells_below(lines, k, until, cells, titled=table)) for k, until in zip(part.names, ends, strict=True)]
    return list(zip(part.names, runs[:-1], strict=True)) if table else []


def _runs_between(part: Part, cells: dict[int, list[int]]) -> list[list[int]]:
    """The lines of titles directly above each name, and directly below the last one."""
    found: list[list[int]] = []
    for before, name in itertools.pairwise([part.first - 1, *part.names]):
        run = list(itertools.takewhile(cells.__contains__, range(name - 1, before, -1)))
        found.append(run[::-1])
    return [*found, list(itertools.takewhile(cells.__contains__, range(part.names[-1] + 1, part.last)))]


def _both_sides(part: Part, runs: list[list[int]]) -> list[tuple[int, list[int]]]:
    """A short post above each name and the full ones below: as many lines lie between two names as above the first and below the last."""
    above, below = len(runs[0]), len(runs[-1])
    between = [b - a - 1 for a, b in itertools.pairwise(part.names)]
    even = above and below and between and all(n == above + below == len(run) for n, run in zip(between, runs[1:-1], strict=True))
    if not even:
        return []
    return [(k, [*runs[i][-above:], *runs[i + 1][:below]]) for i, k in enumerate(part.names)]


def _captioned(reading: Reading, lines: list[Line], block: list[int], titles: list[Title], taken: set[int]) -> list[Owned]:
    """'Hội đồng gồm các thành viên sau:' above a table: each person in it is a member; headings of columns may stand between."""
    if len(block) < FEWEST:
        return []
    for k in range(block[0] - 1, max(-1, block[0] - 1 - TALLEST), -1):
        line = lines[k]
        if reading.tokens.words[line.last - 1] == ":":
            free = [t for t in free_titles(line, titles, taken) if titles[t].head.function == "member"]
            return [Owned(free[-1], name, "layout/list", 0.88) for b in block if (name := lines[b].name) is not None] if free else []
        if line.last - line.first > WIDEST:
            break
    return []


def _title_lines(reading: Reading, lines: list[Line], titles: list[Title], taken: set[int]) -> dict[int, list[int]]:
    """Line -> its free titles, for lines that open with a title."""
    found: dict[int, list[int]] = {}
    for k, line in enumerate(lines):
        mine = free_titles(line, titles, taken)
        opens = bool(mine) and titles[mine[0]].start == content(reading, line.first, line.last)
        if opens and (reading.tokens.words[line.last - 1] != ":" or heads_list(reading, line, titles[mine[-1]])):
            found[k] = mine
    return found


def _is_alone(reading: Reading, line: Line, names: dict[int, Name]) -> bool:
    """Whether nothing but a bracket, a mark or a telephone number follows the name on its line.

    'PGS.TS. KHOM SOK': so is a name that was not read, behind a degree or an honorific; the posts around it are nobody else's.
    """
    words, cases = reading.tokens.words, reading.tokens.cases
    if line.name is None:
        return _is_unread(reading, line)
    name = names[line.name]
    bracketed = name.end < line.last and words[name.end] == "(" and words[line.last - 1] == ")"
    return bracketed or all(case in (NUMBER, MARK) for case in cases[name.end : line.last])


def _is_unread(reading: Reading, line: Line) -> bool:
    """Whether a line is an honorific or a degree and two to four capitalised words."""
    first = content(reading, line.first, line.last)
    start = first
    while start < line.last and (mark := reading.address.get(start) or reading.rank.get(start)) is not None:
        start = mark[0]
        start += start < line.last and reading.tokens.words[start] == "."
    capitals = all(case in (CAPITAL, UPPER) for case in reading.tokens.cases[start : line.last])
    return first < start and 2 <= line.last - start <= 4 and capitals and start not in reading.head


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
