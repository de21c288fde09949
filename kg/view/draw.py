"""A store and options go in, the ViewGraph comes out, in the shape that the view asks for."""

from dataclasses import replace

from kg.store import Store
from kg.view.build import build
from kg.view.choose import choose
from kg.view.lanes import as_committee, as_event
from kg.view.model import ViewGraph
from kg.view.options import ViewOptions
from kg.view.people import appearances, sized


def view(store: Store, options: ViewOptions | None = None) -> ViewGraph:
    """What the options ask for, ready to be laid out.

    Raises NotFound if there is nothing to draw, or the focus means nobody or several; UsageError if view and focus do not fit.
    """
    options = options or ViewOptions()
    choice = choose(store, options)
    shape = options.view or ("ego" if choice.focus else "graph")
    graph = replace(build(store, choice, options), view=shape)
    if shape == "committee":
        graph = as_committee(graph)
    elif shape == "event":
        graph = as_event(store, graph)
    elif shape == "appearances":
        graph = appearances(graph)
    return sized(graph, options.size_by) if options.size_by else graph
