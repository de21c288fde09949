"""The forms of the named questions are filled with names that the store knows, whatever store it is."""

from pathlib import Path

import pytest

import kg
from kg.query import bound_text, catalog
from kg.serve.examples import fill_in
from kg.store import Store, open_store

SAMPLES = Path(__file__).parents[2] / "data" / "samples"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory):  # type: ignore[no-untyped-def]
    folder: Path = tmp_path_factory.mktemp("examples") / "store"
    kg.build(SAMPLES, store=folder).close()
    with open_store(folder, write=False) as opened:
        yield opened


@pytest.mark.parametrize("name", [name for name, query in catalog().items() if any(param.required for param in query.params)])
def test_a_question_is_filled_with_what_has_an_answer(store: Store, name: str) -> None:
    query = catalog()[name]
    if any(param.required and param.kind == "role" for param in query.params):
        pytest.skip("roles are the same in every store: the question brings them")
    filled = fill_in(store, query)
    assert set(filled) == {param.name for param in query.params if param.required}
    assert list(store.query(bound_text(store, query, filled)))  # type: ignore[arg-type]


def test_an_empty_store_has_no_examples() -> None:
    with open_store(None, write=True) as empty:
        assert [fill_in(empty, query) for query in catalog().values()] == [{}] * len(catalog())
