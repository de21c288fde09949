"""The page: one file, nothing from outside, nothing from an article that becomes markup."""

import base64
import hashlib
import json
import re
from collections import Counter
from html.parser import HTMLParser

import pytest

from kg.store import Store
from kg.view import draw, payload, view
from kg.view.bundle import asset, script, vis_network
from kg.view.page import explorer_page, json_for_html, page
from kg.view.payload import LONGEST_TEXT, link_of, shorten
from tests.view.graphs import HOSTILE, hostile


class Elements(HTMLParser):
    """Counts elements as a browser would find them."""

    def __init__(self) -> None:
        super().__init__()
        self.counts = Counter[str]()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.counts[tag] += 1
        assert not any(name.startswith("on") for name, _ in attrs)


MODULES = (
    "main",
    "app",
    "wire",
    "lit",
    "canvas",
    "panel",
    "filter",
    "search",
    "table",
    "timeline",
    "export",
    "keys",
    "state",
    "source",
    "model",
    "snapshot",
)


@pytest.fixture(scope="module")
def html(store: Store) -> str:
    return draw(store)


def test_the_same_store_gives_the_same_bytes(store: Store, html: str) -> None:
    assert draw(store) == html


def test_nothing_is_asked_from_outside(html: str) -> None:
    head = html[: html.index("<body")]
    assert "src=" not in head and "@import" not in head and not re.search(r"<(script|link|img|iframe)[^>]+(src|href)=\"(?!data:,|#)", html)
    assert "default-src &#39;none&#39;" in head or "default-src 'none'" in head


def test_the_policy_names_exactly_our_scripts_and_style(html: str) -> None:
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', html)
    assert policy and "unsafe" not in policy[1]
    inline = re.findall(r"<script>(.*?)</script>", html, re.DOTALL) + re.findall(r"<style>(.*?)</style>", html, re.DOTALL)
    hashes = {f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'" for text in inline}
    assert len(inline) == 3 and hashes == set(re.findall(r"'sha256-[^']+'", policy[1]))


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text(text: str) -> None:
    html = page(payload(hostile(text)))
    parser = Elements()
    parser.feed(html)
    assert parser.counts["script"] == 3 and not parser.counts.keys() & {"img", "iframe"} and parser.counts["svg"] == 0
    data = re.search(r'id="kg-data">(.*?)</script>', html, re.DOTALL)
    assert data and "<" not in data[1] and ">" not in data[1]
    assert json.loads(data[1])["nodes"][0]["label"] == text[:LONGEST_TEXT] + ("…" if len(text) > LONGEST_TEXT else "")


@pytest.mark.parametrize(
    ("where", "link"),
    [
        ("https://bao.example/a", "https://bao.example/a"),
        ("HTTP://bao.example/a", "HTTP://bao.example/a"),
        ("javascript:alert(1)", ""),
        ("data:text/html,x", ""),
        ("archive/tin.txt", ""),
        ("//bao.example/a", ""),
        ("https://", ""),
        ("https://[bad", ""),
    ],
)
def test_only_web_addresses_become_links(where: str, link: str) -> None:
    assert link_of(where) == link


def test_json_survives_its_escapes() -> None:
    data = {"a": "</script><!-- & \u2028", "b": [1, None, True]}
    assert json.loads(json_for_html(data)) == data


def test_ids_are_short_below_the_base() -> None:
    assert shorten("http://x/person/a", "http://x/") == "person/a" and shorten("http://y/a", "http://x/") == "http://y/a"


def test_sentences_and_articles_are_written_once(store: Store) -> None:
    data = payload(view(store))
    assert len(set(data["sentences"])) == len(data["sentences"])
    assert len({source["id"] for source in data["sources"]}) == len(data["sources"])
    quotes = [quote for edge in data["edges"] for quote in edge.get("quotes", [])]
    assert len(quotes) > len(data["sentences"])
    assert all(quote["sentence"] < len(data["sentences"]) and quote["source"] < len(data["sources"]) for quote in quotes)


def test_prosecution_says_that_it_is_no_conviction(store: Store) -> None:
    terms = payload(view(store))["terms"]
    assert "chưa" in terms["Prosecution"]["vi"] and "not convicted" in terms["Prosecution"]["en"]


def test_every_module_is_in_the_script() -> None:
    text = script()
    for name in MODULES:
        assert f"const kg_{name} = " in text
    assert not re.search(r"^(import|export)\b", text, re.MULTILINE)


@pytest.mark.parametrize(
    "danger", ["innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function", "localStorage"]
)
def test_our_scripts_never_parse_text_as_markup_or_code(danger: str) -> None:
    assert danger not in script()


def test_vis_network_comes_without_its_map() -> None:
    assert "sourceMappingURL" not in vis_network() and len(vis_network()) > 400_000


def test_the_explorer_asks_its_own_server_only() -> None:
    html = explorer_page("/explore/")
    assert 'data-source="/explore/"' in html and "connect-src 'self'" in html.replace("&#39;", "'")


def words() -> dict[str, tuple[str, str]]:
    found = re.findall(r'^  (\w+): \[\s*"((?:[^"\\]|\\.)*)",\s*"((?:[^"\\]|\\.)*)",?\s*\]', asset("i18n.js"), re.MULTILINE)
    return {key: (vi, en) for key, vi, en in found}


def test_every_word_of_the_page_is_there_in_both_languages() -> None:
    known = words()
    names = ("canvas", "export", "facets", "keys", "main", "overview", "panel", "quotes", "search", "table", "time", "timeline", "words")
    used = {key for name in names for key in re.findall(r'\bt\("(\w+)"', asset(f"{name}.js"))}
    used |= set(re.findall(r'data-t(?:-label|-hint)?="(\w+)"', asset("page.html.jinja")))
    assert used and used <= known.keys()
    for key, (vi, en) in known.items():
        assert vi and en, key
        assert set(re.findall(r"\{\w+\}", vi)) == set(re.findall(r"\{\w+\}", en)), key
