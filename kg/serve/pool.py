"""Strangers' queries go in, answers come out: a few at a time in processes that can be killed, the others wait, none waits for ever.

One address never takes the last process while it has others, so that whoever asks for too much does not stop everybody else.
"""

import asyncio
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from starlette.exceptions import HTTPException

from kg.errors import KgError
from kg.serve.settings import Settings
from kg.store.guard import Answer, QueryWorker, Request

_RETRY: Final = {"Retry-After": "2"}


@dataclass
class _Waiting:
    client: str
    turn: "asyncio.Future[QueryWorker]"


class QueryPool:
    """The processes that run queries. Everything but the queries themselves happens on the event loop."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._idle: list[QueryWorker | None] = [None] * settings.workers
        self._busy: set[QueryWorker] = set()
        self._running = Counter[str]()
        self._waiting: list[_Waiting] = []
        self._threads = ThreadPoolExecutor(settings.workers, thread_name_prefix="query")
        self._snapshot = Path()
        self._closed = False

    async def run(self, snapshot: Path, request: Request, client: str) -> Answer:
        """The answer of a query over a snapshot; raises QueryError, QueryTimeout, or HTTPException where there is no room for it."""
        self._snapshot = snapshot
        worker = await self._turn(client)
        try:
            return await asyncio.get_running_loop().run_in_executor(self._threads, worker.run, request, self._settings.timeout)
        except (KgError, OSError, ValueError):
            if self._closed:  # the process was killed under the query, which is not to blame
                raise HTTPException(503, "the server is stopping") from None
            raise
        finally:
            self._give_back(worker, client)

    async def _turn(self, client: str) -> QueryWorker:
        if self._closed:
            raise HTTPException(503, "the server is stopping")
        mine = self._running[client] + sum(other.client == client for other in self._waiting)
        if mine >= self._settings.per_client:
            raise HTTPException(429, f"{mine} queries from this address run or wait already; wait for their answers", _RETRY)
        if len(self._waiting) >= self._settings.waiting and not self._can_run(client):
            raise HTTPException(503, "too many queries are waiting; try again soon", _RETRY)
        waiting = _Waiting(client, asyncio.get_running_loop().create_future())
        self._waiting.append(waiting)
        self._hand_out()
        try:
            return await asyncio.wait_for(waiting.turn, self._settings.timeout)
        except TimeoutError:
            message = f"other queries took all processes for {self._settings.timeout:g} s; try again soon"
            raise HTTPException(503, message, _RETRY) from None
        except asyncio.CancelledError:
            if waiting.turn.done() and not waiting.turn.cancelled():
                self._give_back(waiting.turn.result(), client)
            raise
        finally:
            if waiting in self._waiting:
                self._waiting.remove(waiting)

    def _can_run(self, client: str) -> bool:
        share = max(1, self._settings.workers - 1)
        return bool(self._idle) and self._running[client] < share

    def _hand_out(self) -> None:
        """Gives idle processes to those who have waited longest and have not had their share."""
        served: set[str] = set()
        for waiting in list(self._waiting) if self._idle else ():
            if waiting.client in served:
                continue
            if waiting.turn.done():
                self._waiting.remove(waiting)
            elif self._can_run(waiting.client):
                self._waiting.remove(waiting)
                self._running[waiting.client] += 1
                waiting.turn.set_result(self._worker())
            else:
                served.add(waiting.client)

    def _worker(self) -> QueryWorker:
        worker = self._idle.pop()
        if worker is None or worker.snapshot != self._snapshot:
            if worker is not None:
                worker.stop()
            worker = QueryWorker(self._snapshot, max_memory=self._settings.memory)
        self._busy.add(worker)
        return worker

    def _give_back(self, worker: QueryWorker, client: str) -> None:
        self._busy.discard(worker)
        self._idle.append(worker)
        self._running[client] -= 1
        if not self._running[client]:
            del self._running[client]
        self._hand_out()

    def close(self) -> None:
        """Kills all processes, in the middle of a query too."""
        self._closed = True
        for worker in [*self._idle, *self._busy]:
            if worker is not None:
                worker.stop()
        self._threads.shutdown(wait=False, cancel_futures=True)
