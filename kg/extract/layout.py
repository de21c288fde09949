"""Lines of a Reading -> whose title a list's headline is; names and titles on lines of their own go to cells.py."""

from bisect import bisect_left

from kg.extract.cells import pair_cells
from kg.extract.introductions import Owned
from kg.extract.lines import WIDEST, Line, free_titles, heads_list
from kg.extract.names import Name
from kg.extract.order import by_start
from kg.extract.reading import Reading
from kg.extract.titles import Title
from kg.text.tokens import MARK, NUMBER, is_year

FEWEST = 3  # lines that make a list
TALLEST = 6  # lines of headings above the names of a section
SYLLABLES = 3  # of a name that tell it from others
LONGEST_NAME_LINE = 8  # tokens of a line with a name alone
LONGEST_NOTE = 16  # tokens of such a line


def read_layout(reading: Reading, lines: list[Line], names: list[Name], titles: list[Title], owned: list[Owned]) -> list[Owned]:
    """What only the line breaks tell: lists under a headline, and name and title on two lines."""
    if len(lines) < FEWEST:
        return []
    taken = {o.title for o in owned}
    found = _rows(reading, lines, names, titles, taken)
    taken |= {o.title for o in found}
    found += _lists(reading, lines, titles, taken)
    return found + pair_cells(reading, lines, {n.start: n for n in names}, titles, taken | {o.title for o in found})


def _rows(reading: Reading, lines: list[Line], names: list[Name], titles: list[Title], taken: set[int]) -> list[Owned]:
    """'2. Trần Thị Bốn - Nữ, 1984, Tày - Phó Trưởng phòng': a row's titles are of the name that it opens with, whatever stands between."""
    found: list[Owned] = []
    for first, last in _runs(lines, FEWEST):
        for line in lines[first:last]:
            if line.name is None or line.last - line.first > WIDEST:
                continue
            other = bisect_left(names, line.name + 1, key=by_start)
            end = min(line.last, names[other].start) if other < len(names) else line.last
            for t in free_titles(Line(line.name, end, None), titles, taken):
                if reading.tokens.cases[titles[t].start - 1] == MARK or (found and found[-1].title == t - 1):
                    found.append(Owned(t, line.name, "layout/row", 0.88))
    return found


def _runs(lines: list[Line], fewest: int) -> list[tuple[int, int]]:
    """Runs of so many lines or more that open with names."""
    found: list[tuple[int, int]] = []
    k = 0
    while k < len(lines):
        end = k
        while end < len(lines) and lines[end].name is not None:
            end += 1
        if end - k >= fewest:
            found.append((k, end))
        k = max(end, k + 1)
    return found


def _is_row(reading: Reading, line: Line) -> bool:
    """A line with a number in front is an entry of the list itself, though its name was not read; a candidacy gives nobody a post."""
    candidacy = reading.grammar.candidacy
    return reading.tokens.cases[line.first] == NUMBER or candidacy.issubset(reading.tokens.keys[line.first : line.last])


def _lists(reading: Reading, lines: list[Line], titles: list[Title], taken: set[int]) -> list[Owned]:
    """The last free title of the line above three or more lines that open with names belongs to each of them.

    A list may come in sections, 'Đơn vị bầu cử số 2:', of fewer names.
    """
    found: list[Owned] = []
    at = -1
    for first, last in _runs(lines, 1):
        above = _above_section(reading, lines, titles, first)
        if above is None and first and (group := _group(reading, lines[first - 1], titles, taken)) is not None:
            found += [Owned(group, line.name, "layout/list", 0.88) for line in lines[first:last] if line.name is not None]
            continue
        if above is None and (_people(reading, lines[first:last]) < FEWEST or _is_cell(reading, lines, first - 1)):
            continue
        if above is None or lines[above].name is None:  # else the list before goes on, and its headline holds
            at = first - 1 if above is None else above
        head = lines[at] if at >= 0 and not _is_row(reading, lines[at]) else None
        free = free_titles(head, titles, taken) if head is not None else []
        if head is not None and free and heads_list(reading, head, titles[free[-1]]):
            entries = lines[first:last]
            markers = _markers(reading, lines[max(0, at - 1)].first, head, entries)
            found += [Owned(free[-1], e.name, "layout/list", 0.9, m) for e, m in zip(entries, markers, strict=True) if e.name is not None]
    return found


