"""Against a server of our own on loopback."""

import gzip
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from kg.errors import FetchError
from kg.model import Problem
from kg.read import read_sources
from kg.read.fetch import Fetcher, Limits

PROSE = "<p>Ngày 5/3/2024, đồng chí Lê Thị Ánh, Chủ tịch UBND tỉnh chủ trì cuộc họp với các sở, ngành về tiến độ giải ngân vốn.</p>" * 4
PAGE = f"<html><head><meta charset='utf-8'></head><body><h1>Họp về tiến độ giải ngân vốn</h1><div>{PROSE}</div></body></html>".encode()
HTML = {"Content-Type": "text/html; charset=utf-8"}
ROUTES = {
    "/robots.txt": (200, {"Content-Type": "text/plain"}, b"User-agent: *\nDisallow: /kin/\n"),
    "/tin/bai-viet-1.html": (200, HTML, PAGE),
    "/gzip": (200, {**HTML, "Content-Encoding": "gzip"}, gzip.compress(PAGE)),
    "/bomb": (200, {**HTML, "Content-Encoding": "gzip"}, gzip.compress(bytes(3_000_000))),
    "/large": (200, HTML, b"x" * 300_000),
    "/moved": (302, {"Location": "/tin/bai-viet-1.html#x"}, b""),
    "/loop": (302, {"Location": "/loop"}, b""),
    "/away": (302, {"Location": "file:///etc/passwd"}, b""),
    "/pdf": (200, {"Content-Type": "application/pdf"}, b"%PDF"),
    "/plain": (200, {"Content-Type": "text/plain; charset=utf-8"}, "Họp giao ban\nÔng Lê Văn Tư, Bí thư Huyện ủy chủ trì.\n".encode()),
    "/kin/x": (200, HTML, PAGE),
}


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        self.server.seen.append((self.path, self.headers["User-Agent"], time.monotonic()))
        if self.path == "/slow":
            time.sleep(1.5)
        status, headers, body = self.server.routes.get(self.path, (404, HTML, b"not here"))
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args):
        pass


@pytest.fixture
def server():
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as running:
        running.seen, running.routes = [], dict(ROUTES)
        running.daemon_threads = True
        thread = threading.Thread(target=running.serve_forever, daemon=True)
        thread.start()
        running.base = f"http://127.0.0.1:{running.server_address[1]}"
        yield running
        running.shutdown()
        thread.join()


@pytest.fixture
def fetcher():
    return Fetcher(allow_private=True, limits=Limits(size=200_000, silence=0.5, pause=0.0))


def test_page(server, fetcher):
    page = fetcher.fetch(server.base + "/tin/bai-viet-1.html?utm_source=x#y")
    assert page.url == server.base + "/tin/bai-viet-1.html"
    assert (page.data, page.charset, page.is_html) == (PAGE, "utf-8", True)
    assert [path for path, _, _ in server.seen] == ["/robots.txt", "/tin/bai-viet-1.html"]
    assert all("kg-officials" in agent for _, agent, _ in server.seen)


def test_packed_page(server, fetcher):
    assert fetcher.fetch(server.base + "/gzip").data == PAGE


def test_redirect(server, fetcher):
    assert fetcher.fetch(server.base + "/moved").url.endswith("/tin/bai-viet-1.html")


@pytest.mark.parametrize(
    ("path", "says"),
    [
        ("/missing", "404"),
        ("/bomb", "larger"),
        ("/large", "larger"),
        ("/loop", "redirects"),
        ("/away", "http and https"),
        ("/pdf", "application/pdf"),
        ("/kin/x", "robots.txt"),
        ("/slow", "in time"),
    ],
)
def test_refused(server, fetcher, path, says):
    with pytest.raises(FetchError, match=says):
        fetcher.fetch(server.base + path)


def test_robots_are_asked_once_a_site(server, fetcher):
    for _ in range(3):
        fetcher.fetch(server.base + "/plain")
    assert [path for path, _, _ in server.seen].count("/robots.txt") == 1


def test_site_without_robots_is_read_and_one_that_fails_is_left_alone(server, fetcher):
    del server.routes["/robots.txt"]
    assert fetcher.fetch(server.base + "/plain").data
    server.routes["/robots.txt"] = (503, HTML, b"")
    with pytest.raises(FetchError, match=r"robots\.txt cannot be read"):
        Fetcher(allow_private=True, limits=Limits(pause=0.0)).fetch(server.base + "/plain")


def test_pause_between_two_requests(server):
    Fetcher(allow_private=True, limits=Limits(pause=0.2)).fetch(server.base + "/plain")
    (_, _, first), (_, _, second) = server.seen
    assert second - first >= 0.15


def test_loopback_is_refused_unless_asked_for(server):
    with pytest.raises(FetchError, match="private"):
        Fetcher().fetch(server.base + "/plain")
    assert server.seen == []


def test_redirect_into_the_local_network_is_refused(server, fetcher, monkeypatch):
    # a public host that sends its guests inside: the second address is checked like the first
    server.routes["/moved"] = (302, {"Location": "http://10.0.0.1/"}, b"")
    from kg.read import fetch

    real = fetch.resolve
    monkeypatch.setattr(fetch, "resolve", lambda url, allow_private: real(url, allow_private="127.0.0.1" in url))
    with pytest.raises(FetchError, match="private"):
        fetcher.fetch(server.base + "/moved")


def test_url_as_a_source(server, fetcher):
    (article,) = read_sources([server.base + "/tin/bai-viet-1.html"], fetcher=fetcher)
    assert article.source == server.base + "/tin/bai-viet-1.html"
    assert article.title == "Họp về tiến độ giải ngân vốn"


def test_url_that_fails_among_others_is_a_problem(server, fetcher):
    found = list(read_sources([server.base + "/missing", server.base + "/plain"], fetcher=fetcher))
    assert isinstance(found[0], Problem)
    assert found[1].title == "Họp giao ban"
