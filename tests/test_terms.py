"""Names and terms: the same content gives the same name, other content another, and terms are spelt as the store spells them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode

from kg.rdf import KG, alias, article_id, check_base_iri, day, decimal, digest, integer, is_loopback, lexical, mint, slug, text, to_nquads

XSD = "http://www.w3.org/2001/XMLSchema#"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Võ Văn Minh", "vo-van-minh"),
        ("ĐẶNG ĐÌNH ĐỨC", "dang-dinh-duc"),
        ("UBND tỉnh Bà Rịa – Vũng Tàu", "ubnd-tinh-ba-ria-vung-tau"),
        ("Vo\u0303 Va\u0306n Minh", "vo-van-minh"),
        ("  18-NQ/TW  ", "18-nq-tw"),
        ("習近平", ""),
        ("", ""),
        ("<script>alert(1)</script>", "script-alert-1-script"),
        ("a" * 200, "a" * 64),
        ("từ " * 60, "-".join(["tu"] * 21)),
    ],
)
def test_slugs(words, expected):
    assert slug(words) == expected


@given(st.text())
def test_a_slug_is_safe_in_any_path(words):
    assert set(slug(words)) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert len(slug(words)) <= 64


@pytest.mark.parametrize(
    ("source", "begins"),
    [
        ("https://example.org/chinh-tri/hop-bao-123.html", "article/hop-bao-123-"),
        ("https://example.org/?id=5", "article/id-5-"),
        ("https://example.org/", "article/https-example-org-"),
        ("2021/Bài viết.txt", "article/bai-viet-"),
        ("bang.csv#12", "article/bang-12-"),
        ("習.txt", "article/txt-"),
        ("///", "article/x-"),
    ],
)
def test_articles_are_named_by_their_source(source, begins):
    assert article_id(source).startswith(begins)
    assert article_id(source) == article_id(source)
    assert article_id(source) != article_id(source + "x")


def test_where_one_part_ends_counts():
    assert digest("ab", "c") != digest("a", "bc")
    assert mint("http://x/", "post", "A", "r", "b") != mint("http://x/", "post", "A", "rb")
    assert len(digest("a")) == 6


def test_an_alias_does_not_depend_on_the_base():
    one = alias("http://x/", "person", "An", "http://x/article/a#an")
    other = alias("https://y.org/kg/", "person", "An", "https://y.org/kg/article/a#an")
    assert one.removeprefix("http://x/") == other.removeprefix("https://y.org/kg/")


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_literals_are_spelt_as_the_store_spells_them(value):
    assert text(value) == str(Literal(value))
    assert text(value, "vi") == str(Literal(value, language="vi"))
    assert lexical(text(value, "vi")) == value


@pytest.mark.parametrize(("number", "spelt"), [(1.0, "1"), (0.0, "0"), (0.97, "0.97"), (0.12345, "0.1235"), (0.5, "0.5"), (1e-9, "0")])
def test_decimals_carry_no_needless_zero(number, spelt):
    assert decimal(number) == str(Literal(spelt, datatype=NamedNode(f"{XSD}decimal")))


@pytest.mark.parametrize(("value", "kind"), [("2020", "gYear"), ("2020-12", "gYearMonth"), ("2020-12-23", "date")])
def test_days_are_as_precise_as_they_are(value, kind):
    assert day(value) == f'"{value}"^^<{XSD}{kind}>'


def test_nquads_are_sorted_and_each_line_once():
    triples = [("<b:b>", "<a:a>", integer(2)), ("<a:a>", "<a:a>", '"x"'), ("<a:a>", "<a:a>", '"x"')]
    assert to_nquads(triples, "g:g").decode().splitlines() == [
        '<a:a> <a:a> "x" <g:g> .',
        f'<b:b> <a:a> "2"^^<{XSD}integer> <g:g> .',
    ]
    assert to_nquads(triples[1:]) == b'<a:a> <a:a> "x" .\n'


def test_namespaces_make_iris():
    assert KG.evidence == KG["evidence"] == "https://w3id.org/kg-officials#evidence"
    assert KG.title == "https://w3id.org/kg-officials#title"
    with pytest.raises(AttributeError):
        KG.__wrapped__  # noqa: B018


def test_loopback_bases():
    assert is_loopback("http://localhost:8010/")
    assert is_loopback("http://[::1]:80/")
    assert not is_loopback("https://example.org/")
    assert check_base_iri("https://example.org/officials/") == "https://example.org/officials/"
