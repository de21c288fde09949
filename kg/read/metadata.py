"""The head of a page goes in, what it says about the article comes out: meta fields, JSON-LD, addresses."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from lxml.html import HtmlElement as Element

from kg.read.address import is_article_url
from kg.read.dates import published_on
from kg.read.rules import rules

_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d+\)(https?://\S+?)\s*-->", re.I)
_ARTICLES = {"NewsArticle", "Article", "ReportageNewsArticle", "BlogPosting", "WebPage"}


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the head says; empty where it says nothing."""

    headline: str
    title: str
    published: date | None
    site_name: str
    url: str


def read_metadata(tree: Element, markup: str) -> Metadata:
    """The metadata of a page that is not yet pruned."""
    fields = dict(_fields(tree))
    linked = list(_json_ld(tree))
    title = " ".join((tree.findtext(".//title") or "").split())
    return Metadata(
        headline=fields.get("og:title") or _first(linked, "headline") or fields.get("twitter:title", ""),
        title=title,
        published=_published(fields, linked),
        site_name=fields.get("og:site_name", ""),
        url=_address(tree, fields, markup),
    )


def _fields(tree: Element) -> Iterator[tuple[str, str]]:
    for meta in reversed(list(tree.iter("meta"))):  # reversed: the first of a name wins in the dict
        name = meta.get("property") or meta.get("name") or meta.get("itemprop")
        content = " ".join((meta.get("content") or "").split())
        if name and content:
            yield name, content


def _json_ld(tree: Element) -> Iterator[dict[str, Any]]:
    for script in tree.iter("script"):
        if (script.get("type") or "").lower() != "application/ld+json":
            continue
        try:
            loaded = json.loads(script.text_content(), strict=False)
        except (ValueError, RecursionError):
            continue
        items = loaded if isinstance(loaded, list) else [loaded]
        for item in items:
            if isinstance(item, dict):
                graph = item.get("@graph")
                yield from (i for i in (graph if isinstance(graph, list) else [item]) if isinstance(i, dict))


def _first(items: list[dict[str, Any]], key: str) -> str:
    for item in items:
        kinds = item.get("@type")
        kinds = kinds if isinstance(kinds, list) else [kinds]
        if any(k in _ARTICLES for k in kinds) and isinstance(item.get(key), str):
            return " ".join(item[key].split())
    return ""


def _published(fields: dict[str, str], linked: list[dict[str, Any]]) -> date | None:
    if found := published_on(_first(linked, "datePublished")):
        return found
    lower = {name.lower(): content for name, content in fields.items()}
    wanted = (lower.get(name.lower(), "") for name in rules().date_fields)
    return next((found for text in wanted if text and (found := published_on(text))), None)


def _address(tree: Element, fields: dict[str, str], markup: str) -> str:
    """The address of the article: canonical link, og:url, or what a browser wrote when it saved the page.

    Many portals name their front page as the canonical address of everything; that is none.
    """
    links = [e.get("href") or "" for e in tree.iter("link") if (e.get("rel") or "").lower() == "canonical"]
    saved = _SAVED_FROM.search(markup[:4096])
    for url in (*links, fields.get("og:url", ""), saved[1] if saved else ""):
        if is_article_url(url):
            return url.strip()
    return ""
