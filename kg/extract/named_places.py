"""A Reading -> the provinces and districts that it names, and the province that they speak of most."""

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple

from kg.extract.reading import Reading
from kg.places import LAST_DAY_OF_63, Unit, places

_SHARE_OF_LEAD = 0.5  # of all evidence that the leading province must have
_BEFORE_ANY_NEWS = "2000"  # a province that had ended by then is only told of
_HEAD = 3  # what the headline and the sapo add to the weight of a place


class Named(NamedTuple):
    """A place named in the text, at token `at`, with the level word before it if any."""

    at: int
    level: str
    name: str
    unit: Unit | None


def find_named(reading: Reading, unit_of: Callable[[str, str], Unit | None]) -> list[Named]:
    """The places that the text names, in order; `unit_of` finds the unit of a name behind a level word."""
    words, communes = reading.tokens.words, reading.language.words.level_words("commune")
    never_bare, found, last = reading.language.naming.never_bare_places, [], 0
    for i, (end, place) in sorted(reading.place.items()):
        if i in reading.skip or i in reading.masked or i < last:
            continue  # 'Bình Dương' in 'Thái Bình Dương', 'HCM' in 'Tp HCM'
        last, level = end, _level_of(reading, i, end)
        if not level and (place.name in never_bare or (place.level == "district" and not (i and words[i - 1] in ",("))):
            continue  # a bare district name is too often a word or a person
        if level in communes:
            continue  # 'xã Hòa An' is not the district of that name
        unit = unit_of(place.name, level)
        if unit is not None and (level or not _long_gone(unit)):
            found.append(Named(i, level, place.name, unit))
    return found


def _level_of(reading: Reading, i: int, end: int) -> str:
    """The level word before the place at token i, in it ('Tp HCM'), or in the body before it ('Thành ủy Huế')."""
    inside = reading.level.get(i)
    if inside is not None and inside[0] < end:
        return str(inside[1][0])
    for back in (1, 2):
        mark = reading.level.get(i - back)
        if mark is not None and mark[0] == i:
            return str(mark[1][0])
    implied = (e.level for back in (2, 3) for stop, e in reading.bodies.get(i - back, ()) if stop == i and e.level)
    return next(implied, "")


def leading_province(named: Sequence[Named], head_end: int, day: date | None, kind: str = "") -> Unit | None:
    """The province that the places speak of most, if they speak of one: of all, or of those of one `kind` ('tỉnh')."""
    weights: Counter[str] = Counter()
    units: dict[str, Unit] = {}
    for n in named:
        if n.unit is None:
            continue
        province = places().province_of(n.unit.id)
        if kind and province.type != kind:
            continue
        weights[province.id] += (2 if n.level else 1) + (_HEAD if n.at < head_end else 0)
        units[province.id] = province
    current = [i for i, u in units.items() if not _long_gone(u)]
    weights = Counter({i: weights[i] for i in current or units})
    _hand_on(weights, units, day)
    if not weights:
        return None
    (lead, most), *others = weights.most_common(2)
    clear = most > _SHARE_OF_LEAD * weights.total() or most >= 2 * (others[0][1] if others else 0)
    return units[lead] if clear else None


def _long_gone(unit: Unit) -> bool:
    return bool(unit.valid_to) and unit.valid_to < _BEFORE_ANY_NEWS


def _hand_on(weights: Counter[str], units: dict[str, Unit], day: date | None) -> None:
    """After the provinces were merged, what is told of a former one speaks of the one that it is part of, if that is named too."""
    if day is None or day <= LAST_DAY_OF_63:
        return
    for former in sorted(weights):
        heir = next((i for i in units[former].replaced_by if i in weights), None)
        if heir is not None:
            weights[heir] += weights.pop(former)
