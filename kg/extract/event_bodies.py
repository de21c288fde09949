"""Events of a Scene -> the organisations that organise them, host them or take part."""

from collections.abc import Iterator
from typing import NamedTuple

from kg.extract.acting_bodies import acting, acting_later, is_known
from kg.extract.attending_bodies import attending, beside, met_by, signed_at, signing, staff_of, taking_part
from kg.extract.bodies import BodyPhrase
from kg.extract.body_lists import DEPARTMENT
from kg.extract.clusters import Cluster
from kg.extract.deed import Deed
from kg.extract.event_verbs import VerbMention
from kg.extract.listed_lines import in_lines
from kg.extract.organisers import REACH, organisers
from kg.extract.scene import DELEGATION, Scene
from kg.extract.scene_bodies import SceneBodies, sender_of
from kg.extract.seats import Seat
from kg.extract.signals import Signal
from kg.text.tokens import NUMBER

_JUSTICE = frozenset({"cong-an", "co-quan", "vien-kiem-sat", "toa-an"})
_MEETING = frozenset({"lam-viec", "gap-mat", "hoi-dam", "tiep", "hoi-thao", "hoi-nghi", "doi-thoai"})
_VISITS = frozenset({"tham", "tham-lam-viec"})
_SENT_TO = frozenset({"Visit", "Meeting", "Ceremony"})
_OWN_SESSIONS = frozenset({"ky-hop", "dai-hoi", "hoi-nghi", "hop", "hop-bao"})  # 'Hội nghị Ban Chấp hành …' is the committee's own
CENTRAL_COMMITTEE = "ban-chap-hanh-trung-uong"  # bodies.yaml
ALONG = "along"  # participation.yaml: 'Cùng đi có …'
_PRESENT = frozenset({"Attendee", "Visitor", "Awarder"})
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
    for n, body in acting_later(bodies, events):
        found.setdefault((n, body.start, "Attendee"), BodyPart(n, body, "Attendee", body.start, body.end, "participation/body-does", 0.75))
    for deed, event in deeds:
        for body in map(sender_of, _with_people(bodies, deed, events[event])):
            span = min(deed.at, body.start), max(deed.end, body.end)
            found.setdefault((event, body.start, "Attendee"), BodyPart(event, body, "Attendee", *span, "participation/body-list", 0.7))
    distinct: dict[tuple[int, tuple[str, str, str], str], BodyPart] = {}
    for part in found.values():
        distinct.setdefault((part.event, _same(part.body), part.role), part)
    leading = {(p.event, _same(p.body)) for p in found.values() if p.role in ("Organiser", "Host")}
    return [p for p in distinct.values() if p.role != "Attendee" or (p.event, _same(p.body)) not in leading]


def _with_people(bodies: SceneBodies, deed: Deed, event: Cluster) -> list[BodyPhrase]:
    """Those in the list of the people who attend or come along, and those between these and the verb."""
    if deed.how == "list" and (deed.act.subject == "Attendee" or deed.act.id == ALONG):
        listed = attending(bodies, deed, sides=event.kind == "Meeting" or signed_at(bodies, event.best))
        return [b for b in (*listed, *in_lines(bodies, deed)) if is_known(b)]
    return (
        [b for b in beside(bodies, deed) if is_known(b)] if deed.how == "subject" and deed.act.subject in _PRESENT and deed.subjects else []
    )


def _same(body: BodyPhrase) -> tuple[str, str, str]:
    """'Bộ Quốc phòng' and 'Bộ Quốc phòng Trung Quốc' are two, as are 'Ban Tổ chức Tỉnh ủy' and 'Ban Dân vận Tỉnh ủy'."""
    place = f"{body.seat.place}{body.seat.country}"
    return body.type, body.form if body.type == DEPARTMENT else body.own, place if body.parent is None else "|".join(_same(body.parent))


