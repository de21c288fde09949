"""A person of the default graph: a state goes in, the triples of the person, the memberships and the posts come out.

What grows with every article (sightings, sources, events attended) is written record by record, so that one more article writes no more.
"""

import unicodedata
from collections.abc import Iterable, Mapping

from kg.derive.state import PersonState, Stint, Tenure
from kg.derive.tenure import Bounds, consistent
from kg.rdf import FOAF, KG, ORG, PROV, RDF, SKOS, Triple, day, decimal, lexical, mint, ref, text
from kg.resolve import PersonRecord
from kg.text import fold

SPOKE = frozenset({"Speaker", "Presenter"})


def render(state: PersonState, base: str) -> set[Triple]:
    """All triples of a person that are told by the sum of the sightings."""
    triples = _Triples()
    me = state.iri
    name = foaf_name(state.names)
    others = sorted((set(state.names) | state.labels) - {name})
    triples.add(me, RDF.type, ref(FOAF.Person))
    triples.add(me, FOAF.name, name)
    for label in others:
        triples.add(me, SKOS.altLabel, label)
    for label in (name, *others):
        triples.add(me, KG.searchLabel, text(fold(lexical(label))))
    if len(state.genders) == 1:
        triples.add(me, FOAF.gender, text(next(iter(state.genders))))
    for tenure in state.tenures:
        post = _add_post(triples, tenure, base)
        for stint in tenure.stints:
            _add_membership(triples, me, tenure, stint)
            _add_shortcuts(triples, me, tenure, stint, post)
    return triples.found


def attach(person: PersonRecord, state_iri: str, homes: Mapping[str, str]) -> set[Triple]:
    """The triples that one more record adds whatever the sum: where it was seen, and what it did at events."""
    triples = _Triples()
    _sighted(triples, state_iri, person.iri, person.article)
    for seen in person.seen:
        _sighted(triples, homes[seen.iri], seen.iri, person.article)
    for event, role in person.events:
        triples.add(state_iri, KG.attended, ref(event))
        if role in SPOKE:
            triples.add(state_iri, KG.spokeAt, ref(event))
        if role == "Chair":
            triples.add(state_iri, KG.chaired, ref(event))
    return triples.found


def foaf_name(names: Mapping[str, int]) -> str:
    """Of the spellings the one with most sightings, then with most accents, then the first by code point."""
    return min(names, key=lambda n: (-names[n], -_accents(n), n))


def _accents(term: str) -> int:
    return sum(unicodedata.combining(c) > 0 for c in unicodedata.normalize("NFD", lexical(term)))


def post_iri(base: str, tenure: Tenure) -> str:
    """The IRI of a role in a body."""
    return mint(base, "post", lexical(tenure.label), tenure.role, tenure.body.removeprefix(base))


class _Triples:
    """Collects triples whose subject and predicate are IRIs."""

    def __init__(self) -> None:
        self.found: set[Triple] = set()

    def add(self, subject: str, predicate: str, term: str) -> None:
        self.found.add((f"<{subject}>", f"<{predicate}>", term))

    def all(self, subject: str, predicate: str, terms: Iterable[str]) -> None:
        for term in terms:
            self.add(subject, predicate, term)


def _sighted(triples: _Triples, projected: str, local: str, article: str) -> None:
    triples.add(projected, KG.sighting, ref(local))
    triples.add(projected, PROV.wasDerivedFrom, ref(article))


def _add_post(triples: _Triples, tenure: Tenure, base: str) -> str:
    if not tenure.label:
        return ""
    post = post_iri(base, tenure)
    triples.add(post, RDF.type, ref(ORG.Post))
    triples.add(post, ORG.role, ref(tenure.role))
    triples.add(post, ORG.postIn, ref(tenure.body))
    triples.add(post, SKOS.prefLabel, tenure.label)
    return post


def _add_membership(triples: _Triples, person: str, tenure: Tenure, stint: Stint) -> None:
    iri = stint.iri
    triples.add(iri, RDF.type, ref(ORG.Membership))
    triples.add(iri, ORG.member, ref(person))
    if tenure.body:
        triples.add(iri, ORG.organization, ref(tenure.body))
    if tenure.role:
        triples.add(iri, ORG.role, ref(tenure.role))
    triples.all(iri, KG.title, stint.titles)
    triples.add(iri, KG.status, ref(KG[stint.status]))
    for predicate, value in ((KG.firstSeen, stint.first), (KG.lastSeen, stint.last), *_bounds(stint)):
        if value:
            triples.add(iri, predicate, day(value))
    for predicate, term in ((KG.start, stint.start), (KG.end, stint.end)):
        if term:
            triples.add(iri, predicate, term)
    triples.all(iri, KG.term, map(ref, stint.terms))
    triples.add(iri, KG.confidence, decimal(stint.confidence))


def _bounds(stint: Stint) -> list[tuple[str, str]]:
    found = consistent(Bounds(stint.start_not_before, stint.start_not_after, stint.end_not_before, stint.end_not_after))
    return list(zip((KG.startNotBefore, KG.startNotAfter, KG.endNotBefore, KG.endNotAfter), found, strict=True))


def _add_shortcuts(triples: _Triples, person: str, tenure: Tenure, stint: Stint, post: str) -> None:
    """What a beginner's one-line query asks for; only the 'ever' ones if the person is no longer in office."""
    label = tenure.label or max(stint.titles, key=lambda t: (len(t), t))
    triples.add(person, KG.held, label)
    if tenure.body:
        triples.add(person, KG.heldIn, ref(tenure.body))
    if stint.status == "Former":
        return
    triples.add(person, KG.holds, label)
    if post:
        triples.add(person, ORG.holds, ref(post))
    if tenure.body:
        triples.add(person, ORG.memberOf, ref(tenure.body))
        if tenure.head:
            triples.add(person, ORG.headOf, ref(tenure.body))
