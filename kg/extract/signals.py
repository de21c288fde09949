"""Nouns and verbs of a Scene -> signals: what tells of a happening, in one form, with the evidence that it is reported."""

from typing import NamedTuple

from kg.extract.bodies import BodyPhrase
from kg.extract.event_mentions import EventMention
from kg.extract.event_verbs import VerbMention
from kg.extract.scene import LEAD, Scene
from kg.text.tokens import BREAK, NUMBER

_ROMAN = frozenset("IVXLC")
REACH = 60  # tokens of a sentence before its event that date it
LABEL = 4  # tokens of 'Trong ảnh:'
_SHOWN = frozenset({"Visit", "Ceremony"})  # two who talk are shown at a meeting of their own
_ELECTING = frozenset({"Congress", "Session"})
_ENDS_SENTENCE = frozenset('.!?…:;”"')
ENOUGH = 3  # evidence that makes a happening a reported event


class Signal(NamedTuple):
    """A noun or a verb that tells of a happening, as both are joined. `day` is written in its sentence, `since` before it.

    besides: its sentence opens so that it tells of another happening than those before it.
    """

    start: int
    end: int
    kind: str
    family: str
    joins: tuple[str, ...]
    full: bool
    evidence: int
    passing: bool
    located: bool
    sentence: int
    words: frozenset[str]
    ordinals: frozenset[str]
    people: frozenset[int]
    noun: bool
    deed: int = -1
    bare: bool = False
    act: str = ""
    person: str = ""
    day: tuple[int, int] | None = None
    weak: bool = False
    holder: tuple[str, str] = ("", "")
    dated: bool = False
    since: tuple[int, int] | None = None
    frame: bool = False
    besides: bool = False
    held_by: str = ""


def noun_signal(scene: Scene, m: EventMention) -> Signal:
    """A noun as a signal."""
    led = not m.passing and not m.noun.bare and m.sentence < LEAD and _led(scene, m.start)
    telling = m.held or (m.located and m.full and not _only_elected(scene, m)) or _in_lead(m) or led
    evidence = (
        0
        if _is_past(scene, m.start) or _is_summed(scene, m.start) or (not m.located and _only_said(scene, m))
        else 3 * telling + (m.located and not m.full) + (m.sentence == 0 and m.full)
    )
    words, ordinals = _content(scene, m.start if m.noun.own else m.head, m.end)
    if m.noun.apart:
        ordinals |= {" ".join(scene.tokens.keys[m.start : m.head])}
    return Signal(
        m.start,
        m.end,
        m.noun.kind,
        m.noun.id,
        m.noun.joins,
        m.full and not m.noun.bare,
        evidence,
        m.passing,
        m.located,
        m.sentence,
        words,
        ordinals,
        frozenset(),
        True,
        bare=m.noun.bare,
        person=m.noun.person or "",
        weak=m.weak,
        dated=m.dated,
        frame=m.frame,
        since=_day_between(scene, scene.sentence(m.start)[0], m.start),
        day=_written_day(scene, m.start),
        holder=_holder(scene, m.start, m.head),
        besides=_tells_another(scene, m.start) and not m.located,
        held_by=_held_by(scene, m.start),
    )


def _is_past(scene: Scene, start: int) -> bool:
    """A month or a year alone before the event: it belongs to a biography, not to the news."""
    dates = scene.dates_in(max(scene.sentence(start)[0], start - REACH), start)
    return any(w.year is not None and w.day is None for w in dates) and not any(w.day is not None for w in dates)


def _is_summed(scene: Scene, start: int) -> bool:
    """'|Thời gian qua|, Hội đã tổ chức tập huấn …', 'Công ty |thường xuyên| gặp mặt …', and no day: no one happening."""
    first, last = scene.sentence(start)
    if not scene.tokens.sentence[start] or any(w.day is not None or w.offset is not None for w in scene.dates_in(first, last)):
        return False
    return scene.reading.language.events.periods.first(scene.tokens.keys, max(first, start - REACH), start) >= 0


def _in_lead(m: EventMention) -> bool:
    """An accident or a funeral that the lead names in words of its own: the article is about it, or about what comes of it."""
    return (m.noun.kind in ("Incident", "Trial") or m.noun.own) and m.full and not m.passing and m.sentence < LEAD


def _only_elected(scene: Scene, m: EventMention) -> bool:
    """'Tại Đại hội Đảng bộ tỉnh lần thứ X, ông được bầu …', told late: a step of a career, no news of the congress or the sitting."""
    first, last = scene.sentence(m.start)
    goes_on = scene.tokens.keys[first] in scene.reading.language.events.also  # 'Cũng tại kỳ họp, …': the one that is being told of
    dated = m.noun.kind == "Session" and _written_day(scene, m.start) is not None
    if m.noun.kind not in _ELECTING or m.sentence < LEAD or dated or goes_on:
        return False
    change = scene.reading.change
    return any(i in change and change[i][1].effect == "start" for i in range(first, last))


def _only_said(scene: Scene, m: EventMention) -> bool:
    """What somebody speaks of is not reported by that, unless its day is said: 'cho biết sáng 7/5, lễ hội A sẽ diễn ra'."""
    if not scene.said_before(m.start) or _said_at(scene, m.start) or m.noun.kind == "Incident":
        return False
    return not (m.held and m.full and _written_day(scene, m.start) is not None)


