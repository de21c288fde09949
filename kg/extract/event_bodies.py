"""Events of a Scene -> the organisations that organise them, host them or take part."""

from collections.abc import Iterator
from typing import NamedTuple

from kg.extract.bodies import BodyPhrase
from kg.extract.clusters import Cluster
from kg.extract.deed_walk import Deed
from kg.extract.event_verbs import VerbMention
from kg.extract.scene import DELEGATION, Scene
from kg.extract.scene_bodies import SceneBodies, sender_of
from kg.extract.signals import Signal
from kg.text.tokens import BREAK

_JUSTICE = frozenset({"cong-an", "co-quan", "vien-kiem-sat", "toa-an"})
_MEETING = frozenset({"lam-viec", "gap-mat", "hoi-dam", "tiep", "hoi-thao", "hoi-nghi", "doi-thoai"})
_VISITS = frozenset({"tham", "tham-lam-viec"})
_AT_PLACE = frozenset({"Visit", "Meeting", "Ceremony", "Incident"})
_OWN_SESSIONS = frozenset({"ky-hop", "dai-hoi", "hoi-nghi", "hop", "hop-bao"})  # 'Hội nghị Ban Chấp hành …' is the committee's own
LONGEST_GAP = 8  # tokens between two bodies of a list
_REACH = 40
NEAR = 60  # tokens around a charge within which a procuracy takes part in it


class BodyPart(NamedTuple):
    """A body takes part in an event: the tokens that say so."""

    event: int
    body: BodyPhrase
    role: str
    first: int
    last: int
    rule: str
    confidence: float


def read_body_parts(scene: Scene, events: list[Cluster], verbs: list[VerbMention], deeds: list[tuple[Deed, int]]) -> list[BodyPart]:
    """One part for each body and role; who organises is not named as attending besides."""
    bodies = SceneBodies(scene)
    found: dict[tuple[int, int, str], BodyPart] = {}
    role_of = {v.start: v for v in verbs}
    for n, c in enumerate(events):
        for body, role, rule, sure in _of_event(bodies, c, role_of):
            who = sender_of(body)
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


def _of_event(bodies: SceneBodies, c: Cluster, role_of: dict[int, VerbMention]) -> Iterator[tuple[BodyPhrase, str, str, float]]:
    organisers = [b for s in c.signals for b in _organisers(bodies, s, role_of)]
    for body in organisers:
        yield body, "Organiser", "organises", 0.8
    for s in c.signals:
        verb = role_of.get(s.start) if not s.noun else None
        if verb is not None and verb.role in ("Attendee", "Host"):
            for body in bodies.before(s.start, bodies.scene.sentence(s.start)[0]):
                yield body, verb.role, "acts", 0.7
        if not organisers and (organisers := _own_session(bodies, s)):
            yield organisers[0], "Organiser", "own-session", 0.8
        yield from _having(bodies, s)
        yield from _met(bodies, s)
        if not s.passing and s.kind in _AT_PLACE:
            yield from _where(bodies, s, {b.start for b in organisers})
        if s.kind == "Trial" and not s.passing:
            justice = [] if organisers else _charging(bodies, s)
            organisers = organisers or justice
            for body in justice:
                yield body, "Organiser", "justice", 0.85
            yield from _prosecution(bodies, s, {b.start for b in organisers})


def _charging(bodies: SceneBodies, s: Signal) -> list[BodyPhrase]:
    """The last body before a charge that charges or tries."""
    return [b for b in bodies.within(bodies.scene.sentence(s.start)[0], s.start) if b.type in _JUSTICE][-1:]


def _prosecution(bodies: SceneBodies, s: Signal, organising: set[int]) -> Iterator[tuple[BodyPhrase, str, str, float]]:
    """'… đã được Viện kiểm sát phê chuẩn': it takes part in what the police or the court does."""
    if organising:
        first, last = bodies.scene.sentence(s.start)
        keys, approving = bodies.scene.tokens.keys, bodies.scene.reading.language.events.approving
        for body in bodies.within(max(first, s.start - NEAR), min(last, s.end + NEAR)):
            if body.type != "vien-kiem-sat" or body.start in organising:
                continue
            if any(approving.at(keys, j) for j in range(body.end, min(last, body.end + _REACH))):
                yield body, "Attendee", "prosecution", 0.8


def _organisers(bodies: SceneBodies, s: Signal, role_of: dict[int, VerbMention]) -> list[BodyPhrase]:
    """'A phối hợp với B tổ chức Hội nghị …', 'Hội nghị do A tổ chức', 'A họp …'."""
    scene, keys = bodies.scene, bodies.scene.tokens.keys
    first, last = scene.sentence(s.start)
    if s.passing:
        return []
    if not s.noun:
        verb = role_of.get(s.start)
        if verb is None or verb.role != "Organiser":
            return []
        at = verb.at - 2 if keys[max(first, verb.at - 2) : verb.at] == ["tổ", "chức"] else verb.at
        return bodies.before(at, first)
    start = s.start - 1 if s.start > first and scene.tokens.words[s.start - 1] in '“"' else s.start
    held = scene.words.held.before(keys, start)
    if held and ("tổ" in keys[start - held : start] or keys[start - 1] in _HOLDS):
        return _together(bodies, start - held, first)
    at = next((i for i in range(s.end, last) if scene.tokens.words[i] not in _CLOSES_NAME), last)
    if at < last and keys[at] == "do":
        stop = next((j for j in range(at, min(last, at + _REACH)) if keys[j] == "tổ" and keys[j + 1 : j + 2] == ["chức"]), None)
        return bodies.within(at, stop) if stop is not None else []
    return []


