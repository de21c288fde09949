"""A body's or a post's dossier goes in, the page comes out: who held what through time, what was decided, what it belongs to."""

from collections.abc import Sequence
from typing import Final

from starlette.responses import Response

from kg.serve.chart import draw
from kg.serve.dossier import Dossier, Told
from kg.serve.pages.shown import shown
from kg.serve.sayings import Sayings
from kg.serve.site import Visit
from kg.view.model import Relation

_LOWEST: Final = 10_000


def body_page(visit: Visit, dossier: Dossier) -> Response:
    """The page of a body, and of a post in it."""
    groups = by_role(visit, dossier["holders"])
    rows = [
        (told.other.label, heading, told)
        for heading, group in groups
        for told in sorted(group, key=lambda told: (told.fact.time.start, told.fact.id))
        if told.other
    ]
    return visit.html("body.html", holders=groups, chart=draw(rows), structure=structure(dossier["structure"]), **shown(visit, dossier))


def by_role(visit: Visit, holders: Sequence[Told]) -> list[tuple[str, list[Told]]]:
    """Holders under the name of what they hold, the highest first; where the role is not known, under the title."""
    say = Sayings(visit.words)
    groups: dict[str, list[Told]] = {}
    for told in holders:
        name = visit.words.term(told.fact.role) if told.fact.role else say.what(told.fact)
        groups.setdefault(name, []).append(told)
    ranked = sorted(groups, key=lambda name: (_rank(groups[name]), name))
    return [(name, groups[name]) for name in ranked]


def _rank(group: Sequence[Told]) -> int:
    return min((told.fact.rank for told in group if told.fact.rank is not None), default=_LOWEST)


def structure(related: Sequence[Told]) -> list[tuple[str, list[Told]]]:
    """What it is a part of, its parts, what came before and after it."""
    names = {
        (Relation.PART, False): "part_of",
        (Relation.PART, True): "parts",
        (Relation.SUCCESSION, True): "before",
        (Relation.SUCCESSION, False): "after",
    }
    groups: dict[str, list[Told]] = {}
    for told in related:
        if told.other and (name := names.get((told.fact.relation, told.part))):
            groups.setdefault(name, []).append(told)
    return [(name, sorted(groups[name], key=_label)) for name in names.values() if name in groups]


def _label(told: Told) -> str:
    return told.other.label if told.other else ""
