"""Opening stores: who may write, what readers see, and what is said of folders that are no store (any more)."""

import json
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest
from pyoxigraph import NamedNode

from kg.errors import NotFound, StoreCorrupt, StoreError, StoreLocked, UsageError
from kg.store import Store, open_store

TRIPLE = ("<http://x/a>", "<http://x/b>", '"1"')


def put(store: Store, number: int) -> None:
    store.change(add={"": [(f"<http://x/{number}>", "<http://x/b>", '"1"')]})


def numbers(store: Store) -> set[str]:
    return {str(q.subject) for q in store.quads(None, NamedNode("http://x/b"))}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with open_store(tmp_path / "store", write=True, base_iri="http://example.org/") as store:
        put(store, 1)
    return tmp_path / "store"


def test_what_was_written_is_there_and_the_base_is_kept(folder):
    with open_store(folder, write=False) as store:
        assert numbers(store) == {"<http://x/1>"}
        assert store.base_iri == "http://example.org/"
        with pytest.raises(StoreError, match="opened for reading"):
            put(store, 2)
    with pytest.raises(UsageError, match=r"base IRI is http://example\.org/"):
        open_store(folder, write=True, base_iri="http://other.org/")


def test_a_second_writer_gets_one_clear_line(folder):
    with open_store(folder, write=True), pytest.raises(StoreLocked) as error:
        open_store(folder, write=True)
    assert "is writing to this store" in error.value.line
    assert "\n" not in error.value.line
    open_store(folder, write=True).close()


def test_readers_beside_a_writer_see_what_was_published(folder):
    with open_store(folder, write=True) as writer:
        put(writer, 2)
        with open_store(folder, write=False) as early:
            assert numbers(early) == {"<http://x/1>"}
            writer.publish()
            with open_store(folder, write=False) as late:
                assert numbers(late) == {"<http://x/1>", "<http://x/2>"}
            put(writer, 3)
            writer.publish()
            # what it has open stays, though two newer ones are there
            assert numbers(early) == {"<http://x/1>"}
    assert len(list((folder / "snapshots").iterdir())) <= 2


def test_a_store_that_was_never_published_says_so(tmp_path):
    with open_store(tmp_path / "s", write=True), pytest.raises(StoreError, match="nothing was published"):
        open_store(tmp_path / "s", write=False)


KILLED = """
import os, signal, sys
from kg.store import open_store
store = open_store(sys.argv[1], write=True)
for number in range(10, 100000):
    store.change(add={"": [(f"<http://x/{number}>", "<http://x/b>", '"1"'), (f"<http://x/{number}>", "<http://x/c>", '"2"')]})
    print(number, flush=True)
"""


def test_a_killed_writer_leaves_a_good_store(folder):
    process = subprocess.Popen([sys.executable, "-c", KILLED, str(folder)], stdout=subprocess.PIPE, text=True)
    assert process.stdout
    last = 0
    deadline = time.monotonic() + 30
    while last < 40 and time.monotonic() < deadline:
        last = int(process.stdout.readline())
    process.kill()
    rest = process.stdout.read().split()
    last = int(rest[-1]) if rest and rest[-1].isdigit() else last
    process.wait()
    process.stdout.close()
    with open_store(folder, write=False) as store:
        there = {int(q.subject.value.rpartition("/")[2]) for q in store.quads(None, NamedNode("http://x/c"))}
        assert there >= set(range(10, last + 1))  # whatever was confirmed was kept
        assert {f"<http://x/{n}>" for n in there} | {"<http://x/1>"} == numbers(store)  # and no transaction was cut in two
    with open_store(folder, write=True) as store:
        put(store, 2)


def break_marker(folder: Path) -> None:
    (folder / "kg-store.json").write_text("{", encoding="utf-8")


def lose_marker(folder: Path) -> None:
    (folder / "kg-store.json").unlink()
    for name in ("snapshots", "current", "unpublished"):
        path = folder / name
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)


def lose_current(folder: Path) -> None:
    (folder / "data" / "CURRENT").unlink()


def garble_current(folder: Path) -> None:
    (folder / "data" / "CURRENT").write_text("garbage", encoding="utf-8")


def truncate_manifest(folder: Path) -> None:
    for path in (folder / "data").glob("MANIFEST*"):
        path.write_bytes(b"\0" * 100)


@pytest.mark.parametrize("damage", [break_marker, lose_marker, lose_current, garble_current, truncate_manifest])
def test_a_damaged_store_is_told_and_left_alone(folder, damage):
    damage(folder)
    before = sorted(p.name for p in (folder / "data").iterdir() if not p.name.startswith(("LOG", "LOCK")))
    for _ in range(2):
        with pytest.raises(StoreCorrupt, match="damaged") as error:
            open_store(folder, write=True)
        assert "\n" not in error.value.line
    after = sorted(p.name for p in (folder / "data").iterdir() if not p.name.startswith(("LOG", "LOCK")))
    assert before == after


def test_damaged_tables_of_a_snapshot_are_told(folder):
    for path in (folder / "snapshots").rglob("*.sst"):
        path.write_bytes(b"\0" * path.stat().st_size)
    with pytest.raises(StoreError) as error, open_store(folder, write=False) as store:
        list(store.quads())
    assert "damaged" in error.value.line or "failed" in error.value.line


def test_other_folders_and_files_are_not_taken_for_stores(tmp_path):
    articles = tmp_path / "articles"
    articles.mkdir()
    (articles / "a.txt").write_text("bài", encoding="utf-8")
    with pytest.raises(StoreError, match="holds other files"):
        open_store(articles, write=True)
    assert [p.name for p in articles.iterdir()] == ["a.txt"]
    with pytest.raises(StoreError, match="is a file"):
        open_store(articles / "a.txt", write=True)
    for path in (articles, tmp_path / "nowhere", articles / "a.txt"):
        with pytest.raises(NotFound, match="no store here"):
            open_store(path, write=False)


def test_a_store_of_another_format_is_told(folder):
    (folder / "kg-store.json").write_text(json.dumps({"format": 99}), encoding="utf-8")
    with pytest.raises(StoreError, match="format 99"):
        open_store(folder, write=False)
