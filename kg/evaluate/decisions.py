"""A comparison -> how personnel changes and documents are read."""

from kg.evaluate.account import Decision, Paper
from kg.evaluate.alignment import STRANGER, Comparison
from kg.evaluate.folding import folded, same_title, similarity
from kg.evaluate.matching import Matched, match
from kg.evaluate.outcome import Outcome

LEAST_SHARED = 0.6
"""Share of words that the titles of one document have in common."""


def changes(it: Comparison) -> Outcome:
    """Person, kind (gained, lost, discipline, prosecution, death) and post."""
    out = Outcome(it.id, "changes")
    pairs, missed, extra = matched(it)
    out.right = len(pairs)
    for one in missed:
        out.missed(_line(one), "person not found" if one.person not in it.everyone else _why(one, extra, "not read"))
    for one in extra:
        stranger = one.person.startswith(STRANGER)
        out.wrong(_line(one), "no person of the gold" if stranger else _why(one, missed, "no change of the gold"))
    return out


def matched(it: Comparison) -> Matched[Decision, Decision]:
    """Changes paired; what the other side says twice counts once, under the first key."""
    said = {(it.meant(d.person), d.group, tuple(sorted(d.titles))): d.key for d in reversed(it.said.decisions)}
    return match(it.gold.decisions, [Decision(*one, said[one]) for one in sorted(said)], _exact, _alike)


def documents(it: Comparison) -> Outcome:
    """By number where both have one, else by title."""
    out = Outcome(it.id, "documents")
    said = sorted(it.said.papers, key=lambda paper: (sorted(paper.titles), sorted(paper.numbers)))
    pairs, missed, extra = match(it.gold.papers, said, _same_number, _same_title)
    out.right = len(pairs)
    for one in missed:
        out.missed(_paper(one), "titled or numbered otherwise" if any(_near(one, other) for other in extra) else "not read")
    for one in extra:
        out.wrong(_paper(one), "titled or numbered otherwise" if any(_near(other, one) for other in missed) else "no document of the gold")
    return out


def _exact(gold: Decision, said: Decision) -> bool:
    return _same_kind(gold, said) and any(folded(gold.titles[0]) == folded(title) for title in said.titles)


def _alike(gold: Decision, said: Decision) -> bool:
    return _same_kind(gold, said) and (not gold.titles[0] or any(same_title(gold.titles[0], title) for title in said.titles))


def _same_kind(gold: Decision, said: Decision) -> bool:
    return gold.person == said.person and gold.group == said.group


def _why(one: Decision, others: list[Decision], else_: str) -> str:
    if any(one.person == other.person and one.group == other.group for other in others):
        return "another post"
    return "another kind" if any(one.person == other.person for other in others) else else_


def _same_number(gold: Paper, said: Paper) -> bool:
    return bool(gold.numbers) and folded(gold.numbers[0]) in {folded(number) for number in said.numbers}


def _same_title(gold: Paper, said: Paper) -> bool:
    if gold.numbers and said.numbers:
        return False
    return any(similarity(gold.titles[0], title) >= LEAST_SHARED for title in said.titles)


def _near(gold: Paper, said: Paper) -> bool:
    return any(similarity(a, b) >= LEAST_SHARED / 2 for a in gold.titles for b in said.titles)


def _line(one: Decision) -> str:
    post = " / ".join(title for title in one.titles if title)
    return f"{one.person.removeprefix(STRANGER)} – {one.group}" + (f": {post}" if post else "")


def _paper(one: Paper) -> str:
    return next(iter(one.titles), "") or next(iter(one.numbers), "")
