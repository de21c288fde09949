"""Events of a Scene -> the organisations that organise them, host them or take part."""

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from kg.extract.bodies import BodyPhrase
from kg.extract.clusters import Cluster
from kg.extract.deeds import Deed
from kg.extract.event_verbs import VerbMention
from kg.extract.scene import DELEGATION, Scene
from kg.extract.signals import Signal
from kg.text.tokens import BREAK, CAPITAL, NUMBER, UPPER

# small words between a body and 'tổ chức', and between two bodies that organise together
_TOGETHER = frozenset(
    "đã vừa sẽ cũng đang long trọng phối hợp với cùng và , ; tiếp tục được đồng chủ trì - – liên tịch vui mừng".split()
) | frozenset("chính thức lãnh đạo trong thường nhiệm kỳ".split())
_ROW = frozenset(",-–")
_JUSTICE = frozenset({"cong-an", "co-quan", "vien-kiem-sat", "toa-an"})
_MEETING = frozenset({"lam-viec", "gap-mat", "hoi-dam", "tiep", "hoi-thao", "hoi-nghi", "doi-thoai"})
_VISITS = frozenset({"tham", "tham-lam-viec"})
_AT_PLACE = frozenset({"Visit", "Meeting", "Ceremony", "Incident"})
_OWN_SESSIONS = frozenset({"ky-hop", "dai-hoi", "hoi-nghi", "hop", "hop-bao"})  # 'Hội nghị Ban Chấp hành …' is the committee's own
_REACH = 40
LONGEST_PLACE = 6  # tokens of ', tỉnh Quảng Ngãi'


class BodyPart(NamedTuple):
    """A body takes part in an event: the tokens that say so."""

    event: int
    body: BodyPhrase
    role: str
    first: int
    last: int
    rule: str
    confidence: float


