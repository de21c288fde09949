"""The samples are what their README says, and their gold keeps to the format that `kg eval` reads."""

import json
import re
import unicodedata
from pathlib import Path

import pytest

from kg.model import Article
from kg.read import read_sources

SAMPLES = Path(__file__).parents[1] / "data" / "samples"
GOLD = sorted((SAMPLES / "gold").glob("*.json"))
EVENTS = {"congress", "conference", "session", "meeting", "visit", "ceremony", "incident", "trial", "other"}
ROLES = {"chair", "presenter", "speaker", "attendee", "host", "guest", "visitor", "awarder", "recipient"}
CHANGES = {"appointed", "elected", "transferred", "dismissed", "resigned", "retired", "disciplined", "suspended", "prosecuted", "died"}


@pytest.fixture(scope="module")
def articles():
    found = list(read_sources([SAMPLES]))
    assert all(isinstance(article, Article) for article in found)
    return {Path(article.source).stem: article for article in found}


def test_fifteen_articles_each_with_gold(articles):
    assert len(articles) == 15
    assert [path.stem for path in GOLD] == sorted(articles)


def test_each_is_as_long_as_an_article(articles):
    assert {name: len(article.text) for name, article in articles.items() if not 800 <= len(article.text) <= 4000} == {}
    assert [name for name, article in articles.items() if not article.title] == []


def test_one_is_decomposed_and_all_are_read_composed(articles):
    raw = (SAMPLES / "tiep-xuc-cu-tri-dak-lak.txt").read_text(encoding="utf-8")
    assert raw == unicodedata.normalize("NFD", raw) != unicodedata.normalize("NFC", raw)
    assert all(unicodedata.is_normalized("NFC", article.text) for article in articles.values())


def test_saved_page_holds_only_its_article(articles):
    page = articles["trang-luu-tay-ninh"]
    strangers = ["Huỳnh Thị Thu Sương", "Bùi Quốc Thắng", "Kiều Thanh Nga", "Đỗ Minh Hoàng", "Phạm Hồng Nhựt", "Lâm Thị Tuyết"]
    raw = (SAMPLES / page.source).read_text(encoding="utf-8")
    assert [name for name in strangers if name not in raw] == []
    assert [name for name in strangers if name in page.text] == []
    assert str(page.published) == "2022-10-19"


def folded(text):
    return re.sub(r"\s+", " ", unicodedata.normalize("NFC", text)).strip().casefold()


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)
def test_gold(path, articles):
    gold, text = json.loads(path.read_text(encoding="utf-8")), folded(articles[path.stem].text)
    names = [person["name"] for person in gold["persons"]]
    holders = {holding["person"] for holding in gold["holdings"]}
    assert len(set(names)) == len(names)
    assert [form for person in gold["persons"] for form in (person["name"], *person["aka"]) if folded(form) not in text] == []
    assert [p["name"] for p in gold["persons"] if p["official"] != (p["name"] in holders)] == []
    titles = [t for h in gold["holdings"] if not h.get("unfolded") for t in (h["title"], *h.get("also", []))]
    assert [title for title in titles if folded(title) not in text] == []
    assert {h["status"] for h in gold["holdings"]} <= {"current", "former", "acting", "incoming"}
    taken = [p for event in gold["events"] for p in event["participants"]]
    assert {p["person"] for p in taken} | holders | {c["person"] for c in gold["changes"]} <= set(names)
    assert {event["type"] for event in gold["events"]} <= EVENTS
    assert {p["as"] for p in taken} <= ROLES
    assert {c["type"] for c in gold["changes"]} <= CHANGES
    assert [c["title"] for c in gold["changes"] if c["title"] and folded(c["title"]) not in text] == []
    assert [event["name"] for event in gold["events"] if folded(event["name"]) not in text] == []
    assert [d["title"] for d in gold["documents"] if folded(d["title"]) not in text] == []
