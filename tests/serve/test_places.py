"""Where a server answers: at the path behind the store's base, whatever host and port; and what it says of an empty store."""

import sys
from pathlib import Path

import httpx
import pytest

from kg.serve.address import port_of, root_of
from kg.store import open_store
from tests.serve.running import running
from tests.story import conference
from tests.world import tell

HTML = {"Accept": "text/html"}


@pytest.mark.parametrize(
    ("base", "root", "port"),
    [
        ("http://localhost:8010/", "/", 8010),
        ("http://localhost:9000/kg/", "/kg/", 9000),
        ("https://example.org/officials/", "/officials/", 8010),
        ("https://example.org/", "/", 8010),
    ],
)
def test_the_base_tells_where(base: str, root: str, port: int) -> None:
    assert (root_of(base), port_of(base)) == (root, port)


def test_a_base_with_a_path_has_everything_below_it(tmp_path: Path) -> None:
    base = "https://example.org/officials/"
    with open_store(tmp_path / "store", write=True, base_iri=base) as store:
        tell(store, [conference()])
    with running(tmp_path / "store") as url, httpx.Client(base_url=url) as client:
        assert client.get("/", headers=HTML).headers["location"] == "/officials/"
        home = client.get("/officials/", headers=HTML)
        assert home.status_code == 200
        assert 'action="/officials/search"' in home.text
        rows = client.post("/sparql", data={"query": "SELECT ?p { ?p a foaf:Person } ORDER BY ?p LIMIT 1"}).json()
        assert client.post("/officials/sparql", data={"query": "ASK {}"}).json()["boolean"] is True
        person = rows["results"]["bindings"][0]["p"]["value"]
        assert person.startswith(base)
        page = client.get(person.removeprefix("https://example.org"), headers=HTML)
        assert page.status_code == 200
        assert f'<link rel="canonical" href="{person}">' in page.text
        assert client.get("/officials/explore", params={"focus": person}, headers=HTML).status_code == 200
        assert client.get(person.removeprefix("https://example.org/officials"), headers=HTML).status_code == 404
        assert client.get("/officials/sparql", headers={**HTML, "Host": "example.org"}).status_code == 303


def test_an_empty_store_says_so(tmp_path: Path) -> None:
    with open_store(tmp_path / "store", write=True):
        pass
    with running(tmp_path / "store") as url, httpx.Client(base_url=url) as client:
        for path in ("/", "/changed", "/search?q=x", "/query", "/reconcile"):
            assert client.get(path, headers=HTML).status_code == 200, path
        answer = client.get("/explore", headers={"Accept": "text/plain"})
        assert (answer.status_code, answer.text.count("\n")) == (404, 1)
        assert "kg build SOURCE" in answer.text
        assert client.post("/sparql", data={"query": "SELECT * { ?s ?p ?o }"}).json()["results"]["bindings"] == []


def test_head_is_get_without_a_body(client: httpx.Client) -> None:
    for path in ("/", "/sparql", "/static/site.css", "/sparql?query=ASK%7B%7D"):
        answer = client.head(path, headers={"Accept": "*/*"})
        assert (answer.status_code, answer.content) == (200, b""), path


def test_what_goes_wrong_inside_is_told_plainly(client: httpx.Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.modules["kg.serve.pages.home"], "latest_changes", lambda *_, **__: 1 / 0)
    answer = client.get("/changed?page=7", headers={"Accept": "text/plain"})
    assert answer.status_code == 500
    assert answer.text == "kg: something went wrong on the server; what it was, the server has told where it was started\n"
