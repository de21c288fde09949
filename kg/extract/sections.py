"""Lines of a Reading -> the parts of an article that each tell of one place: 'Xã Tân Thanh' above its people, '* Nghệ An: Ông A …'."""

from bisect import bisect_right
from typing import NamedTuple

from kg.extract.bodies import BodyParser, BodyPhrase
from kg.extract.jurisdiction import Jurisdiction
from kg.extract.reading import Reading
from kg.extract.seats import Seat, Seats
from kg.text.tokens import MARK, NUMBER, UPPER

FEWEST = 2  # places that make an article one of several parts
LONGEST_NUMBER = 4  # tokens of a number or bullet before the place
LONGEST_NAME = 4  # words of the name of a commune
MOST_LINES = 12  # lines that a heading reaches
TALKATIVE = 60  # tokens of a line that no list below a heading has


class Section(NamedTuple):
    """Tokens first..last tell of the place of `seat`."""

    first: int
    last: int
    seat: Seat


class Sections:
    """The parts of one article; none where fewer than two lines open with a place of their own."""

    def __init__(self, reading: Reading, parser: BodyParser, jurisdiction: Jurisdiction) -> None:
        self._jurisdiction, self._types, self._sets = jurisdiction, reading.language.naming.types, reading.language.naming.bodies
        self._communes = reading.language.words.level_words("commune")
        self._executive = reading.language.entry_of[self._types.local_government]
        self._parts = _parts(reading, parser.seats)
        self._starts = [part.first for part in self._parts]

    def at(self, i: int) -> Seat | None:
        """The place that the part around token i tells of; 'Nghệ An' alone is a tỉnh."""
        before = bisect_right(self._starts, i) - 1
        if before < 0 or i >= self._parts[before].last:
            return None
        seat = self._parts[before].seat
        unit = self._jurisdiction.resolve(i, "", seat.place)[0] if not seat.level else None
        return seat._replace(level=unit.type) if unit is not None else seat

    def seated(self, phrase: BodyPhrase) -> BodyPhrase:
        """'Chủ tịch UBND' below 'Xã Tân Thanh', 'Giám đốc Sở X' behind '* Nghệ An:': what names no place is of that of its part."""
        seat = self.at(phrase.start) if self._parts else None
        if seat is None or phrase.seat.place or phrase.seat.central or phrase.seat.country or phrase.parent is not None:
            return phrase
        level = phrase.seat.level or (phrase.entry.level if phrase.entry is not None else None)
        commune = seat.level in self._communes and phrase.type == self._types.agency_committee
        department = seat.level not in self._communes and phrase.type in self._sets.of_provinces and bool(phrase.own)
        local = phrase.type in self._sets.of_communes or commune or department
        fits = level == seat.level or (not level and local)
        return phrase._replace(seat=seat._replace(end=phrase.end)) if fits else phrase

    def executive(self, i: int) -> BodyPhrase | None:
        """The executive of the place that the part around token i tells of."""
        seat = self.at(i) if self._parts else None
        return BodyPhrase(i, i, self._types.local_government, "", "", seat, None, self._executive) if seat is not None else None


def _parts(reading: Reading, seats: Seats) -> list[Section]:
    lines, levels = reading.tokens.lines(), reading.language.words.levels
    opened = [(k, seat) for k, (first, last) in enumerate(lines) if (seat := _place_of(reading, seats, first, last)) is not None]
    kinds = {levels[seat.level].level if seat.level else "province" for _, seat in opened}
    if len({seat.place for _, seat in opened}) < FEWEST or len(kinds) > 1:
        return []
    heads = [k for k, _ in opened] + [len(lines)]
    return [Section(lines[k][0], _end(lines, k, heads[n + 1], seat), seat) for n, (k, seat) in enumerate(opened)]


def _end(lines: list[tuple[int, int]], k: int, until: int, seat: Seat) -> int:
    """Behind the line that a label opens; behind the short lines below a heading."""
    end = lines[k][1]
    if seat.end < end - 1:
        return end
    for first, last in lines[k + 1 : min(until, k + 1 + MOST_LINES)]:
        if last - first > TALKATIVE:
            break
        end = last
    return end


def _place_of(reading: Reading, seats: Seats, first: int, last: int) -> Seat | None:
    """The place that a line is, or opens with before a colon; behind a number or bullet."""
    tokens, at = reading.tokens, first
    while at < last and tokens.cases[at] in (NUMBER, MARK) and at - first < LONGEST_NUMBER:
        at += 1
    if at == last or (at not in reading.level and at not in reading.place):
        return None
    seat = _in_capitals(reading, at, last) or seats.at(at)
    alone = seat.end == last and bool(seat.level)
    if not seat.place or not (alone or tokens.words[seat.end : seat.end + 1] == [":"]) or seat.end > last:
        return None
    return seat


def _in_capitals(reading: Reading, at: int, last: int) -> Seat | None:
    """'XÃ TÂN THANH' to the end of the line."""
    tokens, level = reading.tokens, reading.level.get(at)
    if level is None or not 1 <= last - level[0] <= LONGEST_NAME or set(tokens.cases[level[0] : last]) != {UPPER}:
        return None
    return Seat(last, level=level[1][0], place=tokens.slice(level[0], last).title())
