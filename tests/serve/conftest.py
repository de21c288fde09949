"""A store built from the samples, and servers over it."""

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

import kg
from kg.share import share_file
from tests.serve.running import running


@pytest.fixture(scope="session")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a store with the samples in it."""
    folder = tmp_path_factory.mktemp("serve") / "store"
    with kg.build(share_file("data", "samples"), store=folder) as graph:
        assert graph.report and not graph.report.problems, graph.report
    return folder


@pytest.fixture(scope="session")
def address(samples: Path) -> Iterator[str]:
    """The address of a server over the samples."""
    with running(samples, rows=500) as url:
        yield url


@pytest.fixture
def client(address: str) -> Iterator[httpx.Client]:
    """Requests to the server over the samples; without an Accept header unless a test gives one."""
    with httpx.Client(base_url=address, timeout=30) as found:
        del found.headers["accept"]
        yield found
