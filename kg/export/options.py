"""What a user may ask of an export."""

from kg.model import Frozen


class Options(Frozen):
    """`with_text`: the articles' text; `with_meta`: the graph of settings and clocks; `base_iri`: another base than the store's.

    `excel` is for CSV: a byte order mark, without which Excel garbles Vietnamese, and a quote before what it would run as a formula.
    """

    with_text: bool = False
    with_meta: bool = False
    base_iri: str | None = None
    excel: bool = False
