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
from kg.view.describe import EMPTY, Description, batches, describe, values_block
from kg.view.facts import Facts, read_facts
from kg.view.links import Link, facts_about, links_touching
from kg.view.model import Fact, Relation, Source

FIRST: Final = 60
"""Facts of a section that are read unless more are asked for."""
_FORMER_LAST: Final = {"Former": 1}

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
    cards = {iri: card} | describe(store, {_other(link, about) for link in links} - {iri, ""})
    facts_cards = describe(store, {link.fact for link in links if link.fact})
    by_section: dict[str, list[Link]] = {}
    for link in links:
        by_section.setdefault(_section(link, about), []).append(link)
    kept: dict[str, list[Link]] = {}
    for name, found in by_section.items():
        kept[name] = sorted(found, key=lambda link: _weight(link, about, cards, facts_cards))[:most]
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


def _weight(link: Link, about: Thing, cards: Mapping[str, Description], facts: Mapping[str, Description]) -> tuple[int, int, str, str]:
    """Who is in office before who was, the higher rank before the lower, the latest before the older."""
    fact, other = facts.get(link.fact, EMPTY), cards.get(_other(link, about), EMPTY)
    former = _FORMER_LAST.get(fact.text(KG.status).rpartition("#")[2], 0)
    day = next(
        filter(
            None,
            (
                fact.text(KG.lastSeen),
                fact.text(KG.endNotAfter),
                fact.text(SEM.hasBeginTimeStamp),
                other.text(SEM.hasBeginTimeStamp),
                other.text(DCTERMS.issued),
            ),
        ),
        "0",
    )
    return (former, -_number(day), link.fact, link.source)


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
