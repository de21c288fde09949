"""A text file goes in, a draft of an article comes out: the words stay, only what stands around them is read."""

import re
from datetime import date

from kg.read.dates import printed_date
from kg.read.draft import Draft
from kg.read.site import place_of, publisher_of, signed_by, source_host

LONGEST_HEADLINE = 220
_CELLS = re.compile(r"(?<=\S)[ ]*\t[ \t]*(?=\S)")  # the cells of a row are parted as those of a table in a page are
_SENTENCE_END = re.compile(r"[.:;,]$|\.[\"”’)]$")
# '(BĐ) - Sáng 18/4, …' and 'Ngày 7/2, …' open a text, not a headline
_OPENS_TEXT = re.compile(
    r"^\W{0,2}\(?[\w.&]{2,20}\)?\s*[-–—]\s*(?:sáng|chiều|trưa|tối|ngày|vừa qua|theo)\b|^(?:sáng|chiều|trưa|tối)\s+(?:ngày\s+)?\d", re.I
)


def read_plain(text: str, source: str) -> Draft:
    """The draft of a text whose first line is its headline, unless that line is a sentence of the text itself."""
    text = _CELLS.sub(" - ", text)
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    published = _published(lines)
    host = source_host(lines)
    return Draft(
        source=source,
        text=text,
        title=_headline(lines),
        published=published,
        publisher=publisher_of(host) or (signed_by(lines[-1]) if lines else ""),
        place=place_of(host, published),
    )


def _headline(lines: list[str]) -> str:
    if len(lines) < 2 or len(lines[0]) > LONGEST_HEADLINE or _SENTENCE_END.search(lines[0]) or _OPENS_TEXT.match(lines[0]):
        return ""
    return "" if printed_date(lines[0], bare=True) else lines[0]


def _published(lines: list[str]) -> date | None:
    """A printed date of publication, at the top or at the foot; in between it would be part of the story."""
    head, foot = lines[:12], lines[12:][-12:]
    for number, line in enumerate(head):
        if found := printed_date(line, bare=number < 5):
            return found
    return next((found for line in foot if (found := printed_date(line))), None)
