"""JSON lines go in, a draft for each comes out: what `kg read` writes, or any file of objects with a `text`."""

import json
from collections.abc import Iterator
from typing import Protocol

from kg.errors import SourceError
from kg.model import Problem
from kg.read.dates import published_on
from kg.read.decode import MAX_BYTES
from kg.read.draft import Draft
from kg.text import clean


class Lines(Protocol):
    """What gives bytes line by line: a file, a pipe."""

    def readline(self, limit: int, /) -> bytes:
        """The next line, at most `limit` bytes of it."""


def read_rows(file: Lines, name: str) -> Iterator[Draft | Problem]:
    """A draft a line; a line that is no article is a problem, and the reading goes on.

    Raises SourceError for a line beyond any size, or if there is no line at all.
    """
    number = 0
    while line := file.readline(MAX_BYTES + 1):
        number += 1
        where = f"{name}#{number}"
        if len(line) > MAX_BYTES:
            raise SourceError(f"a line is longer than {MAX_BYTES // 1_000_000} MB", where=where, remedy="write one article a line")
        if not line.strip():
            continue
        try:
            yield _draft(json.loads(line.decode("utf-8-sig")), where)
        except SourceError as error:
            yield Problem(source=where, what=error.what, remedy=error.remedy)
        except (ValueError, RecursionError):
            yield Problem(source=where, what="the line is no JSON", remedy="write one object a line, in UTF-8")
    if number == 0:
        raise SourceError("the file is empty", where=name)


def _draft(row: object, where: str) -> Draft:
    if not isinstance(row, dict) or not isinstance(row.get("text"), str) or not clean(row["text"]).strip():
        raise SourceError("the line has no text", where=where, remedy='write objects as {"source": …, "title": …, "text": …}')

    def said(key: str) -> str:
        value = row.get(key)
        return value if isinstance(value, str) else ""

    title, text = said("title").strip(), row["text"]
    # rows of other tools often keep the headline apart from the text
    if title and title not in text[: len(title) + 200]:
        text = f"{title}\n{text}"
    return Draft(
        source=said("source") or said("url") or where,
        text=text,
        title=title,
        published=published_on(said("published") or said("date")),
        publisher=said("publisher"),
        place=said("place_hint") or said("place"),
        lang=said("lang") or "vi",
    )