class _Bodies:
    """The look-ups of one article."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        inside = {i for m in scene.mentions for i in range(m.phrase_start, m.phrase_end)} | scene.titled
        bodies = sorted([*scene.bodies, *scene.common], key=lambda b: (b.start, -b.end))
        bodies = [_completed(scene, b, bodies[n + 1 : n + 2]) for n, b in enumerate(bodies)]
        free = [b for b in bodies if b.start not in inside and b.start not in scene.reading.skip and b.start not in scene.quoted]
        self.free = _seated_together(scene, [b for b in _outermost(free) if not _is_many(scene, b)])
        self.at = {b.start: b for b in self.free}
        self.ending = {b.end: b for b in self.free}
        self.starts = [b.start for b in self.free]

    def before(self, at: int, first: int) -> list[BodyPhrase]:
        """The bodies right before token `at`, over small words: 'A, B (đã) phối hợp với C |tổ chức'."""
        found: list[BodyPhrase] = []
        keys, brackets = self.scene.tokens.keys, self.scene.brackets
        while at > first:
            body = self.ending.get(at)
            if body is not None:
                if keys[body.start - 1] in ("tại", "ở", "theo", "của"):
                    break
                found.append(body)
                at = body.start
            elif keys[at - 1] in _TOGETHER or at - 1 in brackets or self.scene.tokens.cases[at - 1] == NUMBER:
                at -= 1
            elif (behind := self._before_place(at)) < at:
                at = behind
            else:
                break
        return found

    def _before_place(self, at: int) -> int:
        """Before ', tỉnh A' that only says where the body in front is; `at` where no such words stand."""
        reading, tokens = self.scene.reading, self.scene.tokens
        for j in range(at - 2, max(0, at - LONGEST_PLACE), -1):
            if tokens.words[j] == ",":
                return j if j in self.ending and (j + 1 in reading.level or j + 1 in reading.place) else at
            if tokens.cases[j + 1] not in (CAPITAL, UPPER):
                return at
        return at

    def within(self, first: int, last: int) -> list[BodyPhrase]:
        """The bodies between two tokens."""
        return self.free[bisect_left(self.starts, first) : bisect_left(self.starts, last)]


def _outermost(bodies: list[BodyPhrase]) -> Iterator[BodyPhrase]:
    """In the order of the text, without those inside another: 'Cơ quan điều tra |Công an tỉnh'."""
    end = 0
    for body in bodies:
        if body.end > end:
            yield body
            end = body.end


def _is_many(scene: Scene, body: BodyPhrase) -> bool:
    """'UBND |các huyện': no body of its own."""
    return not scene.reading.language.grammar.many.isdisjoint(scene.tokens.keys[body.end : body.end + 1])


def _seated_together(scene: Scene, bodies: list[BodyPhrase]) -> list[BodyPhrase]:
    """'Huyện ủy - HĐND - UBND huyện A': bodies in a row are those of one place, which the last one names."""
    found: list[BodyPhrase] = []
    for body in reversed(bodies):
        after = found[-1] if found else None
        gap = scene.tokens.keys[body.end : after.start] if after is not None and after.start - body.end in (1, 2) else []
        if after is not None and gap and (_ROW | scene.reading.language.grammar.conjunctions).issuperset(gap):
            body = _seated_as(body, after)
        found.append(body)
    return found[::-1]


def _seated_as(body: BodyPhrase, after: BodyPhrase) -> BodyPhrase:
    """With the seat of the body behind it, where it says none and may have it."""
    if body.parent is not None:
        return body._replace(parent=_seated_as(body.parent, after))
    if body.entry is None or body.entry.kind != "seat" or body.own or body.seat.said or not after.seat.place:
        return body
    if body.entry.level:  # 'Huyện ủy' says its level itself
        return body._replace(seat=after.seat._replace(level="")) if body.entry.level == after.seat.level else body
    return body._replace(seat=after.seat)


def _sender_of(body: BodyPhrase) -> BodyPhrase:
    """'Đoàn công tác của |Bộ Y tế': who has sent a delegation takes part by it."""
    return body.parent if body.type == DELEGATION and body.parent is not None else body


def _completed(scene: Scene, body: BodyPhrase, following: list[BodyPhrase]) -> BodyPhrase:
    """'Ban Thường vụ, Ban Chấp hành Đảng bộ tỉnh': the standing committee is of the party committee of that level."""
    if body.type != "ban-thuong-vu" or body.parent is not None or body.seat.said or not following:
        return body
    after = following[0]
    level = after.parent.seat.level if after.type == "ban-chap-hanh" and after.parent is not None and after.start - body.end <= 2 else ""
    entry = next((e for e in scene.reading.language.bodies_file.types if e.id == "cap-uy" and e.level == level), None) if level else None
    if entry is None or after.parent is None:
        return body
    return body._replace(parent=BodyPhrase(body.end, body.end, "cap-uy", entry.forms[0], "", after.parent.seat, None, entry))


def read_body_parts(scene: Scene, events: list[Cluster], verbs: list[VerbMention], deeds: list[tuple[Deed, int]]) -> list[BodyPart]:
    """One part for each body and role; who organises is not named as attending besides."""
    bodies = _Bodies(scene)
    found: dict[tuple[int, int, str], BodyPart] = {}
    role_of = {v.start: v for v in verbs}
    for n, c in enumerate(events):
        for body, role, rule, sure in _of_event(bodies, c, role_of):
            who = _sender_of(body)
            found.setdefault((n, body.start, role), BodyPart(n, who, role, body.start, body.end, f"participation/body-{rule}", sure))
    for deed, event in deeds:
        if deed.how == "list" and deed.act.subject == "Attendee":
            for body in _attending(bodies, deed):
                found.setdefault(
                    (event, body.start, "Attendee"), BodyPart(event, body, "Attendee", deed.at, body.end, "participation/body-list", 0.7)
                )
    first: dict[tuple[int, tuple[str, str, str], str], BodyPart] = {}
    for part in found.values():
        first.setdefault((part.event, _same(part.body), part.role), part)
    leading = {(p.event, _same(p.body)) for p in found.values() if p.role in ("Organiser", "Host")}
    return [p for p in first.values() if p.role != "Attendee" or (p.event, _same(p.body)) not in leading]


def _same(body: BodyPhrase) -> tuple[str, str, str]:
    return body.type, body.own, body.seat.place if body.parent is None else "|".join(_same(body.parent))


def _of_event(bodies: _Bodies, c: Cluster, role_of: dict[int, VerbMention]) -> Iterator[tuple[BodyPhrase, str, str, float]]:
    organisers = [b for s in c.signals for b in _organisers(bodies, s, role_of)]
    for body in organisers:
        yield body, "Organiser", "organises", 0.8
    for s in c.signals:
        verb = role_of.get(s.start) if not s.noun else None
        if verb is not None and verb.role == "Attendee":
            for body in bodies.before(s.start, bodies.scene.sentence(s.start)[0]):
                yield body, "Attendee", "acts", 0.7
        if not organisers and (organisers := _own_session(bodies, s)):
            yield organisers[0], "Organiser", "own-session", 0.8
        yield from _met(bodies, s)
        if not s.passing and s.kind in _AT_PLACE:
            yield from _where(bodies, s, {b.start for b in organisers})
        if s.kind == "Trial" and not organisers and not s.passing:
            first, _ = bodies.scene.sentence(s.start)
            organisers = [b for b in bodies.within(first, s.start) if b.type in _JUSTICE][-1:]
            for body in organisers:
                yield body, "Organiser", "justice", 0.85
        if s.kind == "Trial" and not s.passing:
            yield from _prosecution(bodies, s, {b.start for b in organisers})


def _prosecution(bodies: _Bodies, s: Signal, organising: set[int]) -> Iterator[tuple[BodyPhrase, str, str, float]]:
    """'… đã được Viện kiểm sát phê chuẩn': it takes part in what the police or the court does."""
    if organising:
        for body in bodies.within(*bodies.scene.sentence(s.start)):
            if body.type == "vien-kiem-sat" and body.start not in organising:
                yield body, "Attendee", "prosecution", 0.8


def _organisers(bodies: _Bodies, s: Signal, role_of: dict[int, VerbMention]) -> list[BodyPhrase]:
    """'A phối hợp với B tổ chức Hội nghị …', 'Hội nghị do A tổ chức', 'A họp …'."""
    scene, keys = bodies.scene, bodies.scene.tokens.keys
    first, last = scene.sentence(s.start)
    if s.passing:
        return []
    if not s.noun:
        verb = role_of.get(s.start)
        at = s.start - 2 if keys[max(first, s.start - 2) : s.start] == ["tổ", "chức"] else s.start
        return bodies.before(at, first) if verb is not None and verb.role == "Organiser" else []
    start = s.start - 1 if s.start > first and scene.tokens.words[s.start - 1] in '“"' else s.start
    held = scene.words.held.before(keys, start)
    if held and ("tổ" in keys[start - held : start] or keys[start - 1] in _HOLDS):
        return _together(bodies, start - held, first)
    at = s.end + 1 if s.end < last and scene.tokens.words[s.end] == "," else s.end
    if at < last and keys[at] == "do":
        stop = next((j for j in range(at, min(last, at + _REACH)) if keys[j] == "tổ" and keys[j + 1 : j + 2] == ["chức"]), None)
        return bodies.within(at, stop) if stop is not None else []
    return []


_HOLDS = frozenset({"mạc", "tập", "mở", "cai", "trì", "hành"})  # ends of 'khai mạc', 'triệu tập', 'đăng cai', 'chủ trì', 'tiến hành'


def _together(bodies: _Bodies, at: int, first: int) -> list[BodyPhrase]:
    """The bodies in front of the verb, and those in front of 'phối hợp với …' where something unknown stands between."""
    found = bodies.before(at, first)
    keys = bodies.scene.tokens.keys
    joint = next((j for j in range(at - 2, max(first, at - _REACH), -1) if keys[j] == "phối" and keys[j + 1] == "hợp"), None)
    if joint is None or bodies.scene.has_people(joint, at):
        return found
    known = {body.start for body in found}
    return [*found, *(b for b in (*bodies.within(joint, at), *bodies.before(joint, first)) if b.start not in known)]


def _own_session(bodies: _Bodies, s: Signal) -> list[BodyPhrase]:
    """'Hội nghị Ban Chấp hành …' is the committee's own, where it is not spoken of."""
    if s.noun and s.full and s.family in _OWN_SESSIONS and not s.passing:
        own = bodies.within(s.start, s.end)
        if own and not _is_topic(bodies.scene, s, own[0]):
            return own[:1]
    return _sitting(bodies, s)


