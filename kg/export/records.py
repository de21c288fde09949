"""Sorted lines of the default graph go in, one record a subject comes out: its classes and its values by property."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import groupby
from pathlib import Path

from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, RdfFormat, parse

from kg.errors import UsageError
from kg.export.graphs import default_lines
from kg.export.lines import sorted_lines
from kg.export.options import Options
from kg.rdf import FOAF, ORG, RDF, SKOS
from kg.store import Store

Value = NamedNode | Literal


@dataclass(frozen=True, slots=True)
class Record:
    """What the default graph says of one subject, in the order of the bytes."""

    iri: str
    values: Mapping[str, tuple[Value, ...]] = field(default_factory=dict)

    def all(self, predicate: str) -> list[str]:
        """The values of a property as text."""
        return [value.value for value in self.values.get(predicate, ())]

    def first(self, predicate: str) -> str:
        """The first value of a property as text, the Vietnamese one if there is one; empty if there is none."""
        values = self.values.get(predicate, ())
        local = next((value for value in values if isinstance(value, Literal) and value.language == "vi"), None)
        return (local or values[0]).value if values else ""

    def is_a(self, kind: str) -> bool:
        """Whether the subject has this class."""
        return kind in self.all(RDF.type)

    @property
    def types(self) -> list[str]:
        """The classes of the subject."""
        return self.all(RDF.type)


def records(store: Store, options: Options) -> Iterator[Record]:
    """Every subject of the default graph, sorted by its IRI."""
    return group_records(_quads(default_lines(store, options)))


def read_records(path: Path) -> Iterator[Record]:
    """Every subject of the default graph of a file in an RDF format; raises UsageError if it cannot be read as one."""
    form = RdfFormat.from_extension(path.suffix.removeprefix("."))
    if form is None:
        raise UsageError(
            "the file's name does not tell its format", where=str(path), remedy="give a store, or a .nq, .trig, .ttl or .nt file"
        )
    try:
        quads = (quad for quad in parse(path=str(path), format=form) if isinstance(quad.graph_name, DefaultGraph))
        yield from group_records(_quads(sorted_lines(quads)))
    except (OSError, SyntaxError) as error:
        raise UsageError(f"the file cannot be read: {error}", where=str(path)) from error


def group_records(quads: Iterable[Quad]) -> Iterator[Record]:
    """Groups quads that are sorted by subject."""
    for subject, group in groupby(quads, key=lambda quad: quad.subject):
        values: dict[str, list[Value]] = {}
        for quad in group:
            if isinstance(quad.object, (NamedNode, Literal)):
                values.setdefault(quad.predicate.value, []).append(quad.object)
        if isinstance(subject, NamedNode):
            yield Record(subject.value, {predicate: tuple(found) for predicate, found in values.items()})


def _quads(lines: Iterable[bytes]) -> Iterator[Quad]:
    batch: list[bytes] = []
    for line in lines:
        batch.append(line)
        if len(batch) == 20_000:
            yield from parse(b"".join(batch), format=RdfFormat.N_QUADS)
            batch = []
    yield from parse(b"".join(batch), format=RdfFormat.N_QUADS)


class Look:
    """Looks things up in the default graph by their IRI as the store has it; what was looked up last is remembered."""

    def __init__(self, store: Store, options: Options) -> None:
        self._store = store
        self._old, self._new = store.base_iri, options.base_iri or store.base_iri
        self.record = lru_cache(maxsize=50_000)(self._record)

    def _record(self, iri: str) -> Record:
        stored = self._old + iri[len(self._new) :] if iri.startswith(self._new) else iri
        quads = sorted(self._store.quads(NamedNode(stored), graph=DefaultGraph()), key=str)
        record = next(group_records(quads), Record(stored))
        values = {name: tuple(self._moved(value) for value in found) for name, found in record.values.items()}
        return Record(iri, values)

    def _moved(self, value: Value) -> Value:
        if isinstance(value, NamedNode) and value.value.startswith(self._old):
            return NamedNode(self._new + value.value[len(self._old) :])
        return value

    def post(self, role: str, body: str) -> str:
        """The IRI of the post of a role in a body; empty if there is none."""
        stored = self._old + body[len(self._new) :] if body.startswith(self._new) else body
        quads = self._store.quads(None, NamedNode(ORG.postIn), NamedNode(stored), DefaultGraph()) if role and body else iter(())
        posts = sorted(self._moved(quad.subject).value for quad in quads if isinstance(quad.subject, NamedNode))
        return next((post for post in posts if role in self.record(post).all(ORG.role)), "")

    def label(self, iri: str) -> str:
        """The name of a person, a body, a place …; empty without one."""
        if not iri:
            return ""
        record = self.record(iri)
        return record.first(FOAF.name) or record.first(SKOS.prefLabel)
