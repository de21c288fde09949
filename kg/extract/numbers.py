"""A Scene around an event -> how many took part, and in how many places at once."""

from functools import cache

from kg.extract.phrases import PhraseSet
from kg.extract.scene import Scene
from kg.language import Language
from kg.text.tokens import NUMBER


class _Counted:
    def __init__(self, language: Language) -> None:
        self.people = PhraseSet(language.events.counted)
        self.venues = PhraseSet(language.events.venues)
        self.taking = PhraseSet(language.events.taking_part)


@cache
def _counted(language: Language) -> _Counted:
    return _Counted(language)


def count(word: str) -> int | None:
    """'2.500' is 2500, '09' is 9; '97,9' counts nothing."""
    plain = word.replace(".", "")
    groups = word.split(".")
    if not plain.isdigit() or len(plain) > 7 or any(len(g) != 3 for g in groups[1:]):
        return None
    return int(plain)


def attendance_and_venues(scene: Scene, first: int, last: int, *, told: bool) -> tuple[int | None, int | None]:
    """The counts between two tokens; `told`: the sentence tells of taking part, so that a bare count of people is the attendance."""
    tokens, counted = scene.tokens, _counted(scene.reading.language)
    attendance = venues = None
    for i in range(first, last):
        if tokens.cases[i] != NUMBER or (value := count(tokens.words[i])) is None or value < 3 or i in scene.quoted:
            continue
        if venues is None and counted.venues.at(tokens.keys, i + 1):
            venues = value
        elif attendance is None and counted.people.at(tokens.keys, i + 1) and (told or _takes_part(scene, counted, i, last)):
            attendance = value
    return attendance, venues


def _takes_part(scene: Scene, counted: _Counted, i: int, last: int) -> bool:
    keys = scene.tokens.keys
    return any(counted.taking.at(keys, j) for j in range(i + 1, min(last, i + 16)))
