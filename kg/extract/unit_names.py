"""A Reading -> where the name of a commune or district ends before the person's: 'Bí thư Huyện ủy |Tân Hòa| Lại Thị Oanh'."""

from kg.extract.name_runs import run_end
from kg.extract.names import has_middle
from kg.extract.reading import Reading

LONGEST_UNIT = 3  # words of the name of a unit that no gazetteer has
_LOCAL = frozenset({"commune", "district"})


def unit_ends(reading: Reading) -> dict[int, int]:
    """First token of each such name -> the token behind it, where a surname and a middle name go on."""
    found: dict[int, int] = {}
    for start in _starts(reading):
        if start in reading.place or has_middle(reading, start, run_end(reading, start)):
            continue
        end = next((j for j in range(start + 1, start + 1 + LONGEST_UNIT) if _opens_person(reading, start, j)), None)
        if end is not None:
            found[start] = end
    return found


def _starts(reading: Reading) -> list[int]:
    """Behind 'xã', 'huyện', and behind what says its level by itself: 'Huyện ủy', 'Đảng ủy xã'."""
    levels, words = reading.language.words.levels, reading.level.values()
    implied = (end for forms in reading.bodies.values() for end, e in forms if e.level and levels[e.level].level in _LOCAL)
    return [i for i in {*(end for end, (_, kind) in words if kind in _LOCAL), *implied} if i < reading.tokens.size]


def _opens_person(reading: Reading, start: int, j: int) -> bool:
    """Whether a surname and a middle name stand at j, in the run of capitals from `start` on."""
    words, surnames = reading.tokens.words, reading.language.name_openers.surnames
    if j >= run_end(reading, start) or words[j].capitalize() not in surnames:
        return False
    return has_middle(reading, j, run_end(reading, j))
