"""The default graph from nothing: article graphs and judgements go in, how the default graph differs from what follows from them comes out.

It shares no shortcut with catching up (no sums, no marks, nothing read from the default graph), so that each proves the other. Triples go
through files, so that no store is too big to be proved.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, NamedTuple

from pyoxigraph import NamedNode

from kg.derive.article import project_article, project_head
from kg.derive.person import attach, render
from kg.derive.reading import ArticleRecord, Facts
from kg.derive.shared import merge_shared
from kg.derive.source import DEFAULT, Source, state_triple, triple
from kg.derive.spill import Spill
from kg.derive.sum import add_up
from kg.derive.update import name_of, post_in
from kg.derive.version import sign
from kg.derive.vocabulary import describe_terms, used
from kg.rdf import KG, Triple, lexical, meta_graph
from kg.resolve import PersonRecord, cluster_people, read_judgements
from kg.store import Store

_BUCKET: Final = 5000
"""Articles whose triples are held in memory at a time."""


@dataclass(frozen=True)
class Difference:
    """What a store's default graph lacks and what it says too much; nothing, if it is proved."""

    missing: frozenset[Triple]
    surplus: frozenset[Triple]
    states_missing: frozenset[Triple] = frozenset()
    states_surplus: frozenset[Triple] = frozenset()
    """The same for the sums that are kept beside it."""

    def __bool__(self) -> bool:
        return bool(self.missing or self.surplus)


def compare(store: Store) -> Difference:
    """How the default graph of a store differs from what its article graphs and judgements imply."""
    with TemporaryDirectory(prefix="kg-") as folder, ExitStack() as stack:
        source = Source(store, read_judgements(store))
        buckets = 1 + sum(1 for _ in source.articles()) // _BUCKET
        spills = (stack.enter_context(Spill(Path(folder), name, buckets)) for name in ("new", "old", "states", "sums", "people"))
        new, old, states, sums, people = spills
        _Projection(source, new, states, people).run()
        for quad in store.quads(graph=DEFAULT):
            old.add(triple(quad))
        for quad in store.quads(None, NamedNode(KG.state), None, source.meta):
            sums.add(triple(quad))
        missing, surplus = _differ(new, old)
        return Difference(missing, surplus, *_differ(states, sums))


def _differ(should: Spill, there: Spill) -> tuple[frozenset[Triple], frozenset[Triple]]:
    pairs = [(wanted - found, found - wanted) for wanted, found in zip(should.triples(), there.triples(), strict=True)]
    return frozenset(t for missing, _ in pairs for t in missing), frozenset(t for _, surplus in pairs for t in surplus)


def repair(store: Store, difference: Difference) -> None:
    """Makes the default graph what it should be, and the sums with it."""
    meta = meta_graph(store.base_iri)
    add = {"": sorted(difference.missing), meta: sorted(difference.states_missing)}
    store.change(add=add, remove={"": sorted(difference.surplus), meta: sorted(difference.states_surplus)})
    sign(store)


class _Tie(NamedTuple):
    """People of one block, and whether judgements have a say in it."""

    people: list[PersonRecord]
    judged: bool


class _Projection:
    """Everything that the default graph should say, on its way into files."""

    def __init__(self, source: Source, triples: Spill, states: Spill, people: Spill) -> None:
        self.source = source
        self._triples, self._states, self._people = triples, states, people
        self._terms: set[str] = set()
        self._homes: dict[str, str] = {}
        self._labels: dict[str, str] = {}

    def run(self) -> None:
        originals = _originals(self.source)
        bound: dict[str, str] = {}
        said: dict[str, list[Facts]] = defaultdict(list)
        for record in self._records():
            self._say(project_head(record, originals.get(record.iri, "")))
            for node, facts in record.shared.items():
                _add_new(said[node], facts)
            for person in record.people if record.iri not in originals else ():
                self._people.put(person.block, person)
                if person.iri in self.source.judgements.same or person.iri in self.source.judgements.different:
                    bound[person.iri] = person.block
        for node, everything in said.items():
            merged = merge_shared(node, everything)
            self._labels[node] = name_of(merged)
            self._say(merged)
        for tie in self._ties(bound):
            self._project_people(tie)
        for record in self._records():
            if record.iri not in originals:
                self._say(project_article(record, self._homes, self.source.base))
        self._say(describe_terms(self._terms))

    def _records(self) -> Iterator[ArticleRecord]:
        for iri in self.source.articles():
            if record := self.source.article(iri):
                yield record

    def _say(self, triples: Iterable[Triple]) -> None:
        told = list(triples)
        self._terms |= used(told)
        for one in told:
            self._triples.add(one)

    def _ties(self, bound: dict[str, str]) -> Iterator[_Tie]:
        """Blocks, those that judgements tie together as one; they lie in different files, so they wait until all are read."""
        groups = _tied_blocks(self.source, bound)
        waiting: dict[str, list[PersonRecord]] = defaultdict(list)
        for people in self._people.things():
            blocks: dict[str, list[PersonRecord]] = defaultdict(list)
            for person in people:
                (waiting[groups[person.block]] if person.block in groups else blocks[person.block]).append(person)
            yield from (_Tie(group, False) for group in blocks.values())
        yield from (_Tie(group, True) for group in waiting.values())

    def _project_people(self, tie: _Tie) -> None:
        base = self.source.base
        for cluster in cluster_people(tie.people, self.source.judgements):
            total = add_up(cluster, base, lambda seen: post_in(seen, self._labels.get(seen.body, "")), judged=tie.judged)
            self._states.add(state_triple(total.state))
            self._say(render(total.state, base))
            self._homes |= total.homes
            for person in cluster:
                self._homes[person.iri] = total.state.iri
                self._say(attach(person, total.state.iri, total.homes))


def _add_new(told: list[Facts], facts: Facts) -> None:
    """What a thousand articles say of the National Assembly they mostly say in the same words."""
    if facts not in told[-20:]:
        told.append(facts)


def _originals(source: Source) -> dict[str, str]:
    """Copies, and the article that each repeats."""
    by_text: dict[str, list[str]] = defaultdict(list)
    for quad in source.store.quads(None, NamedNode(KG.sha256)):
        by_text[lexical(str(quad.object))].append(str(quad.subject)[1:-1])
    copies = (sorted(source.age(iri) for iri in same) for same in by_text.values() if len(same) > 1)
    return {iri: ages[0][1] for ages in copies for _, iri in ages[1:]}


def _tied_blocks(source: Source, bound: dict[str, str]) -> dict[str, str]:
    """For each block in which a judgement names somebody, the first of the blocks that hang together with it."""
    groups: dict[str, str] = {}
    for node in sorted(bound):
        if bound[node] in groups:
            continue
        waiting, group = [bound[node]], set()
        while waiting:
            here = waiting.pop()
            if here not in group:
                group.add(here)
                inside = [n for n, block in bound.items() if block == here]
                waiting += [bound[other] for n in inside for other in source.judgements.bound(n) if other in bound]
        groups |= dict.fromkeys(group, min(group))
    return groups
