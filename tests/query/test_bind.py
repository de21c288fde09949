"""Binding: a value can name something, but never be syntax."""

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode

from kg.query.bind import bind_values, keep_given

TEXT = 'SELECT ?x WHERE { VALUES ?x { "example" } }'


def answer(text: str) -> list[str]:
    return [row["x"].value for row in ox.Store().query(text)]


@pytest.mark.parametrize(
    "hostile",
    [
        '" } } # ',
        'a" } UNION { ?s ?p ?o } #',
        "\\",
        '\\" }',
        "VALUES ?x { } ?x",
        "line\nbreak\r\ttab",
        "'''\"\"\"",
        "\u2028\u202e}",
        "{{}}",
        "",
    ],
)
def test_hostile_values_stay_values(hostile):
    assert answer(bind_values(TEXT, {"x": [Literal(hostile)]})) == [hostile]


@given(st.text(st.characters(exclude_categories=("Cs",))))
def test_any_text_comes_back_as_it_went_in(value):
    assert answer(bind_values(TEXT, {"x": [Literal(value)]})) == [value]


def test_a_bound_value_cannot_catch_the_next_parameter():
    text = 'SELECT ?x WHERE { VALUES ?x { "a" } VALUES ?y { "b" } }'
    assert answer(bind_values(text, {"x": [Literal("VALUES ?y { }")], "y": [Literal("c")]})) == ["VALUES ?y { }"]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("SELECT ?x { ?s ?p ?x }", True),
        ("SELECT ?x # WHERE { no }\nWHERE { ?s ?p ?x }", True),
        ("CONSTRUCT { ?s ?p ?x } WHERE { ?s ?p ?x }", True),
        ('SELECT ?x { BIND("{" AS ?b) ?s <http://a/{> ?x }', True),
    ],
)
def test_without_a_block_the_value_goes_to_the_start_of_where(text, kept):
    bound = bind_values(text, {"x": [NamedNode("http://a/b")]})
    assert ("VALUES ?x { <http://a/b> }" in bound) is kept
    if bound.startswith("CONSTRUCT"):
        assert bound.index("VALUES") > bound.index("WHERE")


def test_a_mention_in_a_string_is_no_block():
    text = 'SELECT ?x { BIND("VALUES ?x { }" AS ?note) ?s ?p ?x }'
    assert bind_values(text, {"x": [Literal("v")]}).count('"VALUES ?x { }"') == 1


def test_lines_of_absent_parameters_go_and_positions_stay():
    text = "one\ntwo #? a\nthree #? b\nfour # ? a"
    assert keep_given(text, frozenset({"b"}), frozenset({"a", "b"})) == "one\n\nthree #? b\nfour # ? a\n"


def test_an_alias_binds_the_node_instead_of_the_name():
    bound = bind_values('SELECT ?x { VALUES ?xName { "e" } }', {"xName": [NamedNode("http://a/b")]}, aliases={"xName": "x"})
    assert answer(bound) == ["http://a/b"]
