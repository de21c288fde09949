"""An HTTP request goes in, the query that it asks by the SPARQL 1.1 Protocol comes out, or why it is refused.

Refusals are HTTPException: 400 for what cannot be meant, 403 for updates, 408 for a body that does not arrive, 413 for one that is too
long, 415 for one of another kind.
"""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final
from urllib.parse import parse_qsl

from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request

_FORM: Final = "application/x-www-form-urlencoded"
_QUERY: Final = "application/sparql-query"
_UPDATE: Final = "application/sparql-update"
_ACCEPTED: Final = {"Accept-Post": f"{_FORM}, {_QUERY}"}
_BODY_SECONDS: Final = 10.0

Pairs = list[tuple[str, str]]


@dataclass(frozen=True)
class Asked:
    """A query, and the dataset that it is asked of if the protocol names one."""

    query: str
    default_graphs: tuple[str, ...] = ()
    named_graphs: tuple[str, ...] = ()
    format: str = ""
    """A short name of a format, as `csv`; counts more than the Accept header."""


async def read_query(request: Request, *, longest: int) -> Asked | None:
    """What is asked; None if nothing is, which asks for the description of the service."""
    pairs = _pairs(request.url.query)
    if request.method == "POST":
        pairs += await _posted(request, longest)
    if any(name == "update" for name, _ in pairs):
        raise _no_updates()
    queries = [value for name, value in pairs if name == "query"]
    if len(queries) > 1:
        raise HTTPException(400, f"{len(queries)} queries were sent; send one")
    if not queries:
        if request.method == "POST":
            raise HTTPException(400, "no query was sent; send one as the form field 'query' or as the body")
        return None
    return Asked(
        query=queries[0],
        default_graphs=_all(pairs, "default-graph-uri"),
        named_graphs=_all(pairs, "named-graph-uri"),
        format=next((value for name, value in pairs if name == "format"), ""),
    )


async def _posted(request: Request, longest: int) -> Pairs:
    kind, _, parameters = request.headers.get("content-type", "").partition(";")
    kind = kind.strip().lower()
    if kind == _UPDATE:
        raise _no_updates()
    if kind not in (_FORM, _QUERY):
        said = f"'{kind}'" if kind else "nothing"
        raise HTTPException(415, f"the body is said to be {said}; send {_FORM} or {_QUERY}", _ACCEPTED)
    if "charset" in parameters.lower() and "utf-8" not in parameters.lower():
        raise HTTPException(415, "only UTF-8 is understood", _ACCEPTED)
    text = _decoded(await read_body(request, longest))
    return [("query", text)] if kind == _QUERY else _pairs(text)


async def read_body(request: Request, longest: int) -> bytes:
    """The body; raises HTTPException 413 if it is too long and 408 if it does not come."""
    too_long = HTTPException(413, f"the request is longer than {longest} bytes")
    if int(request.headers.get("content-length") or 0) > longest:
        raise too_long
    body = bytearray()
    try:
        async with asyncio.timeout(_BODY_SECONDS):
            async for part in request.stream():
                body += part
                if len(body) > longest:
                    raise too_long
    except (TimeoutError, ClientDisconnect):
        raise HTTPException(408, f"the request did not arrive within {_BODY_SECONDS:g} s") from None
    return bytes(body)


def _decoded(body: bytes) -> str:
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError as error:
        raise HTTPException(400, f"the request is not UTF-8: byte {error.start} cannot be read") from None


def _pairs(text: str) -> Pairs:
    try:
        return parse_qsl(text, keep_blank_values=True, errors="strict", max_num_fields=200)
    except (UnicodeDecodeError, ValueError) as error:
        raise HTTPException(400, f"the parameters cannot be read: {error}") from None


def _all(pairs: Sequence[tuple[str, str]], wanted: str) -> tuple[str, ...]:
    return tuple(value for name, value in pairs if name == wanted)


def _no_updates() -> HTTPException:
    return HTTPException(403, "updates are refused: this address is for reading; kg build, kg forget and kg review change a graph")