def _sitting(bodies: _Bodies, s: Signal) -> list[BodyPhrase]:
    """'Tại kỳ họp thứ năm, |Ủy ban Kiểm tra … đã xem xét': who acts at its sitting holds it."""
    tokens = bodies.scene.tokens
    if not s.located or s.family not in ("ky-hop", "hop"):
        return []
    at = s.end
    while at < len(tokens) and at in bodies.scene.brackets:
        at += 1
    body = bodies.at.get(at + 1) if tokens.words[at : at + 1] == [","] else None
    return [body] if body is not None else []


def _is_topic(scene: Scene, s: Signal, body: BodyPhrase) -> bool:
    """The body stands behind 'về', 'với' or a verb in the name: it is spoken of, or met."""
    return any(scene.tokens.keys[i] in ("về", "với", "cho", "giữa", "thực", "triển", "quán") for i in range(s.start, body.start))


def _met(bodies: _Bodies, s: Signal) -> Iterator[tuple[BodyPhrase, str, str, float]]:
    """'làm việc với A' meets A; 'thăm B', 'kiểm tra … tại B' has B for its host."""
    keys = bodies.scene.tokens.keys
    if s.passing:
        return
    for body in bodies.within(s.start, s.end):
        before = keys[body.start - 1]
        if s.family in _MEETING and before in ("với", "và", "tiếp") and "với" in keys[s.start : body.start]:
            yield body, "Attendee", "met", 0.85
        elif not s.noun and s.act == "sign" and "giữa" in keys[s.start : body.start]:
            yield body, "Attendee", "signs", 0.85
        elif body.type == DELEGATION:
            continue
        elif s.family in _VISITS and (before in ("thăm", "tại", "sĩ", "sỹ", "với") or body.start <= s.start + 3):
            yield body, "Host", "visited", 0.8


