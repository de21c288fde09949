"""An IRI of the graph goes in, where this server tells about it comes out; and back."""

import re
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote

from kg.view.payload import link_of

_KEPT: Final = "/@:,;=!$&'()*+~"


@dataclass(frozen=True)
class Links:
    """The addresses of one server: entities have theirs at the path behind the store's base, whatever host and port answers."""

    base: str
    root: str

    def to(self, iri: str) -> str:
        """The page about an IRI: its own path if it lies below the base, else `about?iri=`."""
        if iri.startswith(self.base) and len(iri) > len(self.base):
            path, mark, fragment = iri[len(self.base) :].partition("#")
            return f"{self.root}{quote(path, safe=_KEPT)}{mark}{quote(fragment, safe=_KEPT)}"
        return f"{self.root}about?iri={quote(iri, safe='')}"

    def iri(self, path: str) -> str:
        """The IRI that is asked for by a path behind the root."""
        return self.base + path

    def within(self, page: str, /, **query: str) -> str:
        """One of the server's own pages."""
        given = "&".join(f"{name}={quote(value, safe='')}" for name, value in query.items() if value)
        return f"{self.root}{page}{'?' if given else ''}{given}"


def anchor(fact: str) -> str:
    """The name of a fact within a page: the end of its IRI."""
    return re.sub(r"[^A-Za-z0-9_-]+", "-", fact.rstrip("/").rpartition("/")[2])[-100:]


def outside(where: str) -> str:
    """The address of a source if it may become a link (http and https only), else nothing."""
    return link_of(where)
