"""A folder goes in, the files in it that can be read come out, in an order that does not depend on the disk."""

import os
import unicodedata
from collections.abc import Iterator
from pathlib import Path

PAGES = frozenset({".html", ".htm", ".xhtml"})
TEXTS = frozenset({".txt"})
ROWS = frozenset({".jsonl", ".ndjson"})
KNOWN = PAGES | TEXTS | ROWS


def files_below(folder: Path) -> Iterator[Path]:
    """The readable files of a folder and its subfolders, sorted by their relative names.

    Hidden ones are left out, links to folders are not followed, and neither are the '…_files' folders that browsers save beside a page.
    """
    found: list[Path] = []
    for place, folders, names in os.walk(folder):
        here = Path(place)
        folders[:] = [name for name in folders if not name.startswith(".") and not _is_page_folder(here, name)]
        found += [here / name for name in names if not name.startswith(".") and Path(name).suffix.lower() in KNOWN]
    yield from sorted((path for path in found if path.is_file()), key=lambda path: relative_name(path, folder))


def relative_name(path: Path, root: Path) -> str:
    """The path below the root, with slashes, in NFC: the name of a file is the same on every system."""
    name = path.relative_to(root).as_posix()
    # names that are no UTF-8 reach us as lone surrogates, which no output can hold
    return unicodedata.normalize("NFC", name.encode("utf-8", "surrogateescape").decode("utf-8", "replace"))


def _is_page_folder(here: Path, name: str) -> bool:
    stem = name.removesuffix("_files")
    return stem != name and any((here / f"{stem}{suffix}").exists() for suffix in PAGES)
