"""Who may ask, and what a page may do."""

from pathlib import Path

import httpx
import pytest

from kg.serve.shield import allowed_origin
from tests.serve.running import running


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("localhost", 200),
        ("127.0.0.1", 200),
        ("[::1]:80", 200),
        ("localhost:1234", 200),
        ("evil.example", 421),
        ("", 421),
        ("localhost.evil.example", 421),
    ],
)
def test_only_this_machine_is_answered(client: httpx.Client, host: str, status: int) -> None:
    assert client.get("/sparql", headers={"Host": host, "Accept": "text/turtle"}).status_code == status


def test_every_answer_is_locked_down(client: httpx.Client) -> None:
    for path in ("/sparql", "/no/such/page", "/static/no.css", "/sparql?query=SELEC"):
        headers = client.get(path).headers
        assert "default-src 'none'" in headers["content-security-policy"]
        assert "frame-ancestors 'none'" in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff"
        assert "access-control-allow-origin" not in headers


@pytest.mark.parametrize(
    ("origin", "origins", "allowed"),
    [
        ("http://a.example", (), ""),
        ("http://a.example", ("http://a.example",), "http://a.example"),
        ("http://b.example", ("http://a.example",), ""),
        ("http://b.example", ("*",), "*"),
        ("", ("*",), ""),
        ("null", ("http://a.example",), ""),
    ],
)
def test_other_pages_may_ask_only_where_allowed(origin: str, origins: tuple[str, ...], allowed: str) -> None:
    assert allowed_origin(origin, origins) == allowed


def test_an_allowed_page_gets_its_preflight(samples: Path) -> None:
    with running(samples, origins=("http://a.example",)) as url:
        answer = httpx.options(f"{url}/sparql", headers={"Origin": "http://a.example", "Access-Control-Request-Method": "POST"})
        assert (answer.status_code, answer.headers["access-control-allow-origin"]) == (204, "http://a.example")
        assert "Origin" in answer.headers["vary"]
        assert "access-control-allow-origin" not in httpx.options(f"{url}/sparql", headers={"Origin": "http://b.example"}).headers
