"""`kg serve` against the server of Oxigraph on the same data: requests a second and latencies under 32 clients.

    python benchmarks/serve.py [--articles 1000] [--seconds 6] [--clients 32] [--oxigraph PATH] [--json FILE]

Both answer the same queries from the same snapshot, one server at a time, asked by the same client over connections that stay open.
kg serve runs every query in a process that it can kill, and cuts answers; the server of Oxigraph does neither. `oxigraph` is looked for on
the path, else the package of that name is installed into a virtual environment of its own; where that cannot be, only kg serve is measured.
"""

import argparse
import asyncio
import json
import random
import shutil
import subprocess
import sys
import tempfile
import time
import venv
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from statistics import quantiles
from typing import Any
from urllib.parse import quote

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from kg.rdf import PREFIXES  # noqa: E402
from kg.store import open_store  # noqa: E402
from kg.store.embedded import EmbeddedStore  # noqa: E402
from tests.serve.invented import invent  # noqa: E402
from tests.serve.running import free_port  # noqa: E402

CROSS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
QUERIES = {
    "one person's posts": "SELECT ?title ?status {{ ?m org:member <{person}> ; kg:title ?title ; kg:status ?status }}",
    "a name": 'SELECT ?p ?holds {{ ?p kg:searchLabel "{label}" OPTIONAL {{ ?p kg:holds ?holds }} }}',
    "who held what in a body": """SELECT ?name ?title {{ ?m org:organization <{body}> ; org:member ?p ; kg:title ?title .
        ?p foaf:name ?name }} LIMIT 100""",
    "whom somebody met": "SELECT DISTINCT ?name {{ <{person}> kg:attended ?e . ?q kg:attended ?e ; foaf:name ?name }} LIMIT 50",
    "a quote": "SELECT ?words {{ ?m org:member <{person}> ; kg:sighting ?s . GRAPH ?g {{ ?s kg:evidence ?x . ?x nif:anchorOf ?words }} }}",
}


def questions(folder: Path, count: int) -> tuple[Path, list[bytes]]:
    """The snapshot, and requests to be sent in turn: every query about many things."""
    rng = random.Random(count)
    with open_store(folder, write=False) as store:
        assert isinstance(store, EmbeddedStore) and store.snapshot_path
        people: Any = list(store.query("SELECT ?p ?l { ?p a foaf:Person ; kg:searchLabel ?l }"))
        bodies: Any = list(store.query("SELECT ?b { ?b a org:Organization }"))
        snapshot = store.snapshot_path
    prologue = "".join(f"PREFIX {name}: <{iri}> " for name, iri in PREFIXES.items() if name in ("kg", "org", "foaf", "nif"))
    requests = []
    for number in range(count):
        person, body = rng.choice(people), rng.choice(bodies)
        text = list(QUERIES.values())[number % len(QUERIES)]
        query = prologue + text.format(person=person["p"].value, label=person["l"].value, body=body["b"].value)
        requests.append(query)
    return snapshot, [request(query) for query in requests]


def request(query: str, path: str = "") -> bytes:
    """One HTTP request, ready to be sent."""
    target = path or f"/{{endpoint}}?query={quote(query, safe='')}"
    accept = "text/html" if path else "application/sparql-results+json"
    return f"GET {target} HTTP/1.1\r\nHost: localhost\r\nAccept: {accept}\r\n\r\n".encode()


async def load(port: int, requests: Sequence[bytes], clients: int, seconds: float) -> list[float]:
    """Latencies of all requests that so many clients could send in this time, each waiting for its answer."""
    deadline = time.perf_counter() + seconds
    found: list[float] = []
    await asyncio.gather(*(_client(port, requests[start::clients], deadline, found) for start in range(clients)))
    return found


async def _client(port: int, requests: Sequence[bytes], deadline: float | None, found: list[float]) -> None:
    """Sends requests one after the other: round and round until the deadline, or each once."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    turn = 0
    while turn < len(requests) if deadline is None else time.perf_counter() < deadline:
        started = time.perf_counter()
        writer.write(requests[turn % len(requests)])
        status = await _answer(reader)
        if status != 200:
            raise SystemExit(f"status {status} for {requests[turn % len(requests)][:300]!r}")
        found.append(time.perf_counter() - started)
        turn += 1
    writer.close()


async def _answer(reader: asyncio.StreamReader) -> int:
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").lower()
    if "content-length:" in head:
        await reader.readexactly(int(head.split("content-length:")[1].split("\r\n")[0]))
    else:
        while size := int(await reader.readline(), 16):
            await reader.readexactly(size + 2)
        await reader.readline()
    return int(head.split()[1])


@contextmanager
def server(command: Sequence[str], port: int) -> Iterator[None]:
    """A server in a process of its own, once it answers."""
    with tempfile.TemporaryFile() as log:
        process = subprocess.Popen(command, stdout=log, stderr=log)
        try:
            for _ in range(400):
                if _answers(port):
                    break
                time.sleep(0.05)
            else:
                raise SystemExit(f"no answer from: {' '.join(command)}")
            yield
        finally:
            process.terminate()
            process.wait()


def _answers(port: int) -> bool:
    import socket

    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def find_oxigraph(given: str, folder: Path) -> str:
    """The server's program: what is given, on the path, or installed for the occasion; nothing if that cannot be."""
    if found := given or shutil.which("oxigraph") or "":
        return found
    try:
        venv.create(folder, with_pip=True)
        pip = [str(folder / "bin" / "python"), "-m", "pip", "install", "-q", "--disable-pip-version-check", "oxigraph>=0.5"]
        subprocess.run(pip, check=True, capture_output=True, timeout=300)
    except (OSError, subprocess.SubprocessError):
        return ""
    return str(folder / "bin" / "oxigraph")


