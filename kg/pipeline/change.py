"""Changes to a store that no reading brings about: forgetting articles, judgements, and the proof of the projection."""

from collections.abc import Iterable, Sequence

from pyoxigraph import Literal, NamedNode

from kg.derive import Change, Pending, Source, catch_up, marks_for, read_pending
from kg.derive.rebuild import Difference, compare, repair
from kg.errors import NotFound
from kg.pipeline.known import notes_of
from kg.pipeline.settle import settle
from kg.rdf import DCTERMS, judgements_graph, meta_graph
from kg.resolve import Judgement, Judgements
from kg.store import Store


def find_articles(store: Store, names: Sequence[str]) -> list[str]:
    """The IRIs of articles named by IRI or by source; raises NotFound for one that is not there."""
    found = []
    for name in names:
        graph = NamedNode(name) if name.startswith(store.base_iri) else None
        if graph and store.contains_graph(graph):
            found.append(name)
            continue
        quads = store.quads(None, NamedNode(DCTERMS.source), Literal(name))
        same = sorted({q.subject.value for q in quads if isinstance(q.subject, NamedNode)})
        if not same:
            raise NotFound(
                "no article has this IRI or source", where=name, remedy="`kg query articles-about` and `kg info` show what is there"
            )
        found += same
    return found


def forget(store: Store, articles: Iterable[str]) -> Change:
    """Drops articles by their IRIs, and from the default graph what only they said."""
    settle(store)
    gone = sorted(set(articles))
    meta = meta_graph(store.base_iri)
    marks = marks_for(Source(store, Judgements()), gone)
    notes = [t for iri in gone for t in notes_of(store, iri)]
    store.change(drop=gone, remove={meta: notes}, add={meta: marks.triples(store.base_iri)})
    return _follow(store)


def judge(store: Store, judgements: Sequence[Judgement]) -> Change:
    """Writes judgements down and lets the default graph follow them."""
    settle(store)
    base = store.base_iri
    triples = [t for j in judgements for t in j.triples(base)]
    store.change(add={judgements_graph(base): triples, meta_graph(base): _touched(judgements).triples(base)})
    return _follow(store)


def unjudge(store: Store, judgements: Sequence[Judgement]) -> Change:
    """Takes judgements back, and with them what they did."""
    settle(store)
    base = store.base_iri
    triples = [t for j in judgements for t in j.triples(base)]
    store.change(remove={judgements_graph(base): triples}, add={meta_graph(base): _touched(judgements).triples(base)})
    return _follow(store)


def _touched(judgements: Iterable[Judgement]) -> Pending:
    return Pending({node.partition("#")[0] for j in judgements for node in j.nodes})


def _follow(store: Store) -> Change:
    done = catch_up(store, read_pending(store))
    store.publish()
    return done


def prove(store: Store) -> Difference:
    """How the default graph differs from what article graphs and judgements imply: not at all, unless something is wrong."""
    return compare(store)


def rebuild(store: Store) -> Difference:
    """Computes the default graph from nothing and puts right what differs; gives what differed."""
    catch_up(store, read_pending(store))
    difference = compare(store)
    repair(store, difference)
    store.publish()
    return difference
