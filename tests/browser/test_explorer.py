"""The same page over a server: it fetches what it draws, from its own server only."""

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from kg.store import Store
from kg.view import ViewOptions, explorer_page, payload, view

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def server(store: Store) -> Iterator[str]:
    """Answers as `kg serve` will: a first neighbourhood, neighbourhoods on demand, hits of a search."""
    whole = payload(view(store))
    first = payload(view(store, ViewOptions(focus="trinh van kha")))

    def answer(path: str, query: dict[str, list[str]]) -> Any:
        if path == "/explore/start":
            return first
        if path == "/explore/neighbours":
            return payload(view(store, ViewOptions(focus=query["id"][0])))
        if path == "/explore/search":
            return [node for node in whole["nodes"] if query["q"][0] in node["label"].casefold()][:5]
        return None

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            parts = urlsplit(self.path)
            found = answer(parts.path, parse_qs(parts.query))
            text = explorer_page("/explore/") if parts.path == "/" else json.dumps(found)
            self.send_response(200 if parts.path == "/" or found is not None else 404)
            self.send_header("content-type", "text/html; charset=utf-8" if parts.path == "/" else "application/json")
            self.end_headers()
            self.wfile.write(text.encode())

        def log_message(self, format: str, *args: object) -> None:
            pass

    httpd = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=httpd.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{httpd.server_address[1]}/"
    httpd.shutdown()
    thread.join()
    httpd.server_close()


def test_neighbourhoods_are_fetched_on_demand(chromium: Any, server: str) -> None:
    page = chromium.new_page(viewport={"width": 1440, "height": 900})
    asked: list[str] = []
    complaints: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(server)
    page.wait_for_function("() => document.documentElement.dataset.ready === 'true'")
    before = page.evaluate("kgView.shown().nodes.length")
    page.fill("#search", "lưu gia")
    page.wait_for_selector("#hits li:has-text('Lưu Gia Bảo')")
    page.click("#hits li:has-text('Lưu Gia Bảo')")
    page.wait_for_function("(before) => kgView.shown().nodes.length > before", arg=before)
    assert "Chủ tịch UBND tỉnh" in page.inner_text("#details")
    places = page.evaluate("kgView.shown().nodes.map((id) => JSON.stringify(kgView.at(id)))")
    assert len(set(places)) == len(places), "nobody stands on anybody"
    assert all(url.startswith((server, "data:", "blob:")) for url in asked) and complaints == []
    page.close()
