"""A thing goes in, the picture of what is near it comes out: as much as can be looked at, the best told first, however large the store."""

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import replace
from typing import Any, Final

from kg.errors import NotFound
from kg.query.ask import select
from kg.rdf import ORG
from kg.serve.things import kind_of
from kg.store import Store
from kg.view.boxes import radius
from kg.view.build import Choice, build
from kg.view.describe import EMPTY, batches, describe, values_block
from kg.view.layout import Layout
from kg.view.links import PATTERNS, Link, links_touching
from kg.view.model import NodeKind, Relation, ViewGraph
from kg.view.options import ViewOptions
from kg.view.payload import payload

DRAWN: Final = ("person", "body", "event", "document")
_SMALL_END: Final = {
    Relation.MEMBERSHIP: "s",
    Relation.PARTICIPATION: "t",
    Relation.PRESENTS: "t",
    Relation.CHANGE: "t",
    Relation.ABOUT: "s",
    Relation.ISSUED: "t",
    Relation.PART: "s",
    Relation.SUCCESSION: "s",
}
"""The end at which few links of a kind meet: a body has thousands of holders, each of whom holds a few posts."""


def neighbourhood(store: Store, iri: str, *, hops: int = 1, limit: int = 60) -> ViewGraph:
    """The picture around a thing, itself chosen; raises NotFound if it is nothing that is drawn, nor leads to such."""
    starts = _starts(store, iri)
    if not starts:
        raise NotFound("nothing can be drawn around this", where=iri, remedy="start from a person, a body, an event or a document")
    near, left_out = _spread(store, starts, hops, max(limit, len(starts)))
    focus = iri if iri in near else starts[0]
    graph = build(store, Choice(frozenset(near), tuple(links_among(store, near)), focus, left_out), ViewOptions())
    return replace(graph, view="ego")


def again(store: Store, focus: str, opened: Collection[str], kept: Collection[str], *, limit: int = 60) -> ViewGraph:
    """The picture that somebody has explored before: what it began with, what was opened since, and what else they kept in it."""
    first = neighbourhood(store, focus, limit=limit) if focus else beginning(store, limit=limit)
    near = {node.id for node in first.nodes if node.kind is not NodeKind.POST} | set(kept)
    for iri in opened:
        near |= _spread(store, [iri], 1, limit)[0]
    choice = Choice(frozenset(near), tuple(links_among(store, near)), first.focus, first.left_out)
    return replace(build(store, choice, ViewOptions()), view=first.view)


def beginning(store: Store, *, limit: int = 60) -> ViewGraph:
    """The picture that the explorer opens with: those of whom most is told, and where they belong."""
    asked = "SELECT ?p (COUNT(?m) AS ?n) { ?m org:member ?p } GROUP BY ?p"
    counted = sorted((-int(n.value), p.value) for p, n in select(store, asked))
    people = [iri for _, iri in counted[: limit * 2 // 5]]
    met = _met(links_touching(store, people), set(people))
    near = {*people, *_best(store, met, limit - len(people))}
    if not near:
        near = set(any_to_draw(store, limit))
    if not near:
        raise nothing_to_draw()
    links = links_among(store, near)
    linked = {end for link in links for end in (link.source, link.target)}
    return build(store, Choice(frozenset(linked or near), tuple(links)), ViewOptions())


def nothing_to_draw() -> NotFound:
    """What to say of an empty store."""
    what = "there is nothing to draw: the store holds no people, bodies or events"
    return NotFound(what, remedy="fill it first with: kg build SOURCE")


def any_to_draw(store: Store, limit: int) -> list[str]:
    """A few things that can be drawn, whichever."""
    rows = select(store, f"SELECT ?x {{ VALUES ?c {{ foaf:Person org:Organization kg:Event }} ?x a ?c }} LIMIT {limit}")
    return [row["x"].value for row in rows]


def _starts(store: Store, iri: str) -> list[str]:
    """Where to begin: the thing itself; a post's body and holders; whatever an article speaks of."""
    card = describe(store, [iri]).get(iri, EMPTY)
    kind = kind_of(card)
    if kind in DRAWN:
        return [iri]
    if kind == "post":
        block = values_block("role", card.texts(ORG.role)) + values_block("body", card.texts(ORG.postIn))
        rows = select(store, f"SELECT DISTINCT ?p {{ {block} ?m org:role ?role ; org:organization ?body ; org:member ?p }} LIMIT 40")
        return [*card.texts(ORG.postIn), *sorted(row["p"].value for row in rows)]
    if kind == "article":
        me = f"VALUES ?c {{ foaf:Person kg:Event }} {values_block('a', [iri])}"
        rows = select(store, f"SELECT DISTINCT ?x {{ {me} ?x prov:wasDerivedFrom ?a ; a ?c }} LIMIT 60")
        return sorted(row["x"].value for row in rows)
    return []


def _spread(store: Store, starts: Collection[str], hops: int, limit: int) -> tuple[set[str], int]:
    near, frontier, left_out = set(starts), set(starts), 0
    for _ in range(hops):
        met = _met(links_touching(store, frontier), near)
        frontier = set(_best(store, met, limit - len(near)))
        left_out += len(met) - len(frontier)
        near |= frontier
        if not frontier:
            break
    return near, left_out


def _met(links: Iterable[Link], known: Collection[str]) -> Counter[str]:
    met = Counter[str]()
    for link in links:
        met.update(end for end in (link.source, link.target) if end and end not in known)
    return met


def _best(store: Store, met: Counter[str], most: int) -> list[str]:
    """Those with most links to what is there, then those of whom most articles tell."""
    if len(met) <= most:
        return sorted(met)
    told = Counter[str]()
    for batch in batches(met):
        asked = f"SELECT ?x (COUNT(?a) AS ?n) {{ {values_block('x', batch)} ?x prov:wasDerivedFrom ?a }} GROUP BY ?x"
        told.update({x.value: int(n.value) for x, n in select(store, asked)})
    return sorted(met, key=lambda iri: (-met[iri], -told[iri], iri))[: max(0, most)]


def links_among(store: Store, nodes: Collection[str]) -> list[Link]:
    """The links both of whose ends are among the nodes, looked for from the end where they are few."""
    found: set[Link] = set()
    for batch in batches(nodes):
        for pattern in PATTERNS:
            fact = " ?f" if "?f" in pattern.where else ""
            asked = f"SELECT ?s ?t{fact} {{ {values_block(_SMALL_END[pattern.relation], batch)} {pattern.where} }}"
            for row in select(store, asked):
                if row["s"].value in nodes and row["t"].value in nodes:
                    found.add(Link(row["s"].value, row["t"].value, pattern.relation, row["f"].value if fact else ""))
    return sorted(found)


def as_addition(graph: ViewGraph) -> dict[str, Any]:
    """A payload without places: what is added comes to stand around what stands already."""
    met = Counter(end for edge in graph.edges for end in {edge.source, edge.target})
    return payload(graph, Layout({}, {}, {node.id: round(radius(node, met[node.id]), 1) for node in graph.nodes}))
