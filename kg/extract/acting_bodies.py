"""A Scene -> the organisations that do at a happening what people do there: 'Tại hội nghị, Sở A, Sở B đã báo cáo …'."""

from bisect import bisect_right
from collections.abc import Iterator

from kg.extract.attending_bodies import represented_from, row_at
from kg.extract.bodies import BodyPhrase
from kg.extract.clusters import Cluster
from kg.extract.scene import DELEGATION
from kg.extract.scene_bodies import SceneBodies
from kg.extract.signals import Signal
from kg.language.participation_schema import Act
from kg.text.tokens import LOWER

LONGEST_WORDS = 5  # tokens of 'đã lần lượt' between the last body and its verb
NEARBY = 3  # sentences behind a happening in which somebody still acts at it
_OFFSTAGE = frozenset({"Incident", "Trial", "OtherEvent", "Visit"})


def acting(bodies: SceneBodies, s: Signal) -> list[BodyPhrase]:
    """'|Tại buổi lễ|, đại diện Sở A và Công ty B đã trao …': who acts right behind the words that say where."""
    scene = bodies.scene
    last = scene.sentence(s.start)[1]
    at = next((i for i in range(s.end, last) if i not in scene.brackets), last)
    if not s.located or at >= last or scene.tokens.words[at] != ",":
        return []
    row, act = _acting_from(bodies, at + 1, last)
    return row if act is not None else []


def acting_later(bodies: SceneBodies, events: list[Cluster]) -> Iterator[tuple[int, BodyPhrase]]:
    """'Dịp này, |Công ty A| đã trao tặng …': (event, body) of the sentences soon behind an event; captions show who only brings flowers."""
    scene = bodies.scene
    sentences, said = scene.tokens.sentence, scene.reading.language.events
    told = sorted((s.sentence, n) for n, c in enumerate(events) if c.kind not in _OFFSTAGE for s in c.signals)
    for number in sorted({sentences[i] for i in scene.reading.marks["act"]}) if told else ():
        first, last = scene.tokens.sentences[number]
        before = bisect_right(told, (number, -1)) - 1
        if before < 0 or number - told[before][0] > NEARBY or number in scene.media:
            continue
        occasion = said.occasions.at(scene.tokens.keys, first)
        at = first + occasion + (occasion > 0 and scene.tokens.words[first + occasion] == ",")
        row, act = _acting_from(bodies, at, last)
        if act is not None and act.subject == "Awarder" and (occasion or (row[0].start == at and row[0].type != DELEGATION)):
            yield from ((told[before][1], body) for body in row)


def _acting_from(bodies: SceneBodies, at: int, last: int) -> tuple[list[BodyPhrase], Act | None]:
    """The bodies of the row that begins at token `at`, perhaps behind 'đại diện', and what they do there, None if nothing."""
    row = row_at(bodies, at, last)
    if not row or represented_from(bodies, row[0].start) != at or not is_known(row[0]):
        return row, None
    return row, _deed_at(bodies, row[-1].end, last)


def is_known(body: BodyPhrase) -> bool:
    """Not just 'Ban Tổ chức', which any happening has, nor 'cùng đoàn công tác Trung ương', which repeats who leads it."""
    placed = body.parent is not None or bool(body.seat.place or body.seat.central)
    if body.type == DELEGATION:
        return placed or body.own[:1].islower()  # 'Đoàn đại biểu |tỉnh A|'
    return placed or body.entry is None or body.entry.kind not in ("named", "part") or bool(body.own)


def _deed_at(bodies: SceneBodies, at: int, last: int) -> Act | None:
    """The verb of what people do at happenings that follows at token `at`, over small words: '|đã lần lượt| báo cáo'."""
    scene = bodies.scene
    acts, keys = scene.reading.marks["act"], scene.tokens.keys
    for i in range(at, min(last, at + LONGEST_WORDS)):
        if i in acts:
            return acts[i][1] if acts[i][1].subject is not None else None
        small = keys[i] in scene.words.between and scene.tokens.cases[i] == LOWER
        if not small and i not in scene.brackets:
            return None
    return None
