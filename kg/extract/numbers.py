"""A Scene around an event -> how many took part, and in how many places at once."""

from functools import cache
from typing import NamedTuple

from kg.extract.phrases import PhraseSet
from kg.extract.scene import Scene
from kg.language import Language
from kg.text.tokens import NUMBER

FEWEST = 5  # smaller counts are of other things
REACH = 24  # tokens between a count and the words for taking part
_TIMES = {"triệu": 1_000_000, "nghìn": 1000, "ngàn": 1000}
COMMA = 12
LEADING = frozenset("có cùng với gần hơn trên khoảng và".split())


class _Counted(NamedTuple):
    people: PhraseSet
    venues: PhraseSet
    venues_online: PhraseSet
    online: PhraseSet
    taking_part: PhraseSet


@cache
def _counted(language: Language) -> _Counted:
    file = language.events
    return _Counted(
        PhraseSet(file.counted), PhraseSet(file.venues), PhraseSet(file.venues_online), PhraseSet(file.online), PhraseSet(file.taking_part)
    )


def count(word: str) -> int | None:
    """'2.500' is 2500, '09' is 9; '97,9' counts nothing."""
    plain = word.replace(".", "")
    groups = word.split(".")
    if not plain.isdigit() or len(plain) > 7 or any(len(g) != 3 for g in groups[1:]):
        return None
    return int(plain)


def _value(scene: Scene, i: int) -> tuple[int | None, int]:
    """The count at token i and the token behind it: '1,5 triệu' is 1500000."""
    keys = scene.tokens.keys
    times = _TIMES.get(keys[i + 1], 0) if i + 1 < len(keys) else 0
    if not times:
        return count(scene.tokens.words[i]), i + 1
    plain = scene.tokens.words[i].replace(".", "").replace(",", ".")
    return (round(float(plain) * times) if plain.replace(".", "", 1).isdigit() else None), i + 2


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
    tokens, counted = scene.tokens, _counted(scene.reading.language)
    attendance = venues = None
    online: bool | None = None
    for i in range(first, last):
        if tokens.cases[i] != NUMBER or i in scene.quoted or not at.nearest(i, tokens.words):
            continue
        value, behind = _value(scene, i)
        if value is None or value < FEWEST:
            continue
        if venues is None and counted.venues.at(tokens.keys, behind):
            venues = value
        elif venues is None and counted.venues_online.at(tokens.keys, behind):
            online = any(counted.online.at(tokens.keys, j) for j in range(first, last)) if online is None else online
            venues = value if online else None
        elif (
            attendance is None
            and counted.people.at(tokens.keys, behind)
            and (at.name[0] <= i < at.name[1] or _takes_part(scene, counted, i, first, last))
        ):
            attendance = value
    return attendance, venues


def _takes_part(scene: Scene, counted: _Counted, i: int, first: int, last: int) -> bool:
    """'150 đại biểu đã tham dự', 'Tham dự có 150 đại biểu', '…; cùng 104 đại biểu'."""
    keys = scene.tokens.keys
    if any(counted.taking_part.at(keys, j) for j in range(i + 1, min(last, i + REACH))):
        return True
    return keys[i - 1] in LEADING and any(counted.taking_part.at(keys, j) for j in range(first, i))
