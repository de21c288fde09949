"""Lines of a Reading that begin with a span of time -> the career they tell: whose it is, which posts, from when until when."""

import itertools
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from kg.extract.clauses import LONGEST_COPULA
from kg.extract.introductions import Owned
from kg.extract.lines import Line
from kg.extract.names import Name
from kg.extract.order import by_start
from kg.extract.reading import Reading
from kg.extract.spans import Span, span_at
from kg.extract.titles import Title
from kg.text.tokens import MARK, Tokens

FEWEST = 2  # lines that make a career
APART = 3  # lines between two of its entries: what was done besides
ABOVE = 30  # lines of a profile between the name and its career


class Entry(NamedTuple):
    """A line of a career: line number, when, and the tokens behind the label."""

    line: int
    span: Span
    first: int
    last: int


class Careers(NamedTuple):
    """The posts of careers with their owners, when each was held, and the tokens of all entries."""

    owned: tuple[Owned, ...]
    spans: dict[int, Span]
    told: tuple[tuple[int, int], ...]

    def tells(self, at: int) -> bool:
        """Whether token `at` stands in a career: what is told there is not news."""
        before = bisect_right(self.told, at, key=_first) - 1
        return before >= 0 and at < self.told[before][1]


def _first(told: tuple[int, int]) -> int:
    return told[0]


def read_careers(
    reading: Reading, lines: Sequence[Line], names: Sequence[Name], titles: Sequence[Title], owned: Sequence[Owned]
) -> Careers:
    """All careers told line by line; titles that stand beside another name in such a line stay with that name."""
    entries = [entry for k, line in enumerate(lines) for entry in _entries(reading, k, line) or _below(reading, lines, k)]
    found: list[Owned] = []
    spans: dict[int, Span] = {}
    told: list[tuple[int, int]] = []
    taken = {o.title for o in owned if o.rule.startswith("introduction")}
    ends = {n.start: n.end for n in names}
    full = [n.start for n in names if not n.given]
    for block in _blocks(lines, ends, entries):
        whose = _subject(lines, ends, full, block[0])
        if whose is None:
            continue
        for entry in block:
            told.append((entry.first, entry.last))
            posts = [t for t in _posts(reading, titles, entry) if t not in taken]
            marker = "former" if entry.span.over else ""
            found.extend(Owned(t, whose, "career/entry", 0.9, marker) for t in posts)
            spans.update({t: entry.span for t in posts if _throughout(reading, titles, t, posts)})
    return Careers(tuple(found), spans, tuple(told))


def _entries(reading: Reading, k: int, line: Line) -> list[Entry]:
    """The entries of a line: the line itself, or each part of a paragraph that a full stop or a semicolon ends."""
    starts = [line.first, *_part_starts(reading.tokens, line.first, line.last), line.last]
    parts = [(first, last) for first, last in itertools.pairwise(starts) if (first == line.first or last - first > 1)]
    found = [(first, last, _label(reading, first, last, alone=first == line.first)) for first, last in parts]
    if sum(label is not None for _, _, label in found) < FEWEST:
        label = found[0][2] if found else None
        return [Entry(k, label[0], label[1], line.last)] if label is not None else []
    return [Entry(k, label[0], label[1], last) for _, last, label in found if label is not None]


def _below(reading: Reading, lines: Sequence[Line], k: int) -> list[Entry]:
    """The entry whose time has a line of its own, the cell of a table: what was held then is the line below."""
    if k + 1 == len(lines):
        return []
    first, last, below = lines[k].first, lines[k].last, lines[k + 1]
    found = span_at(reading, first, last)
    if found is None or not found[0].ranged or last - found[1] > (reading.tokens.words[found[1]] == ":" if found[1] < last else 0):
        return []
    return [Entry(k, found[0], below.first, below.last)] if span_at(reading, below.first, below.last) is None else []


def _part_starts(tokens: Tokens, first: int, last: int) -> list[int]:
    """Where a sentence or what follows a semicolon begins between two tokens of a line."""
    starts = [tokens.sentences[n][0] for n in range(tokens.sentence[first] + 1, tokens.sentence[last - 1] + 1)]
    semicolons = [i + 1 for i in tokens.between(MARK, first, last - 1) if tokens.words[i] == ";"]
    return sorted({*starts, *semicolons}) if semicolons else starts


