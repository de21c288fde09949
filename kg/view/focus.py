"""A name goes in, the one node that it means comes out; several are listed, none is one clear line."""

from kg.errors import NotFound
from kg.rdf import KG
from kg.search import Hit, lookup, open_search
from kg.store import Store
from kg.view.describe import describe
from kg.view.nodes import label_of

_LISTED = 6
_LABEL = 80


def find_focus(store: Store, name: str) -> str:
    """The IRI of the person, body, event, document or post of this name, accents optional; an IRI that is known stays.

    Raises NotFound if nobody is called so, or more than one.
    """
    with open_search(store) as index:
        hits = lookup(store, index, name)
    if len(hits) == 1:
        return hits[0].iri
    # what has this name before what is also called so, if it alone has
    own = [hit for hit in hits if hit.label.casefold() == name.strip().casefold()]
    if len(own) == 1:
        return own[0].iri
    raise NotFound(f"{len(hits)} may be meant by '{name}': {_listing(store, hits)}", remedy="give the whole name, or the IRI in brackets")


def _listing(store: Store, hits: list[Hit]) -> str:
    """Each by its label, what tells it from the others, and its IRI."""
    cards = describe(store, [hit.iri for hit in hits[:_LISTED]])
    lines = []
    for hit in hits[:_LISTED]:
        posts = cards[hit.iri].texts(KG.holds) or cards[hit.iri].texts(KG.held)
        hint = f" ({posts[0]})" if posts else ""
        lines.append(f"{label_of(cards[hit.iri], hit.iri)[:_LABEL]}{hint} <{hit.iri}>")
    rest = len(hits) - _LISTED
    return " | ".join(lines) + (f" | and {rest} more" if rest > 0 else "")
