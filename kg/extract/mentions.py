"""People in a Reading -> every place where the text speaks of one of them, with the phrase around the name."""

from typing import NamedTuple

from kg.extract.introductions import Owned
from kg.extract.people import Cast
from kg.extract.reading import Reading
from kg.extract.titles import Title


class PersonMention(NamedTuple):
    """Tokens start..end name the person; phrase_start..phrase_end take in honorifics and titles beside the name.

    kind: name, given, or title (a title without a name that means the person).
    """

    start: int
    end: int
    phrase_start: int
    phrase_end: int
    person: int
    kind: str


def person_mentions(
    reading: Reading, cast: Cast, titles: list[Title], owned: list[Owned], references: dict[int, int]
) -> list[PersonMention]:
    """All mentions in order. `references` maps a title without a name to the person it means."""
    beside: dict[int, list[Title]] = {}
    for o in owned:
        if o.rule.startswith("introduction"):
            beside.setdefault(o.name, []).append(titles[o.title])
    found = []
    for index, person in enumerate(cast.people):
        for name in person.mentions:
            start, end = reading.before.get(name.start, name.start), name.end
            for title in beside.get(name.start, ()):
                start, end = min(start, title.start), max(end, title.end)
            found.append(PersonMention(name.start, name.end, start, end, index, "given" if name.given else "name"))
    for t, index in references.items():
        title = titles[t]
        found.append(PersonMention(title.start, title.end, reading.before.get(title.start, title.start), title.end, index, "title"))
    return sorted(found)
