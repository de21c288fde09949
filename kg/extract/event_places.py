"""A cluster of a Scene -> where the event took place: 'tại Hà Nội', 'tại xã A, huyện B'."""

from typing import NamedTuple

from kg.extract.clusters import Cluster
from kg.extract.scene import Scene
from kg.text.tokens import BREAK, CAPITAL, UPPER

REACH = 14  # tokens between 'tại' and the name of the place


class EventPlace(NamedTuple):
    """A place as the text names it, at token `at`: level word and name, either may be empty."""

    at: int
    level: str
    name: str


def place_of(scene: Scene, c: Cluster, names: set[int]) -> EventPlace | None:
    """The place named behind 'tại' in the first sentence that tells of the event and names one.

    `names` are the tokens of names of happenings: 'tại hội nghị, lãnh đạo huyện …' says who spoke there, not where it was.
    """
    keys, data = scene.tokens.keys, scene.reading.language.events
    for s in sorted(c.signals, key=lambda s: (s.passing, s.start)):
        if s.passing:
            break
        first, last = scene.sentence(s.start)
        near = range(max(first, s.start - 60), min(last, s.end + 40))
        starts = [i for i in near if keys[i] in data.held_at and keys[i - 1] not in data.not_held_after and i + 1 not in names]
        found = [p for i in starts if (p := _behind(scene, i, last)) is not None]
        if found:
            return min(found, key=lambda p: abs(p.at - s.start))
    return None


def _behind(scene: Scene, i: int, last: int) -> EventPlace | None:
    """The unit named behind 'tại' at token i; a hall or a street before it is skipped, a person or a verb ends the search."""
    reading, tokens = scene.reading, scene.tokens
    if i in scene.quoted:
        return None
    for j in range(i + 1, min(last, i + REACH)):
        level = reading.level.get(j)
        if level is not None and level[1][1] in ("province", "city", "district", "commune"):
            return EventPlace(j, level[1][0], _name(scene, level[0]))
        if j in reading.place and tokens.cases[j] in (CAPITAL, UPPER):
            return EventPlace(j, "", reading.place[j][1].name)
        if j in scene.people or tokens.cases[j] == BREAK or tokens.words[j] in ".;:" or reading.marks["end"].get(j, (0, False))[1] is True:
            return None
    return None


def _name(scene: Scene, i: int) -> str:
    """The capitalised name behind a level word; empty where 'tỉnh' stands alone."""
    tokens = scene.tokens
    if i in scene.reading.place:
        return str(scene.reading.place[i][1].name)
    end = i
    while end < len(tokens) and end - i < 3 and tokens.cases[end] == CAPITAL and end not in scene.people:
        end += 1
    return tokens.slice(i, end) if end > i else ""
