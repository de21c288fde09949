"""The pruned tree of a page goes in, the element that holds the article and the lines of its text come out."""

from lxml.html import HtmlElement as Element

from kg.read.rules import rules
from kg.read.tree import Line, lines_of, prose_length

ENOUGH = 200
"""Letters of running text below which a known container is taken for an empty frame."""
_NEARNESS = 0.75


def find_body(tree: Element) -> Element | None:
    """The element in which the article's text stands: a known container, else where running text is densest."""
    for path in rules().body:
        found = [e for e in tree.xpath(path) if isinstance(e, Element)]
        best = max(found, key=prose_length, default=None)
        if best is not None and prose_length(best) >= ENOUGH:
            return best
    return _densest(tree)


def _densest(tree: Element) -> Element | None:
    """The element with most running text near below it: each level between counts a quarter less."""
    scores: dict[Element, float] = {}
    for line in lines_of(tree):
        if not line.is_prose:
            continue
        weight, element = float(len(line.text)), line.block
        # a paragraph stands for its parent
        element = element.getparent() if element.tag == "p" and element.getparent() is not None else element
        while element is not None and weight > 1:
            scores[element] = scores.get(element, 0.0) + weight
            weight, element = weight * _NEARNESS, element.getparent()
    return max(scores, key=lambda e: scores[e], default=None)


def second_opinion(tree: Element) -> list[str]:
    """The lines that trafilatura takes for the article: for pages of short lines only, which have no dense text."""
    from trafilatura import extract  # here, since it takes a second to import and few pages need it

    text = extract(tree, favor_precision=True, include_comments=False, include_tables=True)
    links = {line.text for line in lines_of(tree) if line.is_link}
    lines = [" ".join(line.split()) for line in (text or "").splitlines()]
    return [line for line in lines if line and line not in links and not _is_furniture(line)]


def article_lines(lines: list[Line]) -> list[str]:
    """The lines that are the article's: without furniture, and without lists of other articles inside or after it."""
    kept: list[str] = []
    in_list = False
    for number, line in enumerate(lines):
        if rules().openers.fullmatch(line.text):
            if _is_end(lines[number + 1 :], kept):
                break
            in_list = True
        elif in_list and (line.is_link or _is_furniture(line.text) or len(line.text) < 25):
            continue
        elif (line.is_link and number > 0) or _is_furniture(line.text):
            continue
        else:
            in_list = False
            kept.append(line.text)
    return kept


def _is_end(rest: list[Line], kept: list[str]) -> bool:
    """Whether a list of other articles ends the page: little running text comes after it."""
    prose = sum(len(line.text) for line in rest if line.is_prose)
    return prose < 0.3 * max(ENOUGH, sum(len(text) for text in kept))


def _is_furniture(text: str) -> bool:
    """Whether a line is furniture of the page, or holds nothing but tools ('Lượt xem: 6783 In bài viết')."""
    if len(text) > 300:
        return False
    bare = text.rstrip(" :")
    return any(pattern.fullmatch(form) for pattern in (rules().tools, rules().lines) for form in (text, bare))
