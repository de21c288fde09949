"""A Reading and its titles -> what 'tỉnh', 'thành phố', 'huyện' without a name stand for, where they stand."""

import re
from bisect import bisect_right
from collections import Counter
from datetime import date
from functools import cache, lru_cache

from kg.extract.named_places import find_named, leading_province
from kg.extract.numbered_units import named_end, numbered_end
from kg.extract.province_sides import ProvinceSides
from kg.extract.reading import Reading
from kg.places import Level, Unit, places, rose_from
from kg.text.tokens import BREAK, CAPITAL, NUMBER, UPPER

# a label has 63 letters at most; without the bounds a long string would cost its square
_HOST = r"(?<![\w.-])[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,4}\."
_SIGN = re.compile(r"^(?:\(?([A-ZĐ]{3,5})\)?\s?[-–)]|\(([A-ZĐ]{2})\)\s?[-–])", re.M)  # what a newspaper opens with: '(GLO)-', 'BHG - '
AGAIN_BARE = 2  # times that a text speaks of 'the' commune that it is about, which it names but once
SIGNED = 5  # lines: headline, who wrote it, when, the sapo, the first paragraph
AGAIN = 6  # times that a text names the commune that it is about, where the headline does not say so


@lru_cache(maxsize=8192)
def _find(name: str, level: Level, within: str | None, on: date | None) -> tuple[Unit, ...]:
    return tuple(places().find(name, level, within=within, on=on))


