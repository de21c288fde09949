"""Names of the graph: content goes in, IRIs, terms and N-Quads lines come out, the same on every machine and in every run."""

import hashlib
import re
import unicodedata
from typing import Final
from urllib.parse import urlsplit

from kg.errors import UsageError

DEFAULT_BASE_IRI: Final = "http://localhost:8010/"
"""Where `kg serve` answers unless told otherwise, so that every IRI can be opened."""

VOCABULARY: Final = "https://w3id.org/kg-officials"
"""Roles, body types, statuses and places live under this address, not under the user's base."""

_SLUG_LENGTH: Final = 64


def fold(text: str) -> str:
    """Lower case without accents, one space between words: 'Đỗ  Hùng' and 'do hung' are the same to a search."""
    plain = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    return " ".join("".join(c for c in plain if not unicodedata.combining(c)).split())


def slug(text: str) -> str:
    """The words of a text in ASCII, joined by hyphens, cut between words; empty if no letter or digit can be kept."""
    words = re.findall(r"[a-z0-9]+", fold(text))
    kept = ""
    for word in words:
        longer = f"{kept}-{word}" if kept else word
        if len(longer) > _SLUG_LENGTH:
            break
        kept = longer
    return kept or "".join(words)[:_SLUG_LENGTH]


def digest(*parts: str, size: int = 6) -> str:
    """The first `size` hex digits of the SHA-256 of the parts; the parts' limits count."""
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:size]


def article_id(source: str) -> str:
    """The path of an article below the base, from its source: a canonical URL, a relative path, or path#row."""
    parts = urlsplit(source) if "://" in source else None
    path = f"{parts.path}?{parts.query}" if parts and parts.query else parts.path if parts else source
    last = path.rstrip("/").rpartition("/")[2]
    words = slug(re.sub(r"\.[A-Za-z]{1,5}(?=$|[#?])", "", last)) or slug(path) or slug(source) or "x"
    return f"article/{words}-{digest(source, size=10)}"


def check_base_iri(base: str) -> str:
    """The base itself, if it is an absolute http(s) IRI that ends in '/' and has neither query nor fragment.

    Raises UsageError otherwise.
    """
    remedy = "give an absolute http(s) IRI that ends in '/', as https://example.org/officials/"
    parts = urlsplit(base)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise UsageError("the base IRI is not an absolute http(s) IRI", where=base, remedy=remedy)
    if not base.endswith("/") or parts.query or parts.fragment or "?" in base or "#" in base:
        raise UsageError("the base IRI does not end in '/', or has a query or a fragment", where=base, remedy=remedy)
    if re.search(r'[\x00-\x20<>"{}|^`\\]', base):
        raise UsageError("the base IRI holds characters that no IRI may hold", where=base, remedy=remedy)
    return base
