"""A graph goes in; the people in it, joined by the events where they appeared together, or sized by a centrality, come out."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from itertools import combinations
from typing import Final

from kg.errors import NotFound
from kg.view.model import Edge, Fact, NodeKind, Quote, Relation, Time, ViewGraph
from kg.view.options import Centrality

CROWD: Final = 60
"""At an event with more people, that two of them were there says nothing about them, and their pairs would bury the rest."""
QUOTED_EVENTS: Final = 3


def appearances(graph: ViewGraph) -> ViewGraph:
    """People only, a line between two for the events at which both were, with the sentences that say so.

    Raises NotFound if nobody appeared with anybody.
    """
    people = {node.id for node in graph.nodes if node.kind is NodeKind.PERSON}
    there: dict[str, dict[str, Fact]] = defaultdict(dict)
    for edge in sorted(graph.edges, key=lambda edge: edge.fact.id):
        if edge.fact.relation is Relation.PARTICIPATION and edge.source in people:
            there[edge.target].setdefault(edge.source, edge.fact)
    crowded = [event for event, who in there.items() if len(who) > CROWD]
    shared: dict[tuple[str, str], list[str]] = defaultdict(list)
    for event in sorted(there.keys() - set(crowded), key=lambda event: (there[event][min(there[event])].time.start, event)):
        for pair in combinations(sorted(there[event]), 2):
            shared[pair].append(event)
    if not shared:
        raise NotFound("no two people appeared at the same event", remedy="draw the whole graph instead, without --view")
    labels = {node.id: node.label for node in graph.nodes}
    edges = tuple(_together(pair, events, labels, there) for pair, events in sorted(shared.items()))
    met = {end for edge in edges for end in (edge.source, edge.target)} | {graph.focus}
    nodes = tuple(node for node in graph.nodes if node.id in met & people)
    quoted = {quote.source for edge in edges for quote in edge.fact.quotes} | {q.source for n in nodes for f in n.facts for q in f.quotes}
    sources = tuple(source for source in graph.sources if source.id in quoted)
    return replace(graph, nodes=nodes, edges=edges, sources=sources, crowded=len(crowded), lanes=())


def _together(pair: tuple[str, str], events: list[str], labels: dict[str, str], there: dict[str, dict[str, Fact]]) -> Edge:
    days = sorted(day for event in events if (day := there[event][pair[0]].time.start))
    spoken = events[-QUOTED_EVENTS:]
    quotes = _distinct(quote for event in reversed(spoken) for person in pair for quote in there[event][person].quotes[:1])
    facts = [there[event][person] for event in events for person in pair]
    fact = Fact(
        id=f"{pair[0]} + {pair[1]}",
        relation=Relation.APPEARANCE,
        titles=tuple(labels.get(event, "") for event in reversed(events)),
        time=Time(days[0], days[-1], "reported") if days else Time(),
        confidence=min((fact.confidence for fact in facts if fact.confidence is not None), default=None),
        weight=len(events),
        quotes=tuple(quotes),
        more=len(events) - len(spoken),
    )
    return Edge(pair[0], pair[1], fact)


def _distinct(quotes: Iterable[Quote]) -> list[Quote]:
    """One sentence that names both is quoted once, with both marked."""
    found: dict[tuple[str, str], Quote] = {}
    for quote in quotes:
        known = found.get((quote.source, quote.sentence))
        marks = tuple(sorted({*(known.marks if known else ()), *quote.marks}))
        found[quote.source, quote.sentence] = replace(known or quote, marks=marks)
    return list(found.values())


def sized(graph: ViewGraph, kind: Centrality) -> ViewGraph:
    """The nodes with their centrality, from 0 to 1 where the largest is 1."""
    import networkx as nx

    network: nx.Graph[str] = nx.Graph()
    network.add_nodes_from(node.id for node in graph.nodes if node.kind is not NodeKind.POST)
    for edge in graph.edges:
        known = network.get_edge_data(edge.source, edge.target, {"weight": 0})
        network.add_edge(edge.source, edge.target, weight=known["weight"] + edge.fact.weight)
    scores = _centrality(network, kind)
    top = max(scores.values(), default=0.0) or 1.0
    nodes = tuple(replace(node, score=round(scores[node.id] / top, 4)) if node.id in scores else node for node in graph.nodes)
    return replace(graph, nodes=nodes, sized_by=kind)


def _pagerank(network) -> dict[str, float]:  # type: ignore[no-untyped-def]
    """By igraph, which lays the graph out anyway: networkx's own asks for scipy."""
    import igraph

    names = list(network)
    index = {name: number for number, name in enumerate(names)}
    lines = [(index[a], index[b], float(weight)) for a, b, weight in network.edges(data="weight")]
    graph = igraph.Graph(n=len(names), edges=[line[:2] for line in lines], edge_attrs={"weight": [line[2] for line in lines]})
    return dict(zip(names, graph.pagerank(weights="weight"), strict=True))


def _centrality(network, kind: Centrality) -> dict[str, float]:  # type: ignore[no-untyped-def]
    import networkx as nx

    if kind == "degree":
        return dict(network.degree(weight="weight"))
    if kind == "betweenness":
        # on large networks from a sample of nodes, always the same one
        sample = 200 if len(network) > 1000 else None
        return dict(nx.betweenness_centrality(network, k=sample, seed=1))
    if kind == "closeness":
        return dict(nx.closeness_centrality(network))
    if kind == "pagerank":
        return _pagerank(network)
    # shifted by one, power iteration converges on bipartite networks too
    return dict(nx.eigenvector_centrality(nx.Graph(network), max_iter=2000, tol=1e-6, weight="weight"))