def _of_event(bodies: SceneBodies, c: Cluster, role_of: dict[int, VerbMention]) -> Iterator[tuple[BodyPhrase, str, str, float]]:
    named = [(b, s) for s in c.signals for b in organisers(bodies, s, role_of) if is_known(b)]
    leading = [body for body, s in named if not (_only_announces(bodies, body, s) or _only_comes(bodies, s))]
    for body in leading:
        yield body, "Organiser", "organises", 0.8
    yield from ((body, "Attendee", "announces", 0.7) for body, s in named if _only_announces(bodies, body, s))
    yield from ((body, "Attendee", "delegation", 0.8) for body, s in named if _only_comes(bodies, s))
    for s in c.signals:
        if not leading and (leading := _own_session(bodies, s)):
            yield leading[0], "Organiser", "own-session", 0.8
        if s.kind == "Trial" and not s.passing:
            justice = [] if leading else _charging(bodies, s)
            leading = leading or justice
            for body in justice:
                yield body, "Organiser", "justice", 0.85
            yield from _prosecution(bodies, s, {b.start for b in leading})
        yield from _others(bodies, s, role_of)


def _others(bodies: SceneBodies, s: Signal, role_of: dict[int, VerbMention]) -> Iterator[tuple[BodyPhrase, str, str, float]]:
    """Those that take part or host, as one signal tells."""
    verb = role_of.get(s.start) if not s.noun else None
    if verb is not None and verb.role in ("Attendee", "Host"):
        for body in bodies.before(s.start, bodies.scene.sentence(s.start)[0]):
            yield body, verb.role, "acts", 0.7
    yield from _having(bodies, s)
    yield from ((body, "Attendee", "does", 0.8) for body in acting(bodies, s))
    yield from ((body, "Attendee", "joined", 0.7) for body in taking_part(bodies, s))
    if not s.passing:
        yield from _met(bodies, s)
        yield from _sent(bodies, s) if s.kind in _SENT_TO else ()


def _only_announces(bodies: SceneBodies, body: BodyPhrase, s: Signal) -> bool:
    """'đại diện lãnh đạo |Vụ A| công bố quyết định …': it takes part by somebody who speaks for it."""
    said = bodies.scene.reading.language.events
    return s.act in said.announcing and said.speaking_for.before(bodies.scene.tokens.keys, body.start) > 0


def _only_comes(bodies: SceneBodies, s: Signal) -> bool:
    """'Đoàn cán bộ Sở A |đến thăm và làm việc tại| Sở B': who has sent the visitors takes part, and organises nothing."""
    return not s.noun and s.kind == "Visit" and s.act in bodies.scene.reading.language.events.visiting_acts


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
            if any(approving.at(keys, j) for j in range(body.end, min(last, body.end + REACH))):
                yield body, "Attendee", "prosecution", 0.8


def _own_session(bodies: SceneBodies, s: Signal) -> list[BodyPhrase]:
    """'Hội nghị Ban Chấp hành …' is the committee's own, where it is not spoken of."""
    if s.noun and s.full and s.family in _OWN_SESSIONS and not s.passing:
        head = bodies.scene.reading.marks["event"].get(s.start, (s.start, None))[0]
        own = [b for b in bodies.within(head, s.end) if not _is_owner(bodies.scene, head, b)]
        if own and not _is_topic(bodies.scene, s, own[0]):
            return own[:1]
    return _of_assembly(bodies, s) or _central(bodies.scene, s) or _sitting(bodies, s)


def _central(scene: Scene, s: Signal) -> list[BodyPhrase]:
    """'Hội nghị |Trung ương| 6 khóa XIII' is one of the Central Committee of the Party."""
    head = scene.reading.marks["event"].get(s.start, (s.start, None))[0]
    end = scene.reading.central[head][0] if s.noun and s.family == "hoi-nghi" and head in scene.reading.central else len(scene.tokens)
    if s.passing or end >= len(scene.tokens) or scene.tokens.cases[end] != NUMBER:
        return []
    entry = scene.reading.language.entry_of[CENTRAL_COMMITTEE]
    return [BodyPhrase(head, end, entry.id, entry.forms[0], "", Seat(head), None, entry)]


def _of_assembly(bodies: SceneBodies, s: Signal) -> list[BodyPhrase]:
    """'Kỳ họp thứ 22 (kỳ họp chuyên đề), |HĐND tỉnh| khóa XIII': whose sitting it is follows with its term."""
    scene, tokens = bodies.scene, bodies.scene.tokens
    at = next((i for i in range(s.end, len(tokens)) if i not in scene.brackets), s.end)
    body = bodies.at.get(at + 1) if s.family == "ky-hop" and tokens.words[at : at + 1] == [","] else None
    terms = scene.reading.language.dates.term_word
    return [body] if body is not None and not s.passing and not terms.isdisjoint(tokens.keys[body.end : body.end + 1]) else []


