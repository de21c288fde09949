"""What a worker does: a batch of articles and the base IRI go in, their graphs as N-Quads come out. It sees no store, clock or network."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple, TypeVar

from pyoxigraph import RdfFormat, parse

from kg.errors import KgError
from kg.graph import article_graph
from kg.model import Article, ArticleFacts, Problem
from kg.rdf import Triple, to_nquads

T = TypeVar("T")
Extract = Callable[[Sequence[Article]], list[ArticleFacts]]


class Batch(NamedTuple):
    """Some articles to be read."""

    articles: tuple[Article, ...]
    base: str


class Done(NamedTuple):
    """One article's graph."""

    iri: str
    nquads: bytes
    lean: list[Triple]
    """The triples that projection needs, so that they need not be read back."""


def do(batch: Batch) -> list[Done | Problem]:
    """The graphs of a batch, with a problem in place of an article that could not be read."""
    from kg.extract import extract_batch

    return do_with(extract_batch, batch)


def do_with(extract: Extract, batch: Batch) -> list[Done | Problem]:
    """As `do`, with an extraction of the caller's."""
    try:
        return [_graph(facts, batch.base) for facts in extract(batch.articles)]
    except Exception:  # noqa: BLE001 (whatever one article brings about must not cost the others: each is tried alone)
        return [_alone(extract, article, batch.base) for article in batch.articles]


def _alone(extract: Extract, article: Article, base: str) -> Done | Problem:
    try:
        return _graph(extract([article])[0], base)
    except KgError as error:
        return Problem(source=article.source, what=error.what, remedy=error.remedy)
    except Exception as error:  # noqa: BLE001 (a mistake of ours in one article is told, and the run goes on)
        what = f"this article could not be read: {type(error).__name__}: {error}"
        return Problem(source=article.source, what=" ".join(what.split()), remedy="please report it")


def _graph(facts: ArticleFacts, base: str) -> Done:
    iri = base + facts.article.id
    triples = article_graph(facts, base)
    return Done(iri, to_nquads(triples, iri), [t for t in triples if "#char=" not in t[0]])


def triples_of(nquads: bytes) -> list[Triple]:
    """The triples of N-Quads, whatever their graphs."""
    return [(str(q.subject), str(q.predicate), str(q.object)) for q in parse(nquads, format=RdfFormat.N_QUADS)]


def batched(items: Iterable[T], size: int) -> Iterator[tuple[T, ...]]:
    """The items in portions (itertools has this from Python 3.12 on)."""
    rest = iter(items)
    while portion := tuple(islice(rest, size)):
        yield portion
