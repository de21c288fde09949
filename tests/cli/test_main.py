"""`kg` as a whole: help that is quick, commands that show how, errors in one line, exit codes."""

import subprocess
import sys
import time
from pathlib import Path

import click
import pytest

from kg.__main__ import main
from kg.cli import main as group

COMMANDS = group.list_commands(click.Context(group))


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = main(list(arguments))
    out, err = capsys.readouterr()
    return code, out, err


def test_all_the_commands_are_there():
    assert {"build", "read", "extract", "query", "explain", "export", "check", "forget", "rebuild", "info"} <= set(COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_help_has_an_example(capsys, name):
    code, out, _ = run(capsys, name, "--help")
    assert code == 0
    assert "Example" in out
    assert f"kg {name}" in out


def test_kg_alone_shows_its_help(capsys):
    assert run(capsys) == run(capsys, "--help")


def test_help_lists_commands_with_a_line_each(capsys):
    code, out, _ = run(capsys, "--help")
    assert code == 0
    for name in COMMANDS:
        assert any(line.split()[:1] == [name] and len(line.split()) > 1 for line in out.splitlines()), name


def test_help_is_quick():
    times = []
    for _ in range(5):
        start = time.perf_counter()
        subprocess.run([sys.executable, "-m", "kg", "--help"], check=True, capture_output=True)
        times.append(time.perf_counter() - start)
    bare = []
    for _ in range(5):
        start = time.perf_counter()
        subprocess.run([sys.executable, "-c", "import click"], check=True, capture_output=True)
        bare.append(time.perf_counter() - start)
    # a ratio, not seconds: the machine may be busy; what must not happen is that a heavy library is loaded
    assert min(times) < 4 * min(bare)


def test_help_loads_no_heavy_library():
    heavy = ("pydantic", "rdflib", "pyoxigraph", "rich.progress")
    code = f"import sys; from kg.__main__ import main; main(['--help']); print([m for m in {heavy} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout.splitlines()[-1] == "[]"


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (["nonsense"], 2, "No such command 'nonsense'"),
        (["build"], 2, "Missing argument"),
        (["build", "x", "--workers", "0"], 2, "--workers"),
        (["--nonsense"], 2, "No such option"),
        (["info", "--store", "nowhere"], 1, "there is no store here"),
        (["forget", "x", "--store", "nowhere"], 1, "there is no store here"),
        (["rebuild", "--store", "nowhere"], 1, "there is no store here"),
        (["build", "nowhere.txt", "--store", "s"], 1, "no such file or folder"),
        (["read", "nowhere.txt"], 1, "no such file or folder"),
        (["build", "nowhere.txt", "--store", "s", "--base-iri", "nonsense"], 2, "not an absolute http(s) IRI"),
    ],
)
def test_mistakes_are_one_line(capsys, tmp_path, monkeypatch, arguments, code, told):
    monkeypatch.chdir(tmp_path)
    got, out, err = run(capsys, *arguments)
    assert got == code
    assert not out
    assert len(err.splitlines()) == 1
    assert err.startswith("kg: ")
    assert told in err


def test_a_mistake_of_ours_is_one_line_and_shows_itself_when_asked(capsys, monkeypatch):
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("oops\nin two lines")

    monkeypatch.setattr(group, "main", broken)
    code, _, err = run(capsys)
    assert (code, err) == (1, "kg: this is a mistake in kg: RuntimeError: oops in two lines; KG_DEBUG=1 shows where\n")
    monkeypatch.setenv("KG_DEBUG", "1")
    with pytest.raises(RuntimeError):
        main([])


def test_ctrl_c_says_what_is_kept(capsys, monkeypatch):
    def stopped(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(group, "main", stopped)
    assert run(capsys) == (130, "", "kg: stopped; what was finished is kept\n")


def test_a_reader_who_leaves_is_no_error(tmp_path):
    for number in range(200):
        (tmp_path / f"{number}.txt").write_text("Một bài rất dài. " * 500, encoding="utf-8")
    root = Path(__file__).resolve().parents[2]
    command = f"{sys.executable} -m kg read {tmp_path} | head -c 10"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, cwd=root, timeout=60)
    assert done.stderr == ""