def _where(bodies: _Bodies, s: Signal, taken: set[int]) -> Iterator[tuple[BodyPhrase, str, str, float]]:
    """'tại Bệnh viện A', 'tại trụ sở Bộ B': whose house it is."""
    keys = bodies.scene.tokens.keys
    first, last = bodies.scene.sentence(s.start)
    for body in bodies.within(first, last):
        if body.type == DELEGATION and s.kind != "Incident":
            sends = s.kind == "Visit" and body.parent is not None and not body.parent.seat.country
            yield body, "Organiser" if sends else "Attendee", "delegation", 0.8
            continue
        near = (body.start < s.start and body.start - first < 16) or s.start < body.start < s.end + 8
        if (
            near
            and body.start not in taken
            and (keys[body.start - 1] == "tại" or keys[max(first, body.start - 3) : body.start] == ["tại", "trụ", "sở"])
            and body.type not in _HALLS
            and s.family != "tiep"
        ):
            yield body, "Host", "house", 0.8


_HALLS = frozenset({"trung-tam", "to-chuc-quoc-te", "phu", "quoc-hoi", "chinh-phu", "ban-chap-hanh-trung-uong", "cap-uy", "ubnd"})


def _attending(bodies: _Bodies, deed: Deed) -> list[BodyPhrase]:
    """'Dự có …; đại diện lãnh đạo Sở A, Sở B; các đồng chí trong Ban Thường vụ': the bodies of the list outside titles."""
    scene = bodies.scene
    _, last = scene.sentence(deed.at)
    last = next((j for j in range(deed.end, last) if scene.tokens.cases[j] == BREAK), last)
    start = next((j for j in range(deed.end, last) if scene.tokens.keys[j] in ("có", "gồm", ":")), deed.end)
    return bodies.within(start, last)
