"""Where an export goes: a path or '-' goes in, a file to write comes out; what is at the path changes at the end, and whole."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from kg.errors import ExportError


@contextmanager
def writing(out: Path | str) -> Iterator[BinaryIO]:
    """A binary file that takes the place of `out` when the block ends well; '-' is standard output.

    Raises ExportError if the folder cannot be written to.
    """
    if str(out) == "-":
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    path = Path(out)
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        file = temporary.open("wb")
    except OSError as error:
        raise ExportError(f"cannot be written: {error.strerror}", where=str(path), remedy="choose another -o") from error
    try:
        with file:
            yield file
        temporary.replace(path)
    except OSError as error:
        raise ExportError(f"cannot be written: {error.strerror}", where=str(path), remedy="choose another -o") from error
    finally:
        temporary.unlink(missing_ok=True)
