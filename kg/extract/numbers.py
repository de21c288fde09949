"""A Scene around an event -> how many took part, and in how many places at once."""

from typing import NamedTuple

from kg.extract.scene import Scene
from kg.language.event_schema import EventsFile
from kg.text.tokens import NUMBER

FEWEST = 5  # smaller counts are of other things
REACH = 24  # tokens between a count and the words for taking part
COMMA = 12


def count(word: str) -> int | None:
    """'2.500' is 2500, '09' is 9; '97,9' counts nothing."""
    plain = word.replace(".", "")
    groups = word.split(".")
    if not plain.isdecimal() or len(plain) > 7 or any(len(g) != 3 for g in groups[1:]):
        return None
    return int(plain)


def _value(scene: Scene, i: int) -> tuple[int | None, int]:
    """The count at token i and the token behind it: '1,5 triệu' is 1500000."""
    keys = scene.tokens.keys
    times = scene.reading.language.events.multipliers.get(keys[i + 1], 0) if i + 1 < len(keys) else 0
    if not times:
        return count(scene.tokens.words[i]), i + 1
    plain = scene.tokens.words[i].replace(".", "").replace(",", ".")
    return (round(float(plain) * times) if plain.replace(".", "", 1).isdecimal() else None), i + 2


Span = tuple[int, int]


class Spans(NamedTuple):
    """Where an event is named: best of all, in this sentence, and where the sentence names others."""

    name: Span
    own: list[Span]
    others: list[Span]

    def nearest(self, i: int, words: list[str]) -> bool:
        """Whether a count at token i stands nearer to this event than to the others of its sentence."""
        return not self.others or min(_far(i, s, words) for s in self.own) <= min(_far(i, s, words) for s in self.others)


def _far(i: int, span: Span, words: list[str]) -> int:
    """Tokens between a count and an event; a comma behind the event counts for many: '… lễ A, 150 đại biểu dự lễ B'."""
    behind = i - span[1]
    return max(span[0] - i, behind + COMMA * ("," in words[span[1] : i]), 0) if behind >= 0 else max(span[0] - i, 0)


def attendance_and_venues(scene: Scene, first: int, last: int, at: Spans) -> tuple[int | None, int | None]:
    """The counts between two tokens; a count inside the event's name is of those who take part: 'gặp mặt hơn 400 doanh nghiệp'."""
    tokens, said = scene.tokens, scene.reading.language.events
    attendance = venues = None
    online: bool | None = None
    for i in tokens.between(NUMBER, first, last):
        if i in scene.quoted or not at.nearest(i, tokens.words):
            continue
        value, behind = _value(scene, i)
        if value is None or value < FEWEST:
            continue
        if venues is None and said.venues.at(tokens.keys, behind):
            venues = value
        elif venues is None and said.venues_online.at(tokens.keys, behind):
            online = any(said.online.at(tokens.keys, j) for j in range(first, last)) if online is None else online
            venues = value if online else None
        elif (
            attendance is None
            and said.counted.at(tokens.keys, behind)
            and (at.name[0] <= i < at.name[1] or _takes_part(scene, said, i, first, last))
        ):
            attendance = value
    return attendance, venues


def _takes_part(scene: Scene, said: EventsFile, i: int, first: int, last: int) -> bool:
    """'150 đại biểu đã tham dự', 'Tham dự có 150 đại biểu', '…; cùng 104 đại biểu'."""
    keys = scene.tokens.keys
    if any(said.taking_part.at(keys, j) for j in range(i + 1, min(last, i + REACH))):
        return True
    return keys[i - 1] in said.before_counts and any(said.taking_part.at(keys, j) for j in range(first, i))
