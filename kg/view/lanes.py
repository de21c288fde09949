"""A graph around one body or one event goes in, the same in captioned rows comes out: members by rank, or who did what."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Final

from kg.errors import UsageError
from kg.store import Store
from kg.view.facts import read_facts
from kg.view.links import links_touching
from kg.view.model import Edge, Fact, Lane, Node, NodeKind, Relation, ViewGraph

DEEDS: Final = ("Chair", "Presenter", "Speaker", "Host", "Guest", "Visitor", "Awarder", "Recipient", "Organiser", "Attendee")
FORMER: Final = "Former"
_LOWEST_RANK: Final = 999
_TOLD_EACH: Final = 8
"""In a longer row of one rank the caption says the title for all."""


def as_committee(graph: ViewGraph) -> ViewGraph:
    """A body and its members in rows by rank, each with the title under the name; those who have left stand in the last row.

    Raises UsageError if the focus is no body.
    """
    body = _focus(graph, NodeKind.BODY, "committee", "a body")
    members = [edge for edge in graph.edges if edge.fact.relation is Relation.MEMBERSHIP and edge.target == body.id]
    best = _first_by(members, lambda edge: edge.source, _standing)
    rows: dict[tuple[int, str], list[str]] = {}
    for person, edge in sorted(best.items()):
        rows.setdefault(_row(edge.fact), []).append(person)
    lanes = tuple(Lane(term, tuple(people)) for (_, term), people in sorted(rows.items()))
    short = {person for lane in lanes if len(lane.members) <= _TOLD_EACH or lane.term == FORMER for person in lane.members}
    return _in_lanes(graph, body, lanes, members, {person: _title(best[person].fact) for person in short})


def as_event(store: Store, graph: ViewGraph) -> ViewGraph:
    """An event and who did what there, in rows, each person with the title that the same articles give.

    Raises UsageError if the focus is no event.
    """
    event = _focus(graph, NodeKind.EVENT, "event", "an event")
    there = {edge.fact.id for edge in graph.edges if event.id in (edge.source, edge.target)}
    kept = [edge for edge in graph.edges if edge.fact.id in there]
    deeds = [edge for edge in kept if edge.fact.relation is Relation.PARTICIPATION and edge.target == event.id]
    best = _first_by(deeds, lambda edge: edge.source, lambda edge: _deed(edge.fact))
    lanes = [Lane(deed, tuple(sorted(who for who, edge in best.items() if edge.fact.term == deed))) for deed in DEEDS]
    papers = {end for edge in kept for end in (edge.source, edge.target)} & _of_kind(graph, NodeKind.DOCUMENT)
    lanes.append(Lane("document", tuple(sorted(papers))))
    return _in_lanes(graph, event, (lane for lane in lanes if lane.members), kept, _titles_there(store, deeds))


def _focus(graph: ViewGraph, kind: NodeKind, view: str, what: str) -> Node:
    node = next((node for node in graph.nodes if node.id == graph.focus), None)
    if node is None or node.kind is not kind:
        name = node.label if node else graph.focus
        raise UsageError(f"'{name}' is not {what}", remedy=f"--view {view} needs the name of {what}")
    return node


def _of_kind(graph: ViewGraph, kind: NodeKind) -> set[str]:
    return {node.id for node in graph.nodes if node.kind is kind}


def _first_by(edges: Iterable[Edge], key, order) -> dict[str, Edge]:  # type: ignore[no-untyped-def]
    found: dict[str, Edge] = {}
    for edge in sorted(edges, key=lambda edge: (order(edge), edge.fact.id)):
        found.setdefault(key(edge), edge)
    return found


def _standing(edge: Edge) -> tuple[bool, int, str]:
    """Members now before former ones, higher before lower."""
    return edge.fact.status == FORMER, edge.fact.rank if edge.fact.rank is not None else _LOWEST_RANK, _title(edge.fact)


def _row(fact: Fact) -> tuple[int, str]:
    if fact.status == FORMER:
        return _LOWEST_RANK + 1, FORMER
    return fact.rank if fact.rank is not None else _LOWEST_RANK, fact.role


def _deed(fact: Fact) -> int:
    return DEEDS.index(fact.term) if fact.term in DEEDS else len(DEEDS)


def _title(fact: Fact) -> str:
    return fact.titles[0] if fact.titles else ""


def _titles_there(store: Store, deeds: Iterable[Edge]) -> dict[str, str]:
    """The highest title of each participant in the articles that tell of the event."""
    there: dict[str, set[str]] = {}
    for edge in deeds:
        there.setdefault(edge.source, set()).update(quote.source for quote in edge.fact.quotes)
    links = [link for link in links_touching(store, there) if link.relation is Relation.MEMBERSHIP and link.source in there]
    facts = read_facts(store, links, {}).by_link
    said = [Edge(link.source, link.target, fact) for link, fact in facts.items() if there[link.source] & {q.source for q in fact.quotes}]
    return {person: _title(edge.fact) for person, edge in _first_by(said, lambda edge: edge.source, _standing).items()}


def _in_lanes(graph: ViewGraph, focus: Node, lanes: Iterable[Lane], edges: list[Edge], notes: Mapping[str, str]) -> ViewGraph:
    rows = tuple(lanes)
    kept = {focus.id, *(member for lane in rows for member in lane.members)}
    nodes = tuple(replace(node, note=notes.get(node.id, "")) for node in graph.nodes if node.id in kept)
    drawn = tuple(edge for edge in edges if edge.source in kept and edge.target in kept)
    return replace(graph, nodes=nodes, edges=drawn, lanes=rows)
