"""What is one article's own in the default graph: its record goes in, triples of its events, participations, changes and more come out.

Until identity of events is worked out, every local event and change is its own.
"""

from collections.abc import Mapping
from typing import Final

from kg.derive.reading import ArticleRecord, Facts, body_iri, document_iri, event_iri, link, one
from kg.rdf import DCTERMS, KG, PROV, RDF, SCHEMA, SKOS, Triple, alias, lexical, ref, text
from kg.text import fold

_LEFT_OUT: Final = frozenset({KG.evidence, KG.rule})
_HEAD: Final = (DCTERMS.source, DCTERMS.title, DCTERMS.issued, DCTERMS.publisher)
_LABELS: Final = (SKOS.prefLabel, SKOS.altLabel)


def project_head(record: ArticleRecord, original: str = "") -> set[Triple]:
    """The article itself, never its text; `original` is the article that it copies."""
    me = ref(record.iri)
    found = {(me, ref(RDF.type), ref(SCHEMA.NewsArticle))}
    found |= {(me, ref(predicate), term) for predicate in _HEAD for term in record.head.get(predicate, ())}
    if original:
        found.add((me, ref(KG.copyOf), ref(original)))
    return found


def project_article(record: ArticleRecord, homes: Mapping[str, str], base: str) -> set[Triple]:
    """The article's own nodes. `homes` tells where its people and memberships went; those that went nowhere are not spoken of."""
    places = _places(record, homes, base)
    found: set[Triple] = set()
    for kind in ("event", "participation", "change", "body", "document"):
        for local, facts in record.local[kind].items():
            me = ref(places[local])
            said = ((p, term) for p, terms in facts.items() if p not in _LEFT_OUT for term in terms)
            found |= {(me, ref(p), moved) for p, term in said if (moved := _moved(term, record.iri, places))}
            found |= {(me, ref(KG.searchLabel), text(label)) for label in search_labels(facts)}
            found |= {(me, ref(KG.sighting), ref(local)), (me, ref(PROV.wasDerivedFrom), ref(record.iri))}
    return found


def _moved(term: str, article: str, places: Mapping[str, str]) -> str:
    """A term, with a local node replaced by what the projection calls it; empty for a node that is not projected."""
    if not term.startswith(f"<{article}#"):
        return term
    place = places.get(term[1:-1])
    return ref(place) if place else ""


def _places(record: ArticleRecord, homes: Mapping[str, str], base: str) -> dict[str, str]:
    places = dict(homes)
    for local, facts in record.local["event"].items():
        places[local] = event_iri(base, local, facts)
    for local, facts in record.local["body"].items():
        places[local] = body_iri(base, local, facts)
    for local, facts in record.local["document"].items():
        places[local] = document_iri(base, local, facts)
    names = {p.iri: p.plain for p in record.people}
    for local, facts in record.local["participation"].items():
        who = link(facts, KG.participant)
        words = names.get(who) or _name_of(who, record)
        places[local] = alias(base, "participation", f"{words} {link(facts, KG.participationRole).rpartition('#')[2]}", local)
    for local, facts in record.local["change"].items():
        kind = next((t[:-1].rpartition("#")[2] for t in sorted(facts[RDF.type]) if t != ref(KG.PersonnelChange)), "change")
        places[local] = alias(base, "change", f"{names.get(link(facts, KG.person), '')} {kind}", local)
    return places


def _name_of(node: str, record: ArticleRecord) -> str:
    body = record.shared.get(node) or record.local["body"].get(node)
    return one(body, SKOS.prefLabel) if body else ""


def search_labels(facts: Facts) -> set[str]:
    """Search forms of a node's names; a document is found by its title and its number."""
    names = [t for p in (*_LABELS, DCTERMS.title, KG.number) for t in facts.get(p, ())]
    if KG.inEvent in facts or KG.person in facts:
        return set()
    return {fold(lexical(t)) for t in names}
