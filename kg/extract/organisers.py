"""A Scene -> the organisations that its text names as organising a happening, in front of the verb or behind the name."""

from kg.extract.attending_bodies import row_at
from kg.extract.bodies import BodyPhrase
from kg.extract.event_verbs import VerbMention
from kg.extract.scene_bodies import SceneBodies
from kg.extract.signals import Signal

REACH = 60  # tokens between the words that tell a happening and a body that has to do with it
LONGEST_TERM = 12  # tokens of ', nhiệm kỳ 2015 - 2020' behind a name
_CLOSES_NAME = frozenset(',”"»')  # '“Hội nghị A”, |do B tổ chức|'
_HOLDS = frozenset({"mạc", "tập", "mở", "cai", "trì", "hành"})  # ends of 'khai mạc', 'triệu tập', 'đăng cai', 'chủ trì', 'tiến hành'


def organisers(bodies: SceneBodies, s: Signal, role_of: dict[int, VerbMention]) -> list[BodyPhrase]:
    """'A phối hợp với B tổ chức Hội nghị …', 'Hội nghị do A tổ chức', 'A họp …'; with those that the sentence names besides."""
    if s.passing:
        return []
    found = _of_verb(bodies, s, role_of)
    known = {body.start for body in found}
    return [*found, *(body for body in _besides(bodies, s) if body.start not in known)]


def _of_verb(bodies: SceneBodies, s: Signal, role_of: dict[int, VerbMention]) -> list[BodyPhrase]:
    """Those in front of the verb, or behind the name of what they organise."""
    scene, keys = bodies.scene, bodies.scene.tokens.keys
    first, last = scene.sentence(s.start)
    if not s.noun:
        verb = role_of.get(s.start)
        if verb is None or verb.role != "Organiser":
            return []
        at = verb.at - 2 if keys[max(first, verb.at - 2) : verb.at] == ["tổ", "chức"] else verb.at
        return _unless_told_to(bodies, bodies.before(at, first))
    start = s.start - 1 if s.start > first and scene.tokens.words[s.start - 1] in '“"' else s.start
    if scene.words.openings.at(keys, start) and keys[start - 1] in scene.words.opening:
        start -= 1  # 'tổ chức |Lễ| khai mạc chương trình A'
    held = scene.words.held.before(keys, start)
    if held and ("tổ" in keys[start - held : start] or keys[start - 1] in _HOLDS):
        return _unless_told_to(bodies, _together(bodies, start - held, first))
    return _behind(bodies, s, last)


def _unless_told_to(bodies: SceneBodies, found: list[BodyPhrase]) -> list[BodyPhrase]:
    """None of 'giao |Sở A phối hợp với Sở B| tổ chức hội nghị': that is an order."""
    keys, ordering = bodies.scene.tokens.keys, bodies.scene.reading.language.events.ordering
    return [] if found and ordering.before(keys, min(body.start for body in found)) else found


def _besides(bodies: SceneBodies, s: Signal) -> list[BodyPhrase]:
    """'dưới sự chủ trì của |A|, Hội nghị …', 'Hội thi …; đơn vị đăng cai là |A|', where no other happening stands between."""
    keys, said = bodies.scene.tokens.keys, bodies.scene.reading.language.events
    first, last = bodies.scene.sentence(s.start)
    at = said.organised_with.first(keys, first, min(last, s.end + REACH)) if s.noun else -1
    between = range(at, s.start) if at < s.start else range(s.end, at)
    if at < 0 or any(i in bodies.scene.reading.marks["event"] for i in between):
        return []
    return row_at(bodies, at + said.organised_with.at(keys, at), last)


def _behind(bodies: SceneBodies, s: Signal, last: int) -> list[BodyPhrase]:
    """'Hội nghị A, nhiệm kỳ 2015 - 2020 |do B, C phối hợp tổ chức|': the bodies between 'do' and the verb."""
    scene, keys, said = bodies.scene, bodies.scene.tokens.keys, bodies.scene.reading.language.events
    at = next((i for i in range(s.end, last) if scene.tokens.words[i] not in _CLOSES_NAME), last)
    if at < last and keys[at] in said.organised_passive and (found := _passive(bodies, at, last)):
        return found
    if at < last and keys[at] not in said.organised_by:
        others = scene.reading.marks["event"]
        near = range(at, min(last, at + LONGEST_TERM))
        at = next((i for i in near if keys[i] in said.organised_by and i + 1 in bodies.at), last)
        at = last if any(i in others or i in scene.people for i in range(s.end, at)) else at
    if said.works.before(keys, at):
        return []
    stop = next((j for j in range(at, min(last, at + REACH)) if said.organising.at(keys, j)), None)
    return bodies.within(at, stop) if stop is not None else []


def _passive(bodies: SceneBodies, at: int, last: int) -> list[BodyPhrase]:
    """'Hội nghị được |A phối hợp với B| tổ chức': only small words and other bodies stand before the verb."""
    keys, said = bodies.scene.tokens.keys, bodies.scene.reading.language.events
    stop = next((j for j in range(at, min(last, at + REACH)) if said.organising.at(keys, j)), at)
    found = bodies.before(stop, at)
    return found if found and found[-1].start == at + 1 else []


def _together(bodies: SceneBodies, at: int, first: int) -> list[BodyPhrase]:
    """The bodies in front of the verb, and those in front of 'phối hợp với …' where something unknown stands between."""
    found = bodies.before(at, first)
    keys = bodies.scene.tokens.keys
    joint = next((j for j in range(at - 2, max(first, at - REACH), -1) if keys[j] == "phối" and keys[j + 1] == "hợp"), None)
    if joint is None or bodies.scene.has_people(joint, at):
        return found
    known = {body.start for body in found}
    return [*found, *(b for b in (*bodies.within(joint, at), *bodies.before(joint, first)) if b.start not in known)]
