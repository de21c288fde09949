"""A host or a signature goes in, its publisher and place come out, from data/sites and data/places."""

import re
from datetime import date
from functools import cache
from urllib.parse import urlsplit

import yaml

from kg.errors import DataError
from kg.places import places
from kg.share import share_file

_HOST = re.compile(r"(?:https?://)?\b((?:[a-z0-9-]+\.)+(?:vn|net|org|com))\b(?:/\S*)?", re.I)
_SOURCE_LINE = re.compile(r"^[*\W]*(?:nguồn(?: tin)?|theo|link nguồn|dẫn nguồn)\s*:?\s*(\S.*)$", re.I)
_SITE_PLACE = re.compile(r"(?:\btỉnh|\bthành phố|\bTP\.?|^Báo)\s+(\S.*)$", re.I)
_DATELINE = re.compile(r"^\W{0,2}\(?\s*((?:[a-z0-9-]+\.)+(?:gov\.vn|vn|net))\s*\)?\s*[-–—]\s", re.I)


@cache
def _publishers() -> dict[str, tuple[str, str]]:
    path = share_file("data", "sites", "publishers.yaml")
    loaded = yaml.safe_load(path.read_text(encoding="utf-8"))
    try:
        return {host: (entry["name"], entry.get("code", "")) for host, entry in loaded.items()}
    except (AttributeError, KeyError, TypeError) as error:
        raise DataError("every host needs a name", where=str(path)) from error


def host_of(url: str) -> str:
    """The host of a URL without 'www.', or nothing."""
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.")


def publisher_of(host: str, said: str = "") -> str:
    """Who publishes at a host; what a page itself says counts for hosts that are only known by the portal above them."""
    labels = host.casefold().split(".")
    for n in range(len(labels) - 1):
        suffix = ".".join(labels[n:])
        if suffix in _publishers():
            return _publishers()[suffix][0]
    unit = places().by_host(host) if host else None
    if unit is None:
        return said
    if not host.endswith(".gov.vn"):
        return f"Báo {unit.name}"
    # a department or a district has a name of its own: thanhtra.binhduong.gov.vn
    return said if said and len(labels) > 3 else f"Cổng thông tin điện tử {unit.label}"


def place_of(host: str, on: date | None = None) -> str:
    """The province or city that a host writes about, by its name on that day, or nothing."""
    unit = places().by_host(host, on) if host else None
    return unit.name if unit else ""


def place_named(site: str) -> str:
    """The province or city in the name of a site ('Báo Long An Online'), or nothing."""
    match = _SITE_PLACE.search(site)
    words = match[1].split() if match else []
    found = (places().find(" ".join(words[:n]), "province") for n in range(len(words), 0, -1))
    return next((units[0].name for units in found if units), "")


def source_host(lines: list[str]) -> str:
    """The host that a text names as its source: 'Nguồn: https://www.binhduong.gov.vn/', or a dateline '(binhdinh.gov.vn) - '."""
    for line in lines[:6]:
        if match := _DATELINE.match(line):
            return match[1].casefold().removeprefix("www.")
    for line in reversed(lines[-20:]):
        if len(line) <= 300 and (said := _SOURCE_LINE.match(line)) and (match := _HOST.search(said[1])):
            return match[1].casefold().removeprefix("www.")
    return ""


def signed_by(line: str) -> str:
    """The publisher whose code stands alone on the last line of a copied article ('NLĐ', 'TTXVN'), or nothing."""
    line = line.strip()
    return next((name for name, code in _publishers().values() if code and code == line), "")
