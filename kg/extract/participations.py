"""Deeds and happenings of a Scene -> who took part in which event, and as what."""

from typing import NamedTuple

from kg.extract.deeds import Deed
from kg.extract.events import Cluster
from kg.extract.scene import Scene


class Part(NamedTuple):
    """A person takes part in an event: the tokens that say so."""

    event: int
    person: int
    role: str
    first: int
    last: int
    rule: str
    confidence: float


def read_parts(scene: Scene, deeds: list[Deed], events: list[Cluster], linked: dict[int, int]) -> list[Part]:
    """One part for each thing that the text says; an attendee who does more is no attendee besides."""
    place = {c.index: n for n, c in enumerate(events)}
    found: dict[tuple[int, int, str], Part] = {}
    current = _Current(scene, events)
    for n, deed in enumerate(deeds):
        event = place.get(linked[n]) if n in linked else None
        explicit = event is not None
        if n in linked and event is None:
            continue
        if event is None:
            event = current.at(deed)
        if event is None:
            continue
        for role, people in ((deed.act.subject, deed.subjects), (deed.act.object, deed.objects)):
            for k in people if role else ():
                part = _part(scene, deed, event, k, str(role), explicit=explicit)
                found.setdefault((event, part.person, part.role), part)
    busy = {(e, p) for e, p, role in found if role != "Attendee"}
    return [part for (e, p, role), part in found.items() if role != "Attendee" or (e, p) not in busy]


def _part(scene: Scene, deed: Deed, event: int, k: int, role: str, *, explicit: bool) -> Part:
    mention = scene.mentions[k]
    first, last = min(deed.at, mention.phrase_start), max(deed.end, mention.phrase_end)
    sure = 0.9 if explicit else 0.8
    return Part(event, mention.person, role, first, last, f"participation/{deed.act.id}-{deed.how}", sure)


class _Current:
    """The event that is being told of at each place: the last one named, the main one to begin with."""

    def __init__(self, scene: Scene, events: list[Cluster]) -> None:
        self.scene = scene
        self.events = events

    def at(self, deed: Deed) -> int | None:
        """The event that a deed without a word of its own for it belongs to."""
        if not self.events:
            return None
        before = [n for n, c in enumerate(self.events) if any(s.start <= deed.at and not s.passing for s in c.signals)]
        if not before:
            return 0
        return max(before, key=lambda n: max(s.start for s in self.events[n].signals if s.start <= deed.at and not s.passing))
