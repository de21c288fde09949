"""Facts of one article that are one node: equal identities go in, one fact each comes out, and nothing that was said is lost."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from kg.model import Fact, Span
from kg.rdf import digest

F = TypeVar("F", bound=Fact)
Identity = tuple[str, ...]


@dataclass(frozen=True)
class Node(Generic[F]):
    """One node of the article's graph: the surest of the facts that it stands for, and the words of all of them."""

    iri: str
    fact: F
    all: tuple[F, ...]

    @property
    def evidence(self) -> list[Span]:
        """Every stretch of text that says it, in the order of the text."""
        spans = {(s.start, s.end): s for f in self.all for s in f.evidence}
        return [spans[place] for place in sorted(spans)]


def merge(article: str, kind: str, facts: Iterable[F], identity: Callable[[F], Identity]) -> list[Node[F]]:
    """One node for each identity, named `<article#kind-digest>`."""
    groups: dict[Identity, list[F]] = {}
    for fact in facts:
        groups.setdefault(identity(fact), []).append(fact)
    names = local_names(kind, groups)
    return [Node(f"{article}#{names[who]}", _surest(same), tuple(same)) for who, same in groups.items()]


def _surest(facts: list[F]) -> F:
    return min(facts, key=lambda f: (-f.confidence, f.evidence[0].start, f.rule))


def local_names(kind: str, identities: Iterable[Identity]) -> dict[Identity, str]:
    """`kind-` and six hex digits of each identity; where two would share them, all that do get more digits."""
    names: dict[Identity, str] = {}
    todo = list(identities)
    for size in (6, 12, 64):
        short = {who: f"{kind}-{digest(*who, size=size)}" for who in todo}
        taken = list(short.values())
        clear = {who for who in todo if taken.count(short[who]) == 1}
        names |= {who: short[who] for who in clear}
        todo = [who for who in todo if who not in clear]
        if not todo:
            break
    return names
