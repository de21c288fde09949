"""A Reading and its dates -> the year it speaks from, by the last result it tells: 'Năm 2023, kim ngạch đạt 20 tỷ USD' is told in 2024."""

from collections.abc import Iterable

from kg.extract.dates import When
from kg.extract.reading import Reading
from kg.text.tokens import BREAK

REACH = 14  # tokens between a year and its result
LAST_MONTH = 10  # later on the year itself may be told of already: 'năm 2023 đạt' in November


def year_behind_results(reading: Reading, dates: Iterable[When], month: int) -> int | None:
    """The year of a day of this month in an article that tells what the year before brought; None where it tells no such thing."""
    if month > LAST_MONTH:
        return None
    told = {w.year for w in dates if w.year is not None and w.month is None and _has_result(reading, w)}
    last = max(told, default=0)
    later = any(w.year is not None and last + 1 < w.year for w in dates)
    return last + 1 if last and not later else None


def _has_result(reading: Reading, w: When) -> bool:
    """'năm 2023, tổng kim ngạch |đạt| …', but not 'năm 2023 ước đạt …', 'đến năm 2030 đạt …'."""
    tokens, said = reading.tokens, reading.language.dates
    at = w.start - 1
    if (
        tokens.keys[at] not in said.year
        or said.looked_at.before(tokens.keys, w.start)
        or said.ahead.before(tokens.keys, w.start)
        or said.ahead.before(tokens.keys, at)
    ):
        return False
    for j in range(w.end, min(w.end + REACH, tokens.sentences[tokens.sentence[w.start]][1])):
        if tokens.keys[j] in said.foreseen or tokens.words[j] in ";." or tokens.cases[j] == BREAK:
            return False
        if tokens.keys[j] in said.reached:
            return True
    return False
