"""A URL goes in, its canonical form comes out, and whether it may be asked at all: where it leads, and to whom."""

import ipaddress
import socket
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from kg.errors import FetchError

_TRACKING = ("utm_", "fbclid", "gclid", "zarsrc", "mc_cid", "mc_eid")
_PORTS = {"http": 80, "https": 443}


def canonical(url: str) -> str:
    """One spelling for one page: scheme and host in lower case, no fragment, no default port, no tracking parameters."""
    parts = urlsplit(url.strip())
    host = (parts.hostname or "").rstrip(".")
    port = f":{parts.port}" if parts.port and parts.port != _PORTS.get(parts.scheme) else ""
    host = f"[{host}]" if ":" in host else host
    pairs = parse_qsl(parts.query, keep_blank_values=True)
    kept = [(k, v) for k, v in pairs if not k.lower().startswith(_TRACKING)]
    query = parts.query if len(kept) == len(pairs) else urlencode(kept)
    return urlunsplit((parts.scheme, host + port, parts.path or "/", query, ""))


def is_url(text: str) -> bool:
    """Whether a source is meant as a URL."""
    return "://" in text[:12]


def is_article_url(url: str) -> bool:
    """Whether a URL is absolute, http(s), and leads deeper than a front page."""
    try:
        parts = urlsplit(url.strip())
        named = bool(parts.hostname) and (parts.port or True)
    except ValueError:
        return False
    return parts.scheme in _PORTS and bool(named) and (len(parts.path.strip("/")) > 10 or bool(parts.query))


def same_site(one: str, other: str) -> bool:
    """Whether two hosts are one, or one lies below the other."""
    return one == other or one.endswith(f".{other}") or other.endswith(f".{one}")


def resolve(url: str, *, allow_private: bool) -> tuple[str, str, int]:
    """Host, address and port to connect to; the address is looked up once, so that it cannot change after the check.

    Raises FetchError for other schemes, for names that do not resolve, and for private and loopback addresses unless allowed.
    """
    try:
        parts = urlsplit(url)
        port = parts.port or _PORTS.get(parts.scheme, 0)
    except ValueError as error:
        raise FetchError("this is no valid URL", where=url) from error
    if parts.scheme not in _PORTS or not parts.hostname:
        raise FetchError("only http and https addresses are read", where=url)
    if parts.username or parts.password:
        raise FetchError("addresses with a user name or a password are not read", where=url)
    try:
        found = socket.getaddrinfo(parts.hostname, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise FetchError("the host is not known", where=url, remedy="check the address and the network") from error
    addresses = [str(entry[4][0]) for entry in found]
    if not allow_private and not all(_is_public(a) for a in addresses):
        raise FetchError("the address is private or local", where=url, remedy="set KG_ALLOW_PRIVATE=1 if you mean it")
    return parts.hostname, addresses[0], port


def _is_public(address: str) -> bool:
    ip = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(ip, ipaddress.IPv6Address):
        if ip.ipv4_mapped:
            ip = ip.ipv4_mapped
        elif ip.sixtofour or ip.teredo or ip in ipaddress.ip_network("64:ff9b::/96"):
            return False  # addresses that wrap another one
    return ip.is_global and not ip.is_multicast
