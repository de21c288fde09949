"""The child process of the guard: requests come in on standard input, answers go out on standard output, over one snapshot."""

import json
import resource
import signal
import sys
from itertools import islice
from pathlib import Path
from typing import Final

import pyoxigraph as ox

from kg.errors import KgError, QueryError
from kg.store.embedded import run_query, translated
from kg.store.guard import Answer, Request, receive, send
from kg.store.snapshots import hold_folder

_GRACE_SECONDS: Final = 5.0


def main() -> None:
    """Answers until standard input ends. The two arguments are the snapshot's folder and the bytes of memory that queries may use."""
    snapshot, memory = Path(sys.argv[1]), int(sys.argv[2])
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    hold_folder(snapshot)
    database = ox.Store.read_only(str(snapshot))
    most = _address_space() + memory  # what an open snapshot reserves differs by hundreds of megabytes, and is no query's
    resource.setrlimit(resource.RLIMIT_AS, (most, most))
    requests, answers = sys.stdin.buffer, sys.stdout.buffer
    send(answers, "ready")
    while True:
        try:
            message = receive(requests, None)
        except EOFError:
            return
        assert isinstance(message, tuple)
        request, timeout = message
        # the parent kills a query that is late; if it is dead itself, the kernel does, whatever the query holds
        signal.setitimer(signal.ITIMER_REAL, timeout + _GRACE_SECONDS)
        answer = _answer(database, request)
        signal.setitimer(signal.ITIMER_REAL, 0)
        send(answers, answer)


def _address_space() -> int:
    """Bytes that this process has reserved; 0 where the system does not tell."""
    try:
        return int(Path("/proc/self/statm").read_text("ascii").split()[0]) * resource.getpagesize()
    except FileNotFoundError:
        return 0


def _answer(database: ox.Store, request: Request) -> Answer | KgError:
    try:
        with translated("snapshot"):
            return _serialized(run_query(database, request.sparql, request.prefixes), request)
    except KgError as error:
        return error
    except MemoryError:
        return QueryError("the query needed more memory than it may have", remedy="ask for less (LIMIT, no large ORDER BY)")


def _serialized(result: ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples, request: Request) -> Answer:
    if isinstance(result, ox.QueryBoolean):
        return Answer("truth", result.serialize(format=ox.QueryResultsFormat.JSON) or b"")
    if isinstance(result, ox.QueryTriples):
        triples = list(islice(result, None if request.max_rows is None else request.max_rows + 1))
        kept = triples[: request.max_rows]
        return Answer("graph", ox.serialize(kept, format=ox.RdfFormat.N_TRIPLES) or b"", len(kept) < len(triples))
    if request.max_rows is None:
        return Answer("rows", result.serialize(format=ox.QueryResultsFormat.JSON) or b"")
    return _cut_rows(result, request.max_rows)


def _cut_rows(result: ox.QuerySolutions, most: int) -> Answer:
    """SPARQL JSON of the first rows: Oxigraph's own writer writes all or nothing."""
    names = [v.value for v in result.variables]
    rows = [[row[name] for name in names] for row in islice(result, most + 1)]
    bindings = [{n: _json_term(v) for n, v in zip(names, row, strict=True) if v is not None} for row in rows[:most]]
    data = json.dumps({"head": {"vars": names}, "results": {"bindings": bindings}}, ensure_ascii=False).encode()
    return Answer("rows", data, len(rows) > most)


def _json_term(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple) -> dict[str, object]:
    if isinstance(term, ox.NamedNode):
        return {"type": "uri", "value": term.value}
    if isinstance(term, ox.BlankNode):
        return {"type": "bnode", "value": term.value}
    if isinstance(term, ox.Triple):
        parts = {"subject": term.subject, "predicate": term.predicate, "object": term.object}
        return {"type": "triple", "value": {k: _json_term(v) for k, v in parts.items()}}
    if term.language:
        return {"type": "literal", "value": term.value, "xml:lang": term.language}
    if term.datatype.value == "http://www.w3.org/2001/XMLSchema#string":
        return {"type": "literal", "value": term.value}
    return {"type": "literal", "value": term.value, "datatype": term.datatype.value}
