"""`kg serve` as a user runs it: it says where it is, answers, and ends when told to; what cannot be is one clear line."""

import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from kg.store import open_store
from tests.serve.running import free_port
from tests.story import conference
from tests.world import tell


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small store."""
    path = tmp_path_factory.mktemp("cli") / "store"
    with open_store(path, write=True) as store:
        tell(store, [conference()])
    return path


@pytest.fixture
def port() -> Iterator[int]:
    yield free_port()


def start(folder: Path, *options: str) -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", "kg", "serve", "--store", str(folder), *options]
    return subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def test_it_answers_until_it_is_told_to_stop(folder: Path, port: int) -> None:
    with start(folder, "--port", str(port)) as process:
        assert process.stderr
        said = process.stderr.readline()
        assert f"http://localhost:{port}/" in said
        answer = _patiently(f"http://localhost:{port}/")
        assert answer.status_code == 200
        process.send_signal(signal.SIGINT)
        assert process.wait(10) in (0, 130)
        assert process.stderr.read().strip() == ""


def _patiently(url: str) -> httpx.Response:
    for _ in range(100):
        try:
            return httpx.get(url)
        except httpx.ConnectError:
            time.sleep(0.05)
    raise AssertionError(f"nothing answers at {url}")


def test_a_port_in_use_is_one_clear_line(folder: Path, port: int) -> None:
    with start(folder, "--port", str(port)) as first:
        assert first.stderr and first.stderr.readline()
        with start(folder, "--port", str(port)) as second:
            said = second.communicate(timeout=20)[1]
            assert second.returncode == 1
            assert said == f"kg: 127.0.0.1:{port}: something else answers there already; choose another: --port 0 takes a free one\n"
        first.terminate()


@pytest.mark.parametrize(
    ("options", "words", "code"),
    [
        (["--store", "/nowhere/at/all"], "there is no store here", 1),
        (["--host", "192.0.2.1"], "this machine has no such address", 1),
        (["--host", "no-such-host.invalid"], "no such host", 1),
        (["--port", "70000"], "70000", 2),
        (["--timeout", "0"], "timeout", 2),
    ],
)
def test_what_cannot_be_is_told(folder: Path, options: list[str], words: str, code: int) -> None:
    with start(folder, *options) as process:
        said = process.communicate(timeout=30)[1]
    assert process.returncode == code
    assert words in said
    assert "Traceback" not in said
