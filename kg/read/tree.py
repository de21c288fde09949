"""The markup of a page goes in, its element tree without furniture and the lines of any part of it come out."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from lxml import etree, html
from lxml.html import HtmlElement as Element

from kg.read.rules import names_aside

_NEVER_TEXT = tuple("script style noscript template iframe object svg select button input textarea video audio nav footer".split())
_INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data dfn del em font i ins kbd label mark meter o:p q s samp small span strike".split()
    + "strong sub sup time tt u var".split()
)
_CELLS = frozenset({"td", "th"})
_KEPT = frozenset({"html", "body", "main", "article", "form"})


@dataclass(frozen=True, slots=True)
class Line:
    """One visual line of a page: its words, how many of their letters are links, and the block and the element it begins in."""

    text: str
    linked: int
    block: Element = field(compare=False)
    first: Element = field(compare=False)

    @property
    def is_link(self) -> bool:
        """Whether hardly anything but a link is there; a date beside it counts for nothing."""
        return self.linked > 0 and self.linked >= 0.8 * sum(map(str.isalpha, self.text))

    @property
    def is_prose(self) -> bool:
        """Whether it reads like a paragraph: long, and not a link."""
        return len(self.text) >= 60 and self.linked < 0.4 * len(self.text)


def parse(markup: str) -> Element:
    """The tree of a page; markup that is broken is mended as browsers do."""
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    data = markup.encode("utf-8", "replace")
    try:
        return html.document_fromstring(data, parser=parser)
    except etree.ParserError:  # nothing but comments or white space
        return html.document_fromstring(b"<html><body></body></html>")


def prune(tree: Element) -> None:
    """Takes out what is never part of an article's text: scripts, menus, footers, related news, comments, hidden boxes."""
    for element in list(tree.iter(*_NEVER_TEXT)):
        element.drop_tree()
    total = prose_length(tree)
    doomed = [e for e in tree.iter() if isinstance(e.tag, str) and e.tag not in _KEPT and _is_aside(e)]
    for element in doomed:
        # the names are only names: what holds the article stays, whatever it is called
        if element.getparent() is not None and prose_length(element) * 3 <= total:
            element.drop_tree()


def _is_aside(element: Element) -> bool:
    style = (element.get("style") or "").replace(" ", "").lower()
    if "display:none" in style or element.get("hidden") is not None or element.get("aria-hidden") == "true":
        return True
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    return bool(names.strip()) and len(names) < 500 and names_aside(names)


def text_of(element: Element) -> str:
    """What an element says, on one line."""
    return " ".join(line.text for line in lines_of(element))


def prose_length(element: Element) -> int:
    """How many letters of running text stand in an element."""
    return sum(len(line.text) for line in lines_of(element) if line.is_prose)


def lines_of(element: Element) -> list[Line]:
    """The visual lines of an element: blocks and line breaks part them, the cells of a table row are joined by dashes."""
    return list(_Liner(element).lines())


def _row_text(row: Element) -> str:
    """The cells of a table row of short texts ('1', 'Ông A', 'Bí thư') joined by dashes; nothing for rows that lay out a page."""
    cells = [cell for cell in row if cell.tag in _CELLS]
    said = [" ".join(cell.text_content().split()) for cell in cells]
    blocks = sum(1 for cell in cells for e in cell.iter() if isinstance(e.tag, str) and e.tag not in _INLINE | _CELLS)
    filled = [text for text in said if text]
    links = sum(1 for _ in row.iter("a"))
    if len(filled) < 2 or links or blocks > len(cells) or max(map(len, filled)) > 150:
        return ""
    return " - ".join(filled)


class _Liner:
    """Walks an element once and cuts what it says into lines."""

    def __init__(self, element: Element) -> None:
        self.element = element
        self.words: list[str] = []
        self.linked = 0
        self.links = 0
        self.block = element
        self.first = element
        self.empty = True

    def lines(self) -> Iterator[Line]:
        walk = etree.iterwalk(self.element, events=("start", "end"))
        for event, element in walk:
            if not isinstance(element.tag, str):
                continue
            if event == "start" and element.tag == "tr" and (row := _row_text(element)):
                yield from self._flush(element)
                self._say(row, element)
                walk.skip_subtree()
                continue
            step: Callable[[Element], Iterator[Line]] = self._start if event == "start" else self._end
            yield from step(element)
        yield from self._flush(self.element)

    def _start(self, element: Element) -> Iterator[Line]:
        if element.tag not in _INLINE:
            yield from self._flush(element)
        self.links += element.tag == "a"
        self._say(element.text, element)

    def _end(self, element: Element) -> Iterator[Line]:
        self.links -= element.tag == "a"
        if element.tag not in _INLINE:
            yield from self._flush(element.getparent() if element is not self.element else element)
        if element is not self.element:
            self._say(element.tail, element.getparent())

    def _say(self, text: str | None, element: Element) -> None:
        if text:
            if self.empty and not text.isspace():
                self.first, self.empty = element, False
            # '<span>Bình Thuận</span>Ông …': the page parts by style what the text does not
            if text[:1].isupper() and self.words and self.words[-1][-1:].islower():
                self.words.append(" ")
            self.words.append(text)
            if self.links:
                self.linked += sum(map(str.isalpha, text))

    def _flush(self, block: Element | None) -> Iterator[Line]:
        text = " ".join("".join(self.words).split())
        if text:
            yield Line(text, self.linked, self.block, self.first)
        self.words, self.linked, self.empty = [], 0, True
        if block is not None:
            self.block = block
