"""An event's or a document's dossier goes in, the page comes out: who did what there; where a document was spoken of."""

from collections.abc import Sequence
from typing import Final

from starlette.responses import Response

from kg.query.ask import select
from kg.rdf import DCTERMS, KG, SEM
from kg.serve.dossier import Dossier, Told
from kg.serve.pages.body import structure
from kg.serve.pages.shown import shown
from kg.serve.site import Visit
from kg.store import Store
from kg.view.describe import values_block

_ROLES: Final = ("Organiser", "Chair", "Presenter", "Speaker", "Awarder", "Recipient", "Host", "Visitor", "Guest", "Attendee", "")
_NUMBERS: Final = ("attendance", "venues")


def event_page(visit: Visit, dossier: Dossier) -> Response:
    """The page of an event."""
    numbers = [(name, dossier.card.text(KG[name])) for name in _NUMBERS]
    return visit.html(
        "event.html",
        date=dossier.card.text(SEM.hasBeginTimeStamp),
        numbers=[(name, int(value) if value.isdecimal() else value) for name, value in numbers if value],
        participants=by_role(dossier["participants"]),
        titles=titles_there(visit.store, dossier.about.iri),
        structure=structure(dossier["structure"]),
        **shown(visit, dossier),
    )


def titles_there(store: Store, event: str) -> dict[str, str]:
    """What the articles that tell of an event call each of its people: who somebody was then, not who they have become."""
    there = values_block("e", [event])
    asked = f"""SELECT DISTINCT ?p ?title ?status {{ {there} ?in kg:inEvent ?e ; kg:participant ?p ; prov:wasDerivedFrom ?a .
        ?p kg:sighting ?local . GRAPH ?a {{ ?m org:member ?local ; kg:title ?title ; kg:status ?status }} }}"""
    titles: dict[str, set[str]] = {}
    for person, title, status in select(store, asked):
        if status.value != KG.Former:
            titles.setdefault(person.value, set()).add(title.value)
    return {person: "; ".join(sorted(found, key=lambda title: (-len(title), title))[:3]) for person, found in titles.items()}


def by_role(participants: Sequence[Told]) -> list[tuple[str, list[Told]]]:
    """Participants under what they did, those who led before those who listened."""
    groups: dict[str, list[Told]] = {}
    for told in participants:
        groups.setdefault(told.fact.term if told.fact.term in _ROLES else "", []).append(told)
    return [(role, sorted(groups[role], key=_place)) for role in _ROLES if role in groups]


def _place(told: Told) -> tuple[str, str]:
    """People before bodies, by name."""
    return ("0" if told.other and told.other.kind == "person" else "1", told.other.label if told.other else "")


def document_page(visit: Visit, dossier: Dossier) -> Response:
    """The page of a document."""
    card = dossier.card
    return visit.html("document.html", number=card.text(KG.number), date=card.text(DCTERMS.issued), **shown(visit, dossier))
