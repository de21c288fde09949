"""The default graph catches up with the articles: marks and article graphs go in, the smallest change of the default graph comes out."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from kg.derive.article import project_article, project_head
from kg.derive.blocks import Fresh
from kg.derive.delta import Delta
from kg.derive.pending import Pending
from kg.derive.people import update_people
from kg.derive.posts import staying
from kg.derive.reading import ArticleRecord, Facts
from kg.derive.shared import facts_of, merge_shared
from kg.derive.source import Source
from kg.derive.sum import Post
from kg.derive.vocabulary import entering, leaving
from kg.ontology import ontology
from kg.rdf import FOAF, SKOS, Triple, lexical, meta_graph, ref, role_iri, text, to_nquads
from kg.resolve import PersonRecord, Seen, read_judgements
from kg.store import Store

_AT_ONCE: Final = 20_000
"""Triples from which adding by bulk is faster than in the transaction that removes."""


_PERSON_NAMES: Final = frozenset(map(ref, (FOAF.name, SKOS.altLabel)))


@dataclass(frozen=True)
class Change:
    """How many triples an update added to the default graph and removed from it."""

    added: int = 0
    removed: int = 0


@dataclass
class _Hand:
    """The articles at hand."""

    records: dict[str, ArticleRecord] = field(default_factory=dict)
    originals: dict[str, str] = field(default_factory=dict)
    """Copies, and the article that each repeats."""
    known: set[str] = field(default_factory=set)
    """Articles that the default graph derives something from already."""


def catch_up(store: Store, pending: Pending, given: Mapping[str, Iterable[Triple]] | None = None, carry: bytes = b"") -> Change:
    """Projects what is marked, in one transaction with taking the marks away.

    `given` holds triples of article graphs that need not be read: they were just written, or are among the N-Quads of `carry`, which are
    written together with their projection (every file that the database gets to merge later costs).
    """
    if not pending:
        return Change()
    return _Update(Source(store, read_judgements(store)), pending).run(given or {}, carry)


class _Update:
    def __init__(self, source: Source, pending: Pending) -> None:
        self.source, self.pending = source, pending
        self.base = source.base
        self.delta = Delta()
        self.hand = _Hand()
        self.labels: dict[str, str] = {}
        """Names of shared bodies as they are after the update."""

    def run(self, given: Mapping[str, Iterable[Triple]], carry: bytes) -> Change:
        self._take_in_hand(given)
        renamed = self._shared()
        fresh, whole = self._fresh(), self._lost()
        for body in renamed:
            whole |= {key for person in self.source.people_in(body) for key in self._blocks_of(person)}
        update_people(self.source, fresh, whole, self._post_of, self.delta)
        self._articles()
        return self._write(carry)

    def _take_in_hand(self, given: Mapping[str, Iterable[Triple]]) -> None:
        """Reads the marked articles, and the copies of their texts; of a text only the earliest article counts."""
        by_text: dict[str, set[str]] = {sha: set() for sha in self.pending.texts}
        for iri in sorted(self.pending.articles):
            if record := self.source.article(iri, given.get(iri)):
                self.hand.records[iri] = record
                by_text.setdefault(record.sha256, set()).add(iri)
            if self.source.derived_from(iri) or self.source.projected(iri):
                self.hand.known.add(iri)
        for sha in sorted(by_text):
            self._choose_original(by_text[sha] | set(self.source.with_text(sha)), sha in self.pending.texts)

    def _choose_original(self, same: set[str], lost_one: bool) -> None:
        """Of articles of one text only the earliest counts; `lost_one` if an article had the text and has it no more."""
        if len(same) == 1 and not lost_one:
            return
        for iri in same - self.hand.records.keys():
            if record := self.source.article(iri):
                self.hand.records[iri] = record
                self.hand.known.add(iri)
        by_age = sorted(same, key=lambda iri: self.hand.records[iri].age)
        self.hand.originals |= dict.fromkeys(by_age[1:], by_age[0] if by_age else "")

    @property
    def _counted(self) -> list[ArticleRecord]:
        return [r for iri, r in sorted(self.hand.records.items()) if iri not in self.hand.originals]

    def _shared(self) -> list[str]:
        """Bodies, documents and terms; gives the bodies whose name has changed."""
        said: dict[str, list[Facts]] = defaultdict(list)
        for record in self.hand.records.values():
            for node, facts in record.shared.items():
                said[node].append(facts)
        renamed = []
        for node in sorted(said.keys() | self.pending.nodes):
            before = self.source.projected(node)
            if node in self.pending.nodes:
                # what is carried is not in the store yet
                everything = [*self.source.said_of(node), *said[node]]
                after = merge_shared(node, everything) if everything else set()
            else:
                after = merge_shared(node, [facts_of(before), *said[node]] if before else said[node])
            self.delta.old |= before
            self.delta.new |= after
            name, old_name = name_of(after), name_of(before)
            self.labels[node] = name
            if old_name and name and old_name != name:
                renamed.append(node)
        return renamed

    def _fresh(self) -> Fresh:
        people = {p.iri: p for record in self._counted for p in record.people}
        by_block: dict[str, list[PersonRecord]] = defaultdict(list)
        for person in people.values():
            by_block[person.block].append(person)
        return Fresh(self.pending.articles | self.hand.records.keys(), people, by_block)

    def _lost(self) -> set[str]:
        """Blocks of the people who stand in the default graph because of an article at hand: they may stand there no more, or elsewhere."""
        people = {node for iri in self.hand.known | self._gone for node in self.source.derived_from(iri) if self.source.is_person(node)}
        return {key for person in people for key in self._blocks_of(person)}

    @property
    def _gone(self) -> set[str]:
        return self.pending.articles - self.hand.records.keys()

    def _blocks_of(self, person: str) -> set[str]:
        state = self.source.state(person)
        if state and not state.judged:
            return {state.block}
        locals_ = (self.source.person(local) for local in self.source.sightings(person))
        names = {p.block for p in locals_ if p}
        return names | {PersonRecord("", "", "", "", lexical(t[2])).block for t in self.source.projected(person) if t[1] in _PERSON_NAMES}

    def _articles(self) -> None:
        """The articles at hand, and those with a person or a membership that now stands elsewhere."""
        moved = self.delta.moved() - self.hand.records.keys() - self.pending.articles
        for iri in sorted(self.hand.known | self._gone | moved):
            self._take_out(iri)
        for iri, record in self.hand.records.items():
            self.delta.new |= project_head(record, self.hand.originals.get(iri, ""))
        others = (self.source.article(iri) for iri in sorted(moved))
        for record in (*self._counted, *(r for r in others if r)):
            self.delta.new |= project_article(record, self._homes(record), self.base)
            if record.iri in moved:
                self.delta.new |= project_head(record)

    def _take_out(self, iri: str) -> None:
        self.delta.old |= self.source.projected(iri)
        for node in self.source.derived_from(iri):
            if not node.startswith((f"{self.base}person/", f"{self.base}membership/")):
                self.delta.old |= self.source.projected(node)

    def _homes(self, record: ArticleRecord) -> dict[str, str]:
        homes: dict[str, str] = {}
        for local in (node for p in record.people for node in (p.iri, *(s.iri for s in p.seen))):
            homes[local] = self.delta.homes.get(local) or self.source.home(local)
        return homes

    def _post_of(self, seen: Seen) -> Post:
        if seen.settled and seen.body not in self.labels:
            self.labels[seen.body] = name_of(self.source.projected(seen.body))
        return post_in(seen, self.labels.get(seen.body, "") if seen.settled else "")

    def _write(self, carry: bytes) -> Change:
        store, delta, meta = self.source.store, self.delta, meta_graph(self.base)
        added, removed = delta.added, delta.removed
        removed -= staying(store, self.base, removed, delta.new)
        brought = set(entering(added))
        removed |= leaving(store, removed, added) - brought
        removed -= brought
        added |= brought
        states_in, states_out = delta.states_new - delta.states_old, delta.states_old - delta.states_new
        marks = self.pending.triples(self.base)
        change = Change(len(added), len(removed))
        if carry or len(added) + len(states_in) > _AT_ONCE:
            # twice the same is once: if we die before the rest is done, the marks are still there and all of it is done again
            store.bulk_load(carry + to_nquads(added) + to_nquads([*states_in, *marks], meta))
            added, states_in = set(), set()
        remove = {"": sorted(removed), meta: [*sorted(states_out), *marks]}
        store.change(add={"": sorted(added), meta: sorted(states_in)}, remove=remove)
        return change


def post_in(seen: Seen, body_name: str) -> Post:
    """The post of a sighting; `body_name` is what the default graph calls the body, empty for a body of one article alone."""
    role = ontology().role(seen.role.removeprefix(role_iri(""))) if seen.role and seen.body else None
    if role is None:
        return Post("", False)
    return Post(text(ontology().post_label(role.id, body_name or seen.body_name), "vi"), role.function == "head")


def name_of(triples: Iterable[Triple]) -> str:
    """The preferred label among the triples of one node."""
    return next((lexical(t[2]) for t in triples if t[1] == f"<{SKOS.prefLabel}>"), "")
