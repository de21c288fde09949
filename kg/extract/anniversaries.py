"""A Reading -> the years in which it keeps anniversaries that everybody can count: '80 năm Ngày Quốc khánh' is 2025."""

from kg.extract.dates import full_year
from kg.extract.reading import Reading
from kg.text.tokens import NUMBER

GOAL = 100  # 'kỷ niệm 100 năm thành lập Đảng' is a goal of plans, not a year that is kept
REACH = 10  # tokens between 'thực hiện' and the number of the paper


def years_kept(reading: Reading) -> set[int]:
    """The year of each anniversary whose number is written."""
    tokens, said = reading.tokens, reading.language.dates
    found: set[int] = set()
    for i in tokens.of_case[NUMBER]:
        count = int(tokens.words[i]) if tokens.words[i].isdecimal() and len(tokens.words[i]) <= 3 else 0
        if not count or count == GOAL or i + 2 >= tokens.size or tokens.keys[i + 1] not in said.year:
            continue
        at = i + 2
        while at < len(tokens) and tokens.keys[at] in said.before_anniversary:
            at += 1
        found.update(year + count for year, phrases in said.anniversaries.items() if phrases.at(tokens.keys, at))
        if said.carried_out.at(tokens.keys, at) and (year := _year_of_paper(reading, at)):
            found.add(year + count)
    return found


def _year_of_paper(reading: Reading, at: int) -> int:
    """'10 năm thực hiện |Nghị quyết 33/2014|': the year that the number of a paper tells; 0 where none does."""
    words = reading.tokens.words
    numbers = (full_year(words[j]) for j in range(at + 1, min(at + REACH, len(words))) if words[j - 1] == "/")
    return next((year for year in numbers if year), 0)
