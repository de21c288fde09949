"""The seam between everything that needs a graph and whatever keeps it."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from types import TracebackType
from typing import Protocol, Self

from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, QueryBoolean, QuerySolutions, QueryTriples

from kg.rdf import Triple

Subject = NamedNode
Term = NamedNode | Literal
GraphName = NamedNode | DefaultGraph
QueryResult = QuerySolutions | QueryBoolean | QueryTriples


class Store(Protocol):
    """A set of quads: article graphs, the default graph, judgements and settings.

    Every change is one transaction: a process that dies leaves all of it or nothing. Other processes see a change after `publish`.
    Raises StoreError and its children, and QueryError for a query that is wrong.
    """

    @property
    def base_iri(self) -> str:
        """What every entity's IRI starts with; chosen when the store is made."""

    @property
    def path(self) -> Path | None:
        """The folder of the store; None in memory or behind a network."""

    @property
    def writable(self) -> bool:
        """Whether this object may change the store."""

    def query(
        self, sparql: str, *, timeout: float | None = None, max_rows: int | None = None, prefixes: Mapping[str, str] | None = None
    ) -> QueryResult:
        """What a SPARQL query answers; the prefixes of the contract need not be declared.

        Values are bound by kg.query.bind, for every store alike. With `timeout` (seconds) the query runs where it can be stopped, and
        raises QueryTimeout; that needs a store on disk, opened for reading. It is then asked for no more than `max_rows`; without
        a timeout rows come as they are taken, and it is for the caller to stop.
        """

    def quads(
        self,
        subject: Subject | None = None,
        predicate: NamedNode | None = None,
        object: Term | None = None,
        graph: GraphName | None = None,
    ) -> Iterator[Quad]:
        """The quads that match; None matches anything, in `graph` every graph."""

    def graph_names(self) -> Iterator[NamedNode]:
        """The names of all named graphs: articles, judgements and settings."""

    def contains_graph(self, name: NamedNode) -> bool:
        """Whether a named graph holds anything."""

    def bulk_load(self, nquads: bytes) -> None:
        """Adds N-Quads, all or nothing; the fastest way in for many."""

    def change(
        self,
        *,
        add: Mapping[str, Iterable[Triple]] | None = None,
        remove: Mapping[str, Iterable[Triple]] | None = None,
        drop: Iterable[str] = (),
    ) -> None:
        """Drops graphs, removes and adds triples (kg.rdf.Triple), in this order and in one transaction.

        Graphs go by their IRIs; the default graph's name is the empty string.
        """

    def replace_graph(self, name: NamedNode, quads: Iterable[Quad]) -> None:
        """Puts quads in place of what the graph held; the quads' own graph is ignored."""

    def remove_graph(self, name: NamedNode) -> None:
        """Drops a named graph; no graph of this name is fine."""

    def publish(self) -> None:
        """Lets processes that open the store from now on see what was written."""

    def close(self) -> None:
        """Publishes, and lets others write."""

    def __enter__(self) -> Self: ...

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None: ...
