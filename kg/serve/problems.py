"""What went wrong goes in, an answer with a fitting status comes out: a page for readers, one line for machines."""

from collections.abc import Callable
from typing import Final

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response

from kg.errors import KgError, NotFound, QueryError, QueryTimeout, StoreError, UsageError
from kg.serve import negotiate
from kg.serve.site import Site, Visit
from kg.serve.words import Words, language_of

_STATUS: Final[tuple[tuple[type[KgError], int], ...]] = (
    (QueryTimeout, 503),
    (QueryError, 400),
    (UsageError, 400),
    (NotFound, 404),
    (StoreError, 503),
)
"""A stopped query is 503 and not 408: browsers send a request that got 408 once more."""


def status_of(error: KgError) -> int:
    """The HTTP status of one of our errors."""
    return next((status for kind, status in _STATUS if isinstance(error, kind)), 500)


def handlers(site: Site) -> dict[type[Exception], Callable[[Request, Exception], Response]]:
    """What the server does about each kind of exception."""

    def known(request: Request, error: Exception) -> Response:
        assert isinstance(error, KgError)
        return _tell(site, request, status_of(error), error.line)

    def http(request: Request, error: Exception) -> Response:
        assert isinstance(error, HTTPException)
        response = _tell(site, request, error.status_code, error.detail)
        response.headers.update(error.headers or {})
        return response

    def unexpected(request: Request, error: Exception) -> Response:
        return _tell(site, request, 500, "something went wrong on the server; what it was, the server has told where it was started")

    return {KgError: known, HTTPException: http, Exception: unexpected}


def _tell(site: Site, request: Request, status: int, line: str) -> Response:
    accept = request.headers.get("accept", "")
    if "application/json" in accept and "text/html" not in accept:
        return JSONResponse({"status": status, "error": line}, status)
    if not negotiate.wants_html(accept):
        return PlainTextResponse(f"kg: {line}\n", status)
    with site.live.reading() as reading:
        visit = Visit(site, request, reading, Words(language_of(request)))
        return visit.html("problem.html", status=status, code=status, line=line, words_of_path=_words_of(request.url.path))


def _words_of(path: str) -> str:
    """What a path that leads nowhere may have meant: '/person/vo-van-minh-1f3a…' is about 'vo van minh'."""
    pieces = path.rstrip("/").rpartition("/")[2].split("-")
    kept = pieces[:-1] if len(pieces) > 1 and len(pieces[-1]) in (10, 12) else pieces
    return " ".join(kept)[:80]
