"""Facts with times go in, the rows and bars of a small chart come out, in per cent of its width.

A solid bar reaches from the first to the last report, a pale one as far as the articles allow; what is not known stays open.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import ceil, floor
from typing import Final

from kg.serve.dossier import Told
from kg.view.model import Time

_LEAST: Final = 0.9
"""The width of what was seen on one day only: it shall be found."""
_STEPS: Final = ((8, 1), (16, 2), (40, 5), (10_000, 10))
_WORTH: Final = 0.15
"""Years that a chart spans at least: of a few days there is nothing to see."""
_MOST_ROWS: Final = 80


@dataclass(frozen=True, slots=True)
class Bar:
    """One tenure, or one stint of it."""

    left: float
    width: float
    kind: str
    told: Told
    pale: tuple[tuple[float, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """What somebody held, or who held it."""

    label: str
    note: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """Rows below one scale of years."""

    rows: tuple[Row, ...]
    years: tuple[tuple[float, int], ...]


def years_of(iso: str, *, at_end: bool = False) -> float:
    """A date as a number of years; a whole year or month counts from its beginning, or to its end."""
    year, _, rest = iso.partition("-")
    month, _, day = rest.partition("-")
    if not month:
        return int(year) + at_end
    if not day:
        return int(year) + (int(month) - (0 if at_end else 1)) / 12
    return int(year) + (int(month) - 1) / 12 + (int(day[:2]) - 1) / 372


def draw(named: Iterable[tuple[str, str, Told]]) -> Chart | None:
    """A chart of (label, note, fact), one row for equal labels and notes, in the order given.

    None where dates are missing, or tell of a few days only.
    """
    groups: dict[tuple[str, str], list[Told]] = {}
    for label, note, told in named:
        if told.fact.time.start:
            groups.setdefault((label, note), []).append(told)
    if not groups:
        return None
    times = [told.fact.time for group in groups.values() for told in group]
    earliest = min(years_of(time.start) for time in times)
    latest = max(years_of(time.end or time.start, at_end=True) for time in times)
    if latest - earliest < _WORTH:
        return None
    first, last = floor(earliest), max(floor(earliest) + 1, ceil(latest))
    rows = [Row(label, note, tuple(_bar(told, first, last) for told in group)) for (label, note), group in groups.items()]
    return Chart(tuple(rows[:_MOST_ROWS]), tuple(_ticks(first, last)))


def _bar(told: Told, first: int, last: int) -> Bar:
    time = told.fact.time
    left, right = _place(years_of(time.start), first, last), _place(years_of(time.end or time.start, at_end=True), first, last)
    status = told.fact.status.lower()
    kind = status if status in ("former", "acting", "incoming") else "incumbent"
    return Bar(left, round(max(_LEAST, right - left), 2), kind, told, tuple(_pale(time, (left, right), first, last)))


def _pale(time: Time, solid: tuple[float, float], first: int, last: int) -> Sequence[tuple[float, float]]:
    found = []
    if time.not_before and (start := _place(years_of(time.not_before), first, last)) < solid[0]:
        found.append((start, round(solid[0] - start, 2)))
    if time.not_after and (end := _place(years_of(time.not_after, at_end=True), first, last)) > solid[1]:
        found.append((solid[1], round(end - solid[1], 2)))
    return found


def _place(year: float, first: int, last: int) -> float:
    return round(max(0.0, min(100.0, 100 * (year - first) / (last - first))), 2)


def _ticks(first: int, last: int) -> Iterable[tuple[float, int]]:
    step = next(step for span, step in _STEPS if last - first <= span)
    for year in range(ceil(first / step) * step, last + 1, step):
        yield _place(year, first, last), year
