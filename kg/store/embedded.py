"""The store in this process: a folder (or nothing, in memory) goes in, an Oxigraph database behind the seam comes out."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Final, Self

import pyoxigraph as ox
from pyoxigraph import NamedNode, Quad

from kg.errors import QueryError, StoreCorrupt, StoreError, UsageError
from kg.rdf import PREFIXES, Triple
from kg.store.seam import GraphName, QueryResult, Subject, Term
from kg.store.snapshots import Snapshots

_BULK: Final = 4_000_000
"""Bytes of N-Quads from which writing files beats writing a transaction; many small files would make reading slow."""


@contextmanager
def translated(where: str) -> Iterator[None]:
    """Turns what Oxigraph throws into our errors; RocksDB says 'Corruption' where a file is not what it was."""
    try:
        yield
    except (OSError, RuntimeError) as error:
        text = str(error)
        if "Corruption" in text or "CURRENT" in text:
            raise StoreCorrupt(f"the store is damaged ({text})", where=where, remedy="build it again in a new folder") from error
        raise StoreError(f"the store failed ({text})", where=where, remedy="check the disk and the rights of the folder") from error


@dataclass
class EmbeddedStore:
    """An Oxigraph database, in memory, live on disk with the right to write, or a snapshot to read from."""

    database: ox.Store
    base_iri: str
    path: Path | None = None
    snapshots: Snapshots | None = None
    """Where a writer on disk publishes; None in memory and for readers."""
    writable: bool = True
    on_close: list[Callable[[], None]] = field(default_factory=list)
    snapshot_path: Path | None = None
    """What a reader on disk has open."""

    @property
    def _where(self) -> str:
        return str(self.path or "memory")

    def query(
        self, sparql: str, *, timeout: float | None = None, max_rows: int | None = None, prefixes: Mapping[str, str] | None = None
    ) -> QueryResult:
        """See Store.query."""
        known = dict(PREFIXES if prefixes is None else prefixes)
        if timeout is not None:
            if self.snapshot_path is None:
                raise UsageError("a query with a time limit needs a store on disk, opened for reading", where=self._where)
            from kg.store.guard import Request, query_with_timeout

            return query_with_timeout(self.snapshot_path, Request(sparql, known, max_rows), timeout)
        return run_query(self.database, sparql, known)

    def quads(
        self,
        subject: Subject | None = None,
        predicate: NamedNode | None = None,
        object: Term | None = None,
        graph: GraphName | None = None,
    ) -> Iterator[Quad]:
        """See Store.quads."""
        with translated(self._where):
            return self.database.quads_for_pattern(subject, predicate, object, graph)

    def graph_names(self) -> Iterator[NamedNode]:
        """See Store.graph_names."""
        return (name for name in self.database.named_graphs() if isinstance(name, NamedNode))

    def contains_graph(self, name: NamedNode) -> bool:
        """See Store.contains_graph."""
        return self.database.contains_named_graph(name)

    def bulk_load(self, nquads: bytes) -> None:
        """See Store.bulk_load."""
        load = self.database.bulk_load if len(nquads) >= _BULK else self.database.load
        with self._writing():
            load(nquads, ox.RdfFormat.N_QUADS)

    def change(
        self,
        *,
        add: Mapping[str, Iterable[Triple]] | None = None,
        remove: Mapping[str, Iterable[Triple]] | None = None,
        drop: Iterable[str] = (),
    ) -> None:
        """See Store.change."""
        steps = [f"DROP SILENT GRAPH <{name}>" for name in drop]
        steps += _data("DELETE", remove or {}) + _data("INSERT", add or {})
        if steps:
            with self._writing():
                self.database.update(" ;\n".join(steps))

    def replace_graph(self, name: NamedNode, quads: Iterable[Quad]) -> None:
        """See Store.replace_graph."""
        triples = [(str(q.subject), str(q.predicate), str(q.object)) for q in quads]
        self.change(add={name.value: triples}, drop=[name.value])

    def remove_graph(self, name: NamedNode) -> None:
        """See Store.remove_graph."""
        self.change(drop=[name.value])

    @contextmanager
    def _writing(self) -> Iterator[None]:
        if not self.writable:
            raise StoreError("the store was opened for reading", where=self._where, remedy="open it with write=True")
        if self.snapshots:
            self.snapshots.mark_outdated()
        with translated(self._where):
            yield

    def publish(self) -> None:
        """See Store.publish."""
        if self.snapshots and self.snapshots.outdated:
            with translated(self._where):
                self.snapshots.publish(self.database.backup)

    def close(self) -> None:
        """See Store.close."""
        try:
            self.publish()
        finally:
            del self.database
            while self.on_close:
                self.on_close.pop()()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()


def run_query(database: ox.Store, sparql: str, prefixes: Mapping[str, str]) -> QueryResult:
    """Runs a query; raises QueryError with the place of a mistake."""
    try:
        return database.query(sparql, prefixes=dict(prefixes))
    except SyntaxError as error:
        raise QueryError(_mistake(str(error)), remedy="mend it there") from error
    except ValueError as error:
        raise QueryError(f"the query cannot be run: {error}") from error
    except (OSError, RuntimeError) as error:
        raise QueryError(f"the query failed: {error}") from error


def _mistake(message: str) -> str:
    """The place of a syntax error; what the parser would have liked to see there helps nobody."""
    place = re.search(r"at (\d+):(\d+)", message)
    where = f"line {place[1]}, column {place[2]}" if place else "an unknown place"
    return f"the query has a mistake at {where}" + (": a prefix is not declared" if "Prefix not found" in message else "")


def _data(verb: str, graphs: Mapping[str, Iterable[Triple]]) -> list[str]:
    """DELETE DATA or INSERT DATA, a step a graph; terms in N-Quads syntax are terms of SPARQL."""
    steps = []
    for name in sorted(graphs):
        body = "\n".join(f"{s} {p} {o} ." for s, p, o in graphs[name])
        if body:
            steps.append(f"{verb} DATA {{ GRAPH <{name}> {{ {body} }} }}" if name else f"{verb} DATA {{ {body} }}")
    return steps
