"""A Reading behind the name of a body -> whose the body is: 'tỉnh', 'huyện Thanh Trì', 'Trung ương', 'Lào'."""

from typing import NamedTuple

from kg.extract.numbered_units import named_end, numbered_end
from kg.extract.reading import Reading
from kg.text.tokens import BREAK, CAPITAL, NUMBER, UPPER

_ROMAN = frozenset("IVX")  # 'khu vực II'


class Seat(NamedTuple):
    """Whose a body is: a level word, a place name, the centre or a country; all empty where nothing is said."""

    end: int
    level: str = ""
    place: str = ""
    central: bool = False
    country: str = ""
    within: str = ""  # 'quận 8', of a 'phường 6', which many districts have

    @property
    def said(self) -> bool:
        """Whether anything was said at all."""
        return bool(self.level or self.place or self.central or self.country)


class Seats:
    """Reads seats of one reading; `names` holds the tokens where a person's name starts."""

    __slots__ = ("names", "possessives", "reading")

    def __init__(self, reading: Reading, names: frozenset[int]) -> None:
        self.reading, self.names, self.possessives = reading, names, reading.language.naming.possessives

    def at(self, i: int, *, fully: bool = True) -> Seat:
        """Whose the body is, read from token i; nothing said leaves the end at i."""
        reading, tokens = self.reading, self.reading.tokens
        if i >= tokens.size or tokens.cases[i] == BREAK:
            return Seat(i)
        at = i + 1 if tokens.keys[i] in self.possessives and i + 1 < len(tokens) else i
        if at in reading.central:
            return Seat(reading.central[at][0], central=True)
        level = reading.level.get(at)
        if level is not None and level[0] not in self.names and any(end > level[0] for end, _ in reading.bodies.get(at, ())):
            return Seat(i)  # 'Ban Chỉ đạo 35 |Tỉnh ủy|'
        if level is None and (behind := self._over_term(at)) in reading.level:
            at, level = behind, reading.level[behind]
        if level is not None:
            return self._levelled(at, *level)
        if at in self.names:
            return Seat(i)
        place = reading.place.get(at)
        if place is not None:
            return Seat(place[0], place=place[1].name)
        country = reading.country.get(at)
        if country is not None and fully:
            return Seat(country[0], country=country[1])
        return Seat(i)

    def _over_term(self, at: int) -> int:
        """Over 'khóa XV' or 'đơn vị' in 'Đoàn đại biểu Quốc hội |khóa XV| tỉnh X': the place stands behind; `at` where neither does."""
        tokens, grammar = self.reading.tokens, self.reading.grammar
        if tokens.keys[at : at + 2] in self.reading.language.naming.before_levels:
            return at + 2
        size = grammar.terms.at(tokens.keys, at)
        return at + size + 1 if size and at + size < tokens.size else at

    def implied(self, end: int, level: str) -> Seat:
        """Behind a form that says its level ('Đảng ủy xã', 'Huyện ủy') the place alone follows."""
        seat = self.at(end)
        kind = self.reading.language.words.levels[level].level
        if kind == "commune" and seat.place and (stop := numbered_end(self.reading, end, seat.end)) > seat.end:
            return seat._replace(end=stop, place=self.reading.tokens.slice(end, stop))
        if seat.said or kind in ("province", "city"):
            return seat
        found = self._levelled(end, end, (level, kind))
        return found._replace(level="") if found.place else Seat(end)

    def _levelled(self, start: int, end: int, level: tuple[str, str]) -> Seat:
        reading, tokens = self.reading, self.reading.tokens
        name = level[0]
        if end > start and tokens.words[end - 1] == "." and (end >= len(tokens) or (tokens.spaced[end] and end not in reading.place)):
            end -= 1  # the full stop of the sentence, not of the abbreviation
        if end >= tokens.size:
            return Seat(end, level=name)
        if level[1] == "country":
            country = reading.country.get(end)
            return Seat(country[0], country=country[1]) if country is not None else Seat(start)
        place = reading.place.get(end)
        if place is not None and end not in self.names:
            stop = numbered_end(reading, end, place[0]) if level[1] == "commune" else place[0]
            return Seat(stop, level=name, place=place[1].name if stop == place[0] else tokens.slice(end, stop))
        counted = tokens.cases[end] == NUMBER or (level[1] == "region" and set(tokens.words[end]) <= _ROMAN)
        if counted and level[1] in ("district", "commune", "village", "region"):
            stop = self._of_region(end + 1) if level[1] == "region" else named_end(reading, end) if level[1] == "commune" else end + 1
            seat = Seat(stop, level=name, place=tokens.slice(end, stop))
            return self._within(seat) if level[1] == "commune" else seat
        if level[1] == "province" and tokens.cases[end] == CAPITAL and not reading.language.is_syllable(tokens.words[end]):
            return Seat(end + 1, level=name, place=tokens.words[end])  # 'tỉnh Kanagawa': the provinces of the country are known
        if reading.grammar.terms.at(tokens.keys, end):
            return Seat(end, level=name)  # 'HĐND huyện |Khóa XX|'
        if tokens.cases[end] in (CAPITAL, UPPER) and level[1] not in ("province", "city") and end not in self.names:
            stop = end
            while (
                stop < len(tokens)
                and stop - end < 4
                and tokens.cases[stop] == CAPITAL
                and stop not in self.names
                and (stop not in reading.head or (stop == end and self._only_begins_a_name(stop)))
                and stop not in reading.rank  # 'Trưởng Công an huyện |Thượng tá …'
                and (stop == end or tokens.spaced[stop])
            ):
                stop += 1
            stop = numbered_end(reading, end, stop) if level[1] == "commune" else stop
            return Seat(stop, level=name, place=tokens.slice(end, stop)) if stop > end else Seat(end, level=name)
        return Seat(end, level=name)

    def _within(self, seat: Seat) -> Seat:
        """'phường 6|, quận 8|': a number alone does not tell which."""
        reading, tokens = self.reading, self.reading.tokens
        at = seat.end + (seat.end < tokens.size and tokens.words[seat.end] in ",-–")
        level = reading.level.get(at)
        if level is None or level[1][1] not in ("district", "city"):
            return seat
        outer = self._levelled(at, *level)
        return seat._replace(end=outer.end, within=f"{outer.level} {outer.place}") if outer.place else seat

    def _of_region(self, at: int) -> int:
        """Behind 'khu vực 3 |- Đà Nẵng|': courts and prosecutors of a region are called after its province too."""
        tokens, place = self.reading.tokens, self.reading.place.get(at + 1)
        hyphen = at < tokens.size and tokens.words[at] in "-–" and place is not None
        return place[0] if hyphen and place is not None and at + 1 not in self.names else at

    def _only_begins_a_name(self, at: int) -> bool:
        """'phường |Chánh| Hưng': a head of one word, before a capital that opens no body."""
        reading, behind = self.reading, self.reading.head[at][0]
        tokens = reading.tokens
        capital = behind < tokens.size and tokens.cases[behind] == CAPITAL
        return behind == at + 1 and capital and behind not in reading.bodies and behind not in reading.head and behind not in self.names
