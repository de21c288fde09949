"""A page's metadata, tree and body go in, its headline comes out."""

import re

from lxml.html import HtmlElement as Element

from kg.places import places
from kg.read.metadata import Metadata
from kg.read.rules import rules
from kg.read.tree import Line, lines_of, text_of

SHORTEST = 15
"""Below this a heading names a section ('Tin tức'), not a story."""
_SITE = re.compile(r"^(?:(?:cổng|trang) (?:thông tin|tttđt|tin)|trang chủ|báo (?:điện tử )?|đài |website)", re.I)
# 'UBND huyện Phú Giáo' is a site, 'UBND huyện họp phiên thường kỳ' a headline: what ends a name is a unit
_OFFICE = re.compile(
    r"(?:(?:ubnd|ủy ban nhân dân|uỷ ban nhân dân|hđnd|sở [^,]{3,40}?|thanh tra|công an|ban [^,]{3,40}?|ủy ban mttq việt nam) )?"
    r"((?:tỉnh|thành phố|tp\.?|quận|huyện|thị xã|xã|phường|thị trấn) \S.*)",
    re.I,
)
_SEPARATOR = re.compile(r"\s+[-–—|»:]+\s+|\s*\|\s*|\s*::\s*")


def find_headline(tree: Element, body: Element | None, metadata: Metadata) -> str:
    """The headline as printed on the page where it can be found, else as the head of the page gives it.

    Called before the tree is pruned: headlines stand in headers too.
    """
    said = [_fold(text) for text in (metadata.headline, metadata.title) if text]
    printed = [line.text for line in lines_of(tree) if _can_be(line.text)]
    matching = [text for text in printed if any(_fold(text) in s for s in said)]
    if matching:
        return max(matching, key=len)
    for path in rules().title:
        for element in tree.xpath(path):
            text = text_of(element)
            if _can_be(text):
                return text
    if _can_be(bare := _without_site(metadata.headline, metadata)):
        return bare
    headings = (text_of(e) for e in tree.iter("h1", "h2", "h3"))
    return _nearest(tree, body) or next((text for text in headings if _can_be(text)), "") or _fallback(metadata)


def _nearest(tree: Element, body: Element | None) -> str:
    """What looks like a headline by its tag or its class and is last before the first paragraph of the text."""
    if body is None:
        return ""
    lines = lines_of(tree)
    text = next((line for line in lines_of(body) if line.is_prose and not _is_heading(line)), None)
    before = lines[: next((n for n, line in enumerate(lines) if line == text), 0)]
    return next((line.text for line in reversed(before) if _is_heading(line) and _can_be(line.text)), "")


def _is_heading(line: Line) -> bool:
    """Whether a line, or what it begins in, has the tag or the class of a heading."""
    element = line.first
    while element is not None:
        names = f"{element.get('class') or ''} {element.get('id') or ''}".lower()
        if element.tag in {"h1", "h2", "h3", "h4"} or any(word in names for word in ("title", "tieude", "tieu-de")):
            return True
        if element is line.block:
            return False
        element = element.getparent()
    return False


def _fallback(metadata: Metadata) -> str:
    text = _without_site(metadata.title, metadata)
    return text if _can_be(text) else ""


def _without_site(text: str, metadata: Metadata) -> str:
    """'Khai mạc kỳ họp - Báo Bình Hà' without the name of the site, which may stand first or last."""
    parts = [part for part in _SEPARATOR.split(text) if part]
    if len(parts) < 2:
        return text
    name = _fold(metadata.site_name)
    kept = [p for p in parts if not names_site(p) and not (name and _fold(p) == name)]
    # a headline may hold dashes itself: only what is taken off at an end counts
    if kept == parts or not kept:
        return text
    start = text.find(kept[0])
    return text[start : text.rfind(kept[-1]) + len(kept[-1])]


def _can_be(text: str) -> bool:
    return SHORTEST <= len(text) <= 300 and not names_site(text) and not rules().openers.fullmatch(text)


def names_site(text: str) -> bool:
    """Whether a text is the name of a portal, a paper or an office, and no headline."""
    office = _OFFICE.fullmatch(text)
    return bool(_SITE.match(text) or (office and len(office[1]) < 40 and places().find(office[1])))


def site_in(title: str) -> str:
    """The name of the site at the end or the beginning of a page title, or nothing."""
    parts = [part.strip() for part in _SEPARATOR.split(title)]
    return next((part for part in reversed(parts) if names_site(part)), "") if len(parts) > 1 else ""


def _fold(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))
