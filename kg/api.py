"""The graph in Python: a store or sources go in, an object comes out that answers, draws, exports and explains."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Literal, Self, TypedDict, TypeVar, Unpack, overload

from kg.errors import ExportError, NotFound, UsageError
from kg.model import Frozen
from kg.pipeline import Options, Progress, Report, describe, find_articles, forget, rebuild
from kg.pipeline import build as build_store
from kg.store import Store, open_store

if TYPE_CHECKING:
    import networkx as nx
    import rdflib

    from kg.derive.rebuild import Difference
    from kg.query import Explanation, Rows
    from kg.query.answer import Answer
    from kg.view.options import Centrality, Language, View

Sources = str | Path | Sequence[str | Path]
_Model = TypeVar("_Model", bound=Frozen)
Projection = Literal["full", "people", "people-bodies"]


class ViewArguments(TypedDict, total=False):
    """What `Graph.view` may be told: the options of `kg view`, so that an editor knows them."""

    focus: str
    hops: int
    start: str | None
    end: str | None
    at: str | None
    query: str
    params: tuple[tuple[str, str], ...]
    view: "View | None"
    size_by: "Centrality | None"
    limit: int
    title: str
    language: "Language"


class ExportArguments(TypedDict, total=False):
    """What `Graph.export` may be told: the options of `kg export`."""

    with_text: bool
    with_meta: bool
    base_iri: str | None
    excel: bool


def build(  # noqa: PLR0913 (all but the first two are named by callers, and an editor shows them)
    sources: Sources,
    store: str | Path | None = None,
    *,
    place: str | None = None,
    root: str | Path | None = None,
    workers: int = 1,
    base_iri: str | None = None,
    progress: Progress | None = None,
) -> "Graph":
    """Reads sources (files, folders, URLs, '-') into a store, and opens it for reading; without `store` it lives in memory.

    `place` is the province or city that an unnamed 'tỉnh' stands for, `root` the folder that names of files are relative to, `workers`
    the number of processes, `base_iri` that of a new store; `progress` is called with the report as it grows. What could not be read
    is in `graph.report.problems`. Raises SourceError if the only source cannot be read, and StoreError and its children.
    """
    given = [sources] if isinstance(sources, str | Path) else list(sources)
    options = Options(Path(root) if root else None, place, workers, None, progress)
    opened = open_store(store, write=True, base_iri=base_iri)
    try:
        report = build_store(opened, given, options)
    except BaseException:
        opened.close()
        raise
    if store is None:
        return Graph(opened, report)
    opened.close()
    return Graph(open_store(store, write=False), report)


def open(store: str | Path = "kg-store", *, write: bool = False) -> "Graph":
    """Opens a store that was built before; to `write` is needed for `forget` and `rebuild`, and only one process can.

    Raises NotFound if there is none, StoreLocked, StoreCorrupt or StoreError.
    """
    if write and not (Path(store) / "kg-store.json").exists():
        raise NotFound("there is no store here", where=str(store), remedy="make one with kg.build(…, store=…)")
    return Graph(open_store(store, write=write))


class Graph:
    """A graph of officials, roles, bodies and events; close it, or use it in a `with` block."""

    def __init__(self, store: Store, report: Report | None = None) -> None:
        self.store = store
        self.report = report
        """What `kg.build` did; None for a graph that was only opened."""

    @property
    def base_iri(self) -> str:
        """What every IRI of an entity starts with."""
        return self.store.base_iri

    def query(
        self, query: str | Path, params: Mapping[str, object] | None = None, *, limit: int | None = None, timeout: float | None = None
    ) -> "Answer":
        """Answers a named query, a file or SPARQL: rows (a sequence of dicts, with `to_pandas()`), triples, or True and False.

        The prefixes of the contract need not be declared. After `timeout` seconds a query is stopped, which needs a store on disk that
        was opened for reading. Raises QueryError, its child QueryTimeout, and NotFound.
        """
        from kg.query import Bounds, run

        return run(self.store, query, params, Bounds(limit, timeout))

    def rows(
        self, query: str | Path, params: Mapping[str, object] | None = None, *, limit: int | None = None, timeout: float | None = None
    ) -> "Rows":
        """As `query`, for questions that have rows, which is what an editor then knows; raises UsageError for ASK and CONSTRUCT."""
        from kg.query import Rows

        answer = self.query(query, params, limit=limit, timeout=timeout)
        if not isinstance(answer, Rows):
            raise UsageError("the query has no rows", where=str(query), remedy="use Graph.query")
        return answer

    def explain(self, what: str) -> "Explanation":
        """The sentences behind a person, body, event, document or membership, by name (accents optional) or IRI.

        Raises NotFound, with the candidates, if a name means nothing or several things.
        """
        from kg.query import explain, told_apart
        from kg.search import lookup, open_search

        if what.startswith(("http://", "https://")):
            return explain(self.store, what)
        with open_search(self.store) as index:
            hits = lookup(self.store, index, what)
        if len(hits) != 1:
            apart = told_apart(self.store, [hit.iri for hit in hits[:5]])
            several = "; ".join(f"{hit.label} ({apart[hit.iri] or hit.kind}) {hit.iri}" for hit in hits[:5])
            raise NotFound(f"{len(hits)} things may be meant: {several}", where=what, remedy="give the IRI")
        return explain(self.store, hits[0].iri)

    @overload
    def to_networkx(self, projection: Literal["full"] = "full") -> "nx.MultiDiGraph[str]": ...

    @overload
    def to_networkx(self, projection: Projection) -> "nx.Graph[str]": ...

    def to_networkx(self, projection: Projection = "full") -> "nx.Graph[str]":
        """The graph for networkx: 'full' (a typed multigraph), 'people' (by shared events) or 'people-bodies'."""
        from kg.query.networks import to_networkx

        return to_networkx(self.store, projection)

    def view(self, out: str | Path = "graph.html", **options: Unpack[ViewArguments]) -> Path:
        """Writes one interactive HTML file that works offline, and gives its path.

        Options are those of `kg view`: `focus`, `hops`, `view`, `start`, `end`, `at`, `query` with `params`, `size_by`, `limit`, `title`
        and `language`.
        Raises NotFound if there is nothing to draw, UsageError for an option that cannot be meant.
        """
        from kg.view import ViewOptions, draw

        page = draw(self.store, _checked(ViewOptions, options, "view"))
        beside = Path(f"{out}.new")
        try:
            beside.write_text(page, encoding="utf-8", newline="\n")
            beside.replace(out)
        except OSError as error:
            raise ExportError(f"the file cannot be written: {error.strerror}", where=str(out)) from error
        return Path(out)

    def export(self, out: str | Path, form: str | None = None, **options: Unpack[ExportArguments]) -> None:
        """Writes a file in one of the formats of `kg export`; the suffix tells which, unless `form` does.

        Options are those of the command: `with_text`, `with_meta`, `base_iri`, `excel`. Raises ExportError, and UsageError for a
        format or an option that there is not.
        """
        from kg.export import Options, export

        export(self.store, out, form, _checked(Options, options, "export"))

    def rdflib(self) -> "rdflib.Dataset":
        """An rdflib Dataset over the same store: its default graph holds every fact once, its named graphs what each article says."""
        import rdflib
        from oxrdflib import OxigraphStore

        from kg.store.embedded import EmbeddedStore

        if not isinstance(self.store, EmbeddedStore):
            raise UsageError(
                "rdflib reads embedded stores only", where=self.base_iri, remedy="export the graph, or use rdflib's SPARQLStore"
            )
        return rdflib.Dataset(store=OxigraphStore(store=self.store.database))

    def info(self) -> dict[str, int | str]:
        """What the store holds, in numbers."""
        return describe(self.store)

    def forget(self, *articles: str) -> int:
        """Takes articles out, by source or IRI, with everything that only they say; gives how many. Needs `write=True`."""
        found = find_articles(self.store, articles)
        forget(self.store, found)
        return len(found)

    def rebuild(self) -> "Difference":
        """Computes the default graph anew and puts right what differs; gives what differed. Needs `write=True`."""
        return rebuild(self.store)

    def close(self) -> None:
        """Lets the store go."""
        self.store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"<kg.Graph {self.store.path or 'in memory'}>"


def _checked(kind: type[_Model], options: Mapping[str, object], method: str) -> _Model:
    """Options as the model that checks them; what it finds wrong is told in one line."""
    from pydantic import ValidationError

    try:
        return kind.model_validate(options)
    except ValidationError as error:
        wrong = error.errors()[0]
        raise UsageError(wrong["msg"], where=".".join(map(str, wrong["loc"])), remedy=f"see help(kg.Graph.{method})") from error
