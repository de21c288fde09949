"""A person's dossier goes in, the page comes out: what they hold, a chart of their posts, and everything by year with its sentences."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby, islice
from typing import Final

from pyoxigraph import DefaultGraph, NamedNode
from starlette.responses import Response

from kg.rdf import FOAF, KG, RDF
from kg.serve.chart import Chart, draw
from kg.serve.dossier import Dossier, Told
from kg.serve.pages.shown import shown
from kg.serve.sayings import Sayings
from kg.serve.site import Visit
from kg.serve.things import Thing, things
from kg.store import Store
from kg.view.people import CROWD

_COMPANY: Final = 12
_EVENTS: Final = 400
_ATTENDED: Final = NamedNode(KG.attended)
_TYPE, _PERSON = NamedNode(RDF["type"]), NamedNode(FOAF.Person)
_DEFAULT: Final = DefaultGraph()


def person_page(visit: Visit, dossier: Dossier) -> Response:
    """The page of a person."""
    told = [*dossier["positions"], *dossier["changes"], *dossier["events"], *dossier["documents"]]
    return visit.html(
        "person.html",
        now=sorted(dossier.card.texts(KG.holds), key=lambda label: (-len(label), label)),
        chart=_chart(visit, dossier["positions"]),
        timeline=by_year(told),
        together=together(visit.store, dossier.about.iri),
        **shown(visit, dossier),
    )


def _chart(visit: Visit, positions: Sequence[Told]) -> Chart | None:
    say = Sayings(visit.words)
    in_order = sorted(positions, key=lambda told: (told.fact.time.start, told.fact.id))
    return draw((say.what(told.fact), told.other.label if told.other else "", told) for told in in_order)


def by_year(told: Iterable[Told]) -> list[tuple[str, list[Told]]]:
    """Facts under the year in which they began, the latest first; what has no date stands at the end."""
    known = {each.fact.id: each for each in reversed(list(told))}
    ordered = sorted(known.values(), key=lambda each: (each.fact.time.start, each.fact.id), reverse=True)
    return [(year, list(group)) for year, group in groupby(ordered, key=lambda each: each.fact.time.start[:4])]


def together(store: Store, person: str) -> list[tuple[Thing, int]]:
    """Who was at most of the same events, crowds left out."""
    counted = Counter[str]()
    for event in sorted(_nodes(q.object for q in store.quads(NamedNode(person), _ATTENDED, None, _DEFAULT)))[:_EVENTS]:
        # patterns, not SPARQL: grouping took longer than all the rest of the page
        there = _nodes(q.subject for q in islice(store.quads(None, _ATTENDED, NamedNode(event), _DEFAULT), CROWD + 1))
        if len(there) <= CROWD:
            counted.update(there - {person})
    ranked = sorted(counted, key=lambda iri: (-counted[iri], iri))
    first = list(islice((iri for iri in ranked if any(store.quads(NamedNode(iri), _TYPE, _PERSON, _DEFAULT))), _COMPANY))
    known = things(store, first)
    return [(known[iri], counted[iri]) for iri in first]


def _nodes(terms: Iterable[object]) -> set[str]:
    return {term.value for term in terms if isinstance(term, NamedNode)}
