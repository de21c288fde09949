"""A store and options go in, the ViewGraph and the HTML come out."""

from kg.view.build import build
from kg.view.choose import choose
from kg.view.describe import Reader
from kg.view.model import ViewGraph
from kg.view.options import ViewOptions


def view(store: Reader, options: ViewOptions | None = None) -> ViewGraph:
    """What the options ask for, ready to be laid out."""
    options = options or ViewOptions()
    return build(store, choose(store, options), options)


def draw(store: Reader, options: ViewOptions | None = None) -> str:
    """The same as one HTML file."""
    from kg.view.network import Picture

    options = options or ViewOptions()
    return Picture(view(store, options), language=options.language).generate_html()
