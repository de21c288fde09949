"""The markup of a saved or fetched page goes in, a draft of its article comes out."""

from datetime import date

from lxml.html import HtmlElement as Element

from kg.errors import SourceError
from kg.read.address import canonical, same_site
from kg.read.body import article_lines, find_body, second_opinion
from kg.read.dates import printed_date, published_on
from kg.read.draft import Draft
from kg.read.headline import find_headline, site_in
from kg.read.metadata import read_metadata
from kg.read.rules import rules
from kg.read.site import host_of, place_named, place_of, publisher_of, source_host
from kg.read.tree import Line, lines_of, parse, prune, text_of

SHORTEST_ARTICLE = 80


def read_page(markup: str, source: str, *, url: str = "") -> Draft:
    """The draft of a page's article: headline, summary and body, with what the page says about itself.

    `url` is where it was fetched. The source becomes the page's own address where it gives one, so that a saved copy and
    the fetched page are one article. Raises SourceError if there is no article in it.
    """
    tree = parse(markup)
    metadata = read_metadata(tree, markup)
    address = _address(metadata.url, url)
    host = _host(tree, address)
    for head in tree.findall("head"):
        tree.remove(head)
    title, stated = find_headline(tree, find_body(tree), metadata), _stated_date(tree)
    prune(tree)
    body = find_body(tree)
    around = lines_of(tree)
    own = lines_of(body) if body is not None else []
    lines = article_lines(_without_title(own, title)) or second_opinion(tree)
    if sum(len(line) for line in lines) < SHORTEST_ARTICLE:
        raise SourceError("there is no article on this page", where=source, remedy="give the page of one article, not a list or a frame")
    lines = _with_summary(tree, title, lines)
    host = host or source_host([line.text for line in own])
    published = metadata.published or stated or _printed(around, own, title)
    return Draft(
        source=address or source,
        text="\n".join([title, *lines] if title else lines),
        title=title,
        published=published,
        publisher=publisher_of(host, said=metadata.site_name or site_in(metadata.title)),
        place=place_of(host, published) or place_named(metadata.site_name or site_in(metadata.title)),
    )


def _address(said: str, url: str) -> str:
    """The address of the article: what the page says, if a fetched page speaks of its own site, else where it was fetched."""
    if said and (not url or same_site(host_of(said), host_of(url))):
        return canonical(said)
    return url


def _without_title(lines: list[Line], title: str) -> list[Line]:
    """The lines after the headline, if the body repeats it near its top."""
    for number, line in enumerate(lines[:8]):
        if title and line.text.casefold() == title.casefold():
            return lines[number + 1 :]
    return lines


def _with_summary(tree: Element, title: str, lines: list[str]) -> list[str]:
    """The lines with the summary before them, where it stands outside the body; datelines of the portal at the top go."""
    while lines and printed_date(lines[0], bare=True):
        lines = lines[1:]
    folded = " ".join(lines).casefold()
    for path in rules().sapo:
        for element in tree.xpath(path):
            text = text_of(element)
            if 40 <= len(text) <= 1500 and text.casefold() not in folded and text.casefold() != title.casefold():
                return [text, *lines]
    return lines


def _stated_date(tree: Element) -> date | None:
    """The date in a field of the page that is made for it."""
    for path in rules().date:
        for element in tree.xpath(path):
            said = element.get("datetime") or element.get("content") or element.get("title") or element.text_content()
            if len(said) < 200 and (found := published_on(said)):
                return found
    return None


def _printed(around: list[Line], own: list[Line], title: str) -> date | None:
    """A dateline of publication: between headline and text first, then at the foot of the text, then just above the headline."""
    texts = [line.text for line in around]
    first = next((n for n, line in enumerate(around) if own and line == own[0]), 0)
    top = next((n for n, text in enumerate(texts) if title and text.casefold() == title.casefold()), max(first - 4, 0))
    last = next((n for n in range(len(around) - 1, -1, -1) if own and around[n] == own[-1]), len(texts) - 1)
    zones = (texts[top : max(first, top) + 4], texts[max(last - 4, 0) : last + 6], texts[max(0, top - 4) : top][::-1])
    found = (day for zone in zones for text in zone if (day := printed_date(text, bare=True)))
    return next(found, None)


def _host(tree: Element, address: str) -> str:
    """The host of the page's address, else the known host that most of its links lead to (a page saved without its address)."""
    if host := host_of(address):
        return host
    counts: dict[str, int] = {}
    for link in tree.iter("a", "base"):
        host = host_of(link.get("href") or "")
        if host and publisher_of(host):
            counts[host] = counts.get(host, 0) + 1
    return max(sorted(counts), key=lambda h: counts[h], default="")
