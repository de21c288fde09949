"""A comparison -> how positions are read: held by whom, worded how, with which status, in which body."""

from kg.evaluate.account import Position
from kg.evaluate.alignment import STRANGER, Comparison
from kg.evaluate.folding import folded, same_body, same_title, words_of
from kg.evaluate.matching import Matched, match
from kg.evaluate.outcome import Outcome


def holdings(it: Comparison) -> Outcome:
    """Person and title, a few words more or less forgiven."""
    out = Outcome(it.id, "holdings")
    pairs, missed, extra = matched(it)
    out.right = len(pairs)
    for one in missed:
        out.missed(_line(one), _why_missed(one, it, extra))
    for one in extra:
        out.wrong(_line(one), _why_wrong(one, it, missed))
    return out


def exact_titles(it: Comparison) -> Outcome:
    """Person and title word for word."""
    out = Outcome(it.id, "exact-titles")
    pairs, missed, extra = match(it.gold.positions, it.positions, exact)
    out.right = len(pairs)
    for one in missed:
        out.missed(_line(one), "worded otherwise" if _loosely(one, extra) else _why_missed(one, it, extra))
    for other in extra:
        out.wrong(_line(other), "worded otherwise" if _loosely(other, missed) else _why_wrong(other, it, missed))
    return out


def status(it: Comparison) -> Outcome:
    """The status of what both have."""
    out = Outcome(it.id, "status")
    for one, other in matched(it).pairs:
        if one.status == other.status:
            out.right += 1
        else:
            out.wrong(_line(other), f"{other.status or 'none'} for {one.status}")
    return out


def bodies(it: Comparison) -> Outcome:
    """The resolved body of what both have, where gold settles one."""
    out = Outcome(it.id, "bodies")
    for one, other in matched(it).pairs:
        if not one.bodies:
            continue
        wanted = next(iter(one.bodies))
        if same_body(wanted, other.bodies):
            out.right += 1
            continue
        why = _why_other_body(wanted, other.bodies)
        out.missed(f"{_line(one)}: {wanted}", why)
        if other.bodies:
            out.wrong(f"{_line(other)}: {' = '.join(sorted(other.bodies))}", why)
    return out


def matched(it: Comparison) -> Matched[Position, Position]:
    """Positions paired; a second wording of one that is paired already is no mistake."""
    pairs, missed, extra = match(it.gold.positions, it.positions, lambda g, s: exact(g, s) and g.status == s.status, exact, alike)
    return Matched(pairs, missed, [one for one in extra if not any(_repeats(gold, one) for gold in it.gold.positions)])


def exact(gold: Position, said: Position) -> bool:
    """The same person, and one title in common word for word."""
    return gold.person == said.person and any(folded(a) == folded(b) for a in gold.titles for b in said.titles)


def alike(gold: Position, said: Position) -> bool:
    """The same person, and titles that mean the same post."""
    return gold.person == said.person and any(same_title(a, b) for a in gold.titles for b in said.titles)


def _repeats(gold: Position, said: Position) -> bool:
    if not exact(gold, said) or gold.status != said.status:
        return False
    return not said.bodies or not gold.bodies or any(same_body(body, said.bodies) for body in gold.bodies)


def _loosely(one: Position, others: list[Position]) -> bool:
    return any(alike(one, other) for other in others)


def _why_missed(one: Position, it: Comparison, extra: list[Position]) -> str:
    if one.person not in it.everyone:
        return "holder not found"
    if any(_same_words(one, other) for other in extra):
        return "given to somebody else"
    if any(one.person == other.person and _same_head(one, other) for other in extra):
        return "title cut short or run on"
    if any(_same_words(one, other) for other in it.positions):
        return "given to others only"
    return "title not read"


def _why_wrong(one: Position, it: Comparison, missed: list[Position]) -> str:
    if one.person.startswith(STRANGER):
        return "holder is no person of the gold"
    if any(_same_words(one, other) for other in missed):
        return "given to somebody else"
    if any(one.person == other.person and _same_head(one, other) for other in missed):
        return "title cut short or run on"
    if any(one.person == other.person and alike(other, one) for other in it.gold.positions):
        return "the same post twice"
    return "no position of the gold"


def _same_words(one: Position, other: Position) -> bool:
    return one.person != other.person and any(folded(a) == folded(b) for a in one.titles for b in other.titles)


def _same_head(one: Position, other: Position) -> bool:
    return any(folded(a).split()[:1] == folded(b).split()[:1] for a in one.titles for b in other.titles)


def _why_other_body(wanted: str, labels: frozenset[str]) -> str:
    if not labels:
        return "no body"
    alike = [label for label in labels if folded(label).split()[:2] == folded(wanted).split()[:2]]
    if not alike:
        return "another body"
    if any(words_of(label) < words_of(wanted) for label in alike):
        return "place or parent missing"
    if any(words_of(label) > words_of(wanted) for label in alike):
        return "place or parent too much"
    return "another place or parent"


def _line(position: Position) -> str:
    return f"{position.person.removeprefix(STRANGER)} – {position.titles[0]} ({position.status})"
