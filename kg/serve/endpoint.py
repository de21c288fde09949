"""/sparql: requests by the SPARQL 1.1 Protocol go in, answers, or refusals that say why, come out."""

from typing import Final

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from kg.rdf import PREFIXES
from kg.serve import negotiate
from kg.serve.dataset import with_dataset
from kg.serve.description import describe_service
from kg.serve.live import Live
from kg.serve.pool import QueryPool
from kg.serve.protocol import Asked, read_query
from kg.serve.results import graph, offered, written
from kg.serve.settings import Settings
from kg.store.guard import Request as Work

CUT: Final = "X-Kg-Cut"
"""The header that tells that there was more than the answer holds."""
_READY: Final = (negotiate.RESULTS_JSON, negotiate.NTRIPLES)


class Endpoint:
    """The SPARQL endpoint of one store."""

    def __init__(self, live: Live, pool: QueryPool, settings: Settings, query_page: str) -> None:
        self._live, self._pool, self._settings, self._query_page = live, pool, settings, query_page

    async def answer(self, request: Request) -> Response:
        """Answers one request; raises HTTPException and QueryError."""
        asked = await read_query(request, longest=self._settings.longest_request)
        return await self._answer(request, asked) if asked else await self._describe(request)

    async def _answer(self, request: Request, asked: Asked) -> Response:
        media_type = negotiate.choose(request.headers.get("accept", ""), offered(asked.query), asked.format)
        work = Work(with_dataset(asked), prefixes=PREFIXES, max_rows=self._settings.rows)
        client = request.client.host if request.client else ""
        with self._live.reading() as reading:
            answer = await self._pool.run(reading.snapshot, work, client)
        # what has to be written anew must not keep the others waiting
        body = answer.data if media_type in _READY else await run_in_threadpool(written, answer, media_type)
        headers = {"Vary": "Accept", "Cache-Control": "no-cache"}
        if answer.cut:
            headers[CUT] = f"first {self._settings.rows}"
        return Response(body, media_type=media_type, headers=headers)

    async def _describe(self, request: Request) -> Response:
        accept, form = request.headers.get("accept", ""), request.query_params.get("format", "")
        if not form and negotiate.wants_html(accept):
            return RedirectResponse(self._query_page, 303, {"Vary": "Accept"})
        media_type = negotiate.choose(accept, negotiate.GRAPHS, form)
        with self._live.reading() as reading:
            address = str(request.url.replace(query=""))
            described = await run_in_threadpool(describe_service, address, reading, self._settings)
        return Response(graph(described, media_type), media_type=media_type, headers={"Vary": "Accept"})
