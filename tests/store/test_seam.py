"""One contract for every store: what is written is there, what is wrong is told in one line."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad

from kg.errors import QueryError, UsageError
from kg.store import Store, open_store

A, B, G = NamedNode("http://x/a"), NamedNode("http://x/b"), NamedNode("http://x/g")


@pytest.fixture(params=["memory", "disk"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    with open_store(None if request.param == "memory" else tmp_path / "store", write=True) as opened:
        yield opened


def said(store: Store, graph: NamedNode | DefaultGraph) -> set[str]:
    return {str(q.object) for q in store.quads(A, B, None, graph)}


def test_changes_drop_then_remove_then_add_at_once(store):
    a, b = "<http://x/a>", "<http://x/b>"
    store.change(add={"": [(a, b, '"1"')], G.value: [(a, b, '"2"')]})
    store.change(drop=[G.value], remove={"": [(a, b, '"1"'), (a, b, '"9"')]}, add={"": [(a, b, '"3"')], G.value: [(a, b, '"4"')]})
    assert said(store, DefaultGraph()) == {'"3"'}
    assert said(store, G) == {'"4"'}


def test_a_change_that_fails_changes_nothing(store):
    before = set(store.quads())
    with pytest.raises(Exception):  # noqa: B017 (whatever the database says: nothing may be half done)
        store.change(add={"": [("<http://x/a>", "<http://x/b>", '"1"'), ("<http://x/a>", "no term", '"2"')]})
    assert set(store.quads()) == before


def test_bulk_load_is_all_or_nothing(store):
    before = set(store.quads())
    with pytest.raises(Exception):  # noqa: B017
        store.bulk_load(b'<http://x/a> <http://x/b> "1" .\n<http://x/a> oops .\n')
    assert set(store.quads()) == before
    store.bulk_load(b'<http://x/a> <http://x/b> "1" <http://x/g> .\n')
    assert store.contains_graph(G)


def test_graphs_are_replaced_and_removed(store):
    store.replace_graph(G, [Quad(A, B, Literal("1")), Quad(A, B, Literal("2"), NamedNode("http://x/other"))])
    store.replace_graph(G, [Quad(A, B, Literal("3"))])
    assert said(store, G) == {'"3"'}
    assert G in set(store.graph_names())
    store.remove_graph(G)
    store.remove_graph(G)
    assert not store.contains_graph(G)


@pytest.mark.parametrize("value", ["", 'a"b', "a\\", "\\u0041", "a\nb\r\tc", "\x01\x7f", "'''", '"""', "}", "đ\U0001f600", "\u202e"])
def test_hostile_strings_come_back_as_they_went(store, value):
    from kg.rdf import lexical, text

    store.change(add={"": [("<http://x/a>", "<http://x/b>", text(value, "vi"))]})
    assert [q.object for q in store.quads(A)] == [Literal(value, language="vi")]
    assert [lexical(str(q.object)) for q in store.quads(A)] == [value]
    store.change(remove={"": [("<http://x/a>", "<http://x/b>", text(value, "vi"))]})
    assert not list(store.quads(A))


def test_the_prefixes_of_the_contract_are_known(store):
    store.change(add={"": [("<http://x/a>", "<http://xmlns.com/foaf/0.1/name>", '"An"@vi')]})
    assert [r["s"] for r in store.query("SELECT ?s { ?s foaf:name ?n }")] == [A]
    mine = "PREFIX foaf: <http://x/> SELECT ?s { ?s foaf:name ?n }"
    assert list(store.query(mine)) == []


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("SELECT * WHERE { ?s ?p }", "line 1, column 25"),
        ("SELECT *\nWHERE {\n ?s nope:x ?o }", "line 3, column 11: a prefix is not declared"),
        ("", "line 1, column 1"),
        ("SELEKT *", "line 1"),
    ],
)
def test_a_wrong_query_is_told_with_its_place(store, query, told):
    with pytest.raises(QueryError, match=told) as error:
        store.query(query)
    assert "\n" not in error.value.line


def test_a_time_limit_needs_a_snapshot(store):
    with pytest.raises(UsageError, match="opened for reading"):
        store.query("ASK {}", timeout=1)


@pytest.mark.parametrize(
    "base", ["", "x", "http://x", "http://x/?q/", "http://x/#/", "ftp://x/", "http:///", "http://x/a b/", "http://[/", "http://x/<>/"]
)
def test_a_base_must_be_one(base, tmp_path):
    with pytest.raises(UsageError):
        open_store(tmp_path / "s", write=True, base_iri=base)
    assert not (tmp_path / "s").exists()
