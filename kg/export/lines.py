"""Quads in any order go in, sorted N-Quads lines come out; what does not fit in memory is sorted on disk."""

import heapq
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from itertools import chain, islice
from pathlib import Path
from typing import Final

from pyoxigraph import Quad, RdfFormat, serialize

CHUNK: Final = 400_000
"""Lines that are sorted in memory at once: about 100 MB."""

_TYPE: Final = b"<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"


def type_first(line: bytes) -> bytes:
    """A sort key by which 'a foaf:Person' comes before whatever else is said of a subject."""
    return line.replace(_TYPE, b"<", 1)


def sorted_lines(
    quads: Iterable[Quad],
    *,
    key: Callable[[bytes], bytes] | None = None,
    change: Callable[[bytes], bytes] | None = None,
    chunk: int = CHUNK,
) -> Iterator[bytes]:
    """The lines of the quads, each once, in the order of their bytes; `change` may rewrite a line, or drop it by giving nothing."""
    source = iter(quads)
    chunks = iter(lambda: _chunk(source, key, change, chunk), None)
    first, second = next(chunks, []), next(chunks, None)
    if second is None:
        yield from _once(first)
        return
    with tempfile.TemporaryDirectory(prefix="kg-export-") as folder, ExitStack() as opened:
        runs = [_spill(Path(folder), number, lines) for number, lines in enumerate(chain((first, second), chunks))]
        yield from _once(heapq.merge(*(opened.enter_context(path.open("rb")) for path in runs), key=key))


def _chunk(
    source: Iterator[Quad], key: Callable[[bytes], bytes] | None, change: Callable[[bytes], bytes] | None, size: int
) -> list[bytes] | None:
    """The next lines, sorted; None at the end."""
    text = serialize(islice(source, size), format=RdfFormat.N_QUADS)
    if not text:
        return None
    lines = text.splitlines(keepends=True)
    if change:
        lines = [new for new in map(change, lines) if new]
    lines.sort(key=key)
    return lines


def _spill(folder: Path, number: int, lines: list[bytes]) -> Path:
    path = folder / f"{number:06d}"
    path.write_bytes(b"".join(lines))
    return path


def _once(lines: Iterable[bytes]) -> Iterator[bytes]:
    last = b""
    for line in lines:
        if line != last:
            yield line
        last = line
