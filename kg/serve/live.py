"""The folder of a store goes in; what was published last comes out, for as long as somebody reads it, and the newer one from then on."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from kg.errors import KgError, StoreError
from kg.search import SearchIndex, open_search
from kg.store import Store, open_store
from kg.store.embedded import EmbeddedStore

_LOOK_AGAIN: Final = 1.0
"""Seconds after which a newer snapshot is looked for."""


@dataclass
class Reading:
    """One published state of the store."""

    store: Store
    snapshot: Path
    version: str
    """Another one after every change; never seen before, also when a store is deleted and made again."""
    users: int = 0
    kept: dict[str, Any] = field(default_factory=dict)
    """What is costly to find out and holds as long as the state does."""
    _index: SearchIndex | None = None
    _lock: threading.RLock = field(default_factory=threading.RLock)

    @contextmanager
    def index(self) -> Iterator[SearchIndex]:
        """The search index, for one thread at a time."""
        with self._lock:
            if self._index is None:
                self._index = open_search(self.store)
            yield self._index

    def close(self) -> None:
        """Lets the snapshot go."""
        if self._index is not None:
            self._index.close()
        self.store.close()


class Live:
    """Hands out readings of one store, each of which stays as it is while it is used."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = threading.Lock()
        self._old: list[Reading] = []
        self._now = _open(folder)
        self._looked = time.monotonic()

    @property
    def base_iri(self) -> str:
        """What every IRI starts with; a store never changes it."""
        return self._now.store.base_iri

    @contextmanager
    def reading(self) -> Iterator[Reading]:
        """What was published last."""
        with self._lock:
            self._look()
            found = self._now
            found.users += 1
        try:
            yield found
        finally:
            with self._lock:
                found.users -= 1
                self._throw_away()

    def _look(self) -> None:
        if time.monotonic() - self._looked < _LOOK_AGAIN:
            return
        self._looked = time.monotonic()
        if _version(self._folder) in ("", self._now.version):
            return
        try:
            fresh = _open(self._folder)
        except KgError:  # half a store, or none: what was read last still stands
            return
        if fresh.store.base_iri != self._now.store.base_iri:
            fresh.close()
            return
        self._old.append(self._now)
        self._now = fresh

    def _throw_away(self) -> None:
        for unused in [reading for reading in self._old if not reading.users]:
            self._old.remove(unused)
            unused.close()

    def close(self) -> None:
        """Closes everything; nobody may read any more."""
        with self._lock:
            for reading in [*self._old, self._now]:
                reading.close()


def _open(folder: Path) -> Reading:
    # the version first: if a newer one comes in between, it is opened again
    version = _version(folder)
    store = open_store(folder, write=False)
    if not isinstance(store, EmbeddedStore) or store.snapshot_path is None:
        raise StoreError("this store cannot be served", where=str(folder), remedy="serve a store on disk")
    return Reading(store, store.snapshot_path, version)


def _version(folder: Path) -> str:
    current = folder / "current"
    try:
        return f"{current.read_text('ascii').strip()}-{current.stat().st_mtime_ns:x}"
    except OSError:
        return ""