@cache
def _hosts(suffix: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What finds the end of a host, and what finds it whole: most texts hold none."""
    return re.compile(rf"\.{suffix}\b", re.I), re.compile(rf"{_HOST}{suffix}\b", re.I)


class Jurisdiction:
    """The places of one article. `province` is what an unnamed 'tỉnh' or 'thành phố' stands for, or None.

    `names` are the tokens where people's names start.
    """

    def __init__(self, reading: Reading, published: date | None, hint: str = "", names: frozenset[int] = frozenset()) -> None:
        self._reading, self.day, self._names = reading, published, names
        words = reading.language.words
        self._provinces, self._cities = words.level_words("province"), words.level_words("city")
        self._districts, self._communes = words.level_words("district"), words.level_words("commune")
        self.named = find_named(reading, self._unit)
        self._starts = [n.at for n in self.named]
        self._levelled = self._find_levelled()
        self.sides = ProvinceSides(reading, self.named)
        self.home = self._find_home(*self._communes)
        self.district = None if self.home is not None else self._find_home(*self._districts)
        self.hinted = self._unit(hint, "") if hint else None
        self._leading: dict[str, Unit | None] = {}
        leading = leading_province(self.named, self._head_end(), published)
        self.province = self.hinted or leading or self._host_province() or self._home_province()

    def _unit(self, name: str, level: str) -> Unit | None:
        """The unit of a name; of several of one name the one that the level word allows, and no guess beyond that."""
        province, city = level in self._provinces, level in self._cities
        units = [u for u in list(_find(name, "province", None, self.day))] if province or city or not level else []
        if province:
            units = [u for u in units if u.type == level] or units
        elif city:
            units = [u for u in units if u.type == level]  # 'TP Yên Bái' is the city in the province of that name
        if units:
            return units[0]
        if province:
            return None
        found = _find(f"{level} {name}".strip(), "district", None, self.day)
        return found[0] if len(found) == 1 else None

    def _home_province(self) -> Unit | None:
        """The one province that the text names, and else the only one, in which there is the commune that the article is about."""
        if self.home is None:
            return None
        level, name = self.home
        found = [u for u in _find(name, "commune", None, self.day) if rose_from(u, level)]
        units = {u.id: u for u in (places().province_of(u.id) for u in found)}
        named = {places().province_of(n.unit.id).id for n in self.named if n.unit is not None}
        meant = [u for i, u in units.items() if i in named] or list(units.values())
        return meant[0] if len(meant) == 1 else None

    def _host_province(self) -> Unit | None:
        """A portal named in the text ('(binhduong.gov.vn)', 'Nguồn: …'): the province that it belongs to."""
        suffix, hosts = _hosts(self._reading.language.naming.host_suffix)
        text = self._reading.tokens.text
        found = {m[0].casefold() for m in hosts.finditer(text)} if suffix.search(text) else set()
        found |= {(m[1] or m[2]).casefold() for m in _SIGN.finditer(text, 0, self._signed_until())}
        units = {u.id: u for host in found if (u := places().by_host(host, on=self.day)) is not None}
        return next(iter(units.values())) if len(units) == 1 else None

    def _signed_until(self) -> int:
        """Where the lines end of which a newspaper signs one; further on 'ABC - …' opens an entry of some list."""
        tokens, end = self._reading.tokens, self._lines_end(SIGNED)
        return tokens.starts[end] if end is not None else len(tokens.text)

    def _head_end(self) -> int:
        """The end of the headline and the sapo: the first two lines."""
        end = self._lines_end(2)
        return end if end is not None else min(60, self._reading.tokens.size)

    def _lines_end(self, count: int) -> int | None:
        """The token behind the first lines of the article that are not empty; None where it has no more."""
        tokens, lines = self._reading.tokens, 0
        for i in tokens.of_case[BREAK]:
            if i and tokens.cases[i - 1] != BREAK:
                lines += 1
                if lines == count:
                    return i
        return None

    def nearest(self, at: int, levels: frozenset[str]) -> Unit | None:
        """The unit named last before token `at`, or first behind it, with one of the level words."""
        position = bisect_right(self._starts, at)
        for n in reversed(self.named[:position]):
            if n.level in levels:
                return n.unit
        return next((n.unit for n in self.named[position:] if n.level in levels), None)

    def name_nearby(self, at: int, level: str) -> str:
        """'xã Kim Hòa', where the text names the commune or district with its level word before token `at`, or else behind it."""
        before = [name for start, name in self._levelled.get(level, ()) if start < at]
        if self.home is not None and self.home[0] == level:
            sentence = self._reading.tokens.sentence
            here = [name for start, name in self._levelled[level] if start < at and sentence[start] == sentence[at]]
            return here[-1] if here else self.home[1]
        after = [name for start, name in self._levelled.get(level, ()) if start >= at]
        return before[-1] if before else after[0] if after else ""

    def only_commune(self, at: int) -> str:
        """The level word of the communes that the text names around token `at`, where it names no district."""
        level = next((lv for lv in self._communes if self.name_nearby(at, lv)), "")
        return "" if any(self.name_nearby(at, lv) for lv in self._districts) else level

    def _find_home(self, *levels: str) -> tuple[str, str] | None:
        """Level word and 'phường X' of the commune or district that the article is about.

        The headline names no other, and the text none as often; where the headline names none or several, the text must name it again and
        again. A commune named once is enough where the text goes on to speak of 'the' commune.
        """
        head_end = self._head_end()
        named = [(level, start, name) for level in levels for start, name in self._levelled.get(level, ())]
        often = Counter(name for _, _, name in named)
        above = {name for _, start, name in named if start < head_end}
        if not named:
            return None
        (lead, most), *others = often.most_common(2)
        second = others[0][1] if others else 0
        home = next((level, name) for level, _, name in named if name == lead)
        again = most > 1 or self._count_bare(home[0]) >= AGAIN_BARE
        sure = again and most > second if above == {lead} else most >= AGAIN and most >= 2 * second and (not above or lead in above)
        return home if sure else None

    def _count_bare(self, level: str) -> int:
        """How often the level word stands without a name behind a body: 'UBND |xã|', 'Đảng ủy |xã|'."""
        reading, named = self._reading, {start for start, _ in self._levelled.get(level, ())}
        bare = (i for i, (_, mark) in reading.level.items() if mark[0] == level and i not in named)
        return sum(any(end == i for back in range(1, 5) for end, _ in reading.bodies.get(i - back, ())) for i in bare)

    def _find_levelled(self) -> dict[str, list[tuple[int, str]]]:
        """Level word -> (token, 'xã X') of each place named with it, in the gazetteer or not.

        A place that the gazetteer does not know has two capitals at most.
        """
        reading, tokens, past = self._reading, self._reading.tokens, self._reading.language.naming.past_places
        found: dict[str, list[tuple[int, str]]] = {}
        for i, (end, (level, kind)) in sorted(reading.level.items()):
            if kind not in ("commune", "district") or end >= len(tokens) or reading.grammar.terms.at(tokens.keys, end):
                continue
            place = reading.place.get(end)
            last = place[0] if place is not None else end
            while (
                place is None
                and last < len(tokens)
                and last - end < 2
                and last not in self._names  # 'Chủ tịch UBND huyện |Lê Văn An|'
                and tokens.cases[last] in (CAPITAL, UPPER)
                and last not in reading.head
                and last not in reading.rank
            ):
                last += 1
            if place is None and last == end and tokens.cases[end] == NUMBER:
                last = named_end(reading, end) if kind == "commune" else end + 1
            elif kind == "commune":
                last = numbered_end(reading, end, last)
            if last > end and not (last < len(tokens) and tokens.keys[last] in past):
                found.setdefault(level, []).append((i, f"{level} {_capitalised(tokens.slice(end, last))}"))
        return found

    def resolve(self, at: int, level: str, name: str) -> tuple[Unit | None, bool]:
        """The unit that a seat at token `at` means, and whether that is certain (named there) or resolved."""
        if name:
            return self._named_unit(level, name), True
        if level in self._provinces or level in self._cities:
            side = self.sides.at(at, level)
            return (side or self._province_of_type(level) or self.nearest(at, frozenset({level}))), side is not None
        if level in self._districts:
            return self.nearest(at, frozenset({level})), False
        return None, False

    def district_of(self, level: str, number: str) -> str:
        """'quận 8' for 'phường 6': the one that the text names it with, else the one that it is about; empty where it tells none."""
        opened = {at: name for kind in self._districts for at, name in self._levelled.get(kind, ())}
        ends = [self._reading.level[at][0] + 1 for at, name in self._levelled.get(level, ()) if name == f"{level} {number}"]
        found = {opened[at] for end in ends for at in (end, end + 1) if at in opened}
        if not found and self.district is not None:
            return self.district[1]
        return found.pop() if len(found) == 1 else ""

    def numbered(self, level: str, number: str, district: str) -> Unit | None:
        """The 'phường 6' of a district that the text names."""
        outer = _find(district, "district", self.province.id if self.province else None, self.day)
        found = _find(f"{level} {number}", "commune", outer[0].id, self.day) if len(outer) == 1 else ()
        return found[0] if len(found) == 1 else None

    def is_province(self, level: str) -> bool:
        """Whether the level word is of provinces."""
        return level in self._provinces

    def province_of(self, level: str, name: str) -> Unit | None:
        """The province of a district that the text names."""
        unit = self._named_unit(level, name) if level in self._districts and name else None
        return places().province_of(unit.id) if unit is not None else None

    def _province_of_type(self, kind: str) -> Unit | None:
        """The article's province; where that is a city, or none, the one that the text speaks of most of those that 'tỉnh' can mean."""
        if self.province is not None and self.province.type == kind:
            return self.province
        return self._leading_of_type(kind) if kind in self._provinces else None

    def _leading_of_type(self, kind: str) -> Unit | None:
        if kind not in self._leading:
            self._leading[kind] = leading_province(self.named, self._head_end(), self.day, kind)
        return self._leading[kind]

    def _named_unit(self, level: str, name: str) -> Unit | None:
        unit = self._unit(name, level) if level not in self._communes else None  # 'thị trấn Bến Lức' is not the district of that name
        if unit is not None or level in self._provinces or level in self._cities or not level:
            return unit
        within = self.province.id if self.province else None
        rank: Level = "district" if level in self._districts else "commune"
        if rank == "commune" and within is None:
            return None
        found = [u for u in _find(f"{level} {name}", rank, within, self.day) if rank == "district" or rose_from(u, level)]
        return found[0] if len(found) == 1 else None


def _capitalised(name: str) -> str:
    """'TƯƠNG MAI', as a heading writes it, is Tương Mai."""
    return name.title() if name.isupper() and len(name) > 1 else name
