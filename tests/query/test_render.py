"""Formats: what other programs read back, and what a terminal shows."""

import csv
import io
import json

import pyoxigraph as ox
import pytest
from pyoxigraph import Literal, NamedNode

from kg.errors import UsageError
from kg.query import run
from kg.query.render import as_table, as_text, shown
from tests.smallworld import small_store


@pytest.fixture(scope="module")
def store():
    with small_store() as opened:
        yield opened


def test_json_is_the_format_of_the_protocol(store):
    rows = run(store, "career", {"person": "Lê Thị Thu Hà"})
    read = ox.parse_query_results(as_text(rows, "json").encode(), format=ox.QueryResultsFormat.JSON)
    assert [tuple(solution) for solution in read] == list(rows.terms)


def test_csv_reads_back(store):
    rows = run(store, "conflicts")
    found = list(csv.DictReader(io.StringIO(as_text(rows, "csv"))))
    assert [row["name"] for row in found] == ["Lê Thị Thu Hà", "Võ Thành Long"] and {row["overlap"] for row in found} == {"false"}


def test_turtle_is_for_triples_alone(store):
    found = run(store, "neighbourhood", {"person": "Đỗ Minh Khang"})
    assert as_text(found, "ttl").startswith("@prefix bodytype:") and as_text(found, "csv").startswith("subject,predicate,object\n")
    with pytest.raises(UsageError, match="CONSTRUCT"):
        as_text(run(store, "conflicts"), "ttl")


def test_yes_and_no(store):
    answer = run(store, "ASK { ?s a foaf:Person }")
    assert json.loads(as_text(answer, "json")) == {"head": {}, "boolean": True} and as_text(answer, "csv") == "true\n"


@pytest.mark.parametrize(
    ("term", "text"),
    [
        (NamedNode("https://w3id.org/kg-officials#Former"), "kg:Former"),
        (NamedNode("https://w3id.org/kg-officials/role/bi-thu"), "role:bi-thu"),
        (NamedNode("http://localhost:8010/person/ha-1"), "person/ha-1"),
        (NamedNode("http://elsewhere/x"), "http://elsewhere/x"),
        (Literal("two\nlines\x1b[31m\u202e"), "two lines [31m "),
    ],
)
def test_values_in_a_table_are_short_and_tame(term, text):
    assert shown(term, "http://localhost:8010/") == text


def test_markup_in_a_value_stays_text(store):
    from rich.console import Console

    rows = run(store, "SELECT ?x { VALUES ?x { '[bold]x[/bold]' } }")
    console = Console(file=io.StringIO(), width=80)
    console.print(as_table(rows, ""))
    assert "[bold]x[/bold]" in console.file.getvalue()
