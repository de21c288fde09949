"""Events of a Scene and who took part in them -> which event is part of which: receptions of a visit, what happens 'trong khuôn khổ'."""

from kg.extract.clusters import Cluster
from kg.extract.participations import Part
from kg.extract.scene import Scene

_RECEIVED = frozenset({"Guest", "Attendee"})
_OF_A_VISIT = frozenset({"Meeting", "Ceremony"})
REACH = 30  # tokens between 'trong khuôn khổ' and the event that is the frame


def parts_of(scene: Scene, events: list[Cluster], parts: list[Part]) -> dict[int, int]:
    """Event -> the event that it is part of."""
    found: dict[int, int] = {}
    visitors = {p.person: p.event for p in parts if p.role == "Visitor" and _is_journey(scene, events[p.event])}
    for p in parts:
        visit = visitors.get(p.person)
        if visit is not None and p.event != visit and p.role in _RECEIVED and events[p.event].kind in _OF_A_VISIT:
            found[p.event] = visit
    at = {s.start: n for n, c in enumerate(events) for s in c.signals}
    for n, c in enumerate(events):
        frame = _frame(scene, c, at)
        if frame is not None and frame != n and found.get(frame) != n:
            found[n] = frame
    return found


def _is_journey(scene: Scene, c: Cluster) -> bool:
    """A visit to a country or place of several days, not a call at a house: 'thăm chính thức', 'chuyến thăm', 'dẫn đầu đoàn'."""
    keys, said = scene.tokens.keys, scene.reading.language.events
    return any(s.act in said.journey_acts or not said.journeys.isdisjoint(keys[s.start : s.end]) for s in c.signals)


def _frame(scene: Scene, c: Cluster, at: dict[int, int]) -> int | None:
    """The event behind 'trong khuôn khổ' in a sentence that tells of this one."""
    keys, frames = scene.tokens.keys, scene.reading.language.events.frame_words
    for s in c.signals:
        first, _ = scene.sentence(s.start)
        i = frames.first(keys, max(first, s.start - 60), s.start - 1)
        if i >= 0:
            return next((at[j] for j in range(i + frames.at(keys, i), min(s.start, i + REACH)) if j in at), None)
    return None
