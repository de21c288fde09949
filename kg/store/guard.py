"""Queries that can be stopped: a snapshot, a query and limits go in, serialized results come out, or QueryTimeout.

Oxigraph cannot stop a running query, so it runs in a child process that has nothing but a snapshot to read and can be killed. The child
talks in pickled frames over its standard input and output; it is started by name, so that a caller's script is never run a second time.
"""

import os
import pickle
import re
import select
import struct
import subprocess
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import IO, Final, Self

from kg.errors import KgError, QueryError, QueryTimeout
from kg.store.seam import QueryResult

_START_SECONDS: Final = 30.0
_LITERALS_AND_COMMENTS = re.compile(
    r"""<[^<>"{}|^`\\\s]*> | \"\"\"(?:[^"\\]|\\.|"(?!""))*\"\"\" | '''(?:[^'\\]|\\.|'(?!''))*''' |
    "(?:[^"\\\n]|\\.)*" | '(?:[^'\\\n]|\\.)*' | \#[^\n]*""",
    re.VERBOSE | re.DOTALL,
)
_SERVICE = re.compile(r"(?<![\w:?$@-])SERVICE(?![\w:-])", re.IGNORECASE)
_CODE_POINT = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")


@dataclass(frozen=True)
class Request:
    """One query and its limits."""

    sparql: str
    prefixes: Mapping[str, str] = field(default_factory=dict)
    max_rows: int | None = None
    max_bytes: int = 1 << 30


@dataclass(frozen=True)
class Answer:
    """What a query gave: SPARQL JSON for rows and truth values, N-Triples for graphs."""

    kind: str
    """rows, truth or graph"""
    data: bytes
    cut: bool = False
    """Whether there was more than max_rows."""

    def result(self) -> QueryResult:
        """The answer as pyoxigraph gives it for rows and truth values; a graph as an iterator of triples."""
        import pyoxigraph as ox

        if self.kind == "graph":
            scratch = ox.Store()
            scratch.load(self.data, ox.RdfFormat.N_TRIPLES)
            return scratch.query("CONSTRUCT WHERE { ?s ?p ?o }")
        return ox.parse_query_results(self.data, format=ox.QueryResultsFormat.JSON)


def refuse_service(sparql: str) -> None:
    """Raises QueryError if a query asks another server: what strangers send must not make this machine call anywhere."""
    plain = _CODE_POINT.sub(_decoded, sparql)
    for text in (sparql, plain):
        if _SERVICE.search(_LITERALS_AND_COMMENTS.sub(" ", text)):
            raise QueryError("SERVICE is refused", remedy="ask one store at a time")


def _decoded(match: re.Match[str]) -> str:
    code = int(match[1] or match[2], 16)
    return chr(code) if code < 0x110000 else match[0]


def query_with_timeout(snapshot: Path, request: Request, timeout: float) -> QueryResult:
    """Runs one query over a snapshot and really stops it after `timeout` seconds (QueryTimeout)."""
    with QueryWorker(snapshot) as worker:
        return worker.run(request, timeout).result()


class QueryWorker:
    """One child process with a snapshot open; runs one query at a time, and is started again after it had to be killed."""

    def __init__(self, snapshot: Path, *, max_memory: int = 4 << 30) -> None:
        self.snapshot = snapshot
        self._max_memory = max_memory
        self._child: subprocess.Popen[bytes] | None = None

    def run(self, request: Request, timeout: float) -> Answer:
        """The answer of one query; raises QueryTimeout, or QueryError if the query is wrong, refused, or more than the child can hold."""
        refuse_service(request.sparql)
        child = self._started()
        try:
            send(child.stdin, (request, timeout))
            answer = receive(child.stdout, time.monotonic() + timeout)
        except TimeoutError:
            self.stop()
            remedy = "ask for less (LIMIT, a narrower pattern), or allow more time"
            raise QueryTimeout(f"the query was stopped after {timeout:g} s", remedy=remedy) from None
        except (EOFError, BrokenPipeError):
            self.stop()
            raise QueryError("the query needed more memory than it may have", remedy="ask for less (LIMIT, no large ORDER BY)") from None
        if isinstance(answer, KgError):
            raise answer
        assert isinstance(answer, Answer)
        return answer

    def _started(self) -> "subprocess.Popen[bytes]":
        if self._child is None or self._child.poll() is not None:
            package = str(Path(__file__).resolve().parents[2])
            paths = os.pathsep.join(p for p in (package, os.environ.get("PYTHONPATH", "")) if p)
            command = [sys.executable, "-c", "from kg.store.worker import main; main()", str(self.snapshot), str(self._max_memory)]
            self._child = subprocess.Popen(
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env={**os.environ, "PYTHONPATH": paths}
            )
            try:
                receive(self._child.stdout, time.monotonic() + _START_SECONDS)
            except (EOFError, TimeoutError):
                self.stop()
                raise QueryError("the process that runs queries did not start", where=str(self.snapshot)) from None
        return self._child

    def stop(self) -> None:
        """Kills the child, in the middle of a query too."""
        if child := self._child:
            child.kill()
            child.wait()
            for pipe in (child.stdin, child.stdout):
                if pipe:
                    try:
                        pipe.close()
                    except BrokenPipeError:
                        continue
            self._child = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.stop()


def send(pipe: IO[bytes] | None, message: object) -> None:
    """Writes one frame."""
    assert pipe is not None
    data = pickle.dumps(message)
    pipe.write(struct.pack(">Q", len(data)) + data)
    pipe.flush()


def receive(pipe: IO[bytes] | None, deadline: float | None) -> object:
    """Reads one frame; raises TimeoutError at the deadline and EOFError if the other side is gone."""
    assert pipe is not None
    (size,) = struct.unpack(">Q", _read_exactly(pipe.fileno(), 8, deadline))
    return pickle.loads(_read_exactly(pipe.fileno(), size, deadline))


def _read_exactly(handle: int, size: int, deadline: float | None) -> bytes:
    parts = bytearray()
    while len(parts) < size:
        left = None if deadline is None else deadline - time.monotonic()
        if left is not None and (left <= 0 or not select.select([handle], [], [], left)[0]):
            raise TimeoutError
        part = os.read(handle, min(size - len(parts), 1 << 20))
        if not part:
            raise EOFError
        parts += part
    return bytes(parts)
