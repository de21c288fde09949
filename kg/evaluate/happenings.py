"""A comparison -> how events are read: found, dated, counted, who did what there, and which bodies took part."""

from typing import NamedTuple

from kg.evaluate.account import Happening, Part
from kg.evaluate.alignment import STRANGER, Comparison
from kg.evaluate.folding import same_body, similarity
from kg.evaluate.matching import Matched, best, match
from kg.evaluate.outcome import Outcome

LEAST_FIT = 0.3
"""Share of words that the names of one event have in common."""
HALF = 0.5
"""Share of gold's participants who must be there for an event to fit by its people alone."""


class Did(NamedTuple):
    """A person's part in a gold event."""

    event: str
    person: str
    role: str


class TookPart(NamedTuple):
    """A body's part in a gold event."""

    event: str
    body: str
    role: str
    bodies: frozenset[str]


def events(it: Comparison) -> Outcome:
    """Events of the same kind, by name or by who takes part."""
    out = Outcome(it.id, "events")
    pairs, missed, extra = matched(it)
    out.right = len(pairs)
    for one in missed:
        out.missed(_line(one), _why(one, extra))
    for one in extra:
        why = _why(one, missed)
        out.wrong(_line(one), "no event of the gold" if why == "not read" else why)
    return out


def event_dates(it: Comparison) -> Outcome:
    """The day of the events that both have."""
    out = Outcome(it.id, "event-dates")
    for one, other in matched(it).pairs:
        _compare(out, one.date, other.date, _line(one), "day")
    return out


def event_numbers(it: Comparison) -> Outcome:
    """Participants and points of connection of the events that both have."""
    out = Outcome(it.id, "event-numbers")
    for one, other in matched(it).pairs:
        _compare(out, one.attendance, other.attendance, _line(one), "attendance")
        _compare(out, one.venues, other.venues, _line(one), "number of venues")
    return out


def _compare(out: Outcome, gold: str | int | None, said: str | int | None, line: str, what: str) -> None:
    if gold and gold == said:
        out.right += 1
        return
    why = f"no {what}" if not said else f"another {what}" if gold else f"{what} that the text does not settle"
    if gold:
        out.missed(f"{line}: {gold}", why)
    if said:
        out.wrong(f"{line}: {said}", why)


def participations(it: Comparison) -> Outcome:
    """Who did what, at whichever event; a bare 'attendee' beside another role is neutral."""
    out = Outcome(it.id, "participations")
    gold = sorted({(part.who, part.role) for event in it.gold.happenings for part in event.people})
    said = sorted({pair for event in it.happenings for pair in it.roles(event)})
    active = {person for person, _ in gold}
    pairs, missed, extra = match(gold, said, lambda a, b: a == b)
    out.right = len(pairs)
    extra = [(person, role) for person, role in extra if role != "attendee" or person not in active]
    _tell(out, [Did("", *one) for one in missed], [Did("", *one) for one in extra], it)
    return out


def event_participations(it: Comparison) -> Outcome:
    """Who did what at which event, over events that both have."""
    out = Outcome(it.id, "event-participations")
    pairs = matched(it).pairs
    gold = sorted({Did(one.key, part.who, part.role) for one, _ in pairs for part in one.people})
    said = sorted({Did(one.key, *pair) for one, other in pairs for pair in it.roles(other)})
    hits, missed, extra = match(gold, said, lambda a, b: a == b)
    out.right = len(hits)
    _tell(out, missed, extra, it)
    return out


def event_bodies(it: Comparison) -> Outcome:
    """Which bodies organise, host or take part, over events that both have."""
    out = Outcome(it.id, "event-bodies")
    pairs = matched(it).pairs
    gold = [TookPart(one.key, *_body(part)) for one, _ in pairs for part in one.bodies]
    said = {TookPart(one.key, *_body(part)) for one, other in pairs for part in other.bodies}
    hits, missed, extra = match(gold, sorted(said, key=lambda one: one[:3]), same_part)
    out.right = len(hits)
    for one in missed:
        out.missed(_body_line(one), "another role" if any(_same_body(one, other) for other in extra) else "not read")
    for one in extra:
        out.wrong(_body_line(one), "another role" if any(_same_body(other, one) for other in missed) else "no part of the gold")
    return out


def matched(it: Comparison) -> Matched[Happening, Happening]:
    """Events paired, the best-fitting first."""

    def fit(gold: Happening, said: Happening) -> float:
        if said.kinds != gold.kinds:
            return 0
        people = {part.who for part in gold.people}
        shared = len(people & {it.meant(part.who) for part in said.people}) / len(people) if people else 0
        return max(_name_fit(gold, said), LEAST_FIT + 0.2 * shared if shared >= HALF else 0)

    return best(it.gold.happenings, it.happenings, fit, LEAST_FIT)


def _name_fit(left: Happening, right: Happening) -> float:
    return max((similarity(a, b) for a in left.names for b in right.names), default=0)


def _body(part: Part) -> tuple[str, str, frozenset[str]]:
    return part.who, part.role, part.bodies


def same_part(gold: TookPart, said: TookPart) -> bool:
    """The same role at the same event, of a body of the same name."""
    return gold.role == said.role and _same_body(gold, said)


def _same_body(gold: TookPart, said: TookPart) -> bool:
    return gold.event == said.event and any(same_body(body, said.bodies) for body in gold.bodies)


def _why(one: Happening, others: list[Happening]) -> str:
    if any(_name_fit(one, other) >= LEAST_FIT for other in others):
        return "another kind"
    return "named otherwise" if any(one.kinds == other.kinds for other in others) else "not read"


def _tell(out: Outcome, missed: list[Did], extra: list[Did], it: Comparison) -> None:
    for one in missed:
        if one.person not in it.everyone:
            out.missed(_did(one), "person not found")
        else:
            out.missed(_did(one), "another role" if any(one[:2] == other[:2] for other in extra) else "not read")
    for one in extra:
        if one.person.startswith(STRANGER):
            out.wrong(_did(one), "no person of the gold")
        else:
            out.wrong(_did(one), "another role" if any(one[:2] == other[:2] for other in missed) else "no part of the gold")


def _did(one: Did) -> str:
    return f"{one.person.removeprefix(STRANGER)} – {one.role}"


def _line(happening: Happening) -> str:
    return f"{'/'.join(sorted(happening.kinds)) or 'event'}: {next(iter(happening.names), '')}"


def _body_line(part: TookPart) -> str:
    return f"{' = '.join(sorted(part.bodies))} – {part.role}"
