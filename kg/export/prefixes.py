"""Prefixes for Turtle, TriG and RDF/XML, and a file that puts them in order as they are written."""

import re
from typing import BinaryIO, Final

from kg.rdf import PREFIXES, VOCABULARY

_KINDS: Final = ("article", "body", "change", "document", "event", "judgement", "membership", "participation", "person", "post", "term")


def prefixes(base_iri: str) -> dict[str, str]:
    """The contract's prefixes, and one for each kind of entity below the base."""
    vocabulary = {name: f"{VOCABULARY}/{name}/" for name in ("function", "system")}
    return {**PREFIXES, **vocabulary, **{kind: f"{base_iri}{kind}/" for kind in _KINDS}}


class OrderedHeader:
    """Oxigraph writes prefixes in any order; this file sorts them, so that the same graph gives the same bytes."""

    def __init__(self, out: BinaryIO, count: int) -> None:
        self._out, self._count, self._head = out, count, b""
        self._done = False

    def write(self, data: bytes) -> int:
        """Passes bytes on, once the header is complete."""
        if self._done:
            return self._out.write(data)
        self._head += data
        if self._head.count(b"\n") > self._count:
            self.flush()
        return len(data)

    def flush(self) -> None:
        """Writes what is left of the header."""
        if not self._done:
            self._done = True
            self._out.write(_ordered(self._head))


def _ordered(head: bytes) -> bytes:
    lines = head.splitlines(keepends=True)
    count = sum(line.startswith(b"@prefix") for line in lines)
    if count:
        return b"".join([*sorted(lines[:count]), *lines[count:]])
    return re.sub(rb"<rdf:RDF ([^>]*)>", lambda found: b"<rdf:RDF " + b" ".join(sorted(found[1].split(b" "))) + b">", head, count=1)