def _label(reading: Reading, first: int, last: int, *, alone: bool) -> tuple[Span, int] | None:
    """(span, token behind) of '- Từ 6/2001 - 7/2007:', 'Năm 2010:'; on a line of its own a span may go without the colon."""
    tokens = reading.tokens
    while first < last and tokens.cases[first] >= MARK and tokens.words[first] != "(":
        first += 1
    found = span_at(reading, first, last)
    if found is None:
        return None
    span, end = found
    colon = end < last and tokens.words[end] == ":"
    return (span, end + colon) if colon or (alone and span.ranged and end < last) else None


def _blocks(lines: Sequence[Line], ends: Mapping[int, int], entries: list[Entry]) -> list[list[Entry]]:
    """The entries of each career: near each other, and no line between them names the next person."""
    blocks: list[list[Entry]] = []
    for entry in entries:
        before = blocks[-1][-1].line if blocks else -1
        near = blocks and entry.line - before <= APART
        if near and not any(_names_only(line, ends) for line in lines[before + 1 : entry.line]):
            blocks[-1].append(entry)
        else:
            blocks.append([entry])
    return [block for block in blocks if len(block) >= FEWEST]


def _names_only(line: Line, ends: Mapping[int, int]) -> bool:
    """Whether a line has a name and nothing behind it."""
    return line.name is not None and ends[line.name] >= line.last - 1


def _subject(lines: Sequence[Line], ends: Mapping[int, int], full: Sequence[int], entry: Entry) -> int | None:
    """The name that stands alone on a line above the career, or behind a label, else the one named last before it.

    `ends` holds start and end of every name, `full` the starts of those that are more than a given name.
    """
    line = lines[entry.line]
    beside = bisect_left(full, entry.first)
    if beside > bisect_left(full, line.first):
        return full[beside - 1]
    for above in reversed(lines[max(0, entry.line - ABOVE + 1) : entry.line]):
        if _names_only(above, ends):
            return above.name
    before = bisect_left(full, line.first)
    return full[before - 1] if before else None


def _posts(reading: Reading, titles: Sequence[Title], entry: Entry) -> list[int]:
    """The titles that the entry gives: behind its label, a mark, a verb of holding, or another of them; not who acts in it."""
    found: list[int] = []
    for t in range(bisect_left(titles, entry.first, key=by_start), bisect_left(titles, entry.last, key=by_start)):
        if _is_held(reading, titles[t], entry, titles[found[-1]] if found else None):
            found.append(t)
    return found


def _throughout(reading: Reading, titles: Sequence[Title], t: int, posts: list[int]) -> bool:
    """Whether the post was held for the whole span: of 'Phó Giám đốc rồi Giám đốc' neither was."""
    behind = {titles[p].end for p in posts} & {titles[t].start - 1}
    ahead = {titles[p].start for p in posts} & {titles[t].end + 1}
    between = [at for at in (*behind, *(a - 1 for a in ahead)) if reading.tokens.cases[at] != MARK]
    return all(reading.tokens.keys[at] in reading.grammar.title_joiners for at in between)


def _is_held(reading: Reading, title: Title, entry: Entry, previous: Title | None) -> bool:
    tokens, grammar = reading.tokens, reading.grammar
    start, keys = title.start, tokens.keys
    while start > entry.first and (start - 1 in reading.status or keys[start - 1] in grammar.title_joiners):
        start -= 1
    opens = start == entry.first or tokens.cases[start - 1] == MARK
    joined = previous is not None and start <= previous.end + 1
    verb = reading.start_before(start, entry.first, LONGEST_COPULA, "copula", "into", "post_word") is not None
    if not (opens or joined or verb):
        return False
    marks = (reading.change, reading.marks["act"], reading.marks["deciding"])
    acts = title.end < entry.last and (any(title.end in mark for mark in marks) or grammar.issuing.at(keys, title.end) > 0)
    return not (opens and acts)  # 'Thủ tướng phê chuẩn …' acts
