"""A thing goes in; everything that is told of it comes out in sections, each fact with its sentences and where in which article they stand.

Of a thing that half the store speaks of, the first facts of each section are read, and the others counted.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from kg.query.ask import select
from kg.rdf import DCTERMS, KG, ORG, SEM
from kg.serve.things import Thing, thing
from kg.store import Store
from kg.view.describe import Description, batches, describe, values_block
from kg.view.facts import Facts, read_facts
from kg.view.links import Link, facts_about, links_touching
from kg.view.model import Fact, Relation, Source

FIRST: Final = 60
"""Facts of a section that are read unless more are asked for."""
_RANKED_BY: Final = (KG.status, KG.lastSeen, KG.endNotAfter, SEM.hasBeginTimeStamp, DCTERMS.issued)

_SECTIONS: Final = {
    ("person", Relation.MEMBERSHIP): "positions",
    ("person", Relation.PARTICIPATION): "events",
    ("person", Relation.PRESENTS): "documents",
    ("body", Relation.MEMBERSHIP): "holders",
    ("body", Relation.PARTICIPATION): "events",
    ("body", Relation.CHANGE): "decisions",
    ("body", Relation.ISSUED): "documents",
    ("body", Relation.PRESENTS): "documents",
    ("post", Relation.MEMBERSHIP): "holders",
    ("event", Relation.PARTICIPATION): "participants",
    ("event", Relation.ABOUT): "documents",
    ("document", Relation.PRESENTS): "presenters",
    ("document", Relation.ABOUT): "events",
    ("document", Relation.CHANGE): "decisions",
    ("document", Relation.ISSUED): "issuers",
}


@dataclass(frozen=True, slots=True)
class Told:
    """One fact about a thing, and who or what stands at its other end."""

    fact: Fact
    other: Thing | None
    part: bool = False
    """Whether the other is the smaller one: a part of a body, what came after it."""


@dataclass(frozen=True)
class Dossier:
    """What is told of one thing."""

    about: Thing
    card: Description
    sections: Mapping[str, Sequence[Told]]
    totals: Mapping[str, int]
    sources: Mapping[str, Source]
    places: Mapping[tuple[str, str], str] = field(default_factory=dict)
    """Fact and article -> the stretch of text where the article says it first."""

    def __getitem__(self, section: str) -> Sequence[Told]:
        return self.sections.get(section, ())


def read_dossier(store: Store, iri: str, card: Description, *, most: int = FIRST) -> Dossier:
    """The dossier of a thing, with at most so many facts in each section."""
    about = thing(iri, card)
    links = _links(store, about, card)
    ranks = read_ranks(store, {end for link in links for end in (link.fact, _other(link, about)) if end})
    by_section: dict[str, list[Link]] = {}
    for link in sorted(links, key=lambda link: _rank(link, about, ranks)):
        by_section.setdefault(_section(link, about), []).append(link)
    kept = {name: found[:most] for name, found in by_section.items()}
    others = {_other(link, about) for found in kept.values() for link in found}
    cards = {iri: card} | describe(store, others - {iri, ""})
    facts = read_facts(store, [link for found in kept.values() for link in found], cards)
    sections = {name: [_told(link, about, facts, cards) for link in found] for name, found in kept.items()}
    if about.kind == "event" and (voice := facts.events.get(iri)) and voice.quotes:
        sections["reported"] = [Told(Fact(iri, Relation.LINK, quotes=voice.quotes, more=voice.more), None)]
    told = {each.fact.id for found in sections.values() for each in found}
    totals = {name: len({link.fact or _other(link, about) for link in found}) for name, found in by_section.items()}
    return Dossier(about, card, sections, totals, facts.sources, read_places(store, told))


def _links(store: Store, about: Thing, card: Description) -> list[Link]:
    if about.kind == "post":
        block = values_block("role", card.texts(ORG.role)) + values_block("body", card.texts(ORG.postIn))
        rows = select(store, f"SELECT ?p ?body ?m {{ {block} ?m org:role ?role ; org:organization ?body ; org:member ?p }}")
        return [Link(p.value, body.value, Relation.MEMBERSHIP, m.value) for p, body, m in rows]
    found = links_touching(store, [about.iri])
    if about.kind == "person":
        # who decided stands with the change itself
        found = [link for link in found if link.relation is not Relation.CHANGE]
    return [*found, *(facts_about(store, [about.iri]) if about.kind == "person" else ())]


def _section(link: Link, about: Thing) -> str:
    if not link.target:
        return "changes" if link.relation is Relation.CHANGE else "positions"
    return _SECTIONS.get((about.kind, link.relation), "structure")


def _other(link: Link, about: Thing) -> str:
    if about.kind == "post":
        return link.source
    return link.source if link.target == about.iri else link.target


def read_ranks(store: Store, iris: Iterable[str]) -> dict[str, dict[str, str]]:
    """What facts and events are put in order by: their status and their days, and nothing else of them, for there may be thousands."""
    found: dict[str, dict[str, str]] = {}
    for batch in batches(iris):
        nodes = values_block("x", batch)
        # one predicate at a time: two VALUES in one query make Oxigraph look through the whole store
        for predicate in _RANKED_BY:
            for node, value in select(store, f"SELECT ?x ?o {{ {nodes} ?x <{predicate}> ?o }}"):
                found.setdefault(node.value, {})[predicate] = value.value
    return found


def _rank(link: Link, about: Thing, ranks: Mapping[str, Mapping[str, str]]) -> tuple[bool, int, str, str]:
    """Who is in office before who was, the latest before the older."""
    fact, other = ranks.get(link.fact, {}), ranks.get(_other(link, about), {})
    days = (known[name] for known in (fact, other) for name in _RANKED_BY[1:] if name in known)
    return (fact.get(KG.status) == KG.Former, -_number(next(days, "0")), link.fact, link.source)


def _number(iso: str) -> int:
    digits = iso[:10].replace("-", "").ljust(8, "0")
    return int(digits) if digits.isdecimal() else 0


def _told(link: Link, about: Thing, facts: Facts, cards: Mapping[str, Description]) -> Told:
    iri = _other(link, about)
    other = thing(iri, cards[iri]) if iri in cards and iri != about.iri else None
    return Told(facts.by_link[link], other, link.target == about.iri)


def read_places(store: Store, facts: Iterable[str]) -> dict[tuple[str, str], str]:
    """Where each article says a fact first."""
    found: dict[tuple[str, str], str] = {}
    for batch in batches(iri for iri in facts if " " not in iri):
        asked = f"SELECT ?f ?e {{ {values_block('f', batch)} ?f kg:sighting ?s GRAPH ?g {{ ?s kg:evidence ?e }} }}"
        for fact, span in select(store, asked):
            place = (fact.value, span.value.partition("#")[0])
            found[place] = min(found.get(place, span.value), span.value, key=begin_of)
    return found


def begin_of(span: str) -> int:
    """Where a stretch of text begins, by its IRI."""
    begin = span.rpartition("=")[2].partition(",")[0]
    return int(begin) if begin.isdecimal() else 0
