"""Settings go in; a server runs until it is told to stop."""

import logging
import socket
import sqlite3
import threading
from collections.abc import Callable
from contextlib import suppress

import uvicorn

from kg.errors import KgError
from kg.serve.address import listen, port_of, root_of, url_of
from kg.serve.app import make_app
from kg.serve.live import Live
from kg.serve.pool import QueryPool
from kg.serve.settings import Settings

_GRACE = 3
"""Seconds that requests under way have left when the server is told to stop."""
_CONNECTIONS = 512


class Server(uvicorn.Server):
    """A server that stops running queries before it waits for their answers."""

    def __init__(self, live: Live, settings: Settings) -> None:
        self._pool = QueryPool(settings)
        super().__init__(
            uvicorn.Config(
                make_app(live, self._pool, settings),
                lifespan="off",
                log_level=logging.WARNING,
                access_log=False,
                server_header=False,
                timeout_graceful_shutdown=_GRACE,
                limit_concurrency=_CONNECTIONS,
            )
        )

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Called when the server is told to stop."""
        self._pool.close()
        await super().shutdown(sockets)


def serve(settings: Settings, *, ready: Callable[[str], None] = lambda url: None) -> None:
    """Serves a store until interrupted; `ready` is called with the address once it answers.

    Raises NotFound, StoreError, or ServeError if the port is taken.
    """
    live = Live(settings.store)
    try:
        port = port_of(live.base_iri) if settings.port is None else settings.port
        with listen(settings.host, port) as listening:
            threading.Thread(target=_warm_up, args=[live], daemon=True).start()
            ready(url_of(listening, root_of(live.base_iri)))
            # the server passes on the interrupt that stopped it
            with suppress(KeyboardInterrupt):
                Server(live, settings).run(sockets=[listening])
    finally:
        live.close()


def _warm_up(live: Live) -> None:
    """Makes the search index of a large store while nobody waits for it; a server that is stopped meanwhile does not wait either."""
    with suppress(KgError, sqlite3.Error, AttributeError), live.reading() as reading, reading.index():
        return
