"""A store goes in, one interactive HTML file comes out: `write_page` does all of it, the others are its stages."""

from kg.store import Store
from kg.view.draw import view
from kg.view.layout import Layout, lay_out
from kg.view.model import Edge, Fact, Lane, Node, NodeKind, Quote, Relation, Source, Time, ViewGraph
from kg.view.options import ViewOptions
from kg.view.page import explorer_page, page
from kg.view.payload import payload

__all__ = [
    "Edge",
    "Fact",
    "Lane",
    "Layout",
    "Node",
    "NodeKind",
    "Quote",
    "Relation",
    "Source",
    "Time",
    "ViewGraph",
    "ViewOptions",
    "draw",
    "explorer_page",
    "lay_out",
    "page",
    "payload",
    "view",
    "write_page",
]


def write_page(store: Store, options: ViewOptions | None = None) -> tuple[ViewGraph, str]:
    """What the options ask for, and the page that shows it.

    Raises NotFound if there is nothing to draw, or the focus means nobody or several; UsageError, QueryError.
    """
    from kg.view.network import Picture

    options = options or ViewOptions()
    graph = view(store, options)
    return graph, Picture(graph, language=options.language).generate_html()


def draw(store: Store, options: ViewOptions | None = None) -> str:
    """The page alone."""
    return write_page(store, options)[1]
