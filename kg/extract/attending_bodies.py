"""A Scene -> the organisations that its text says are there: lists of those who attend, sides that are met, 'với sự tham gia của …'."""

from kg.extract.bodies import BodyPhrase
from kg.extract.deed import Deed
from kg.extract.scene_bodies import SceneBodies
from kg.extract.signals import Signal
from kg.text.tokens import BREAK, LOWER

LONGEST_GAP = 8  # tokens between two bodies of a list
LONGEST_LEAD = 6  # tokens of 'đại diện lãnh đạo các'
FARTHEST = 60  # tokens between the name of an event and who takes part in it
_FEW = frozenset({"thuong-truc-cap-uy", "thuong-truc-hdnd", "ban-thuong-vu"})  # bodies.yaml: whose name in a list means its people
_SIGNED = frozenset({"Ceremony", "Conference"})
SIDE = "present-side"  # participation.yaml: 'về phía A có …'


def attending(bodies: SceneBodies, deed: Deed, *, sides: bool) -> list[BodyPhrase]:
    """'Dự có …; đại diện lãnh đạo Sở A, Sở B; các đồng chí trong Ban Thường vụ': the bodies of the list that are represented there.

    `sides`: so is the one that is a side of a meeting, 'về phía |Công ty A| có ông B'.
    """
    scene = bodies.scene
    keys, grammar = scene.tokens.keys, scene.reading.language.grammar
    _, last = scene.sentence(deed.at)
    last = next((j for j in range(deed.end, last) if scene.tokens.cases[j] == BREAK), last)
    opens = grammar.having | grammar.comprising | {":"}
    start = next((j for j in range(deed.end, last) if keys[j] in opens), deed.end)
    found = [side] if sides and deed.act.id == SIDE and (side := bodies.at.get(deed.end)) is not None else []
    for body in bodies.within(start, last):
        follows = bool(found) and _is_row(bodies, found[-1].end, body.start)
        before = keys[body.start - 1]
        listed = follows or _is_represented(bodies, body) or before in grammar.many or before in opens or _is_item(bodies, body)
        if listed and not _is_one_of_some(bodies, body) and not _is_cut(bodies, body):
            found.append(body)
    return found


def beside(bodies: SceneBodies, deed: Deed) -> list[BodyPhrase]:
    """'Ông A |cùng lãnh đạo Sở B, Sở C| đã dự …', 'ông A; |đại diện Sở B| đã tới thăm …': those named between the people and the verb."""
    scene = bodies.scene
    along, found = scene.reading.language.events.along, list[BodyPhrase]()
    for body in bodies.within(scene.mentions[deed.subjects[-1]].phrase_end, deed.at):
        follows = bool(found) and _is_row(bodies, found[-1].end, body.start)
        if follows or _is_represented(bodies, body) or scene.tokens.keys[body.start - 1] in along:
            found.append(body)
    return found


def signed_at(bodies: SceneBodies, s: Signal) -> bool:
    """A ceremony or a conference at which papers are signed."""
    keys, said = bodies.scene.tokens.keys, bodies.scene.reading.language.events
    return s.kind in _SIGNED and said.signing.within(keys[s.start : s.end])


def staff_of(bodies: SceneBodies, s: Signal) -> BodyPhrase | None:
    """'thăm cán bộ|, chiến sĩ Đồn Biên phòng A|': whose people are visited, where the name of the visit stops at the first comma."""
    scene = bodies.scene
    last = scene.sentence(s.start)[1]
    if s.end >= last or scene.tokens.words[s.end] != ",":
        return None
    body = next(iter(bodies.within(s.end, min(last, s.end + LONGEST_LEAD))), None)
    return body if body is not None and represented_from(bodies, body.start) == s.end + 1 else None


def signing(bodies: SceneBodies, s: Signal) -> list[BodyPhrase]:
    """'Lễ ký kết Quy chế phối hợp … giữa |A và B|', also where the name stops before them."""
    scene, said = bodies.scene, bodies.scene.reading.language.events
    keys, last = scene.tokens.keys, scene.sentence(s.start)[1]
    if not signed_at(bodies, s):
        return []
    at = next((i for i in range(s.start, min(last, s.end + FARTHEST)) if keys[i] in said.parties), last)
    return row_at(bodies, at + 1, last)


def taking_part(bodies: SceneBodies, s: Signal) -> list[BodyPhrase]:
    """'… với sự tham gia của |A, B và C|'."""
    keys, said = bodies.scene.tokens.keys, bodies.scene.reading.language.events
    last = bodies.scene.sentence(s.start)[1]
    at = said.with_those.first(keys, s.start, min(last, s.end + FARTHEST))
    if at < 0 or not bodies.scene.reading.grammar.negations.isdisjoint(keys[at - 1 : at]):
        return []  # 'không có sự tham gia của Bộ Y tế'
    return row_at(bodies, at + said.with_those.at(keys, at), last)


