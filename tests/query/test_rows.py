"""Rows as Python, pandas and notebooks see them."""

import pandas
import pyoxigraph as ox
import pytest
from pyoxigraph import Literal, NamedNode

from kg.query.rows import Rows, plain

XSD = "http://www.w3.org/2001/XMLSchema#"


@pytest.mark.parametrize(
    ("term", "value"),
    [
        (Literal("a", language="vi"), "a"),
        (Literal(7), 7),
        (Literal("0.97", datatype=NamedNode(XSD + "decimal")), 0.97),
        (Literal(True), True),
        (Literal("2020", datatype=NamedNode(XSD + "gYear")), "2020"),
        (Literal("2020-12-23Z", datatype=NamedNode(XSD + "date")), "2020-12-23Z"),
        (NamedNode("http://a/b"), "http://a/b"),
        (None, None),
    ],
)
def test_terms_become_plain_values(term, value):
    assert plain(term) == value


def rows() -> Rows:
    return Rows(("name", "n"), ((Literal("<b>Hà</b>", language="vi"), Literal(3)), (Literal("An"), None)))


def test_pandas_keeps_columns_even_of_nothing():
    frame = rows().to_pandas()
    assert frame.shape == (2, 2) and frame["name"].tolist() == ["<b>Hà</b>", "An"]
    assert Rows(("a", "b"), ()).to_pandas().columns.tolist() == ["a", "b"]
    assert isinstance(frame, pandas.DataFrame)


def mixed() -> Rows:
    day, month = Literal("2021-07-01", datatype=NamedNode(XSD + "date")), Literal("2022-05", datatype=NamedNode(XSD + "gYearMonth"))
    return Rows(("date",), ((month,), (None,), (day,)))


def test_days_beside_months_can_be_sorted():
    assert mixed().to_pandas()["date"].dropna().sort_values().tolist() == ["2021-07-01", "2022-05"]


def test_polars_when_installed():
    pytest.importorskip("polars")
    assert rows().to_polars().height == 2
    assert mixed().to_polars()["date"].to_list() == ["2022-05", None, "2021-07-01"]


def test_a_notebook_shows_text_as_text():
    assert "&lt;b&gt;Hà&lt;/b&gt;" in rows()._repr_html_()


def test_a_slice_is_rows():
    assert isinstance(rows()[:1], Rows) and rows()[-1] == {"name": "An", "n": None}
    assert ox.Literal("An") == rows().terms[1][0]
