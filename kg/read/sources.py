"""Sources as a user names them go in (files, folders, URLs, '-'), articles and problems come out in a fixed order."""

import hashlib
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import IO

from kg.errors import SourceError
from kg.model import Article, Problem
from kg.read.address import canonical, is_url
from kg.read.decode import MAX_BYTES, decode
from kg.read.draft import Draft, as_article
from kg.read.fetch import Fetcher
from kg.read.page import read_page
from kg.read.plain import read_plain
from kg.read.rows import read_rows
from kg.read.walk import PAGES, ROWS, files_below, relative_name

Found = Iterator[Draft | Problem]


@dataclass(frozen=True, slots=True)
class _Entry:
    """One file, page or pipe: where it lies, for messages, and how it is read."""

    where: str
    read: Callable[[], Found]
    named: bool
    """Whether the user named it, and did not merely name its folder."""


def read_sources(
    sources: Iterable[str | Path],
    *,
    root: Path | None = None,
    place: str | None = None,
    stdin: IO[bytes] | None = None,
    fetcher: Fetcher | None = None,
) -> Iterator[Article | Problem]:
    """The articles of all sources, those of a folder by name, and a problem for each that cannot be read.

    `root` is the folder that sources of files are relative to, `place` the province or city that an unnamed 'tỉnh' stands for.
    Raises SourceError at once for a source that does not exist, and later where the only source given cannot be read.
    """
    given = list(sources)
    entries = [entry for source in given for entry in _entries(source, root, stdin, fetcher or _fetcher())]
    return _articles(entries, place, alone=len(given) == 1)


@cache
def _fetcher() -> Fetcher:
    """One for the whole process: it knows which hosts were asked, and when."""
    return Fetcher(allow_private=os.environ.get("KG_ALLOW_PRIVATE") == "1")


def _articles(entries: list[_Entry], place: str | None, *, alone: bool) -> Iterator[Article | Problem]:
    seen: dict[str, str] = {}
    for entry in entries:
        try:
            for found in entry.read():
                yield found if isinstance(found, Problem) else _checked(as_article(found, place), entry.where, seen)
        except SourceError as error:
            if alone and entry.named:
                raise
            yield Problem(source=error.where or entry.where, what=error.what, remedy=error.remedy)


def _checked(article: Article, where: str, seen: dict[str, str]) -> Article | Problem:
    """The article, unless another one of this run has the same source."""
    other = seen.setdefault(article.id, where)
    if other is where:
        return article
    return Problem(source=where, what=f"has the same source as {other}: {article.source}", remedy="tell them apart with --root DIR")


def _entries(source: str | Path, root: Path | None, stdin: IO[bytes] | None, fetcher: Fetcher) -> Iterator[_Entry]:
    text = str(source)
    if text == "-":
        yield _Entry("-", lambda: _read_stream(stdin or sys.stdin.buffer, root), named=True)
    elif is_url(text):
        yield _Entry(text, lambda: _read_url(text, fetcher), named=True)
    else:
        yield from _files(Path(source), root)


def _files(path: Path, root: Path | None) -> Iterator[_Entry]:
    if path.is_dir():
        files = list(files_below(path))
        if not files:
            raise SourceError("there is no .txt, .html or .jsonl file in it", where=str(path))
        for file in files:
            yield _entry(file, _name(file, root or path), named=False)
    elif path.is_file():
        yield _entry(path, _name(path, root or path.parent), named=True)
    elif path.exists():
        raise SourceError("this is neither a file nor a folder", where=str(path))
    else:
        raise SourceError("there is no such file or folder", where=str(path), remedy="check the path")


def _entry(path: Path, name: str, *, named: bool) -> _Entry:
    return _Entry(str(path), lambda: _read_file(path, name), named)


def _name(path: Path, root: Path) -> str:
    try:
        return relative_name(path.resolve(), root.resolve())
    except ValueError as error:
        raise SourceError(f"the file does not lie below the root {root}", where=str(path), remedy="give another --root") from error


def _read_file(path: Path, name: str) -> Found:
    where = str(path)
    try:
        if path.suffix.lower() in ROWS:
            with path.open("rb") as file:
                yield from read_rows(file, name)
            return
        if path.stat().st_size > MAX_BYTES:
            remedy = "give one article a file, or JSON lines"
            raise SourceError(f"the file is larger than {MAX_BYTES // 1_000_000} MB", where=where, remedy=remedy)
        data = path.read_bytes()
    except OSError as error:
        raise SourceError(f"the file cannot be read ({error.strerror})", where=where) from error
    yield _in_place(where, lambda: _draft(data, name, is_page=path.suffix.lower() in PAGES))


def _in_place(where: str, read: Callable[[], Draft]) -> Draft:
    """What `read` gives; its errors say the place that the user knows, not the name of the source."""
    try:
        return read()
    except SourceError as error:
        raise type(error)(error.what, where=where, remedy=error.remedy) from error


def _read_url(url: str, fetcher: Fetcher) -> Found:
    page = fetcher.fetch(url)
    text = decode(page.data, where=page.url, charset=page.charset, html=page.is_html)
    source = canonical(page.url)
    yield read_page(text, source, url=source) if page.is_html else read_plain(text, source)


def _read_stream(file: IO[bytes], root: Path | None) -> Found:
    """A pipe: JSON lines, a page or a text, told apart by how it begins; its source is named by its content."""
    first = file.readline(MAX_BYTES + 1)
    if first.lstrip().startswith(b"{") and b'"text"' in first:
        yield from read_rows(_Rewound(first, file), "stdin")
        return
    data = first + file.read(MAX_BYTES + 1 - len(first))
    if len(data) > MAX_BYTES:
        raise SourceError(f"the input is larger than {MAX_BYTES // 1_000_000} MB", where="-", remedy="give one article, or JSON lines")
    yield _in_place("-", lambda: _draft(data, f"stdin-{hashlib.sha256(data).hexdigest()[:12]}", is_page=False))


def _draft(data: bytes, name: str, *, is_page: bool) -> Draft:
    html = is_page or _looks_like_page(data)
    text = decode(data, where=name, html=html)
    return read_page(text, name) if html else read_plain(text, name)


def _looks_like_page(data: bytes) -> bool:
    head = data[:2048].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").lower()
    return head.startswith((b"<!doctype html", b"<html", b"<?xml")) or (head.startswith(b"<") and b"<body" in data.lower())


class _Rewound:
    """A stream whose first line has been read already."""

    def __init__(self, first: bytes, rest: IO[bytes]) -> None:
        self._first, self._rest = first, rest

    def readline(self, limit: int, /) -> bytes:
        first, self._first = self._first, b""
        return first or self._rest.readline(limit)
