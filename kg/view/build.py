"""The chosen nodes and links go in, the ViewGraph comes out, with everything that the store says about them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from kg.query.ask import select
from kg.rdf import ORG
from kg.store import Store
from kg.view.describe import Description, batches, describe, values_block
from kg.view.facts import Facts, in_window, read_facts
from kg.view.links import Link, facts_about
from kg.view.model import Edge, Fact, Node, NodeKind, Relation, Time, ViewGraph
from kg.view.nodes import label_of, read_nodes
from kg.view.options import ViewOptions


@dataclass(frozen=True, slots=True)
class Choice:
    """The nodes to draw and the links among them."""

    nodes: frozenset[str]
    links: tuple[Link, ...]
    focus: str = ""
    left_out: int = 0
    extra_nodes: tuple[Node, ...] = ()
    """Nodes that the store does not know: what a CONSTRUCT has made up."""
    extra_edges: tuple[Edge, ...] = ()


def build(store: Store, choice: Choice, options: ViewOptions) -> ViewGraph:
    """Reads the nodes, the facts and their quotes; a window of time leaves out what is known to lie outside it."""
    cards = describe(store, choice.nodes)
    facts = read_facts(store, [*choice.links, *facts_about(store, choice.nodes)], cards)
    window = (options.at or options.start or "", options.at or options.end or "")
    kept = {link: fact for link, fact in facts.by_link.items() if in_window(fact, window, lasting=bool(options.at))}
    nodes = _with_own_facts(read_nodes(store, cards), kept, facts)
    if any(window):
        nodes = _still_there(nodes, kept, choice.focus, window)
    nodes += choice.extra_nodes
    there = {node.id for node in nodes}
    edges = [_edge(link, fact, facts) for link, fact in kept.items() if link.target and link.source in there and link.target in there]
    edges += [edge for edge in choice.extra_edges if edge.source in there and edge.target in there]
    posts, edges = _name_posts(store, edges)
    return ViewGraph(
        nodes=(*nodes, *posts),
        edges=tuple(edges),
        sources=tuple(facts.sources.values()),
        base=store.base_iri,
        title=options.title or next((node.label for node in nodes if node.id == choice.focus), ""),
        focus=choice.focus,
        window=window,
        left_out=choice.left_out,
    )


def _edge(link: Link, fact: Fact, facts: Facts) -> Edge:
    return Edge(link.source, link.target, fact, facts.posts.get(link.fact, "") if link.relation is Relation.MEMBERSHIP else "")


def _with_own_facts(nodes: Iterable[Node], kept: Mapping[Link, Fact], facts: Facts) -> list[Node]:
    """The facts that are told of one node, and of an event the sentences that report it."""
    own: dict[str, list[Fact]] = {}
    for link, fact in kept.items():
        if not link.target:
            own.setdefault(link.source, []).append(fact)
    for node_id, voice in facts.events.items():
        if voice.quotes:
            own.setdefault(node_id, []).append(
                Fact(node_id, Relation.LINK, time=facts.event_times[node_id], quotes=voice.quotes, more=voice.more)
            )
    return [replace(node, facts=tuple(own[node.id])) if node.id in own else node for node in nodes]


def _still_there(nodes: Iterable[Node], kept: Mapping[Link, Fact], focus: str, window: tuple[str, str]) -> list[Node]:
    """Who has no fact in the window is not drawn, nor an event that lies outside it."""
    busy = {end for link in kept for end in (link.source, link.target)}

    def outside(node: Node) -> bool:
        held = Fact(node.id, Relation.LINK, time=Time(node.date, node.date))
        return node.id not in busy or (node.kind is NodeKind.EVENT and not in_window(held, window))

    return [node for node in nodes if node.id == focus or not outside(node)]


def _name_posts(store: Store, edges: Sequence[Edge]) -> tuple[list[Node], list[Edge]]:
    """The posts of the memberships as nodes, and the edges naming them; a membership whose post the store does not know keeps none."""
    posts: dict[str, str] = {}
    for batch in batches(edge.target for edge in edges if edge.post):
        query = f"SELECT ?post ?role ?body {{ {values_block('body', batch)} ?post org:postIn ?body ; org:role ?role }}"
        posts |= {f"{role.value} {body.value}": post.value for post, role, body in select(store, query)}
    named = [replace(edge, post=posts.get(f"{edge.post} {edge.target}", "")) if edge.post else edge for edge in edges]
    cards = describe(store, {edge.post for edge in named if edge.post})
    roles = describe(store, {role for card in cards.values() for role in card.texts(ORG.role)})
    return [_post(iri, card, roles) for iri, card in sorted(cards.items())], named


def _post(iri: str, card: Description, roles: Mapping[str, Description]) -> Node:
    """Its title, and in short what the title and the name of its role begin with: the body is drawn beside it and says the rest."""
    title = label_of(card, iri)
    names = [label_of(roles[role], role) for role in card.texts(ORG.role) if role in roles]
    return Node(iri, NodeKind.POST, title, short=max((_same_words(title, name) for name in names), key=len, default=""))


def _same_words(title: str, name: str) -> str:
    pairs = zip(title.split(), name.split(), strict=False)
    return " ".join(word for word, other in takewhile(lambda pair: pair[0] == pair[1], pairs))
