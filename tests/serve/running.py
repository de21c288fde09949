"""A server in a thread of its own, for tests that need real connections."""

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx

from kg.serve.address import listen
from kg.serve.live import Live
from kg.serve.run import Server
from kg.serve.settings import Settings


@contextmanager
def running(store: Path, **settings: Any) -> Iterator[str]:
    """Gives the address, without a final slash."""
    chosen = Settings(store=store, port=0, **settings)
    live = Live(store)
    with listen(chosen.host, 0) as listening:
        server = Server(live, chosen)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
        thread.start()
        while not server.started:
            time.sleep(0.01)
        try:
            yield f"http://localhost:{listening.getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join()
            live.close()


def client_at(url: str, source: str = "127.0.0.1") -> httpx.Client:
    """A client that calls from a loopback address of its choice, so that several are told apart."""
    return httpx.Client(base_url=url, transport=httpx.HTTPTransport(local_address=source), timeout=30)


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])
