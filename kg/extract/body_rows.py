"""Bodies of a Scene in the order of the text -> the same, each with what its neighbours say of it: its place, its level, whose it is."""

from kg.extract.bodies import BodyPhrase
from kg.extract.scene import Scene
from kg.extract.seats import Seat, Seats
from kg.language.schema import BodyEntry
from kg.text.tokens import LOWER

LONGEST_UNNAMED = 14  # tokens of 'các ban, ngành, đoàn thể' before their place
_ROW = frozenset(",-–")


def told_by_neighbours(scene: Scene, bodies: list[BodyPhrase]) -> list[BodyPhrase]:
    """Each with what the one right behind it tells; an owner that becomes part of a name is no body of its own any more."""
    found: list[BodyPhrase] = []
    for body in _seated_together(scene, [_owned(scene, body, bodies[n + 1 : n + 2]) for n, body in enumerate(bodies)]):
        if not found or body.start >= found[-1].end:
            found.append(body)
    return found


def _owned(scene: Scene, body: BodyPhrase, following: list[BodyPhrase]) -> BodyPhrase:
    """'Đảng bộ |Trường Đại học A|', 'Đảng bộ cơ quan |Tạp chí B|': whose members they are."""
    if (
        body.type != scene.reading.language.naming.types.party_organisation
        or body.own
        or body.seat.said
        or body.parent is not None
        or not following
    ):
        return body
    owner, agency = following[0], scene.reading.language.events.agency.at(scene.tokens.keys, body.end)
    if owner.start != body.end + agency:
        return body
    return body._replace(end=owner.end, own=scene.tokens.slice(body.end, owner.start) if agency else "", parent=owner)


def _seated_together(scene: Scene, bodies: list[BodyPhrase]) -> list[BodyPhrase]:
    """'Huyện ủy - HĐND - UBND huyện A': bodies in a row are those of one place, which the last one names."""
    found: list[BodyPhrase] = []
    for body in reversed(bodies):
        after = found[-1] if found else None
        gap = scene.tokens.keys[body.end : after.start] if after is not None and after.start - body.end in (1, 2) else []
        if after is not None and gap and (_ROW | scene.reading.language.grammar.conjunctions).issuperset(gap):
            body = _seated_as(scene, body, after)
        elif (others := _seat_of_unnamed(scene, body)) is not None:
            body = _seated_as(scene, body, others)
        found.append(body)
    return found[::-1]


def _seat_of_unnamed(scene: Scene, body: BodyPhrase) -> BodyPhrase | None:
    """'Huyện ủy, UBND|, các ban, ngành, đoàn thể huyện A|': those that end a row without a name tell its place."""
    tokens, reading = scene.tokens, scene.reading
    lead = body.end + 1
    if lead >= len(tokens) or tokens.keys[lead] not in reading.grammar.many or not _joins(scene, body.end):
        return None
    stop = min(len(tokens), lead + LONGEST_UNNAMED)
    at = next((j for j in range(lead, stop) if j in reading.level or not (tokens.cases[j] == LOWER or _joins(scene, j))), stop)
    if at == stop or at not in reading.level or _joins(scene, at - 1) or tokens.keys[at - 1] in reading.language.events.not_of_place:
        return None
    seat = Seats(reading, frozenset(scene.people)).at(at)
    council = reading.language.entry_of[reading.language.naming.types.council]
    return BodyPhrase(at, seat.end, council.id, council.forms[0], "", seat, None, council) if seat.place else None


def _joins(scene: Scene, at: int) -> bool:
    return scene.tokens.words[at] == "," or scene.tokens.keys[at] in scene.reading.grammar.conjunctions


def _seated_as(scene: Scene, body: BodyPhrase, after: BodyPhrase) -> BodyPhrase:
    """With the seat of the body behind it, where it says none and may have it."""
    if body.parent is not None:
        return body._replace(parent=_seated_as(scene, body.parent, after))
    if (
        body.type == scene.reading.language.naming.types.agency_committee
        and not body.own
        and not body.seat.said
        and after.entry is not None
        and after.entry.kind == "seat"
    ):
        return _committee(scene, body, after.seat)
    if body.entry is None or body.entry.kind != "seat" or body.own or body.seat.said or not after.seat.said:
        return body
    if body.entry.level:  # 'Huyện ủy' says its level itself
        return body._replace(seat=after.seat._replace(level="")) if body.entry.level == after.seat.level else body
    return body._replace(seat=after.seat)


def _committee(scene: Scene, body: BodyPhrase, seat: Seat) -> BodyPhrase:
    """'|Đảng ủy|, HĐND, UBND xã A': the committee of the place that the row is of."""
    entry = _committee_entry(scene, seat.level)
    return body if entry is None else body._replace(type=entry.id, form=entry.forms[0], seat=seat._replace(level=""), entry=entry)


def _committee_entry(scene: Scene, level: str) -> BodyEntry | None:
    """How the party committee of a level is named."""
    language = scene.reading.language
    return language.entries[language.committees[level]] if level in language.committees else None


def completed(scene: Scene, body: BodyPhrase, following: list[BodyPhrase]) -> BodyPhrase:
    """'Ban Thường vụ, Ban Chấp hành Đảng bộ tỉnh': the standing committee is of the party committee of that level."""
    types = scene.reading.language.naming.types
    if body.type != types.standing_committee or body.parent is not None or body.seat.said or not following:
        return body
    after = following[0]
    level = (
        after.parent.seat.level
        if after.type == types.executive_committee and after.parent is not None and after.start - body.end <= 2
        else ""
    )
    entry = _committee_entry(scene, level)
    if entry is None or after.parent is None:
        return body
    return body._replace(parent=BodyPhrase(body.end, body.end, entry.id, entry.forms[0], "", after.parent.seat, None, entry))
