"""Holdings of one article -> which of them contradict each other: a post with one seat that several people are said to hold now."""

from collections.abc import Iterable

from kg.extract.holdings import HoldingDraft

DOUBTED = 0.8  # the confidence of a holding that another one contradicts


Post = tuple[int, str, str]
"""A person, the head and the body of a post that they hold now."""


def contradicted(drafts: Iterable[HoldingDraft]) -> frozenset[Post]:
    """Each of several holders of one seat but the one who is named in it most.

    The office of another country may have been taken for the one at home, or that of a year for that of today.
    """
    holders: dict[tuple[str, str], list[tuple[Post, int]]] = {}
    for draft in drafts:
        if (post := post_of(draft)) is not None and _has_one_seat(draft):
            holders.setdefault(post[1:], []).append((post, len(draft.occurrences)))
    found: set[Post] = set()
    for several in holders.values():
        often = [times for _, times in several]
        first = max(often) if often.count(max(often)) == 1 else 0
        found.update(post for post, times in several if len(several) > 1 and times != first)
    return frozenset(found)


def post_of(draft: HoldingDraft) -> Post | None:
    """The post, as far as two people may be said to hold the same; None for a former one or one without a body."""
    if draft.status != "Incumbent" or draft.body is None:
        return None
    return draft.person, draft.head.id, draft.body.name


def _has_one_seat(draft: HoldingDraft) -> bool:
    held = draft.head.bodies.get(draft.body.type) if draft.body is not None else None
    return held is not None and held.seats == 1
