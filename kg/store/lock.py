"""One writer a store: a lock file goes in, the right to write comes out, and it ends with the process whatever happens."""

import fcntl
import os
from pathlib import Path

from kg.errors import StoreError, StoreLocked


class WriterLock:
    """The right to write to a store's folder; the operating system takes it back when the process dies."""

    def __init__(self, folder: Path) -> None:
        """Raises StoreLocked if another holds it, StoreError if the folder does not let us write."""
        self._folder = folder
        path = folder / "writer.lock"
        try:
            self._file = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
        except OSError as error:
            raise StoreError(f"cannot write here: {error.strerror}", where=str(folder), remedy="choose another --store") from error
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            holder = os.pread(self._file, 32, 0).decode("ascii", "replace").strip()
            os.close(self._file)
            who = f"another process ({holder})" if holder else "another process"
            raise StoreLocked(f"{who} is writing to this store", where=str(folder), remedy="wait until it has finished") from error
        os.ftruncate(self._file, 0)
        os.pwrite(self._file, str(os.getpid()).encode(), 0)

    def release(self) -> None:
        """Gives the right back; the file stays, so that two waiting processes cannot lock two files of one name."""
        if self._file >= 0:
            os.ftruncate(self._file, 0)
            os.close(self._file)
            self._file = -1
