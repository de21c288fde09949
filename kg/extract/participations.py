"""Deeds and happenings of a Scene -> who took part in which event, and as what."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from kg.extract.captions import shown_at
from kg.extract.clusters import Cluster
from kg.extract.deed import Deed
from kg.extract.scene import Scene
from kg.extract.signals import ENOUGH, Signal
from kg.text.tokens import BREAK, MARK

# nobody speaks or is received at an accident, a crime or a game, and the accused have no role
_NO_SCENE = frozenset({"Incident", "Trial", "OtherEvent"})


_BY_THOSE_THERE = frozenset({"Visit", "OtherEvent"})  # where only those speak of whom more is told
_SILENT = frozenset({"wreath", "plant"})  # participation.yaml
_OF_CITIZENS = frozenset({"cu-tri", "dan"})  # events.yaml: where those speak who hold no post
_TRAVEL = frozenset({"along", "invite", "welcome"})
NEARBY = 3  # sentences
REACH = 12  # tokens between 'trình bày' and the paper
EARLY = 250  # tokens within which an article comes to its event; later ones do not reach back to its beginning


class Part(NamedTuple):
    """A person takes part in an event: the tokens that say so. `presents` is the first token of the paper that is presented."""

    event: int
    person: int
    role: str
    first: int
    last: int
    rule: str
    confidence: float
    presents: int | None = None


def assign(scene: Scene, deeds: list[Deed], events: list[Cluster], linked: dict[int, int]) -> dict[int, int]:
    """Deed -> position of its event: the one it names, the visit that people travel on, else the one that is being told of."""
    place = {c.index: n for n, c in enumerate(events)}
    current = _Current(scene, events)
    found: dict[int, int] = {}
    interviewed = {scene.mentions[k].person for deed in deeds if deed.act.weak and _by_media(scene, deed) for k in deed.subjects}
    for n, deed in enumerate(deeds):
        if n not in linked and deed.act.speech and deed.act.weak and interviewed & {scene.mentions[k].person for k in deed.subjects}:
            continue
        if n not in linked and scene.tokens.keys[deed.at - 1] == "sẽ":
            continue  # what is planned is no part of what is told
        if n not in linked and deed.act.dated:
            continue  # where somebody is employed is no part of it either
        if n not in linked and deed.act.weak and deed.act.speech and current.elsewhere(deed):
            continue
        event = place.get(linked[n]) if n in linked else current.visit(deed) if deed.act.id in _TRAVEL else current.at(deed)
        if event is not None and _counts(scene, deed, events[event], explicit=n in linked):
            found[n] = event
    acting = _acting(scene, deeds, found)
    return {n: e for n, e in found.items() if n in linked or not _is_stranger(scene, deeds[n], events[e], acting[e])}


def _acting(scene: Scene, deeds: list[Deed], found: dict[int, int]) -> defaultdict[int, set[int]]:
    """Event -> the people of whom it is told that they do more than speak."""
    acting: defaultdict[int, set[int]] = defaultdict(set)
    for n, event in found.items():
        if not (deeds[n].act.weak and deeds[n].act.speech):
            acting[event].update(scene.mentions[k].person for k in (*deeds[n].subjects, *deeds[n].objects))
    return acting


def _is_stranger(scene: Scene, deed: Deed, event: Cluster, acting: set[int]) -> bool:
    """What somebody says of whom a visit or a wreath tells nothing else was said elsewhere; and wreaths are laid in silence."""
    if not (deed.act.weak and deed.act.speech):
        return False
    if event.best.act in _SILENT and not event.best.noun:
        return True
    return event.kind in _BY_THOSE_THERE and acting.isdisjoint(scene.mentions[k].person for k in deed.subjects)


def read_parts(scene: Scene, deeds: list[Deed], events: list[Cluster], assigned: dict[int, int], linked: dict[int, int]) -> list[Part]:
    """One part for each thing that the text says; an attendee who does more is no attendee besides."""
    found: dict[tuple[int, int, str], Part] = {}
    officials = {m.person for m in scene.mentions if not scene.titled.isdisjoint(range(m.phrase_start, m.phrase_end))}
    scenes = sum(1 for c in events if c.kind not in _NO_SCENE)
    for n, event in assigned.items():
        deed = deeds[n]
        for role, people in _roles(deed):
            for k in people if role else ():
                heard = scene.mentions[k].person in officials or _hears_anybody(events[event])
                sure = _sureness(deed, explicit=n in linked, alone=scenes < 2, official=heard)
                same = (event, scene.mentions[k].person, _fitting(str(role), events[event]))
                if same not in found:
                    found[same] = _part(scene, deed, k, same, sure)
    for n, c in enumerate(events):
        for part in _named_for(scene, n, c):
            found.setdefault((n, part.person, part.role), part)
    busy = {(e, p) for e, p, role in found if role != "Attendee"}
    return [part for (e, p, role), part in found.items() if role != "Attendee" or (e, p) not in busy]


def _roles(deed: Deed) -> Iterator[tuple[str | None, tuple[int, ...]]]:
    """Which role the verb gives to whom; of 'dự và chỉ đạo' the first of a list is the one who directs."""
    heads = 1 if deed.act.first is not None else 0
    yield deed.act.first, deed.subjects[:heads]
    yield deed.act.subject, deed.subjects[heads:]
    yield deed.act.also, deed.subjects
    yield deed.act.object, deed.objects


def _counts(scene: Scene, deed: Deed, event: Cluster, *, explicit: bool) -> bool:
    """Nobody takes part in an accident or a trial in one of the roles; an interview is no event; who invites is host of a visit."""
    if event.kind in ("Trial", "Incident") or (deed.act.id == "invite" and event.kind != "Visit"):
        return False
    if (
        deed.act.subject == "Visitor"
        and event.kind != "Visit"
        and deed.act.id != "wreath"
        and not (deed.act.id in ("lead", "along") and (explicit or event.best.act == "wreath"))
    ):
        return False
    if (
        deed.act.id == "chair-weak" and deed.how != "list"
    ):  # 'điều hành' of what? of the sitting, where the sentence ends or the sitting follows
        return scene.tokens.cases[min(deed.end, len(scene.tokens) - 1)] in (MARK, BREAK) or deed.end in scene.reading.marks["event"]
    if not deed.act.weak:
        return True
    return not _by_media(scene, deed)


def _by_media(scene: Scene, deed: Deed) -> bool:
    """The sentence tells of an interview."""
    return scene.tokens.sentence[deed.at] in scene.media


def _fitting(role: str, event: Cluster) -> str:
    """Who leads a delegation to a conference attends it."""
    return "Attendee" if role == "Visitor" and event.kind not in ("Visit", "Ceremony") else role


def _named_for(scene: Scene, n: int, event: Cluster) -> list[Part]:
    """'Lễ đón Thượng tướng A', 'Lễ trao bằng cho bà B': the event's name says whom it is for."""
    found = []
    for s in event.signals:
        if s.person and not s.passing:
            # 'lễ trao bằng cho đảng viên |ông A': the name stops at the person to whom it leads
            for m in scene.mentions_in(s.start, s.end + (s.person == "Recipient")):
                if scene.tokens.keys[m.phrase_start - 1] in scene.reading.grammar.owning:
                    continue  # 'lễ trao thư khen |của ông A|'
                found.append(Part(n, m.person, s.person, s.start, s.end, "participation/named-for", 0.85))
        found.extend(Part(n, m.person, "Attendee", m.phrase_start, s.end, "participation/shown", 0.8) for m in shown_at(scene, s))
    return found