def measure(name: str, command: Sequence[str], port: int, requests: Sequence[bytes], args: argparse.Namespace) -> dict[str, Any]:
    """One row of the table."""
    with server(command, port):
        asyncio.run(load(port, requests, args.clients, 1.0))
        latencies = asyncio.run(load(port, requests, args.clients, args.seconds))
    return told(name, latencies, args.seconds)


def once(name: str, port: int, requests: Sequence[bytes], clients: int) -> dict[str, Any]:
    """One row of the table, of requests that are each sent once."""
    started = time.perf_counter()
    latencies = asyncio.run(_send_once(port, requests, clients))
    return told(name, latencies, time.perf_counter() - started)


async def _send_once(port: int, requests: Sequence[bytes], clients: int) -> list[float]:
    found: list[float] = []
    await asyncio.gather(*(_client(port, requests[start::clients], None, found) for start in range(clients)))
    return found


def told(name: str, latencies: Sequence[float], seconds: float) -> dict[str, Any]:
    """Requests a second, the middle and the slow end of the latencies."""
    cuts = quantiles(latencies, n=100)
    rate, middle, slow = round(len(latencies) / seconds, 1), round(cuts[49] * 1e3, 1), round(cuts[94] * 1e3, 1)
    sys.stdout.write(f"{name:40} {rate:9,.1f} requests/s   p50 {middle:7.1f} ms   p95 {slow:7.1f} ms\n")
    return {"what": name, "per_second": rate, "p50_ms": middle, "p95_ms": slow}


def greedy(port: int) -> "subprocess.Popen[bytes]":
    """A stranger from another address who asks for a cross product again and again."""
    code = (
        "import http.client, urllib.parse\n"
        f"target = '/sparql?query=' + urllib.parse.quote({CROSS!r})\n"
        "while True:\n"
        f"    ask = http.client.HTTPConnection('127.0.0.1', {port}, source_address=('127.0.0.9', 0))\n"
        "    ask.request('GET', target, headers={'Host': 'localhost'})\n"
        "    ask.getresponse().read()\n"
    )
    return subprocess.Popen([sys.executable, "-c", code], stderr=subprocess.DEVNULL)


def main() -> None:
    """Prints the table, and the ratio."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--seconds", type=float, default=6.0)
    parser.add_argument("--clients", type=int, default=32)
    parser.add_argument("--oxigraph", default="", help="the server's program")
    parser.add_argument("--json", type=Path)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder, port = Path(name), free_port()
        invent(folder / "store", args.articles)
        snapshot, plain = questions(folder / "store", 40 * args.clients)
        kg = [sys.executable, "-m", "kg", "serve", "--store", str(folder / "store"), "--port", str(port), "--timeout", "2"]
        ours = [one.replace(b"{endpoint}", b"sparql") for one in plain]
        rows = [measure("kg serve, queries", kg, port, ours, args)]
        program = find_oxigraph(args.oxigraph, folder / "venv")
        if program:
            command = [program, "serve-read-only", "--location", str(snapshot), "--bind", f"127.0.0.1:{port}"]
            rows.append(measure("oxigraph server, queries", command, port, [one.replace(b"{endpoint}", b"query") for one in plain], args))
            ratio = rows[1]["per_second"] / rows[0]["per_second"]
            sys.stdout.write(f"the server of Oxigraph answers {ratio:.1f} times as many requests a second\n")
        else:
            sys.stdout.write("the package oxigraph cannot be installed here: there is nothing to compare with\n")
        with server(kg, port):
            stranger = greedy(port)
            try:
                rows.append(
                    told("kg serve, beside a cross product", asyncio.run(load(port, ours, args.clients, args.seconds)), args.seconds)
                )
            finally:
                stranger.kill()
                stranger.wait()
        with open_store(folder / "store", write=False) as store:
            people: Any = store.query("SELECT ?p { ?p a foaf:Person }")
            pages = [request("", row["p"].value.removeprefix(store.base_iri.rstrip("/"))) for row in people]
        with server(kg, port):
            rows.append(once("kg serve, pages of people, first time", port, pages, args.clients))
            rows.append(once("kg serve, the same pages again", port, pages, args.clients))
    if args.json:
        args.json.write_text(json.dumps(rows, indent=1))


if __name__ == "__main__":
    main()
