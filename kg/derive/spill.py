"""Sets that need not fit in memory: lines and objects go into files by the hash of a key, and come out bucket by bucket."""

import pickle
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import IO, Any, Self
from zlib import crc32

from kg.rdf import Triple


class Spill:
    """Some files in a folder; what has one key lies in one file."""

    def __init__(self, folder: Path, name: str, buckets: int) -> None:
        self._files: list[IO[bytes]] = [(folder / f"{name}-{n}").open("w+b") for n in range(buckets)]

    def _file(self, key: str) -> IO[bytes]:
        return self._files[crc32(key.encode()) % len(self._files)]

    def add(self, triple: Triple) -> None:
        """Takes a triple, by its subject."""
        # terms in N-Quads syntax hold no line end and no tab
        self._file(triple[0]).write("\t".join(triple).encode() + b"\n")

    def put(self, key: str, thing: object) -> None:
        """Takes any object that can be pickled."""
        pickle.dump(thing, self._file(key))

    def triples(self) -> Iterator[set[Triple]]:
        """The triples, each once, a bucket at a time."""
        for file in self._files:
            file.seek(0)
            found = set()
            for line in file:
                subject, predicate, term = line.decode()[:-1].split("\t")
                found.add((subject, predicate, term))
            yield found

    def things(self) -> Iterator[list[Any]]:
        """The objects, a bucket at a time."""
        for file in self._files:
            size, found = file.tell(), []
            file.seek(0)
            while file.tell() < size:
                found.append(pickle.load(file))
            yield found

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        for file in self._files:
            file.close()