def _hears_anybody(event: Cluster) -> bool:
    """Conferences and meetings with citizens, where those speak who hold no post."""
    return event.kind == "Conference" or event.family in _OF_CITIZENS


def _sureness(deed: Deed, *, explicit: bool, alone: bool, official: bool) -> float:
    """How often such a reading is right: best where the verb names its event, or the article tells of one event only.

    What is said without a word of where is often said elsewhere, and of those who hold no post more often still.
    """
    if deed.act.id == "say" and not explicit:
        return (0.75 if alone else 0.7) if official else 0.6
    if deed.how == "according":
        return 0.7 if official else 0.6
    if deed.act.id == "say":
        return 0.88
    if deed.act.id == "award" and deed.how == "list":
        return 0.8  # 'Trao giải có ông A': at the closing ceremony, seldom named
    # measured: of several events one is hit as surely as of one; only which of them it was is told apart less often
    return 0.93 if explicit or (alone and not deed.act.weak) else 0.9


def _part(scene: Scene, deed: Deed, k: int, same: tuple[int, int, str], confidence: float) -> Part:
    mention, (event, person, role) = scene.mentions[k], same
    first, last = min(deed.at, mention.phrase_start), max(deed.end, mention.phrase_end)
    paper = _paper(scene, deed.end) if role == "Presenter" else None
    return Part(event, person, role, first, last, f"participation/{deed.act.id}-{deed.how}", confidence, paper)


