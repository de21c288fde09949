"""Events of a Scene -> the organisations that organise them, host them or take part."""

from typing import NamedTuple

from kg.extract.bodies import BodyPhrase
from kg.extract.event_mentions import EventMention
from kg.extract.event_verbs import VerbMention
from kg.extract.events import Cluster
from kg.extract.scene import Scene


class BodyPart(NamedTuple):
    """A body takes part in an event."""

    event: int
    body: BodyPhrase
    role: str
    first: int
    last: int
    rule: str
    confidence: float


def read_body_parts(scene: Scene, events: list[Cluster], verbs: list[VerbMention], named: list[EventMention]) -> list[BodyPart]:
    """One part for each body and role."""
    return []
