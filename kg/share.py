"""Finds the files of data/ and ontology/, in a checkout and in an installed wheel."""

from functools import cache
from pathlib import Path

from kg.errors import DataError


@cache
def share_dir() -> Path:
    """The folder that holds `data/` and `ontology/`.

    Raises DataError if the package was installed without them.
    """
    package = Path(__file__).resolve().parent
    for folder in (package / "_share", package.parent):
        if (folder / "ontology").is_dir() and (folder / "data").is_dir():
            return folder
    raise DataError("data/ and ontology/ are missing", where=str(package), remedy="install kg again from a complete wheel")


def share_file(*parts: str) -> Path:
    """The path of one shared file; raises DataError if it is not there."""
    path = share_dir().joinpath(*parts)
    if not path.exists():
        raise DataError("the file is missing", where=str(path), remedy="install kg again from a complete wheel")
    return path
