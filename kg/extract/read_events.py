"""An article's Reading, people and bodies -> its events, who took part in them, and the papers named: the last step before assembly."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kg.extract.bodies import BodyPhrase
from kg.extract.calendar import Calendar
from kg.extract.clusters import Cluster, cluster
from kg.extract.common_bodies import common_bodies
from kg.extract.deed import Deed
from kg.extract.deeds import read_deeds
from kg.extract.documents import DocumentPhrase, find_documents
from kg.extract.event_bodies import BodyPart, read_body_parts
from kg.extract.event_mentions import event_mentions
from kg.extract.event_parts import parts_of
from kg.extract.event_places import EventPlace, place_of
from kg.extract.event_verbs import lone_mentions, verb_mentions
from kg.extract.events import date_of, link, name_of, other_names, reported, sureness, words_of
from kg.extract.journeys import way_to
from kg.extract.mentions import PersonMention
from kg.extract.numbers import Spans, attendance_and_venues
from kg.extract.participations import Part, assign, read_parts
from kg.extract.reading import Reading
from kg.extract.same_papers import distinct_documents
from kg.extract.scene import Scene
from kg.extract.signals import Signal, noun_signal, verb_signal
from kg.extract.titles import Title

_NO_OCCASION = frozenset({"Incident", "Trial"})  # where something may be given or heard besides
MOST = 12  # namings of events in one sentence that share its counts


class EventDraft(NamedTuple):
    """A happening. Token spans of its signals; `about` are positions in EventsResult.documents, `part_of` one in EventsResult.events."""

    kind: str
    name: str
    aliases: tuple[str, ...]
    span: tuple[int, int]
    mentions: tuple[tuple[int, int], ...]
    date: str | None
    place: EventPlace | None
    attendance: int | None
    venues: int | None
    about: tuple[int, ...]
    part_of: int | None
    rule: str
    confidence: float


class EventsResult(NamedTuple):
    """What read_events found; parts and body parts point into `events` by position."""

    events: tuple[EventDraft, ...]
    parts: tuple[Part, ...]
    body_parts: tuple[BodyPart, ...]
    documents: tuple[tuple[DocumentPhrase, ...], ...]


def read_events(
    reading: Reading, calendar: Calendar, mentions: list[PersonMention], bodies: list[BodyPhrase], titles: Sequence[Title]
) -> EventsResult:
    """The events, participations and papers of one article."""
    documents = find_documents(reading, calendar, bodies)
    scene = Scene(reading, calendar, mentions, bodies, documents)
    scene.soften(list(titles))
    scene.soft.update(i for at, (_, act) in reading.marks["act"].items() if act.opens for i in range(way_to(scene, at), at))
    scene.name_common(list(common_bodies(scene)))
    named = event_mentions(scene)
    names = {i for m in named for i in range(m.start, m.end)}
    acts = reading.marks["act"]
    verbal = {m.start for m in named if m.start in acts and acts[m.start][0] > m.head}  # '|có buổi làm việc với| Tập đoàn X' is a verb too
    deeds = read_deeds(scene, names - verbal)
    verbs = verb_mentions(scene, deeds, names)
    joins = reading.language.events.joins
    signals = [*(noun_signal(scene, m) for m in named), *(verb_signal(scene, v, joins) for v in verbs)]
    events, linked = _told(scene, deeds, signals)
    if all(c.kind in _NO_OCCASION for c in events) and (lone := lone_mentions(scene, deeds, names - verbal)):
        verbs += lone
        events, linked = _told(scene, deeds, [*signals, *(verb_signal(scene, v, joins) for v in lone)])
    assigned = assign(scene, deeds, events, linked)
    parts = read_parts(scene, deeds, events, assigned, linked)
    papers = distinct_documents(documents, reading.language.documents)
    paper_at = {d.start: n for n, group in enumerate(papers) for d in group}
    within = parts_of(scene, events, parts)
    return EventsResult(
        tuple(draft._replace(part_of=within.get(n)) for n, draft in enumerate(_drafts(scene, events, paper_at, names))),
        tuple(part._replace(presents=paper_at[part.presents]) if part.presents is not None else part for part in parts),
        tuple(read_body_parts(scene, events, verbs, [(deeds[n], e) for n, e in assigned.items()])),
        tuple(tuple(g) for g in papers),
    )


def _told(scene: Scene, deeds: list[Deed], signals: list[Signal]) -> tuple[list[Cluster], dict[int, int]]:
    """The happenings that the signals report, and which deed is said of which of all that are spoken of."""
    clusters = cluster(signals)
    linked = link(scene, deeds, clusters)
    return reported(clusters, deeds), linked


def _drafts(scene: Scene, events: list[Cluster], papers: dict[int, int], names: set[int]) -> Iterator[EventDraft]:
    day = None
    named: dict[int, list[tuple[int, int, int]]] = {}
    for c in events:
        for s in c.signals:
            if not s.passing:
                named.setdefault(s.sentence, []).append((s.start, s.end, c.index))
    for c in events:
        day = date_of(scene, c, day, main=c is events[0])
        yield _draft(scene, c, papers, named)._replace(date=day, place=place_of(scene, c, names))


def _draft(scene: Scene, c: Cluster, papers: dict[int, int], named: dict[int, list[tuple[int, int, int]]]) -> EventDraft:
    span = name_of(scene, c)
    attendance = venues = None
    attended = () if c.kind in _NO_OCCASION else c.signals  # the dead of an accident and the accused attend nothing
    for sentence in sorted({s.sentence for s in attended if not s.passing}):
        spans = named[sentence][:MOST]
        own = [(a, b) for a, b, n in spans if n == c.index] or [span]
        others = [(a, b) for a, b, n in spans if n != c.index]
        people, places = attendance_and_venues(scene, *scene.tokens.sentences[sentence], Spans(span, own, others))
        attendance, venues = attendance or people, venues or places
    about = tuple(sorted({n for i in range(*span) if (n := papers.get(i)) is not None}))
    rule, confidence = sureness(c)
    signals = tuple((s.start, s.end) for s in c.signals)
    return EventDraft(
        c.kind,
        words_of(scene, span),
        other_names(scene, c, span),
        span,
        signals,
        None,
        None,
        attendance,
        venues,
        about,
        None,
        rule,
        confidence,
    )
