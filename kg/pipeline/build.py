"""Sources go into a store: read, extract, graph, resolve, derive, in this order; what is there already is left as it is."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain, islice
from pathlib import Path
from typing import Final

from kg.derive import Source, catch_up, marks_for, read_pending
from kg.errors import SourceError
from kg.graph import VERSION as GRAPH_VERSION
from kg.model import Article, Problem
from kg.pipeline.known import Reading, notes_of, state_of
from kg.pipeline.report import Progress, Report
from kg.pipeline.settle import settle
from kg.pipeline.work import Batch, Done, Extract, batched, do, do_with, triples_of
from kg.rdf import meta_graph, to_nquads
from kg.resolve import Judgements
from kg.scale import Lost, map_in_order
from kg.store import Store

_CHUNK: Final = 16
"""Articles that a worker reads at a time."""
_COMMIT: Final = 1000
"""Articles that are written at a time: a killed run loses at most so many."""
_REPLACE: Final = 50
"""Articles that are replaced in one transaction, which is held in memory."""


@dataclass(frozen=True)
class Options:
    """How sources are read."""

    root: Path | None = None
    place: str | None = None
    workers: int = 1
    at: str | None = None
    """The time to note, ISO 8601."""
    progress: Progress | None = None


def build(store: Store, sources: Sequence[str | Path], options: Options = Options()) -> Report:
    """Reads sources into a store. What goes wrong with one of several is a problem of the report.

    Raises SourceError if the only source cannot be read, or one of them does not exist.
    """
    from kg.extract import VERSION

    articles = read_all(sources, options.root, options.place)
    return build_articles(store, articles, options, version=f"{VERSION}/{GRAPH_VERSION}")


def read_all(sources: Sequence[str | Path], root: Path | None, place: str | None) -> Iterator[tuple[str, Article] | Problem]:
    """The articles of all sources, each with the place that its name is relative to."""
    from kg.read import read_sources

    # all at once: a source that does not exist is told before anything is done
    streams = [(source, read_sources([source], root=root, place=place)) for source in sources]
    return chain.from_iterable(_stream(source, found, root, alone=len(sources) == 1) for source, found in streams)


def _stream(
    source: str | Path, found: Iterator[Article | Problem], root: Path | None, *, alone: bool
) -> Iterator[tuple[str, Article] | Problem]:
    origin = _origin(source, root)
    try:
        for one in found:
            yield one if isinstance(one, Problem) else (origin, one)
    except SourceError as error:
        if alone:
            raise
        yield Problem(source=error.where or str(source), what=error.what, remedy=error.remedy)


def _origin(source: str | Path, root: Path | None) -> str:
    if str(source) == "-" or "://" in str(source):
        return ""
    path = Path(source)
    return str((root or (path if path.is_dir() else path.parent)).resolve())


def build_articles(
    store: Store,
    articles: Iterable[tuple[str, Article] | Problem],
    options: Options,
    *,
    version: str,
    extract: Extract | None = None,
) -> Report:
    """As `build`, from articles that were read already, each with the place that its name is relative to."""
    settle(store)
    run = _Run(store, options, version)
    batches = run.batches(articles)
    first = list(islice(batches, 2))
    workers = options.workers if len(first) > 1 else 1
    work = partial(do_with, extract) if extract else do
    for result in map_in_order(work, chain(first, batches), workers=workers):
        run.land(result)
    run.write()
    return run.report


class _Run:
    """One run: what it has in hand between reading and writing."""

    def __init__(self, store: Store, options: Options, version: str) -> None:
        self.store, self.options, self.version = store, options, version
        self.report = Report()
        self._flying: dict[str, tuple[Reading, str]] = {}
        """Articles between reading and writing, each with what the store knows of it."""
        self._done: dict[str, Done] = {}
        self._places: dict[str, str] = {}

    def batches(self, articles: Iterable[tuple[str, Article] | Problem]) -> Iterator[Batch]:
        """What is worth reading, in portions for workers."""
        portion: list[Article] = []
        for found in articles:
            if isinstance(found, Problem):
                self._trouble(found)
            elif article := self._worth_reading(*found):
                portion.append(article)
            if len(portion) == _CHUNK:
                yield Batch(tuple(portion), self.store.base_iri)
                portion = []
        if portion:
            yield Batch(tuple(portion), self.store.base_iri)

    def _worth_reading(self, origin: str, article: Article) -> Article | None:
        iri, place = self.store.base_iri + article.id, f"{origin} {article.source}"
        known = self._places.setdefault(iri, place)
        reading = Reading(article, origin, self.version, self.options.at)
        state = "unchanged" if iri in self._flying and known == place else state_of(self.store, reading)
        if known != place or state == "foreign":
            self._trouble(_same_name(article))
        elif state == "unchanged":
            self.report.unchanged += 1
            self._tell()
        else:
            self._flying[iri] = (reading, state)
            return article
        return None

    def land(self, result: "list[Done | Problem] | Lost[Batch]") -> None:
        """Takes what a worker has read, and writes when there is enough."""
        if isinstance(result, Lost):
            result = [_deadly(article) for article in result.work.articles]
        for done in result:
            if isinstance(done, Problem):
                self._trouble(done)
            else:
                self._done[done.iri] = done
                self.report.read += 1
        self._tell()
        if len(self._done) >= _COMMIT:
            self.write()

    def write(self) -> None:
        """Writes what is in hand: article graphs with marks for the projection, then the projection."""
        landed = {iri: self._flying.pop(iri) for iri in self._done}
        new = {iri: reading for iri, (reading, state) in landed.items() if state == "new"}
        changed = {iri: reading for iri, (reading, state) in landed.items() if state == "changed"}
        for some in batched(changed.items(), _REPLACE):
            self._replace(dict(some))
        if landed:
            self._project(new, landed)
        self.report.new += len(new)
        self.report.changed += len(changed)
        self._done = {}
        self._tell()

    def _project(self, new: dict[str, Reading], landed: Iterable[str]) -> None:
        """Writes the graphs of new articles together with what follows from all that has landed."""
        base = self.store.base_iri
        notes = to_nquads((t for reading in new.values() for t in reading.notes(base)), meta_graph(base))
        carry = b"".join(self._done[iri].nquads for iri in new) + notes
        pending = read_pending(self.store)
        pending.articles |= new.keys()
        done = catch_up(self.store, pending, {iri: self._done[iri].lean for iri in landed}, carry)
        self.store.publish()
        self.report.added, self.report.removed = self.report.added + done.added, self.report.removed + done.removed

    def _replace(self, changed: dict[str, Reading]) -> None:
        """Puts graphs in place of older ones, with marks for what only the older ones said, in one transaction."""
        base, meta = self.store.base_iri, meta_graph(self.store.base_iri)
        marks = marks_for(Source(self.store, Judgements()), changed)
        add = {iri: triples_of(self._done[iri].nquads) for iri in changed}
        add[meta] = [t for reading in changed.values() for t in reading.notes(base)] + marks.triples(base)
        old = [t for iri in changed for t in notes_of(self.store, iri)]
        self.store.change(drop=sorted(changed), remove={meta: old}, add=add)

    def _trouble(self, problem: Problem) -> None:
        self.report.problems.append(problem)
        self._tell()

    def _tell(self) -> None:
        if self.options.progress:
            self.options.progress(self.report)


def _same_name(article: Article) -> Problem:
    what = "an article of this name came from another place; the one that is there stays"
    return Problem(source=article.source, what=what, remedy="tell them apart with --root DIR, or forget the other one: kg forget")


def _deadly(article: Article) -> Problem:
    return Problem(source=article.source, what="reading this article, or one next to it, ended the process", remedy="please report it")
