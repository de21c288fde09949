import importlib.util
from pathlib import Path

DOCS = Path(__file__).parents[2] / "docs"


def test_the_page_of_queries_is_what_their_files_say():
    spec = importlib.util.spec_from_file_location("generate_queries", DOCS / "generate_queries.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    assert (DOCS / "queries.md").read_text(encoding="utf-8") == module.page(), "run: python docs/generate_queries.py"
