"""One store of the invented newsroom for all tests of the picture."""

from collections.abc import Iterator

import pytest

from kg.store import Store
from tests.view.newsroom import as_store
from tests.view.stories import newsroom


@pytest.fixture(scope="session")
def store() -> Iterator[Store]:
    with as_store(newsroom()) as opened:
        yield opened
