"""A page's metadata, tree and body go in, its headline comes out."""

import re

from lxml.html import HtmlElement as Element

from kg.read.metadata import Metadata
from kg.read.rules import rules

SHORTEST = 15
"""Below this a heading names a section ('Tin tức'), not a story."""
_SITE = re.compile(
    r"^(?:(?:cổng|trang) (?:thông tin|tttđt|tin)|trang chủ|báo (?:điện tử )?|đài |website)"
    r"|^(?:ubnd|ủy ban nhân dân) (?:tỉnh|huyện|thành phố|quận|xã|phường|thị)[^,:]{0,40}$",
    re.I,
)
_SEPARATOR = re.compile(r"\s+[-–—|»:]+\s+|\s*\|\s*|\s*::\s*")


def find_headline(tree: Element, body: Element | None, metadata: Metadata) -> str:
    """The headline as printed on the page where it can be found, else as the head of the page gives it.

    Called before the tree is pruned: headlines stand in headers too.
    """
    said = [metadata.headline, metadata.title]
    headings = _headings(tree)
    matching = [h for h in headings if any(_fold(h) and _fold(h) in _fold(s) for s in said)]
    if matching:
        return max(matching, key=len)
    for path in rules().title:
        for element in tree.xpath(path):
            text = _text(element)
            if _can_be(text):
                return text
    if _can_be(bare := _without_site(metadata.headline, metadata)):
        return bare
    return _nearest(tree, body) or next((h for h in headings if _can_be(h)), "") or _fallback(metadata)


def _headings(tree: Element) -> list[str]:
    return [text for e in tree.iter("h1", "h2", "h3") if _can_be(text := _text(e))]


def _nearest(tree: Element, body: Element | None) -> str:
    """The last line before the text that looks like a headline by its tag or its class."""
    best = ""
    for element in tree.iter():
        if element is body:
            break
        if _is_heading(element) and _can_be(text := _text(element)):
            best = text
    return best if body is not None else ""


def _is_heading(element: Element) -> bool:
    if not isinstance(element.tag, str):
        return False
    names = f"{element.get('class') or ''} {element.get('id') or ''}".lower()
    return element.tag in {"h1", "h2", "h3", "h4"} or any(word in names for word in ("title", "tieude", "tieu-de"))


def _fallback(metadata: Metadata) -> str:
    text = _without_site(metadata.title, metadata)
    return text if _can_be(text) else ""


def _without_site(text: str, metadata: Metadata) -> str:
    """'Khai mạc kỳ họp - Báo Bình Hà' without the name of the site, which may stand first or last."""
    parts = [part for part in _SEPARATOR.split(text) if part]
    if len(parts) < 2:
        return text
    name = _fold(metadata.site_name)
    kept = [p for p in parts if not _SITE.match(p) and not (name and _fold(p) == name)]
    # a headline may hold dashes itself: only what is taken off at an end counts
    if kept == parts or not kept:
        return text
    start = text.find(kept[0])
    return text[start : text.rfind(kept[-1]) + len(kept[-1])]


def _can_be(text: str) -> bool:
    return SHORTEST <= len(text) <= 300 and not _SITE.match(text)


def _text(element: Element) -> str:
    return " ".join(element.text_content().split())


def _fold(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))