def _people(reading: Reading, entries: list[Line]) -> int:
    """How many the lines name: 'Bà An được bầu …', 'Bà An là thạc sĩ …' are the sentences of a profile, and no list."""
    return len({tuple(reading.tokens.keys[e.name : e.name + SYLLABLES]) for e in entries if e.name is not None})


def _is_cell(reading: Reading, lines: list[Line], k: int) -> bool:
    """Whether line `k` stands right below a short one that opens with a name: it is that one's post, and no headline."""
    if k < 1 or lines[k].first - lines[k - 1].last > 1 or reading.tokens.words[lines[k].last - 1] == ":":
        return False
    return lines[k - 1].name is not None and lines[k - 1].last - lines[k - 1].first <= LONGEST_NAME_LINE


def _group(reading: Reading, line: Line, titles: list[Title], taken: set[int]) -> int | None:
    """'3. |Các| Phó Trưởng ban:': the post of all, be they ever so few, in the lines below."""
    free, tokens = free_titles(line, titles, taken), reading.tokens
    if len(free) != 1 or tokens.words[line.last - 1] != ":":
        return None
    title = titles[free[0]]
    plural = tokens.keys[title.start - 1] in reading.grammar.many and title.start - 1 >= line.first
    return free[0] if plural and title.end == line.last - 1 else None


def _markers(reading: Reading, opening: int, head: Line, entries: list[Line]) -> list[str]:
    """How the post of a list's headline is held by each: elected just now, or formerly, as the headline or the years say."""
    opening = max(opening, head.first - LONGEST_NOTE)
    elected = any(i in reading.change and reading.change[i][1].effect == "start" for i in range(opening, head.last))
    past = reading.grammar.through_time.within(reading.tokens.keys[head.first : head.last])
    ends = [_last_year(reading, line) for line in entries]
    gone = [(past or 0 < end < max(ends)) and not _goes_on(reading, line) for line, end in zip(entries, ends, strict=True)]
    return ["former" if over else "incoming" if elected and not past else "" for over in gone]


def _above_section(reading: Reading, lines: list[Line], titles: list[Title], first: int) -> int | None:
    """The line above the headings of the section whose first name is in line `first`; None where no section begins there.

    'Đơn vị bầu cử số 1', 'Khu phố 1, Khu phố 2': the places of the unit and the term of the list may stand in lines of their own.
    """
    section, k = False, first - 1
    while k >= 0 and first - k <= TALLEST and lines[k].name is None and lines[k].last - lines[k].first <= LONGEST_NOTE:
        section = section or reading.grammar.list_sections.within(reading.tokens.keys[lines[k].first : lines[k].last])
        if free_titles(lines[k], titles, set()):
            break
        k -= 1
    return k if section and k >= 0 else None


def _last_year(reading: Reading, line: Line) -> int:
    """2010 of 'Lê Văn An (2005 - 2010)': the last of the two years of a time in office; 0 where a line tells none."""
    words = reading.tokens.words
    years = [int(words[i]) for i in reading.tokens.between(NUMBER, line.name or line.first, line.last) if is_year(words[i])]
    return years[1] if len(years) == 2 and years[0] <= years[1] else 0


def _goes_on(reading: Reading, line: Line) -> bool:
    """'Vi Văn Thành: từ 2005 đến nay'."""
    return not reading.grammar.now.isdisjoint(reading.tokens.keys[line.first : line.last])
