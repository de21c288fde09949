"""How sightings of one post add up: the sightings of a person in one role of one body go in, stints and their bounds come out."""

from calendar import monthrange
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from kg.resolve.records import IN_OFFICE, Seen


class Bounds(NamedTuple):
    """The tightest interval that all sightings allow; an empty string where they allow anything."""

    start_not_before: str = ""
    start_not_after: str = ""
    end_not_before: str = ""
    end_not_after: str = ""


def in_order(seen: Iterable[Seen]) -> list[Seen]:
    """Dated sightings by day, status and IRI; undated ones, which count only where none is dated, after them."""
    return sorted(seen, key=lambda s: (not s.observed, s.order))


def stints(seen: Iterable[Seen]) -> list[list[Seen]]:
    """The stints of a tenure, each in order.

    A new one begins at the first sighting in or before office after a 'nguyên', and at a start that an article states. Undated sightings
    go with the last one.
    """
    ordered = in_order(seen)
    starts = sorted({first_day(s.start) for s in ordered if s.start})
    found: list[list[Seen]] = []
    for sighting in ordered:
        if not found or (sighting.observed and _opens(sighting, found[-1][-1], starts)):
            found.append([])
        found[-1].append(sighting)
    return found


def _opens(sighting: Seen, last: Seen, starts: Sequence[str]) -> bool:
    if sighting.status == "Former":
        return False
    return last.status == "Former" or any(last.observed < start <= sighting.observed for start in starts)


def status_of(stint: Sequence[Seen]) -> str:
    """The status of the latest sighting, of the dated ones if there are any."""
    dated = [s for s in stint if s.observed]
    return max(dated or stint, key=lambda s: s.order).status


def office_days(stint: Iterable[Seen]) -> list[str]:
    """The days on which the person was seen in office."""
    return sorted(s.observed for s in stint if s.observed and s.status in IN_OFFICE)


def bounds(stint: Sequence[Seen], before: str = "") -> Bounds:
    """The bounds of a stint as its sightings give them; `before` is the last day on which the one before it was told to be over."""
    office = office_days(stint)
    former = [s.observed for s in stint if s.status == "Former" and s.observed]
    begun = [s.start for s in stint if s.start]
    over = [s.end for s in stint if s.end]
    return Bounds(
        _latest([before, *(first_day(d) for d in begun), *(first_day(s.started) for s in stint if s.started)]),
        _earliest([*office[:1], *(last_day(d) for d in begun)]),
        _latest([*office[-1:], *(first_day(d) for d in over), *(first_day(s.ended) for s in stint if s.ended)]),
        _earliest([*former, *(last_day(d) for d in over)]),
    )


def consistent(found: Bounds) -> Bounds:
    """Without the bounds that leave no day: sightings in office are trusted more than days of decisions or of 'nguyên'."""
    start, end = found.start_not_before, found.end_not_after
    if start and found.start_not_after and start > found.start_not_after:
        start = ""
    if end and found.end_not_before and end < found.end_not_before:
        end = ""
    return found._replace(start_not_before=start, end_not_after=end)


def last_former(stint: Iterable[Seen]) -> str:
    """The last day on which a stint was told to be over."""
    return _latest(s.observed for s in stint if s.status == "Former")


def first_day(day: str) -> str:
    """The first day of a year, a month or a day."""
    return f"{day}-01-01"[:10] if len(day) == 4 else f"{day}-01"[:10]


def last_day(day: str) -> str:
    """The last day of a year, a month or a day."""
    if len(day) == 4:
        return f"{day}-12-31"
    if len(day) == 7:
        return f"{day}-{monthrange(int(day[:4]), int(day[5:]))[1]}"
    return day


def _latest(days: Iterable[str]) -> str:
    return max((d for d in days if d), default="")


def _earliest(days: Iterable[str]) -> str:
    return min((d for d in days if d), default="")