def _sitting(bodies: SceneBodies, s: Signal) -> list[BodyPhrase]:
    """'Tại kỳ họp thứ năm, |Ủy ban Kiểm tra … đã xem xét': who acts at its sitting holds it."""
    tokens = bodies.scene.tokens
    if not s.located or s.family != "ky-hop":
        return []
    at = s.end
    while at < len(tokens) and at in bodies.scene.brackets:
        at += 1
    body = bodies.at.get(at + 1) if tokens.words[at : at + 1] == [","] else None
    return [body] if body is not None else []


def _is_owner(scene: Scene, head: int, body: BodyPhrase) -> bool:
    """'phiên họp Ban Chỉ đạo của |Chính phủ|', 'công bố quyết định của |Bộ Chính trị|': a body or a paper, whose it is, stands before."""
    bodies, papers = scene.reading.bodies, scene.reading.marks["paper"]
    owned = scene.tokens.keys[body.start - 1] in scene.reading.grammar.owning
    return owned and any(j in bodies or j in papers for j in range(head, body.start - 1))


def _is_topic(scene: Scene, s: Signal, body: BodyPhrase) -> bool:
    """The body stands behind 'về', 'với' or a verb in the name: it is spoken of, or met."""
    return any(scene.tokens.keys[i] in scene.reading.language.events.concerning for i in range(s.start, body.start))


def _having(bodies: SceneBodies, s: Signal) -> Iterator[tuple[BodyPhrase, str, str, float]]:
    """'đại diện Sở A, Công ty B |đã có buổi họp báo|': who has a meeting attends it."""
    if not s.noun or s.passing or s.kind != "Meeting":
        return
    keys, first = bodies.scene.tokens.keys, bodies.scene.sentence(s.start)[0]
    held = bodies.scene.words.held.before(keys, s.start)
    having = bodies.scene.reading.grammar.having
    if (held and keys[s.start - 1] in having) or keys[s.start] in having:
        for body in bodies.before(s.start - held, first):
            yield body, "Attendee", "has", 0.7


def _met(bodies: SceneBodies, s: Signal) -> Iterator[tuple[BodyPhrase, str, str, float]]:
    """'làm việc với A, B' meets both; 'ký kết … giữa A và B'; 'thăm B', 'kiểm tra … tại B' has B for its host."""
    keys, said = bodies.scene.tokens.keys, bodies.scene.reading.language.events
    if s.family in _MEETING:
        for body in met_by(bodies, s):
            yield body, "Attendee", "met", 0.85
    signed = signed_at(bodies, s)
    yield from ((body, "Attendee", "signs", 0.85) for body in signing(bodies, s))
    if s.family in _VISITS and (visited := staff_of(bodies, s)) is not None:
        yield visited, "Host", "visited", 0.8
    for body in bodies.within(s.start, s.end):
        if signed and not said.between_parties.isdisjoint(keys[s.start : body.start]):
            yield body, "Attendee", "signs", 0.85
        elif body.type != DELEGATION and s.family in _VISITS and (keys[body.start - 1] in said.visited_at or body.start <= s.start + 3):
            yield body, "Host", "visited", 0.8


def _sent(bodies: SceneBodies, s: Signal) -> Iterator[tuple[BodyPhrase, str, str, float]]:
    """'Đoàn công tác của Bộ A đã …': who has sent a delegation there; one without a sender only where it is met: it repeats its leader."""
    for body in bodies.within(*bodies.scene.sentence(s.start)):
        met = s.kind == "Meeting" and s.start < body.start < s.end
        if (body.type == DELEGATION and (body.parent is not None or body.seat.place or met)) or _is_led(bodies.scene, body):
            yield body, "Attendee", "delegation", 0.8


def _is_led(scene: Scene, body: BodyPhrase) -> bool:
    """'|Ủy ban Kiểm tra Tỉnh ủy| do ông A làm Trưởng đoàn': it has come as a delegation."""
    keys, last = scene.tokens.keys, scene.sentence(body.start)[1]
    at = next((i for i in range(body.end, last) if i not in scene.brackets), last)
    if at == last or keys[at] not in scene.reading.language.events.organised_by:
        return False
    acts, leading = scene.reading.marks["act"], scene.reading.language.events.leading_acts
    return any(acts[i][1].id in leading for i in range(at, min(last, at + REACH)) if i in acts)
