"""A store and what is asked go in, the nodes and links to draw come out."""

from kg.errors import NotFound
from kg.query.ask import select
from kg.rdf import ORG, RDF
from kg.store import Store
from kg.view.build import Choice
from kg.view.describe import describe, values_block
from kg.view.focus import find_focus
from kg.view.fromquery import choose_by_query
from kg.view.links import all_entities, all_links, around, links_among, links_of_facts, links_touching, most_connected
from kg.view.options import ViewOptions


def choose(store: Store, options: ViewOptions) -> Choice:
    """The whole store, or what lies around the focus; of too many the most connected.

    Raises NotFound if the store is empty or the focus means nobody, or several.
    """
    if options.query:
        return choose_by_query(store, options)
    return _near(store, options) if options.focus else _whole(store, options)


def _whole(store: Store, options: ViewOptions) -> Choice:
    links = all_links(store)
    ends = {end for link in links for end in (link.source, link.target)}
    nodes, left_out = most_connected({*all_entities(store), *ends}, links, options.limit)
    if not nodes:
        raise NotFound(
            "there is nothing to draw: the store holds no people, bodies or events", remedy="fill it first with: kg build SOURCE"
        )
    return Choice(frozenset(nodes), tuple(link for link in links if link.source in nodes and link.target in nodes), left_out=left_out)


def _near(store: Store, options: ViewOptions) -> Choice:
    focus = find_focus(store, options.focus)
    if options.view == "event":
        return _event(store, focus)
    nodes, left_out = around(store, _stand_ins(store, focus), options.hops, options.limit)
    centre = focus if focus in nodes else next(iter(sorted(nodes)))
    return Choice(frozenset(nodes), tuple(links_among(store, nodes)), centre, left_out)


def _event(store: Store, event: str) -> Choice:
    """An event, who was there, and what they presented."""
    links = links_touching(store, [event])
    links = sorted({*links, *links_of_facts(store, [link.fact for link in links if link.fact])})
    nodes = frozenset({event, *(end for link in links for end in (link.source, link.target))})
    return Choice(nodes, tuple(links), event)


def _stand_ins(store: Store, focus: str) -> list[str]:
    """A post has no links of its own: it is drawn through its body and those who hold it."""
    card = describe(store, [focus])[focus]
    if ORG.Post not in card.texts(RDF["type"]):
        return [focus]
    block = values_block("role", card.texts(ORG.role)) + values_block("body", card.texts(ORG.postIn))
    holders = select(store, f"SELECT ?p {{ {block} ?m org:role ?role ; org:organization ?body ; org:member ?p }}")
    return [*card.texts(ORG.postIn), *sorted({row[0].value for row in holders})]
