"""A store goes in; what every check finds in it comes out as one report."""

from collections.abc import Callable, Iterable, Iterator
from typing import Final

from pyoxigraph import DefaultGraph, NamedNode

from kg.check.finding import Finding
from kg.check.judgements import check_judgements
from kg.check.projection import check_projection
from kg.check.quotes import check_quotes
from kg.check.shapes import check_shapes
from kg.model import Frozen
from kg.rdf import Triple, judgements_graph, meta_graph
from kg.store import Store

CHECKS: Final = ("shapes", "quotes", "projection", "judgements")

Prove = Callable[[Store], tuple[Iterable[Triple], Iterable[Triple]]]
"""What the default graph lacks and what it says too much; the check is a peer of the stage that knows, and is handed the function."""


class CheckReport(Frozen):
    """How many articles were looked at, by which checks, and what they found."""

    articles: int
    checks: tuple[str, ...]
    findings: tuple[Finding, ...]

    @property
    def ok(self) -> bool:
        """Whether nothing was found."""
        return not self.findings


def check(store: Store, *, prove: Prove, only: Iterable[str] = CHECKS, tell: Callable[[str], None] = lambda _: None) -> CheckReport:
    """Runs the checks; `tell` is called with the name of each graph before it is looked at."""
    wanted = tuple(name for name in CHECKS if name in set(only))
    articles = article_names(store)
    findings = [finding for name in articles for finding in _check_article(store, name, wanted, tell)]
    if "shapes" in wanted:
        tell("")
        findings += check_shapes(store.quads(graph=DefaultGraph()))
        judgements = judgements_graph(store.base_iri)
        findings += check_shapes(store.quads(graph=NamedNode(judgements)), judgements)
    if "projection" in wanted:
        findings += check_projection(*prove(store))
    if "judgements" in wanted:
        findings += check_judgements(store)
    return CheckReport(articles=len(articles), checks=wanted, findings=tuple(findings))


def article_names(store: Store) -> list[str]:
    """The graphs of articles, sorted: all but judgements and settings."""
    others = {judgements_graph(store.base_iri), meta_graph(store.base_iri)}
    return sorted(name.value for name in store.graph_names() if name.value not in others)


def _check_article(store: Store, name: str, wanted: tuple[str, ...], tell: Callable[[str], None]) -> Iterator[Finding]:
    if not {"shapes", "quotes"} & set(wanted):
        return
    tell(name)
    quads = list(store.quads(graph=NamedNode(name)))
    if "shapes" in wanted:
        yield from check_shapes(quads, name)
    if "quotes" in wanted:
        yield from check_quotes(name, quads)
