"""A dossier goes in, what the page of every thing shows comes out: other names, what it is, the articles that speak of it."""

from collections.abc import Sequence
from typing import Any, Final

from pyoxigraph import DefaultGraph, Literal, NamedNode

from kg.rdf import DCTERMS, FOAF, KG, ORG, PROV, RDF, SCHEMA, SEM, SKOS
from kg.serve.dossier import Dossier
from kg.serve.site import Visit
from kg.serve.things import Thing, things
from kg.store import Store
from kg.view.describe import Description
from kg.view.facts import event_class
from kg.view.model import Source
from kg.view.quotes import read_sources

_MOST_ARTICLES: Final = 30
_DEFAULT: Final = DefaultGraph()
_DERIVED: Final = NamedNode(PROV.wasDerivedFrom)
_TYPE, _ARTICLE, _ISSUED = NamedNode(RDF["type"]), NamedNode(SCHEMA.NewsArticle), NamedNode(DCTERMS.issued)


def shown(visit: Visit, dossier: Dossier) -> dict[str, Any]:
    """The values that every such page needs."""
    card = dossier.card
    names = {name for predicate in (FOAF.name, SKOS.prefLabel, SKOS.altLabel) for name in card.texts(predicate)}
    own = dossier.about.label.casefold()
    place = place_of(visit, card)
    parts = [visit.words(f"kind_{dossier.about.kind}"), _type(visit, dossier), place.label if place else ""]
    articles, total = articles_of(visit.store, dossier.about.iri)
    return {
        "dossier": dossier,
        "aliases": sorted((name for name in names if name.casefold() != own), key=lambda name: (len(name), name)),
        "kind_line": " · ".join(dict.fromkeys(filter(None, parts))),
        "place": place,
        "articles": articles,
        "total_articles": total,
    }


def _type(visit: Visit, dossier: Dossier) -> str:
    if dossier.about.kind == "event":
        return visit.words.term(event_class(dossier.card) or "Event")
    kind = dossier.card.text(ORG.classification)
    return visit.words.label(kind) if kind else ""


def place_of(visit: Visit, card: Description) -> Thing | None:
    """Where a body or an event belongs."""
    iri = card.text(KG.place) or card.text(SEM.hasPlace)
    return things(visit.store, [iri]).get(iri) if iri else None


def articles_of(store: Store, iri: str) -> tuple[Sequence[Source], int]:
    """The latest articles that speak of a thing, and how many there are."""
    node = NamedNode(iri)
    told: set[object] = {quad.object for quad in store.quads(node, _DERIVED, None, _DEFAULT)}
    # bodies and documents are the same in every article: their articles are those whose graphs speak of them
    told |= {quad.graph_name for quad in store.quads(node, _TYPE)}
    articles = [one for one in told if isinstance(one, NamedNode) and any(store.quads(one, _TYPE, _ARTICLE, _DEFAULT))]
    found = sorted(((_issued(store, article), article.value) for article in articles), reverse=True)
    wanted = [article for _, article in found[:_MOST_ARTICLES]]
    sources = read_sources(store, wanted)
    return [sources[article] for article in wanted if article in sources], len(found)


def _issued(store: Store, article: NamedNode) -> str:
    return min(
        (quad.object.value for quad in store.quads(article, _ISSUED, None, _DEFAULT) if isinstance(quad.object, Literal)), default=""
    )
