"""An http(s) URL goes in, the bytes of the page behind it come out, fetched as a polite guest."""

import http.client
import socket
import ssl
import time
import zlib
from dataclasses import dataclass, field
from urllib.parse import urljoin, urlsplit
from urllib.robotparser import RobotFileParser

from kg.errors import FetchError
from kg.read.address import canonical, resolve
from kg.read.decode import MAX_BYTES

AGENT = "kg-officials"
_HEADERS = {
    "User-Agent": f"{AGENT}/0.1 (+https://w3id.org/kg-officials)",
    "Accept": "text/html, application/xhtml+xml, text/plain;q=0.8",
    "Accept-Language": "vi, en;q=0.5",
    "Accept-Encoding": "gzip, identity;q=0.5",
    "Connection": "close",
}
_REDIRECTS = {301, 302, 303, 307, 308}
_TEXTS = {"text/html", "application/xhtml+xml", "text/plain"}


@dataclass(frozen=True, slots=True)
class Limits:
    """What a fetch may take; seconds and bytes."""

    seconds: float = 30.0
    silence: float = 10.0
    size: int = MAX_BYTES
    redirects: int = 5
    pause: float = 1.0
    longest_pause: float = 10.0


@dataclass(frozen=True, slots=True)
class Fetched:
    """A page as it came: its final address, its bytes and what the server called them."""

    url: str
    data: bytes
    charset: str
    is_html: bool


@dataclass(slots=True)
class Fetcher:
    """Fetches one page after the other, and knows each host's robots.txt and when it was last asked."""

    allow_private: bool = False
    limits: Limits = field(default_factory=Limits)
    _robots: dict[str, RobotFileParser] = field(default_factory=dict)
    _asked: dict[str, float] = field(default_factory=dict)

    def fetch(self, url: str) -> Fetched:
        """The page at `url`, after its redirects.

        Raises FetchError: not allowed by robots.txt, too large, too slow, not a text, not found.
        """
        url = canonical(url)
        for _ in range(self.limits.redirects + 1):
            self._obey(url)
            answer = self._ask(url)
            if answer.redirect:
                url = canonical(urljoin(url, answer.redirect))
                continue
            if answer.status != 200:
                raise FetchError(f"the server answers {answer.status}", where=url, remedy="check the address in a browser")
            if answer.kind not in _TEXTS:
                raise FetchError(f"this is no page but {answer.kind or 'something without a type'}", where=url)
            return Fetched(url, answer.data, answer.charset, answer.kind != "text/plain")
        raise FetchError(f"more than {self.limits.redirects} redirects", where=url)

    def _obey(self, url: str) -> None:
        origin = "://".join(urlsplit(url)[:2])
        if origin not in self._robots:
            self._robots[origin] = self._read_robots(origin)
        if not self._robots[origin].can_fetch(AGENT, url):
            raise FetchError(
                "the site's robots.txt asks not to read this page", where=url, remedy="save the page in a browser and read the file"
            )

    def _read_robots(self, origin: str) -> RobotFileParser:
        """The rules of a site: none where it has none; a site that fails to answer is left alone (RFC 9309)."""
        parser, url = RobotFileParser(), f"{origin}/robots.txt"
        for _ in range(self.limits.redirects + 1):
            answer = self._ask(url)
            if not answer.redirect:
                break
            url = canonical(urljoin(url, answer.redirect))
        if answer.status >= 500:
            raise FetchError(f"robots.txt cannot be read (the server answers {answer.status})", where=url, remedy="try again later")
        parser.parse(answer.data.decode("utf-8", "replace").splitlines() if answer.status == 200 else [])
        return parser

    def _wait(self, host: str, origin: str) -> None:
        """One request at a time a host, with a pause between two."""
        rules = self._robots.get(origin)
        wanted = float(rules.crawl_delay(AGENT) or 0) if rules else 0.0
        pause = min(max(self.limits.pause, wanted), self.limits.longest_pause)
        if host in self._asked:
            time.sleep(max(0.0, self._asked[host] + pause - time.monotonic()))
        self._asked[host] = time.monotonic()

    def _ask(self, url: str) -> "_Answer":
        host, address, port = resolve(url, allow_private=self.allow_private)
        parts = urlsplit(url)
        self._wait(host, f"{parts.scheme}://{parts.netloc}")
        connection: http.client.HTTPConnection = _connect(parts.scheme, host, address, port, self.limits.silence)
        try:
            path = parts.path or "/"
            connection.request("GET", f"{path}?{parts.query}" if parts.query else path, headers={**_HEADERS, "Host": parts.netloc})
            return _take(connection.getresponse(), url, self.limits)
        except FetchError:
            raise
        except TimeoutError as error:
            raise FetchError("the server does not answer in time", where=url, remedy="try again later") from error
        except (OSError, http.client.HTTPException, zlib.error, UnicodeError) as error:
            raise FetchError(f"the page cannot be fetched ({error})", where=url, remedy="check the address and the network") from error
        finally:
            connection.close()


@dataclass(frozen=True, slots=True)
class _Answer:
    status: int
    redirect: str
    kind: str
    charset: str
    data: bytes


def _connect(scheme: str, host: str, address: str, port: int, silence: float) -> http.client.HTTPConnection:
    """A connection to the address that was checked, under the name that was asked for."""
    connection = http.client.HTTPConnection(host, port, timeout=silence)
    connection.sock = socket.create_connection((address, port), silence)
    if scheme == "https":
        connection.sock = ssl.create_default_context().wrap_socket(connection.sock, server_hostname=host)
    return connection


def _take(response: http.client.HTTPResponse, url: str, limits: Limits) -> _Answer:
    kind = response.headers.get_content_type() if response.headers.get("Content-Type") else ""
    charset = response.headers.get_content_charset() or ""
    location = response.headers.get("Location") or ""
    if response.status in _REDIRECTS and location:
        return _Answer(response.status, location, kind, charset, b"")
    wrapped = response.headers.get("Content-Encoding", "").lower() in {"gzip", "x-gzip", "deflate"}
    data = _read(response, url, limits, wrapped)
    return _Answer(response.status, "", kind, charset, data)


def _read(response: http.client.HTTPResponse, url: str, limits: Limits, wrapped: bool) -> bytes:
    """The body, unpacked, within the limits of size (packed and unpacked) and time."""
    unpack = zlib.decompressobj(wbits=zlib.MAX_WBITS | 32) if wrapped else None
    until, data = time.monotonic() + limits.seconds, bytearray()
    while chunk := response.read(65_536):
        data += unpack.decompress(chunk, limits.size + 1 - len(data)) if unpack else chunk
        if len(data) > limits.size or (unpack and unpack.unconsumed_tail):
            raise FetchError(f"the page is larger than {limits.size // 1_000_000} MB", where=url)
        if time.monotonic() > until:
            raise FetchError(f"the page takes longer than {limits.seconds:g} s", where=url, remedy="try again later")
    return bytes(data)