def met_by(bodies: SceneBodies, s: Signal) -> list[BodyPhrase]:
    """'buổi làm việc với |đại diện Sở A, Sở B|': those met, also where the name of the meeting stops before them."""
    keys = bodies.scene.tokens.keys
    last = bodies.scene.sentence(s.start)[1]
    said = bodies.scene.reading.language
    at = next((j for j in range(s.start, min(last, s.end + 1)) if keys[j] in said.events.meeting_with), last)
    joining = said.events.meeting_with | said.grammar.conjunctions
    return row_at(bodies, at + 1, last) or [b for b in bodies.within(at, s.end) if keys[b.start - 1] in joining]


def row_at(bodies: SceneBodies, at: int, last: int) -> list[BodyPhrase]:
    """The bodies of the row that begins at token `at`, perhaps behind 'đại diện lãnh đạo'."""
    first = next((b for b in bodies.within(at, min(last, at + LONGEST_LEAD)) if b.start == at or _leads(bodies, at, b)), None)
    found = [] if first is None else [first]
    for body in bodies.within(first.end, last) if first is not None else ():
        if not _is_row(bodies, found[-1].end, body.start):
            break
        found.append(body)
    return found


def _leads(bodies: SceneBodies, at: int, body: BodyPhrase) -> bool:
    """'|đại diện lãnh đạo| Sở A', '|các| Sở A, Sở B': those who stand for it, and nothing else, from token `at` on."""
    many = bodies.scene.tokens.keys[at] in bodies.scene.reading.language.grammar.many
    return represented_from(bodies, body.start) <= at + many


def represented_from(bodies: SceneBodies, at: int) -> int:
    """Where the words begin that say who stands for the body at token `at`: '|đại diện lãnh đạo| Sở A'."""
    keys, said = bodies.scene.tokens.keys, bodies.scene.reading.language.events
    many = bodies.scene.reading.language.grammar.many
    while length := said.representing.before(keys, at - (keys[at - 1] in many)):
        at -= length + (keys[at - 1] in many)
    return at


def _is_represented(bodies: SceneBodies, body: BodyPhrase) -> bool:
    """'lãnh đạo |Sở A|', 'đại diện: |Cục B|', but not 'nguyên lãnh đạo |Sở A|'."""
    scene = bodies.scene
    at = body.start - (scene.tokens.words[body.start - 1] == ":")
    start = represented_from(bodies, at)
    return start < at and scene.tokens.keys[start - 1] not in scene.reading.language.events.no_more


def _is_item(bodies: SceneBodies, body: BodyPhrase) -> bool:
    """'ông A, Bí thư Huyện ủy; |Công ty B|; …': between two marks nothing but the body stands."""
    tokens, at = bodies.scene.tokens, body.end
    ends = at >= len(tokens) or tokens.words[at] in ";.,…" or tokens.cases[at] == BREAK
    joined = not ends and tokens.keys[at] in bodies.scene.reading.language.grammar.conjunctions
    return tokens.words[body.start - 1] == ";" and (ends or joined) and body.type not in _FEW


def _is_one_of_some(bodies: SceneBodies, body: BodyPhrase) -> bool:
    """'một số |Sở Y tế|': of several, none is named."""
    return bodies.scene.reading.language.events.some.before(bodies.scene.tokens.keys, body.start) > 0


def _is_cut(bodies: SceneBodies, body: BodyPhrase) -> bool:
    """'|Hội Cha| mẹ học sinh': the name goes on in small letters."""
    tokens, at = bodies.scene.tokens, body.end
    if " " in body.own or not body.own or at >= len(tokens) or tokens.cases[at] != LOWER:
        return False
    reading = bodies.scene.reading
    return tokens.keys[at] not in reading.language.grammar.conjunctions and not any(
        at in m for m in (reading.stop, reading.level, reading.place)
    )


def _is_row(bodies: SceneBodies, first: int, last: int) -> bool:
    """Only a comma, 'và', a bracket or those who stand for the next one are between two bodies of a list."""
    scene, start = bodies.scene, represented_from(bodies, last)
    if not 0 < start - first <= LONGEST_GAP:
        return False
    joining = scene.reading.language.grammar.conjunctions
    return all(scene.tokens.words[i] in ",;-–" or scene.tokens.keys[i] in joining or i in scene.brackets for i in range(first, start))
