"""A Reading -> the years that names in it tell: 'năm học 2022-2023', and what is held once a year, 'Tháng Thanh niên năm 2021'."""

from kg.extract.dates import DASHES, full_year
from kg.extract.reading import Reading
from kg.text.tokens import CAPITAL, MARK, NUMBER, UPPER

LAST_OF_CONGRESSES = 10  # month in which the congresses of a year are over
REACH = 10  # tokens of a name before its year
LEAD = 4  # sentences that say what an article is about
LONGEST_NAME = 40  # tokens of the name of a happening before its year
LAST_TO_LOOK_BACK, FIRST_TO_LOOK_AHEAD = 6, 10  # months
OLDEST = 2000  # an earlier year is one that is remembered
WITHIN_NAMES = frozenset(",-–&“”\"'()/")
AUTUMN, SPRING = frozenset({9, 10, 11, 12}), frozenset({1, 2, 3, 4, 5, 6})  # what lies between belongs to either school year


def school_year(reading: Reading) -> tuple[int, int] | None:
    """The two years of the one school year that the article is about: the lead names it."""
    lead = (i for i in reading.tokens.of_case[NUMBER] if reading.tokens.sentence[i] < LEAD)
    found = {years for i in lead if (years := _school_year_at(reading, i)) is not None}
    return next(iter(found)) if len(found) == 1 else None


def year_in(school: tuple[int, int], month: int) -> int | None:
    """The year of a month of it; None in summer."""
    return school[0] if month in AUTUMN else school[1] if month in SPRING else None


def _school_year_at(reading: Reading, i: int) -> tuple[int, int] | None:
    words = reading.tokens.words
    first = full_year(words[i])
    if first is None or i + 2 >= len(words) or words[i + 1] not in DASHES or full_year(words[i + 2]) != first + 1:
        return None
    said, keys = reading.language.dates, reading.tokens.keys
    told = said.school_years.before(keys, i) and not said.other_school_years.within(keys[max(0, i - REACH) : i])
    if not told:
        return None
    if said.school_years_to_come.before(keys, i):
        return first, first  # 'chào năm học mới 2023-2024', in spring and in autumn
    return first + (said.school_years_over.before(keys, i) > 0), first + 1


def year_of_event(reading: Reading, month: int) -> int | None:
    """The one year of the happenings that the lead names: 'tổ chức lễ ra quân huấn luyện |năm 2026|' on '2/3'.

    What looks back on a year ('lễ trao giải … năm 2021') may be held in the spring behind it,
    what looks ahead in the autumn before it.
    """
    tokens, said = reading.tokens, reading.language.dates
    found: set[int] = set()
    for i in tokens.of_case[NUMBER]:
        year = full_year(tokens.words[i]) if tokens.sentence[i] < LEAD and tokens.keys[i - 1] in said.year else None
        if year is None or year < OLDEST or tokens.keys[i - 2] in said.parts_of_year:
            continue
        name = _event_before(reading, i - 1)
        if name is None:
            continue
        back, ahead = said.looking_back.within(name), said.looking_ahead.within(name)
        if not (back and month <= LAST_TO_LOOK_BACK) and not (ahead and month >= FIRST_TO_LOOK_AHEAD):
            found.add(year)
    return next(iter(found)) if len(found) == 1 else None


def _event_before(reading: Reading, at: int) -> list[str] | None:
    """The words of a happening whose name, said to be held, ends with the year at token `at` ('năm 2026'); None where none does."""
    tokens, said = reading.tokens, reading.language.dates
    first = tokens.sentences[tokens.sentence[at]][0]
    for j in range(at - 1, max(first, at - LONGEST_NAME) - 1, -1):
        if j in reading.marks["event"] and (size := said.before_events.before(tokens.keys, j)):
            before = tokens.keys[max(first, j - size - REACH) : j]
            return None if said.other_events.within(before) or said.planned.within(before) else tokens.keys[j - size : at]
        if (tokens.cases[j] >= MARK and tokens.words[j] not in WITHIN_NAMES) or j in reading.marks["paper"]:
            return None  # 'hội nghị triển khai |Luật A| năm 2024'
    return None


def tasks_of_a_field(reading: Reading, i: int) -> bool:
    """'triển khai nhiệm vụ |ngành ngân hàng| năm |2025|': whose tasks of the year at token `i` are given out."""
    tokens, said = reading.tokens, reading.language.dates
    if tokens.keys[i - 1] not in said.year:
        return False
    for j in range(i - 2, max(tokens.sentences[tokens.sentence[i]][0] - 1, i - REACH), -1):
        if tokens.cases[j] >= MARK or tokens.cases[j] == NUMBER or tokens.keys[j] in said.parts_of_year:
            return False
        if said.tasks.at(tokens.keys, j):
            return True
    return False


def is_edition(reading: Reading, at: int) -> bool:
    """Whether the year at token `at` ('năm 2021') ends a name with a capital of what is held once a year."""
    tokens, said = reading.tokens, reading.language.dates
    first = tokens.sentences[tokens.sentence[at]][0]
    if said.other_editions.within(tokens.keys[first:at]):
        return False
    for j in range(at - 1, max(first - 1, at - REACH), -1):
        if tokens.cases[j] >= MARK:
            return False
        if tokens.cases[j] in (CAPITAL, UPPER) and said.editions.at(tokens.keys, j):
            return True
    return False


def year_of_congress(reading: Reading, month: int) -> int | None:
    """'công trình chào mừng Đại hội … nhiệm kỳ |2020|-2025': the year of the congress, or in late autumn the one before it."""
    tokens, said = reading.tokens, reading.language.dates
    for i in tokens.of_case[NUMBER]:
        year = full_year(tokens.words[i])
        first = tokens.sentences[tokens.sentence[i]][0]
        if year and said.before_terms.before(tokens.keys, i) and said.before_congresses.first(tokens.keys, first, i) >= 0:
            return year - (month > LAST_OF_CONGRESSES)
    return None
