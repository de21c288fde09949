"""An Accept header and what can be given go in, the media type to give comes out."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from starlette.exceptions import HTTPException

HTML: Final = "text/html"
TURTLE: Final = "text/turtle"
NTRIPLES: Final = "application/n-triples"
JSONLD: Final = "application/ld+json"
RDFXML: Final = "application/rdf+xml"
GRAPHS: Final = (TURTLE, NTRIPLES, JSONLD, RDFXML)

RESULTS_JSON: Final = "application/sparql-results+json"
RESULTS_XML: Final = "application/sparql-results+xml"
CSV: Final = "text/csv"
TSV: Final = "text/tab-separated-values"
RESULTS: Final = (RESULTS_JSON, RESULTS_XML, CSV, TSV)

_SHORT: Final = {
    "html": HTML, "ttl": TURTLE, "turtle": TURTLE, "nt": NTRIPLES, "jsonld": JSONLD, "rdf": RDFXML,
    "json": RESULTS_JSON, "xml": RESULTS_XML, "csv": CSV, "tsv": TSV,
}  # fmt: skip
_ALIASES: Final = {
    "application/json": (RESULTS_JSON, JSONLD),
    "application/xml": (RESULTS_XML, RDFXML),
    "text/xml": (RESULTS_XML, RDFXML),
    "application/x-turtle": (TURTLE,),
    "text/plain": (NTRIPLES, TSV),
    "text/n3": (TURTLE,),
    "application/xhtml+xml": (HTML,),
}
"""What clients also call them."""


class _Wanted(NamedTuple):
    type: str
    quality: float
    specificity: int


@lru_cache(maxsize=256)
def choose(accept: str, offered: tuple[str, ...], form: str = "") -> str:
    """The best of what is offered; `form` is a short name that counts more than the header.

    Raises HTTPException 406 with what is offered if nothing fits.
    """
    if form:
        found = _SHORT.get(form.casefold(), "")
        if found in offered:
            return found
        if found == RESULTS_JSON and JSONLD in offered:
            return JSONLD
        raise _nothing(offered)
    if not accept.strip():
        return offered[0]
    best = max(offered, key=lambda one: (_quality(one, accept), -offered.index(one)))
    if _quality(best, accept) <= 0:
        raise _nothing(offered)
    return best


def wants_html(accept: str) -> bool:
    """Whether a browser asks: it names HTML before everything that machines read."""
    return "text/html" in accept and _quality(HTML, accept) >= max(_quality(one, accept) for one in (*GRAPHS, *RESULTS))


def _quality(offered: str, accept: str) -> float:
    fitting = [wanted for wanted in _parse(accept) if _fits(wanted.type, offered)]
    return max(fitting, key=lambda wanted: wanted.specificity).quality if fitting else 0.0


def _fits(wanted: str, offered: str) -> bool:
    if wanted in ("*/*", offered):
        return True
    return (wanted.endswith("/*") and offered.startswith(wanted[:-1])) or offered in _ALIASES.get(wanted, ())


def _parse(accept: str) -> Iterable[_Wanted]:
    for part in accept.split(","):
        name, *parameters = (piece.strip() for piece in part.lower().split(";"))
        quality = 1.0
        for parameter in parameters:
            key, _, value = parameter.partition("=")
            if key.strip() == "q":
                try:
                    quality = max(0.0, min(1.0, float(value)))
                except ValueError:
                    quality = 0.0
        # an alias counts less than the name itself: browsers ask for application/xml, and mean pages
        yield _Wanted(name, quality, 0 if name == "*/*" else 1 if name.endswith("/*") else 2 if name in _ALIASES else 3)


def _nothing(offered: Sequence[str]) -> HTTPException:
    return HTTPException(406, f"this can be had as {', '.join(offered)}")
