"""Strangers who ask for too much: they are stopped, and everybody else is served all the while."""

import socket
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import pytest

from tests.serve.running import client_at, running

CROSS_PRODUCT = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
QUICK = "SELECT ?name { ?p a foaf:Person ; foaf:name ?name } LIMIT 3"


@pytest.fixture(scope="module")
def narrow(samples: Path) -> Iterator[str]:
    """A server with room for three queries at a time, two waiting ones, and four of one address."""
    with running(samples, timeout=1.5, workers=3, waiting=2, per_client=4) as url:
        yield url


def ask(client: httpx.Client, query: str) -> httpx.Response:
    return client.post("/sparql", data={"query": query})


def test_a_cross_product_is_stopped_while_others_are_served(samples: Path) -> None:
    served, started = [], time.monotonic()
    with running(samples, timeout=4, workers=3) as url, ExitStack() as stack:
        greedy, modest = (stack.enter_context(client_at(url, source)) for source in ("127.0.0.2", "127.0.0.3"))
        threads = stack.enter_context(ThreadPoolExecutor(3))
        stopped = [threads.submit(ask, greedy, CROSS_PRODUCT) for _ in range(3)]
        time.sleep(0.3)
        while not any(each.done() for each in stopped):
            begun = time.monotonic()
            assert ask(modest, QUICK).status_code == 200
            served.append(time.monotonic() - begun)
        answers = [each.result() for each in stopped]
        assert ask(greedy, QUICK).status_code == 200
    assert len(served) >= 3
    assert max(served) < 3.5
    assert [answer.status_code for answer in answers] == [503] * 3
    assert sum("stopped after 4 s" in answer.text for answer in answers) >= 2
    assert time.monotonic() - started < 20


def test_one_address_may_not_flood_the_server(narrow: str) -> None:
    with client_at(narrow, "127.0.0.4") as greedy, ThreadPoolExecutor(8) as threads:
        answers = list(threads.map(lambda _: ask(greedy, CROSS_PRODUCT), range(8)))
    refused = [answer for answer in answers if answer.status_code == 429]
    assert len(refused) >= 2
    assert all(int(answer.headers["retry-after"]) > 0 and "from this address" in answer.text for answer in refused)


def test_waiting_has_an_end(narrow: str) -> None:
    with ExitStack() as stack:
        clients = [stack.enter_context(client_at(narrow, f"127.0.1.{n}")) for n in range(1, 9)]
        threads = stack.enter_context(ThreadPoolExecutor(8))
        answers = list(threads.map(lambda client: ask(client, CROSS_PRODUCT), clients))
    assert {answer.status_code for answer in answers} == {503}
    assert sum("too many queries are waiting" in answer.text for answer in answers) >= 2


@pytest.mark.parametrize("path", ["/sparql", "/reconcile"])
@pytest.mark.parametrize("said", [True, False])
def test_a_huge_request_is_refused_whether_it_says_its_length_or_not(samples: Path, path: str, said: bool) -> None:
    body = b"query=" + b"%23" * 1_000_000
    parts = (body[start : start + 65_536] for start in range(0, len(body), 65_536))
    with running(samples) as url:
        answer = httpx.post(f"{url}{path}", content=body if said else parts, headers={"Content-Type": "application/x-www-form-urlencoded"})
    assert answer.status_code == 413


def test_a_body_that_does_not_arrive_is_not_waited_for(samples: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.serve.protocol._BODY_SECONDS", 0.3)
    with running(samples) as url, socket.create_connection(("127.0.0.1", urlsplit(url).port or 0)) as slow:
        head = ["POST /sparql HTTP/1.1", f"Host: {urlsplit(url).netloc}", "Content-Type: application/sparql-query", "Content-Length: 100"]
        slow.sendall("\r\n".join([*head, "", "SELECT"]).encode())
        assert slow.recv(100).startswith(b"HTTP/1.1 408")


def test_a_server_stops_at_once_in_the_middle_of_a_query(samples: Path) -> None:
    with ThreadPoolExecutor(1) as threads:
        with running(samples, timeout=60, workers=1) as url:
            asked = threads.submit(httpx.post, f"{url}/sparql", data={"query": CROSS_PRODUCT}, timeout=30)
            time.sleep(2)  # the question must have reached the server, on a busy machine too
            started = time.monotonic()
        answer = asked.result(5)
    assert time.monotonic() - started < 3
    assert (answer.status_code, answer.text) == (503, "kg: the server is stopping\n")