def _holder(scene: Scene, start: int, head: int) -> tuple[str, str]:
    """(type, place) of the body in front of 'tổ chức Hội nghị': two provinces hold two meetings."""
    body = _body_before(scene, start) if scene.words.held.before(scene.tokens.keys, start) else scene.body_at.get(head)
    return (body.type, body.seat.place) if body is not None and body.seat.place else ("", "")


def _body_before(scene: Scene, start: int) -> BodyPhrase | None:
    """The body in front of 'tổ chức |Hội nghị|'."""
    held = scene.words.held.before(scene.tokens.keys, start)
    first, _ = scene.sentence(start)
    return next((b for b in scene.bodies_in(first, start - held) if start - held - b.end <= 2), None) if held else None


def _held_by(scene: Scene, start: int) -> str:
    """The words of that body; nothing where none stands there."""
    body = _body_before(scene, start)
    return " ".join(scene.tokens.keys[body.start : body.end]) if body is not None else ""


def _said_at(scene: Scene, start: int) -> bool:
    """'nêu lên |tại phiên chất vấn', 'cho biết như trên |trong cuộc làm việc': the event is where it was said, no part of what was said."""
    keys = scene.tokens.keys
    if keys[start - 1] not in scene.reading.language.events.located:
        return False
    acts = scene.reading.marks["act"]
    end = start - 1
    end -= scene.reading.language.events.as_told.before(keys, end)
    return any(i in acts and acts[i][1].speech and end - 1 <= acts[i][0] <= end for i in range(max(0, end - 4), end))


def _led(scene: Scene, start: int) -> bool:
    """'tại phiên chất vấn …': somebody is there, and the lead says so."""
    first, last = scene.sentence(start)
    return scene.tokens.keys[start - 1] in scene.reading.language.events.located and scene.has_people(first, last)


def verb_signal(scene: Scene, v: VerbMention, joins: dict[str, tuple[str, ...]]) -> Signal:
    """A verb as a signal."""
    words, ordinals = _content(scene, v.verb_end, v.end)
    if v.start < v.at:  # 'Ban Chỉ đạo X họp': the body is half of the name
        words |= _content(scene, v.start, v.at)[0]
    return Signal(
        v.start,
        v.end,
        v.kind,
        v.family,
        joins.get(v.family, ()),
        True,
        0 if _is_summed(scene, v.start) else 1 if _is_caption(scene, v) or _is_besides(scene, v) else v.evidence,
        False,
        False,
        scene.tokens.sentence[v.start],
        words,
        ordinals,
        frozenset(v.people),
        False,
        v.deed,
        act=v.act,
        day=_written_day(scene, v.start),
        since=_day_between(scene, scene.sentence(v.start)[0], v.start),
        besides=_tells_another(scene, v.start),
    )


def _tells_another(scene: Scene, start: int) -> bool:
    """'|Cùng ngày,| bà B dự lễ khai giảng tại Trường C': not the one that was told of before."""
    return scene.reading.language.events.besides.at(scene.tokens.keys, scene.sentence(start)[0]) > 0


def _written_day(scene: Scene, start: int) -> tuple[int, int] | None:
    """Day and month written in the sentence, the year aside."""
    return _day_between(scene, *scene.sentence(start))


def _day_between(scene: Scene, first: int, last: int) -> tuple[int, int] | None:
    days = ((w.month, w.day) for w in scene.dates_in(first, last) if w.month and w.day and w.start not in scene.paper_at)
    return next(days, None)


def _content(scene: Scene, first: int, last: int) -> tuple[frozenset[str], frozenset[str]]:
    """The words of a name, and the figures that tell one meeting from the next."""
    tokens, ordinal = scene.tokens, scene.reading.language.events.ordinal
    words = frozenset(tokens.keys[i] for i in range(first, last) if tokens.words[i][0].isalnum())
    ordinals = frozenset(
        tokens.words[i]
        for i in range(first + 1, last)
        if tokens.keys[i - 1] in ordinal and (tokens.cases[i] == NUMBER or set(tokens.words[i]) <= _ROMAN)
    )
    return words, ordinals


def _is_besides(scene: Scene, v: VerbMention) -> bool:
    """'Dịp này, Tỉnh đoàn |tuyên dương| 14 đoàn viên': awarded at the event that is being told of."""
    keys, said = scene.tokens.keys, scene.reading.language.events
    first, _ = scene.sentence(v.start)
    return v.kind == "Ceremony" and said.occasions.at(keys, first) > 0 and said.awards.first(keys, v.at, v.verb_end) >= 0


def _is_caption(scene: Scene, v: VerbMention) -> bool:
    """The words under a picture: 'Ảnh: Ông A trao quà', or a line behind the headline that no full stop ends; of somebody and no day."""
    first, last = scene.sentence(v.start)
    if v.kind not in _SHOWN or not v.people or not scene.tokens.sentence[v.start] or scene.dates_in(first, last):
        return False
    if ":" in scene.tokens.words[first + 1 : first + LABEL]:
        colon = scene.tokens.words.index(":", first)
        return scene.tokens.keys[colon - 1] in scene.reading.language.events.photo_credits
    opens = first in scene.people and scene.tokens.cases[first - 1] == BREAK
    return opens and scene.tokens.words[last - 1] not in _ENDS_SENTENCE
