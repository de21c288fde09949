"""A store goes in; what happened last comes out: personnel decisions by their day, articles by the day on which they were read."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from pyoxigraph import NamedNode

from kg.query.ask import select
from kg.rdf import KG, ORG, RDF, meta_graph
from kg.serve.dossier import read_places
from kg.serve.things import Thing, things
from kg.store import Store
from kg.view.describe import Description, describe, local_name
from kg.view.model import Quote
from kg.view.quotes import read_voices

_UNDATED: Final = "0"


@dataclass(frozen=True, slots=True)
class Change:
    """A personnel decision, and who says so."""

    iri: str
    kind: str
    person: Thing
    title: str
    date: str
    reported: str
    """The day of the first article that tells of it."""
    confidence: float | None
    decided_by: Thing | None = None
    quotes: tuple[Quote, ...] = ()
    titles: dict[str, str] = field(default_factory=dict)
    places: dict[str, str] = field(default_factory=dict)

    @property
    def day(self) -> str:
        """The day of the decision, else that of the report."""
        return self.date or self.reported


@dataclass(frozen=True, slots=True)
class ReadArticle:
    """An article, when it was published and when it came into the store."""

    iri: str
    title: str
    issued: str
    recorded: str


def latest_changes(store: Store, *, first: int = 0, most: int = 40) -> list[Change]:
    """Decisions about named people, the latest first; what has no date stands at the end."""
    asked = """SELECT ?c (MIN(?day) AS ?d) (MIN(?issued) AS ?i) { ?c a kg:PersonnelChange ; prov:wasDerivedFrom ?a
        OPTIONAL { ?c sem:hasBeginTimeStamp ?day } OPTIONAL { ?a dcterms:issued ?issued } } GROUP BY ?c"""
    days = {c.value: (day.value if day else "", issued.value if issued else "") for c, day, issued in select(store, asked)}
    order = sorted(days, key=lambda iri: (days[iri][0] or days[iri][1] or _UNDATED, iri), reverse=True)
    return _changes(store, order[first : first + most], days)


def _changes(store: Store, iris: Sequence[str], days: Mapping[str, tuple[str, str]]) -> list[Change]:
    cards = describe(store, iris)
    voices, sources = read_voices(store, cards)
    others = {iri for card in cards.values() for name in (KG.person, KG.decidedBy) for iri in card.texts(name)}
    known, places = things(store, others), read_places(store, iris)
    found = []
    for iri in iris:
        card, quotes = cards[iri], voices[iri].quotes
        if not (person := known.get(card.text(KG.person))):
            continue
        found.append(
            Change(
                iri=iri,
                kind=_kind(card),
                person=person,
                title=max(card.texts(KG.title), key=len, default=""),
                date=days[iri][0],
                reported=days[iri][1],
                confidence=card.number(KG.confidence),
                decided_by=known.get(card.text(KG.decidedBy)),
                quotes=quotes,
                titles={quote.source: sources[quote.source].title or sources[quote.source].where for quote in quotes},
                places={quote.source: span for quote in quotes if (span := places.get((iri, quote.source)))},
            )
        )
    return found


def _kind(card: Description) -> str:
    kinds = {local_name(iri) for iri in card.texts(RDF["type"])} - {"PersonnelChange"}
    return min(kinds, default="PersonnelChange")


def latest_articles(store: Store, *, most: int = 30) -> list[ReadArticle]:
    """Articles, those first that were read last."""
    meta = NamedNode(meta_graph(store.base_iri))
    asked = f"""SELECT ?a ?title ?issued ?at {{ ?a a schema:NewsArticle OPTIONAL {{ ?a dcterms:title ?title }}
        OPTIONAL {{ ?a dcterms:issued ?issued }} OPTIONAL {{ GRAPH {meta} {{ ?a kg:recordedAt ?at }} }} }}"""
    found = {row["a"].value: [row[name].value if row[name] else "" for name in ("title", "issued", "at")] for row in select(store, asked)}
    order = sorted(found, key=lambda iri: (found[iri][2], found[iri][1], iri), reverse=True)
    return [ReadArticle(iri, found[iri][0] or iri, found[iri][1], found[iri][2]) for iri in order[:most]]


def busiest(store: Store, kind: str, *, most: int = 10) -> list[Thing]:
    """The people or bodies that most is told of."""
    link = {"person": "?m org:member ?x", "body": "?m org:organization ?x"}[kind]
    asked = f"SELECT ?x (COUNT(?m) AS ?n) {{ {link} . ?m a <{ORG.Membership}> }} GROUP BY ?x"
    counted = sorted((-int(n.value), x.value) for x, n in select(store, asked))[:most]
    known = things(store, [iri for _, iri in counted])
    return [known[iri] for _, iri in counted if iri in known]
