"""The judgements of a store go in; those that contradict each other, and those that speak of nothing any more, come out."""

from collections.abc import Iterator, Sequence

from pyoxigraph import NamedNode

from kg.check.finding import Finding
from kg.resolve.judgements import DIFFERENT, UNSURE, Judgement, list_judgements, weigh
from kg.store import Store


def check_judgements(store: Store) -> Iterator[Finding]:
    """Contradictions: people told to be the same through others, and told to be different."""
    judgements = list_judgements(store)
    counted = weigh(judgements)
    for judgement in judgements:
        if judgement.decision == DIFFERENT and _tied(judgement.nodes, counted.same):
            one, other = judgement.nodes
            yield Finding(
                check="judgements",
                where=judgement.iri(store.base_iri),
                vi=f"{one} và {other} vừa được cho là một người (qua người khác), vừa được cho là khác nhau; Khác thắng.",
                en=f"{one} and {other} are told to be the same, through others, and to be different; Different wins.",
            )


def stale(store: Store) -> list[Judgement]:
    """Judgements on a node that no article has any more: they have no effect until it comes back."""
    return [judgement for judgement in list_judgements(store) if not all(_is_there(store, node) for node in judgement.nodes)]


def undecided(store: Store) -> list[Judgement]:
    """Pairs about which somebody said that they are not sure."""
    return [judgement for judgement in list_judgements(store) if judgement.decision == UNSURE]


def _is_there(store: Store, node: str) -> bool:
    graph = NamedNode(node.partition("#")[0])
    return next(store.quads(NamedNode(node), None, None, graph), None) is not None


def _tied(nodes: Sequence[str], same: dict[str, set[str]]) -> bool:
    found, waiting = set(), [nodes[0]]
    while waiting:
        here = waiting.pop()
        if here not in found:
            found.add(here)
            waiting += same.get(here, ())
    return nodes[1] in found
