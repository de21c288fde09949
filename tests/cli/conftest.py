"""A store on disk with the small world in it, and a way to run commands as a user does."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kg.__main__ import main
from tests.smallworld import small_store

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture(scope="session")
def small_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """For commands that only read."""
    folder = tmp_path_factory.mktemp("small") / "store"
    small_store(folder).close()
    return folder


@pytest.fixture
def own_folder(tmp_path: Path) -> Path:
    """For commands that write."""
    small_store(tmp_path / "store").close()
    return tmp_path / "store"


@pytest.fixture
def run(capfd: pytest.CaptureFixture[str]) -> Run:
    """Runs `kg …` and gives the exit code, standard output and standard error."""

    def run(*words: object) -> tuple[int, str, str]:
        capfd.readouterr()
        code = main([str(word) for word in words])
        return code, *capfd.readouterr()

    return run
