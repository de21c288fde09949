"""A text -> what the events step is given and what it finds, for the tests of that step."""

from datetime import date
from typing import NamedTuple

from kg.extract.bodies import BodyParser
from kg.extract.calendar import Calendar
from kg.extract.find_bodies import find_bodies
from kg.extract.find_names import find_names
from kg.extract.foreign_names import foreign_names
from kg.extract.introductions import introduce
from kg.extract.mentions import person_mentions
from kg.extract.people import build_cast
from kg.extract.read_events import EventsResult, read_events
from kg.extract.reading import Reading
from kg.extract.titles import find_titles
from kg.extract.zones import mark_zones
from kg.language import load


class Told(NamedTuple):
    """The names of the people, in order, and the events."""

    people: tuple[str, ...]
    result: EventsResult

    def parts(self) -> set[tuple[str, str]]:
        """(name, role) of every participation of a person."""
        return {(self.people[p.person], p.role) for p in self.result.parts}

    def kinds(self) -> list[str]:
        """The classes of the events, in order."""
        return [e.kind for e in self.result.events]


def tell(text: str, published: date | None = None) -> Told:
    """Reads one text as far as its events."""
    reading = Reading(text, load("vi"))
    mark_zones(reading)
    names = find_names(reading)
    parser = BodyParser(reading, frozenset(n.start for n in names))
    titles = find_titles(reading, parser)
    names = foreign_names(reading, names, titles)
    cast = build_cast(reading, names)
    mentions = person_mentions(reading, cast, titles, introduce(reading, names, titles), {})
    result = read_events(reading, Calendar(reading, published), mentions, find_bodies(reading, parser, titles), titles)
    return Told(tuple(p.name for p in cast.people), result)
