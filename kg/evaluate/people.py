"""A comparison -> how people are read: found at all, officials found, one node each, gender."""

from collections.abc import Iterable

from kg.evaluate.alignment import STRANGER, Comparison
from kg.evaluate.folding import folded
from kg.evaluate.matching import match
from kg.evaluate.outcome import Outcome

CUT = "name cut short or run on"


def persons(it: Comparison) -> Outcome:
    """Distinct people of the article."""
    out = Outcome(it.id, "persons")
    pairs, missed, extra = match([p.names[0] for p in it.gold.people], it.everyone, _equal)
    out.right = len(pairs)
    for name in missed:
        out.missed(name, CUT if _overlaps(name, extra) else "not taken for a person")
    for name in extra:
        out.wrong(name.removeprefix(STRANGER), CUT if _overlaps(name, missed) else "no person of the gold")
    return out


def officials(it: Comparison) -> Outcome:
    """Of the people with a position, how many are found."""
    out = Outcome(it.id, "officials")
    pairs, missed, extra = match([p.names[0] for p in it.gold.people if p.official], it.everyone, _equal)
    out.right = len(pairs)
    for name in missed:
        out.missed(name, CUT if _overlaps(name, extra) else "not taken for a person")
    return out


def identity(it: Comparison) -> Outcome:
    """Each person is one node, and each node one person."""
    out = Outcome(it.id, "identity")
    out.right = sum(count == 1 for count in it.nodes.values())
    for name, count in sorted(it.nodes.items()):
        if count > 1:
            out.wrong(name, "one person as several")
    for name in it.merged:
        out.wrong(name, "several people as one")
    return out


def gender(it: Comparison) -> Outcome:
    """The gender where the text shows it."""
    out = Outcome(it.id, "gender")
    said = {it.meant(person.key): person.gender for person in it.said.people if person.gender}
    for person in it.gold.people:
        name = person.names[0]
        if not person.gender:
            continue
        if name not in said:
            out.missed(f"{name}: {person.gender}", "gender not told")
        elif said[name] != person.gender:
            out.wrong(f"{name}: {said[name]}", "the other gender")
        else:
            out.right += 1
    return out


def _equal(left: str, right: str) -> bool:
    return left == right


def _overlaps(name: str, others: Iterable[str]) -> bool:
    """One of the others is this name with words more or less."""
    words = set(folded(name.removeprefix(STRANGER)).split())
    return any(words <= theirs or theirs <= words for theirs in (set(folded(other.removeprefix(STRANGER)).split()) for other in others))
