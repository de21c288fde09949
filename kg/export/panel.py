"""A tenure goes in, its years come out: those in which the person was certainly in office, and those in which it is possible."""

from collections.abc import Iterator

from kg.export.records import Record
from kg.rdf import KG

YEARS = range(1900, 2101)


def years_of(tenure: Record) -> Iterator[tuple[int, str]]:
    """Each year with 'certain' or 'possible'; a bound that is not known is never guessed."""
    certain = _span(tenure, (KG.startNotAfter, KG.firstSeen), (KG.endNotBefore, KG.lastSeen))
    if not certain:
        return
    start = _year(tenure, KG.startNotBefore) or certain.start
    end = _year(tenure, KG.endNotAfter) or certain.stop - 1
    for year in range(min(start, certain.start), max(end + 1, certain.stop)):
        if year in YEARS:
            yield year, "certain" if year in certain else "possible"


def _span(tenure: Record, starts: tuple[str, str], ends: tuple[str, str]) -> range:
    first = next((year for name in starts if (year := _year(tenure, name))), 0)
    last = next((year for name in ends if (year := _year(tenure, name))), 0)
    return range(first or last, (last or first) + 1) if first or last else range(0)


def _year(tenure: Record, predicate: str) -> int:
    text = tenure.first(predicate)[:4]
    return int(text) if text.isdecimal() else 0
