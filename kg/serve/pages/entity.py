"""A path behind the root goes in; what the store tells of the thing with this IRI comes out, as a page, Turtle or JSON-LD.

An IRI that its thing has given up, because its person turned out to be another one too, leads to where that is told now.
"""

from collections.abc import Callable
from typing import Final

from starlette.responses import RedirectResponse, Response

from kg.errors import NotFound
from kg.serve import negotiate
from kg.serve.alias import cluster_of
from kg.serve.dossier import FIRST, Dossier, read_dossier
from kg.serve.pages.article import article_page
from kg.serve.pages.body import body_page
from kg.serve.pages.entry import entry_page
from kg.serve.pages.event import document_page, event_page
from kg.serve.pages.person import person_page
from kg.serve.results import graph
from kg.serve.site import Visit
from kg.serve.statements import statements_about
from kg.serve.things import kind_of
from kg.view.describe import EMPTY, Description, describe

OFFERED: Final = (negotiate.HTML, *negotiate.GRAPHS)
_MOST: Final = 600

_PAGES: Final[dict[str, Callable[[Visit, Dossier], Response]]] = {
    "person": person_page,
    "body": body_page,
    "post": body_page,
    "event": event_page,
    "document": document_page,
    "article": article_page,
}


def entity(visit: Visit) -> Response:
    """The thing whose IRI is asked for."""
    path = visit.request.path_params["path"]
    iri = visit.links.iri(path)
    card = _card(visit, iri)
    if not card:
        with visit.reading.index() as index:
            moved = cluster_of(visit.store, index, path)
        if not moved:
            raise NotFound("nothing is known of this address", where=iri, remedy="search for it by name")
        query = visit.request.url.query
        return RedirectResponse(f"{visit.links.to(moved)}{'?' if query else ''}{query}", 301)
    return tell(visit, iri, card)


def about(visit: Visit) -> Response:
    """The same for IRIs that do not lie below the base: places, roles, kinds of bodies."""
    iri = visit.asked("iri")
    if iri.startswith(visit.links.base):
        return RedirectResponse(visit.links.to(iri), 302)
    card = _card(visit, iri)
    if not card:
        raise NotFound("nothing is known of this IRI", where=iri[:300], remedy="search for it by name")
    return tell(visit, iri, card)


def _card(visit: Visit, iri: str) -> Description:
    try:
        return describe(visit.store, [iri]).get(iri, EMPTY)
    except ValueError:  # no IRI at all
        return EMPTY


def tell(visit: Visit, iri: str, card: Description) -> Response:
    """What is known, in the form that is asked for."""
    kind = kind_of(card)
    media_type = negotiate.choose(visit.request.headers.get("accept", ""), OFFERED, visit.asked("format"))
    if media_type != negotiate.HTML:
        content = graph(statements_about(visit.store, iri, kind), media_type, visit.links.base)
        return Response(content, media_type=media_type, headers={"Link": f'<{iri}>; rel="canonical"'})
    dossier = read_dossier(visit.store, iri, card, most=visit.count("most", FIRST, _MOST))
    return _PAGES.get(kind, entry_page)(visit, dossier)
