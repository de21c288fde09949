"""Holdings of one article -> which of them contradict each other: a post with one seat that several people are said to hold now."""

from collections.abc import Iterable

from kg.extract.holdings import HoldingDraft

DOUBTED = 0.8  # the confidence of a holding that another one contradicts


def contradicted(drafts: Iterable[HoldingDraft]) -> frozenset[tuple[int, str, str]]:
    """(person, head, body) of each of several holders of one seat but the one who is named in it most.

    The office of another country may have been taken for the one at home, or that of a year for that of today.
    """
    holders: dict[tuple[str, str], list[HoldingDraft]] = {}
    for draft in drafts:
        if draft.status == "Incumbent" and draft.body is not None and _has_one_seat(draft):
            holders.setdefault((draft.head.id, draft.body.name), []).append(draft)
    found: set[tuple[int, str, str]] = set()
    for (head, body), several in holders.items():
        often = [len(d.occurrences) for d in several]
        first = max(often) if often.count(max(often)) == 1 else 0
        found.update((d.person, head, body) for d in several if len(several) > 1 and len(d.occurrences) != first)
    return frozenset(found)


def is_among(draft: HoldingDraft, doubted: frozenset[tuple[int, str, str]]) -> bool:
    """Whether a holding is one of those that are doubted."""
    return draft.status == "Incumbent" and draft.body is not None and (draft.person, draft.head.id, draft.body.name) in doubted


def _has_one_seat(draft: HoldingDraft) -> bool:
    held = draft.head.bodies.get(draft.body.type) if draft.body is not None else None
    return held is not None and held.seats == 1
