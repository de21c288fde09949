"""Lines and bodies of a Reading -> whose roles a list of members gives: 'Ban Chỉ đạo gồm: 1. Ông A, Giám đốc Sở B - Trưởng ban; …'."""

from bisect import bisect_left

from kg.extract.bodies import BodyPhrase
from kg.extract.lines import Line
from kg.extract.names import Name
from kg.extract.reading import Reading
from kg.extract.seats import Seat
from kg.extract.titles import Title
from kg.text.tokens import NUMBER

FEWEST = 2  # lines with people that make a list
ABOVE = 8  # lines between the naming of the body and the list: headings of columns, 'gồm các ông, bà sau:'
TALKATIVE = 60  # tokens of a line that is no entry of a list


def panel_roles(
    reading: Reading, lines: list[Line], names: list[Name], titles: list[Title], bodies: list[BodyPhrase]
) -> dict[int, BodyPhrase]:
    """Title -> the body named above the list that the title stands in, for titles that name no body of their own.

    Only bodies that are made up of people from elsewhere have such lists; naming.yaml says which.
    """
    if len(lines) <= FEWEST:
        return {}
    found: dict[int, BodyPhrase] = {}
    starts = [title.start for title in titles]
    named = {body.start: body for body in bodies}
    named_at, titled_at = [n.start for n in names], frozenset(starts)
    entries = [_is_entry(reading, line, named_at, titled_at) for line in lines]
    for first, last in _lists(entries):
        body = _named_above(reading, lines, first, named)
        if body is None:
            continue
        for t in range(bisect_left(starts, lines[first].first), bisect_left(starts, lines[last - 1].last)):
            if _is_bare(titles[t]) and body.type in titles[t].head.bodies:
                found[t] = body._replace(start=titles[t].start, end=titles[t].end)
    return found


def _is_entry(reading: Reading, line: Line, names: list[int], titles: frozenset[int]) -> bool:
    """A line of a list: it opens with a name, or with a number or a title, and has a name."""
    if line.last - line.first > TALKATIVE:
        return False
    if line.name is not None:
        return True
    at = bisect_left(names, line.first)
    opens = line.first in titles or reading.tokens.cases[line.first] == NUMBER
    return opens and at < len(names) and names[at] < line.last


def _lists(entries: list[bool]) -> list[tuple[int, int]]:
    """Runs of entries; one other line ('Các ủy viên:') may stand between two of them."""
    found: list[tuple[int, int]] = []
    start = -1
    for k, entry in enumerate([*entries, False, False]):
        if entry and start < 0:
            start = k
        elif not entry and start >= 0 and not any(entries[k + 1 : k + 2]):
            if sum(entries[start:k]) >= FEWEST:
                found.append((start, k))
            start = -1
    return found


def _named_above(reading: Reading, lines: list[Line], first: int, named: dict[int, BodyPhrase]) -> BodyPhrase | None:
    """The body that the lines above the list name last; where they only say 'Ban Chỉ đạo', the full name that stands further up."""
    panels = reading.language.naming.bodies.panels
    bare: BodyPhrase | None = None
    for k in range(first - 1, max(-1, first - 1 - ABOVE), -1):
        for i in range(lines[k].first, lines[k].last):
            if i not in named and i not in reading.bodies:
                continue
            found = named.get(i)
            if found is None:
                entry = next((e for _, e in reading.bodies.get(i, ()) if e.id in panels and not e.common), None)  # no 'Tổ' of 'Tổ quốc'
                found = BodyPhrase(i, i, entry.id, entry.forms[0], "", Seat(i), None, entry) if entry is not None else None
            if found is None or found.type not in panels or (bare is not None and found.type != bare.type):
                continue
            if found.own or found.seat.said or found.parent is not None:
                return found
            bare = bare or found
    return bare


def _is_bare(title: Title) -> bool:
    """'Ủy viên', 'Trưởng ban', 'Phó Trưởng ban Thường trực': the title does not say whose it is."""
    body = title.body
    return body is None or not (body.own or body.seat.said or body.parent is not None or body.entry is None or body.entry.kind == "fixed")
