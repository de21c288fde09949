"""Anything without a page of its own kind goes in (a place, a role, one fact), a page with its statements and uses comes out."""

from typing import Final

from pyoxigraph import Literal
from starlette.responses import Response

from kg.errors import NotFound
from kg.query import Evidence, explain
from kg.query.ask import select
from kg.query.compact import compact
from kg.serve.dossier import Dossier
from kg.serve.pages.shown import shown
from kg.serve.site import Visit
from kg.serve.things import Thing, things
from kg.store import Term
from kg.view.describe import values_block

_USES: Final = {
    "bodies": "?x kg:place ?it ; a org:Organization",
    "bodies_of_kind": "?x org:classification ?it",
    "posts": "?x org:role ?it ; a org:Post",
    "events": "?x sem:hasPlace ?it ; a kg:Event",
    "places_within": "?x kg:within ?it",
    "replaces": "?x kg:replacedBy ?it",
}
_MOST: Final = 200
_FACTS: Final = ("membership", "participation", "change")


def entry_page(visit: Visit, dossier: Dossier) -> Response:
    """The page."""
    iri = dossier.about.iri
    uses = [] if dossier.about.kind in _FACTS else [(name, _used(visit, iri, pattern)) for name, pattern in _USES.items()]
    return visit.html(
        "entry.html",
        lists=[(name, members) for name, members in uses if members],
        evidence=_evidence(visit, iri) if dossier.about.kind in _FACTS else (),
        properties=[(compact(name), [_value(visit, term) for term in dossier.card[name]]) for name in sorted(dossier.card)],
        **shown(visit, dossier),
    )


def _used(visit: Visit, iri: str, pattern: str) -> list[Thing]:
    rows = select(visit.store, f"SELECT DISTINCT ?x {{ {values_block('it', [iri])} {pattern} }} LIMIT {_MOST}")
    found = things(visit.store, [row["x"].value for row in rows])
    return sorted(found.values(), key=lambda thing: (thing.label, thing.iri))


def _evidence(visit: Visit, iri: str) -> tuple[Evidence, ...]:
    try:
        facts = explain(visit.store, iri).facts
    except NotFound:
        return ()
    return tuple(evidence for fact in facts for evidence in fact.evidence)[:_MOST]


def _value(visit: Visit, term: Term) -> tuple[str, str]:
    """What to show, and where it leads: nowhere, if it is no IRI or a term of a vocabulary that this server does not tell about."""
    if isinstance(term, Literal):
        return (f"{term.value} @{term.language}" if term.language else term.value, "")
    shown_as = compact(term.value, visit.links.base)
    inside = term.value.startswith(visit.links.base) or "/kg-officials/" in term.value
    return (visit.words.label(term.value) or shown_as, visit.links.to(term.value) if inside else "")
