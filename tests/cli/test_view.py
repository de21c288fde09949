"""`kg view`, as a user runs it."""

from collections.abc import Callable
from pathlib import Path
from typing import get_args

import pytest

from kg.cli import view as command
from kg.store import open_store
from kg.view.options import Centrality, View

Run = Callable[..., tuple[int, str, str]]


def test_the_choices_of_the_command_are_those_of_the_options() -> None:
    assert set(get_args(View)) == set(command._VIEWS) and set(get_args(Centrality)) == set(command._CENTRALITIES)


def test_a_page_is_written_and_told_of(run: Run, small_folder: Path, tmp_path: Path) -> None:
    code, out, err = run("view", "-o", tmp_path / "g.html", "--store", small_folder)
    assert (code, out) == (0, "") and "nodes" in err and "facts" in err and "MB" in err
    assert (tmp_path / "g.html").read_text("utf-8").startswith("<!doctype html>")
    assert [path.name for path in tmp_path.iterdir()] == ["g.html"], "nothing is left beside it"


def test_the_same_store_gives_the_same_bytes_on_standard_output_too(run: Run, small_folder: Path, tmp_path: Path) -> None:
    run("view", "-o", tmp_path / "g.html", "--store", small_folder)
    code, out, err = run("view", "-o", "-", "--store", small_folder)
    assert (code, err) == (0, "") and out == (tmp_path / "g.html").read_text("utf-8")


@pytest.mark.parametrize(
    "words",
    [
        ("--focus", "Phạm Quốc Bảo", "--hops", "2"),
        ("--view", "appearances", "--size-by", "pagerank"),
        ("--at", "2021"),
        ("--from", "2019-05", "--to", "2023-01-31"),
        ("--query", "SELECT ?p ?b { ?m org:member ?p ; org:organization ?b }"),
        ("--limit", "5", "--lang", "en", "--title", "A & <b>"),
    ],
)
def test_what_may_be_asked(run: Run, small_folder: Path, tmp_path: Path, words: tuple[str, ...]) -> None:
    code, _, err = run("view", *words, "-o", tmp_path / "g.html", "--store", small_folder)
    assert code == 0 and (tmp_path / "g.html").exists(), err


def test_a_limit_says_what_it_left_out(run: Run, small_folder: Path, tmp_path: Path) -> None:
    assert "less connected nodes left out" in run("view", "--limit", "5", "-o", tmp_path / "g.html", "--store", small_folder)[2]


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (("--focus", "Nguyễn Không Ai"), 1, "nothing is called"),
        (("--focus", "pham quoc bao"), 1, "2 may be meant by 'pham quoc bao': Phạm Quốc Bảo"),
        (("--from", "tomorrow"), 2, "write 2020, 2020-12 or 2020-12-23"),
        (("--from", "2021", "--to", "2020"), 2, "ends before it begins"),
        (("--at", "2021", "--to", "2020"), 2, "cannot both"),
        (("--view", "committee"), 2, "--focus NAME"),
        (("--query", "missing.rq"), 2, "no such file"),
        (("--query", "SELECT ?x {"), 1, "line 1"),
        (("--query", "ASK {}"), 1, "returns no graph"),
        (("--query", "who-holds", "-p", "body"), 2, "NAME=VALUE"),
        (("-o", "/no/such/folder/g.html"), 1, "cannot be written"),
    ],
)
def test_mistakes_are_one_clear_line(run: Run, small_folder: Path, tmp_path: Path, words: tuple[str, ...], code: int, told: str) -> None:
    found, out, err = run("view", "-o", tmp_path / "g.html", *words, "--store", small_folder)
    assert (found, out) == (code, "") and told in err and "Traceback" not in err
    assert len(err.strip().splitlines()) <= 4 and not (tmp_path / "g.html").exists()


def test_an_empty_store_is_told(run: Run, tmp_path: Path) -> None:
    open_store(tmp_path / "store", write=True).close()
    code, _, err = run("view", "-o", tmp_path / "g.html", "--store", tmp_path / "store")
    assert code == 1 and "kg build SOURCE" in err