_CLOSES_NAME = frozenset(',”"»')  # '“Hội nghị A”, |do B tổ chức|'
_HOLDS = frozenset({"mạc", "tập", "mở", "cai", "trì", "hành"})  # ends of 'khai mạc', 'triệu tập', 'đăng cai', 'chủ trì', 'tiến hành'


def _together(bodies: SceneBodies, at: int, first: int) -> list[BodyPhrase]:
    """The bodies in front of the verb, and those in front of 'phối hợp với …' where something unknown stands between."""
    found = bodies.before(at, first)
    keys = bodies.scene.tokens.keys
    joint = next((j for j in range(at - 2, max(first, at - _REACH), -1) if keys[j] == "phối" and keys[j + 1] == "hợp"), None)
    if joint is None or bodies.scene.has_people(joint, at):
        return found
    known = {body.start for body in found}
    return [*found, *(b for b in (*bodies.within(joint, at), *bodies.before(joint, first)) if b.start not in known)]


def _own_session(bodies: SceneBodies, s: Signal) -> list[BodyPhrase]:
    """'Hội nghị Ban Chấp hành …' is the committee's own, where it is not spoken of."""
    if s.noun and s.full and s.family in _OWN_SESSIONS and not s.passing:
        head = bodies.scene.reading.marks["event"].get(s.start, (s.start, None))[0]
        own = [b for b in bodies.within(head, s.end) if not _is_owner(bodies.scene, head, b)]
        if own and not _is_topic(bodies.scene, s, own[0]):
            return own[:1]
    return _sitting(bodies, s)


def _sitting(bodies: SceneBodies, s: Signal) -> list[BodyPhrase]:
    """'Tại kỳ họp thứ năm, |Ủy ban Kiểm tra … đã xem xét': who acts at its sitting holds it."""
    tokens = bodies.scene.tokens
    if not s.located or s.family not in ("ky-hop", "hop"):
        return []
    at = s.end
    while at < len(tokens) and at in bodies.scene.brackets:
        at += 1
    body = bodies.at.get(at + 1) if tokens.words[at : at + 1] == [","] else None
    return [body] if body is not None else []


def _is_owner(scene: Scene, head: int, body: BodyPhrase) -> bool:
    """'phiên họp Ban Chỉ đạo của |Chính phủ|': another body stands before it, whose it is."""
    return scene.tokens.keys[body.start - 1] == "của" and any(j in scene.reading.bodies for j in range(head, body.start - 1))


def _is_topic(scene: Scene, s: Signal, body: BodyPhrase) -> bool:
    """The body stands behind 'về', 'với' or a verb in the name: it is spoken of, or met."""
    return any(scene.tokens.keys[i] in ("về", "với", "cho", "giữa", "thực", "triển", "quán") for i in range(s.start, body.start))


def _having(bodies: SceneBodies, s: Signal) -> Iterator[tuple[BodyPhrase, str, str, float]]:
    """'đại diện Sở A, Công ty B |đã có buổi họp báo|': who has a meeting attends it."""
    if not s.noun or s.passing or s.kind != "Meeting":
        return
    keys, first = bodies.scene.tokens.keys, bodies.scene.sentence(s.start)[0]
    held = bodies.scene.words.held.before(keys, s.start)
    if (held and keys[s.start - 1] == "có") or keys[s.start] == "có":
        for body in bodies.before(s.start - held, first):
            yield body, "Attendee", "has", 0.7


def _met(bodies: SceneBodies, s: Signal) -> Iterator[tuple[BodyPhrase, str, str, float]]:
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


def _where(bodies: SceneBodies, s: Signal, taken: set[int]) -> Iterator[tuple[BodyPhrase, str, str, float]]:
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


def _attending(bodies: SceneBodies, deed: Deed) -> list[BodyPhrase]:
    """'Dự có …; đại diện lãnh đạo Sở A, Sở B; các đồng chí trong Ban Thường vụ': the bodies of the list that are represented there."""
    scene = bodies.scene
    keys, representing = scene.tokens.keys, scene.reading.language.events.representing
    _, last = scene.sentence(deed.at)
    last = next((j for j in range(deed.end, last) if scene.tokens.cases[j] == BREAK), last)
    start = next((j for j in range(deed.end, last) if keys[j] in ("có", "gồm", ":")), deed.end)
    found: list[BodyPhrase] = []
    for body in bodies.within(start, last):
        follows = bool(found) and _is_row(scene, found[-1].end, body.start)
        if (
            follows
            or representing.before(keys, body.start)
            or keys[body.start - 1] in scene.reading.grammar.many
            or body.start == start + 1
        ):
            found.append(body)
    return found


def _is_row(scene: Scene, first: int, last: int) -> bool:
    """Only a comma, 'và' or a bracket stands between two bodies of a list."""
    if last - first > LONGEST_GAP:
        return False
    joining = scene.reading.language.grammar.conjunctions
    return all(scene.tokens.words[i] in ",;-–" or scene.tokens.keys[i] in joining or i in scene.brackets for i in range(first, last))
