"""Stores filled from stories, for tests: what extraction would find is given, so that only what comes after it is tested."""

from collections.abc import Iterable, Sequence

from kg.model import Article, ArticleFacts
from kg.pipeline import Options, Report, build_articles
from kg.store import Store, open_store
from tests.story import Story


def memory() -> Store:
    return open_store(None, write=True)


def tell(store: Store, stories: Iterable[Story | ArticleFacts], *, origin: str = "/here", version: str = "test") -> Report:
    """Builds a store from what stories say."""
    facts = [s.facts() if isinstance(s, Story) else s for s in stories]
    by_id = {f.article.id: f for f in facts}

    def extract(articles: Sequence[Article]) -> list[ArticleFacts]:
        return [by_id[a.id] for a in articles]

    return build_articles(store, [(origin, f.article) for f in facts], Options(), version=version, extract=extract)


def lines(store: Store, graph: str | None = None) -> list[str]:
    """Sorted N-Quads of the store without its settings, or of the default graph alone (graph="")."""
    meta = f"{store.base_iri}meta"
    found = sorted(f"{q} ." for q in store.quads() if str(q.graph_name) != f"<{meta}>")
    return [line for line in found if graph is None or "<article" not in line] if graph is None else _default(store)


def _default(store: Store) -> list[str]:
    from pyoxigraph import DefaultGraph

    return sorted(f"{q.subject} {q.predicate} {q.object} ." for q in store.quads(graph=DefaultGraph()))
