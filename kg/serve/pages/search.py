"""Words go in, a page with what they find comes out; or, while they are typed, a few names as JSON."""

from typing import Final

from starlette.responses import JSONResponse, Response

from kg.serve.find import KINDS, LONGEST, Hit, find, find_sentences, near
from kg.serve.site import Visit

_PAGE: Final = 50
_SUGGESTED: Final = 8


def search(visit: Visit) -> Response:
    """The page of results."""
    asked, kind = visit.asked("q").strip()[:LONGEST], visit.asked("kind")
    kinds = (kind,) if kind in KINDS else KINDS
    hits = find(visit.reading, asked, kinds=kinds, limit=_PAGE) if asked else []
    return visit.html(
        "search.html",
        asked=asked,
        chosen=kind if kind in KINDS else "",
        kinds=("", *KINDS),
        hits=hits,
        sentences=find_sentences(visit.reading, asked) if asked and kind not in KINDS else [],
        near=near(visit.reading, asked) if asked and not hits else [],
    )


def suggest(visit: Visit) -> Response:
    """Names for a search box."""
    hits = find(visit.reading, visit.asked("q"), limit=_SUGGESTED)
    return JSONResponse([_row(visit, hit) for hit in hits])


def _row(visit: Visit, hit: Hit) -> dict[str, str]:
    note = visit.words.date(hit.thing.note) if hit.thing.kind == "event" and hit.thing.note else hit.thing.note
    return {
        "iri": hit.thing.iri,
        "url": visit.links.to(hit.thing.iri),
        "kind": hit.thing.kind,
        "what": visit.words(f"kind_{hit.thing.kind}"),
        "label": hit.thing.label[:LONGEST],
        "note": (note or hit.matched)[:LONGEST],
    }
