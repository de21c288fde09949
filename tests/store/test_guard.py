"""Queries that strangers send: they end in time, ask no other server, and get no more rows than they may have."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode

from kg.errors import QueryError, QueryTimeout
from kg.store import open_store
from kg.store.guard import QueryWorker, Request, refuse_service

CROSS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . FILTER(?c < ?i) }"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("guard") / "store"
    with open_store(path, write=True) as store:
        store.change(add={"": [(f"<http://x/{n}>", "<http://x/p>", f'"{n}"@vi') for n in range(500)]})
    return path


@pytest.fixture(scope="module")
def worker(folder: Path) -> Iterator[QueryWorker]:
    with open_store(folder, write=False) as store, QueryWorker(store.snapshot_path) as opened:
        yield opened


def test_a_query_is_stopped_and_the_worker_goes_on(worker):
    start = time.monotonic()
    with pytest.raises(QueryTimeout, match=r"stopped after 0\.5 s"):
        worker.run(Request(CROSS), 0.5)
    assert time.monotonic() - start < 5
    answer = worker.run(Request("ASK { ?s ?p ?o }"), 10)
    assert answer.kind == "truth"
    assert bool(answer.result())


ORPHANING = """
import os, sys, threading
from pathlib import Path
import kg.store.guard
from kg.store.guard import QueryWorker, Request
worker = QueryWorker(Path(sys.argv[1]))
threading.Thread(target=lambda: worker.run(Request(sys.argv[2]), 1.0), daemon=True).start()
while worker._child is None:
    pass
print(worker._child.pid, flush=True)
import time; time.sleep(0.5)
os._exit(9)
"""


def test_a_query_does_not_outlive_a_parent_that_was_killed(folder):
    with open_store(folder, write=False) as store:
        command = [sys.executable, "-c", ORPHANING, str(store.snapshot_path), CROSS]
        root = str(Path(__file__).resolve().parents[2])
        done = subprocess.run(command, capture_output=True, text=True, check=False, env={**os.environ, "PYTHONPATH": root})
        child = Path(f"/proc/{int(done.stdout)}/cmdline")
        deadline = time.monotonic() + 30
        while child.exists() and b"kg.store.worker" in child.read_bytes():
            assert time.monotonic() < deadline
            time.sleep(0.2)


def test_rows_are_cut(worker):
    answer = worker.run(Request("SELECT ?s ?o { ?s <http://x/p> ?o }", max_rows=7), 10)
    assert answer.cut
    rows = list(answer.result())
    assert len(rows) == 7
    assert isinstance(rows[0]["o"], Literal)
    assert rows[0]["o"].language == "vi"
    whole = worker.run(Request("SELECT ?s { ?s <http://x/p> ?o }", max_rows=500), 10)
    assert not whole.cut


def test_graphs_come_as_triples(worker):
    answer = worker.run(Request("CONSTRUCT { ?s <http://x/q> ?o } WHERE { ?s <http://x/p> ?o }", max_rows=3), 10)
    assert answer.kind == "graph"
    assert answer.cut
    assert len(list(answer.result())) == 3


def test_a_mistake_comes_back_as_one(worker):
    with pytest.raises(QueryError, match="line 1"):
        worker.run(Request("SELECT * { ?s"), 10)


def test_memory_is_bounded(folder):
    with open_store(folder, write=False) as store, QueryWorker(store.snapshot_path, max_memory=600 << 20) as small:
        with pytest.raises(QueryError, match="memory"):
            small.run(Request("SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?c ?f ?i"), 60)
        assert small.run(Request("ASK {}"), 10).kind == "truth"


def test_the_store_runs_queries_with_a_limit(folder):
    with open_store(folder, write=False) as store:
        rows = list(store.query('SELECT ?s { ?s <http://x/p> "7"@vi }', timeout=20))
        assert [r["s"] for r in rows] == [NamedNode("http://x/7")]
        with pytest.raises(QueryTimeout):
            store.query(CROSS, timeout=0.3)


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { SERVICE <http://x/> { ?s ?p ?o } }",
        "SELECT * { service silent ?x { ?s ?p ?o } }",
        "SELECT * { # comment\nSERVICE<http://x/> { } }",
        "SELECT * { \\u0053ERVICE <http://x/> { } }",
        'SELECT * { ?s ?p "\\"" . SERVICE <http://x/> {} }',
        "SELECT * { ?s ?p '''a''b''' . SERVICE <http://x/> {} }",
    ],
)
def test_service_is_refused(query):
    with pytest.raises(QueryError, match="SERVICE"):
        refuse_service(query)


@pytest.mark.parametrize(
    "query",
    [
        'SELECT * { ?s ?p "SERVICE" }',
        "SELECT * { ?service ?p <http://x/SERVICE> } # SERVICE",
        "SELECT * { ?s x:SERVICE ?o ; SERVICE:x ?y }",
        "SELECT * { ?s ?p 'a SERVICE \\' b' }",
    ],
)
def test_the_word_alone_is_no_offence(query):
    refuse_service(query)
