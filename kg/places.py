"""A place name and a day go in, the administrative units of that day come out, with what became of them.

Provinces and districts load on first use, communes only when they are asked for.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Final, Literal, NamedTuple, cast

from kg.errors import DataError, NotFound
from kg.share import share_file
from kg.text import key

Level = Literal["province", "district", "commune"]

LEVELS: Final[tuple[Level, ...]] = ("province", "district", "commune")
LAST_DAY_OF_63: Final = date(2025, 6, 30)
"""On the next day 34 provinces began, and the district level was gone."""
_PREFIX = re.compile(r"(tỉnh|thành phố|tp|quận|q|huyện|h|thị xã|tx|thị trấn|tt|xã|phường|p|đặc khu)(?:\. ?| )(?=.)")
_TYPES = {"tp": "thành phố", "q": "quận", "h": "huyện", "tx": "thị xã", "tt": "thị trấn", "p": "phường"}
_LEVELS_OF_TYPE: dict[str, tuple[Level, ...]] = {
    "tỉnh": ("province",),
    "thành phố": ("province", "district"),
    "quận": ("district",),
    "huyện": ("district",),
    "thị xã": ("district",),
    "thị trấn": ("commune",),
    "xã": ("commune",),
    "phường": ("commune",),
    "đặc khu": ("commune", "province"),
}
_LATER_TYPES = {
    "huyện": ("thị xã", "quận", "thành phố"),
    "thị xã": ("thành phố", "quận"),
    "xã": ("thị trấn", "phường"),
    "thị trấn": ("phường",),
}
"""What a unit of a type may have risen to: the tables know a district by its last type, an article of 2020 writes 'thị xã Tân Uyên'."""
_DASH = re.compile(r"\s*[-‐‑–—]\s*|\s+")
_PLATEAU = re.compile(r"\b(?:đăk|đak|dak|lăk)\b")


class Unit(NamedTuple):
    """One version of an administrative unit."""

    id: str
    name: str
    type: str
    level: Level
    within: str
    code: str
    valid_from: str
    valid_to: str
    replaced_by: tuple[str, ...]
    aliases: tuple[str, ...]

    @property
    def label(self) -> str:
        """The name with its type: 'tỉnh Bình Dương', 'quận 1'."""
        bare = self.name[len(self.type) + 1 :] if self.name.casefold().startswith(f"{self.type} ") else self.name
        return f"{self.type} {bare}"

    def valid_on(self, day: date) -> bool:
        """Whether this version was in force; a year known alone counts whole."""
        text = day.isoformat()
        return self.valid_from <= text and (not self.valid_to or self.valid_to[:4] + (self.valid_to[4:] or "-12-31") >= text)


def fold_name(name: str) -> str:
    """What spellings of one name share: 'Hoà Bình' = 'HÒA BÌNH', 'Bà Rịa–Vũng Tàu' = 'Bà Rịa - Vũng Tàu', 'Đăk' = 'Đắk'. Accents stay."""
    text = key(_DASH.sub(" ", unicodedata.normalize("NFC", name)).strip().replace("’", "'"))
    return _PLATEAU.sub(lambda m: "lắk" if m[0] == "lăk" else "đắk", text)


class _Table:
    """The units of one level, by id and by folded name."""

    def __init__(self, path: Path) -> None:
        self.units: dict[str, Unit] = {}
        self.by_name: dict[str, list[Unit]] = {}
        lines = path.read_text(encoding="utf-8").splitlines()
        if not lines or tuple(lines[0].split("\t")) != Unit._fields:
            raise DataError("the columns are not those of a table of units", where=str(path), remedy="run data/places/build.py")
        for line in lines[1:]:
            unit = _read_unit(line)
            self.units[unit.id] = unit
            for folded in {fold_name(n) for n in (unit.name, *unit.aliases)}:
                self.by_name.setdefault(folded, []).append(unit)


def _read_unit(line: str) -> Unit:
    unit_id, name, kind, level, within, code, begin, end, replaced_by, aliases = line.split("\t")
    return Unit(unit_id, name, kind, cast(Level, level), within, code, begin, end, _split(replaced_by), _split(aliases))


def _split(cell: str) -> tuple[str, ...]:
    return tuple(cell.split(";")) if cell else ()


class Places:
    """The units of both eras; get it from `places()`."""

    def __init__(self) -> None:
        self._tables: dict[Level, _Table] = {}
        self._hosts: dict[str, str] = {}
        self._before: dict[str, list[str]] = {}

    def _table(self, level: Level) -> _Table:
        if level not in self._tables:
            self._tables[level] = _Table(share_file("data", "places", f"{level}s.tsv"))
        return self._tables[level]

    def unit(self, unit_id: str) -> Unit:
        """The unit of an id; raises NotFound."""
        for level in LEVELS:
            if found := self._table(level).units.get(unit_id):
                return found
        raise NotFound("no administrative unit has this id", where=unit_id, remedy="see data/places/")

    def find(self, name: str, level: Level | None = None, within: str | None = None, on: date | None = None) -> list[Unit]:
        """The units called `name` (any spelling, with or without type), best first; none is an empty list.

        A type in front ('TP Huế', 'huyện Cao Lãnh') decides where it can. Communes are looked at only if `level` or a type asks for them.
        `within` is the id of a unit above, of either era. With `on`, only the versions of that day come, or, if there are none, those that
        had ended by then, the latest first, then later ones. Without it, every version comes: the one of 30 June 2025 first, then later,
        then earlier ones, so that a caller with an undated article sees whether the name leaves the era open.
        """
        wanted = fold_name(name)
        found = list(self._named(wanted, (level,) if level else LEVELS[:2]))
        kind = None
        if not found and (match := _PREFIX.match(wanted)):
            kind = _TYPES.get(match[1], match[1])
            wanted = wanted[match.end() :]
            levels = (level,) if level else _LEVELS_OF_TYPE[kind]
            found = list(self._named(f"{kind} {wanted}" if wanted.isdigit() else wanted, levels))
        if within:
            found = [u for u in found if self._inside(u, within)]
        found = _of_day(found, on)
        if kind:
            found = _of_type(found, kind)
        return sorted(found, key=lambda u: fold_name(u.name) not in (wanted, f"{kind} {wanted}"))

    def _named(self, folded: str, levels: Iterable[Level]) -> Iterator[Unit]:
        for level in levels:
            yield from self._table(level).by_name.get(folded, ())

    def _inside(self, unit: Unit, outer: str) -> bool:
        while unit.within:
            unit = self.unit(unit.within)
            if outer == unit.id or outer in unit.replaced_by:
                return True
        return False

    def successors(self, unit_id: str) -> list[Unit]:
        """What the unit became; empty for a unit in force."""
        return [self.unit(i) for i in self.unit(unit_id).replaced_by]

    def predecessors(self, unit_id: str) -> list[Unit]:
        """What the unit was made of."""
        if not self._before:
            for level in LEVELS:
                for unit in self._table(level).units.values():
                    for successor in unit.replaced_by:
                        self._before.setdefault(successor, []).append(unit.id)
        return [self.unit(i) for i in self._before.get(self.unit(unit_id).id, ())]

    def province_of(self, unit_id: str) -> Unit:
        """The province in which the unit lies, in the unit's own era."""
        unit = self.unit(unit_id)
        while unit.within:
            unit = self.unit(unit.within)
        return unit

    def by_host(self, host: str, on: date | None = None) -> Unit | None:
        """The province that a portal or newspaper writes about, by the longest suffix of its host; undated, the one of 30 June 2025."""
        if not self._hosts:
            lines = share_file("data", "places", "hosts.tsv").read_text(encoding="utf-8").splitlines()
            self._hosts = dict(line.split("\t") for line in lines[1:])
        labels = host.casefold().rstrip(".").split(".")
        known = (self._hosts.get(".".join(labels[n:])) for n in range(len(labels)))
        place = next((p for p in known if p), None)
        if place is None:
            return None
        return _of_day([self.unit(place), *self.successors(place), *self.predecessors(place)], on)[0]

    def province_names(self) -> frozenset[str]:
        """Every name and other spelling of a province, for gazetteers."""
        return self._names("province")

    def district_names(self) -> frozenset[str]:
        """Every name and other spelling of a district, for gazetteers."""
        return self._names("district")

    def commune_names(self) -> frozenset[str]:
        """Every name and other spelling of a commune, for gazetteers."""
        return self._names("commune")

    def _names(self, level: Level) -> frozenset[str]:
        return frozenset(n for u in self._table(level).units.values() for n in (u.name, *u.aliases))


def rose_from(unit: Unit, kind: str) -> bool:
    """Whether a unit is of type `kind` or may have been before it rose to its own: a 'phường' once was a 'xã', never the other way."""
    return unit.type == kind or unit.type in _LATER_TYPES.get(kind, ())


def _of_type(units: list[Unit], kind: str) -> list[Unit]:
    """The units of a type, else those that may have had it once, else all."""
    for wanted in (kind, *_LATER_TYPES.get(kind, ())):
        if of_kind := [u for u in units if u.type == wanted]:
            return of_kind
    return units


def _of_day(units: list[Unit], on: date | None) -> list[Unit]:
    """The units of a day, or of the days nearest to it; all of them, in order of preference, for no day."""
    day = on or LAST_DAY_OF_63
    valid = [u for u in units if u.valid_on(day)]
    if on and valid:
        return valid
    gone = sorted((u for u in units if u.valid_to and u.valid_to < day.isoformat()), key=lambda u: u.valid_to, reverse=True)
    later = sorted((u for u in units if u.valid_from > day.isoformat()), key=lambda u: u.valid_from)
    return [*gone, *later] if on else [*valid, *later, *gone]


@cache
def places() -> Places:
    """The units shipped with kg, one object a process."""
    return Places()