def _paper(scene: Scene, end: int) -> int | None:
    """The paper right behind 'trình bày', 'quán triệt': 'trình bày tờ trình về |Đề án …'."""
    last = scene.sentence(end - 1)[1]
    starts = scene.paper_starts
    return next((i for i in range(end, min(last, end + REACH)) if i in starts), None)


class _Current:
    """The event that is being told of at each place: the last one that opened a scene, the main one to begin with."""

    def __init__(self, scene: Scene, events: list[Cluster]) -> None:
        self.scene = scene
        self.starts = [sorted(s.start for s in c.signals) for c in events]
        self.days = {
            (w.day, w.month)
            for c in events
            for s in c.signals
            if not s.passing
            for w in scene.dates_in(*scene.sentence(s.start))
            if w.day and w.month
        }
        self.visits = [n for n, c in enumerate(events) if c.kind == "Visit"]
        self.calls = sorted((start, n) for n in self.visits for start in self.starts[n])
        self.scenes = [n for n, c in enumerate(events) if c.kind not in _NO_SCENE]
        self.games = [n for n, c in enumerate(events) if c.kind == "OtherEvent"]
        first = {n: min(s.start for s in events[n].signals) for n in self.scenes}
        self.openings = sorted(
            (s.start, n) for n in self.scenes for s in events[n].signals if self._opens(s) or (n == self.scenes[0] and s.start == first[n])
        )

    def _opens(self, s: Signal) -> bool:
        """A day, or 'Tại hội nghị' at the head of the sentence, turns to another event; 'Trước đó' only looks back."""
        first, _ = self.scene.sentence(s.start)
        if s.passing or self.scene.words.look_back.at(self.scene.tokens.keys, first):
            return False
        if self.scene.said_before(s.start) and not s.located:
            return False
        return (
            s.located
            or (s.noun and s.evidence >= ENOUGH)
            or any(w.day or w.same or w.offset is not None for w in self.scene.dates_in(first, s.start))
        )

    def _in_reach(self, n: int, at: int) -> bool:
        """What people say belongs to an event that the article is about, or that was named a few sentences before."""
        sentence = self.scene.tokens.sentence
        starts = self.starts[n]
        return starts[0] <= EARLY or sentence[at] - sentence[starts[bisect_right(starts, at) - 1]] <= NEARBY

    def elsewhere(self, deed: Deed) -> bool:
        """'Trước đó, ngày 20/4, ông A cho biết …': said on another day than that of any event told up to there."""
        first, _ = self.scene.sentence(deed.at)
        if self.scene.words.look_back.at(self.scene.tokens.keys, first):
            return True
        days = {(w.day, w.month) for w in self.scene.dates_in(first, deed.at) if w.day and w.month and w.start not in self.scene.paper_at}
        return bool(days) and bool(self.days) and not days & self.days

    def visit(self, deed: Deed) -> int | None:
        """The visit on which somebody comes along, told right before, or else the first, and to that somebody has invited."""
        if not self.visits:
            return self.at(deed)
        sentence = self.scene.tokens.sentence
        before = bisect_right(self.calls, (deed.at, -1))
        last, near = self.calls[before - 1] if before else (0, self.visits[0])
        return near if deed.act.id == "along" and sentence[deed.at] - sentence[last] <= 1 else self.visits[0]

    def at(self, deed: Deed) -> int | None:
        """The event that a deed without a word of its own for it belongs to."""
        if not self.scenes:
            return self.games[0] if self.games else None
        before = bisect_right(self.openings, (deed.at, len(self.starts)))
        if before:
            n = self.openings[before - 1][1]
            return n if not deed.act.weak or self._in_reach(n, deed.at) else None
        size = len(self.scene.tokens)
        if deed.how == "list" and not deed.act.weak and len(self.scenes) == 1:
            return self.scenes[0]  # who 'attended' did so at the one thing that is told of, however late that is named
        return self.scenes[0] if self.openings[0][0] <= max(EARLY, size // 3) else None
