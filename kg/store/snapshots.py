"""Copies for readers beside a writer: a live database goes in, a folder that nobody writes to any more comes out.

A snapshot shares its files with the database by hard links, so it costs milliseconds. `current` names the newest; readers hold a shared
lock on the snapshot that they have open, and only snapshots without readers are thrown away.
"""

import fcntl
import os
import shutil
from collections.abc import Callable
from pathlib import Path

from kg.errors import StoreError


class Snapshots:
    """The published snapshots of one store."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder / "snapshots"
        self._current = folder / "current"
        self._unpublished = folder / "unpublished"

    @property
    def outdated(self) -> bool:
        """Whether something was written since the last snapshot, or there is none."""
        return self._unpublished.exists() or not self._current.exists()

    def mark_outdated(self) -> None:
        """To be called before the first write after a snapshot."""
        self._unpublished.touch()

    def publish(self, backup: Callable[[str], None]) -> None:
        """Makes a snapshot by `backup(folder)`, which must not exist yet, and points `current` at it; only the writer may call this."""
        self._folder.mkdir(exist_ok=True)
        taken = [int(p.name) for p in self._folder.iterdir() if p.name.isdigit()]
        name = f"{max(taken, default=0) + 1:06d}"
        backup(str(self._folder / name))
        temporary = self._current.with_suffix(".tmp")
        temporary.write_text(name, encoding="ascii")
        temporary.replace(self._current)
        self._unpublished.unlink(missing_ok=True)
        self._throw_away_unused(name)

    def _throw_away_unused(self, newest: str) -> None:
        for folder in self._folder.iterdir():
            if folder.name == newest:
                continue
            lock = _lock(folder, fcntl.LOCK_EX | fcntl.LOCK_NB)
            if lock is not None:
                shutil.rmtree(folder, ignore_errors=True)
                os.close(lock)

    def hold(self) -> tuple[Path, int]:
        """The newest snapshot and a lock that keeps it in place until it is closed.

        Raises StoreError if there is none.
        """
        for _ in range(100):
            try:
                folder = self._folder / self._current.read_text(encoding="ascii").strip()
            except FileNotFoundError:
                break
            # between reading the name and taking the lock a writer may have published a newer one and thrown this away
            lock = hold_folder(folder)
            if lock is not None and (folder / "CURRENT").exists():
                return folder, lock
            if lock is not None:
                os.close(lock)
        raise StoreError(
            "nothing was published here yet",
            where=str(self._folder.parent),
            remedy="wait until the first `kg build` has finished, or run it",
        )


def hold_folder(folder: Path) -> int | None:
    """Keeps a snapshot in place until the returned handle is closed, or the process ends; None if it is gone."""
    return _lock(folder, fcntl.LOCK_SH)


def _lock(folder: Path, how: int) -> int | None:
    try:
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    except OSError:
        return None
    try:
        fcntl.flock(handle, how)
    except OSError:
        os.close(handle)
        return None
    return handle
