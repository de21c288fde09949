"""A host and a port go in, a listening socket comes out, or one clear line about why not."""

import errno
import socket
from typing import Final
from urllib.parse import urlsplit

from kg.errors import ServeError

_DEFAULT_PORT: Final = 8010
_REASONS: Final = {
    errno.EADDRINUSE: ("something else answers there already", "choose another: --port 0 takes a free one"),
    errno.EACCES: ("this port is for the system", "choose one above 1023 with --port"),
    errno.EADDRNOTAVAIL: ("this machine has no such address", "use --host 127.0.0.1"),
}


def port_of(base_iri: str) -> int:
    """The port at which the IRIs below a base can be opened on this machine."""
    parts = urlsplit(base_iri)
    return parts.port or _DEFAULT_PORT


def root_of(base_iri: str) -> str:
    """The path behind the base, which begins and ends with '/'."""
    return urlsplit(base_iri).path or "/"


def listen(host: str, port: int) -> socket.socket:
    """A socket that listens; raises ServeError if it cannot."""
    where = f"{host}:{port}"
    try:
        family, kind, proto, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    except OSError as error:
        raise ServeError("no such host", where=where, remedy="use --host 127.0.0.1") from error
    found = socket.socket(family, kind, proto)
    found.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        found.bind(address)
        found.listen(256)
    except OSError as error:
        found.close()
        what, remedy = _REASONS.get(error.errno or 0, (str(error.strerror), "choose another --host or --port"))
        raise ServeError(what, where=where, remedy=remedy) from error
    return found


def url_of(listening: socket.socket, root: str) -> str:
    """What to type into a browser."""
    host, port = listening.getsockname()[:2]
    shown = "localhost" if host in ("127.0.0.1", "::1", "0.0.0.0", "::") else f"[{host}]" if ":" in host else host
    return f"http://{shown}:{port}{root}"
