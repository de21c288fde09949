"""Deeds and happenings of a Scene -> who took part in which event, and as what."""

from typing import NamedTuple

from kg.extract.deeds import Deed
from kg.extract.events import Cluster, Signal
from kg.extract.scene import Scene


# nobody speaks or is received at an accident, a crime or a game, and the accused have no role
_NO_SCENE = frozenset({"Incident", "Trial", "OtherEvent"})


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
        if event is None or events[event].kind in ("Trial", "Incident") or deed.act.id == "invite" and events[event].kind != "Visit":
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
    """The event that is being told of at each place: the last one that opened a scene, the main one to begin with."""

    def __init__(self, scene: Scene, events: list[Cluster]) -> None:
        self.scene = scene
        self.scenes = [n for n, c in enumerate(events) if c.kind not in _NO_SCENE]
        self.openings = sorted((s.start, n) for n in self.scenes for s in events[n].signals if n == self.scenes[0] or self._opens(s))

    def _opens(self, s: Signal) -> bool:
        """A day, or 'Tại hội nghị' at the head of the sentence, turns to another event; 'Trước đó' only looks back."""
        first, _ = self.scene.sentence(s.start)
        if s.passing or self.scene.tokens.keys[first : first + 2] == ["trước", "đó"]:
            return False
        return s.located or any(first <= w.start < s.start and (w.day or w.same or w.offset is not None) for w in self.scene.calendar.dates)

    def at(self, deed: Deed) -> int | None:
        """The event that a deed without a word of its own for it belongs to."""
        if not self.scenes:
            return None
        before = [n for start, n in self.openings if start <= deed.at]
        return before[-1] if before else self.scenes[0]
