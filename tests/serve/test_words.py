"""Words, dates and numbers in two languages; every key that pages ask for has words."""

import json
import re
from importlib.resources import files
from pathlib import Path

import pytest

from kg.serve.links import Links, anchor, outside
from kg.serve.words import LANGUAGES, Words

ASSETS = Path(str(files("kg.serve"))) / "assets"
WORDS: dict[str, list[str]] = json.loads((ASSETS / "words.json").read_text("utf-8"))


@pytest.mark.parametrize(
    ("iso", "vi", "en"),
    [
        ("2020-12-08", "8/12/2020", "8 Dec 2020"),
        ("2020-12", "12/2020", "Dec 2020"),
        ("2020", "2020", "2020"),
        ("2020-12-08T10:00:00Z", "8/12/2020", "8 Dec 2020"),
        ("2020-13-01", "2020-13-01", "2020-13-01"),
        ("hôm qua", "hôm qua", "hôm qua"),
        ("", "", ""),
    ],
)
def test_dates(iso: str, vi: str, en: str) -> None:
    assert (Words("vi").date(iso), Words("en").date(iso)) == (vi, en)


def test_numbers() -> None:
    assert (Words("vi").number(1234567), Words("en").number(1234567)) == ("1.234.567", "1,234,567")


@pytest.mark.parametrize(
    ("name", "vi", "en"),
    [
        ("Former", "Nguyên", "Former"),
        ("Speaker", "Phát biểu", "Speaker"),
        ("giam-doc-so", "Giám đốc Sở", None),
        ("no-such-term", "no such term", "no such term"),
    ],
)
def test_terms_come_from_the_ontology(name: str, vi: str, en: str | None) -> None:
    assert Words("vi").term(name) == vi
    assert en is None or Words("en").term(name) == en


def test_every_word_that_pages_ask_for_is_there() -> None:
    asked = set()
    for path in [*ASSETS.rglob("*.html"), *(ASSETS.parent).rglob("*.py")]:
        asked |= set(re.findall(r'(?<![\w.])(?:t|words|visit\.words|self\.words)\("([a-z_]+)"', path.read_text("utf-8")))
    assert len(asked) > 60
    assert asked - WORDS.keys() == set()


def test_both_languages_say_the_same_thing() -> None:
    for key, pair in WORDS.items():
        assert len(pair) == len(LANGUAGES), key
        assert re.findall(r"\{\w+\}", pair[0]) == re.findall(r"\{\w+\}", pair[1]), key
        assert all(text.strip() for text in pair), key


LINKS = Links("https://example.org/officials/", "/officials/")


@pytest.mark.parametrize(
    ("iri", "address"),
    [
        ("https://example.org/officials/person/a-1", "/officials/person/a-1"),
        ("https://example.org/officials/article/a#char=3,9", "/officials/article/a#char=3,9"),
        ("https://w3id.org/kg-officials/place/hue@2025", "/officials/about?iri=https%3A%2F%2Fw3id.org%2Fkg-officials%2Fplace%2Fhue%402025"),
        ("javascript:alert(1)", "/officials/about?iri=javascript%3Aalert%281%29"),
        ('https://example.org/officials/"><script>', "/officials/%22%3E%3Cscript%3E"),
        ("https://example.org/officials/", "/officials/about?iri=https%3A%2F%2Fexample.org%2Fofficials%2F"),
    ],
)
def test_every_iri_has_an_address(iri: str, address: str) -> None:
    assert LINKS.to(iri) == address


@pytest.mark.parametrize(
    ("where", "link"),
    [
        ("https://bao.example/1", "https://bao.example/1"),
        ("javascript:alert(1)", ""),
        ("data:text/html,x", ""),
        ("bai/1.txt", ""),
        ("//evil.example", ""),
        ("https://[", ""),
    ],
)
def test_only_web_addresses_become_links(where: str, link: str) -> None:
    assert outside(where) == link


def test_anchors_are_plain() -> None:
    assert anchor("https://x/membership/a-b-1") == "a-b-1"
    assert anchor('x/"><script>') == "-script-"
