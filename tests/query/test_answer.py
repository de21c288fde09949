"""Answers: by name, by file, by text; and each way to ask wrongly has its one line."""

import pytest

from kg.errors import KgError, NotFound, QueryError, UsageError
from kg.query import Bounds, Rows, Statements, run, run_text
from tests.smallworld import small_store


@pytest.fixture(scope="module")
def store():
    with small_store() as opened:
        yield opened


def test_names_need_no_accents(store):
    with_accents = run(store, "career", {"person": "Lê Thị Thu Hà"})
    assert with_accents == run(store, "career", {"person": "LE  thi thu hà"})
    assert [row["status"] for row in with_accents] == ["Incumbent", "Incumbent"]


def test_part_of_a_name_finds_everybody_who_has_it(store):
    assert {row["name"] for row in run(store, "career", {"person": "Bảo"})} == {"Phạm Quốc Bảo", "Phạm Quốc Bào"}


def test_accents_tell_namesakes_apart_where_they_can(store):
    assert {row["name"] for row in run(store, "career", {"person": "pham quoc bao"})} == {"Phạm Quốc Bảo", "Phạm Quốc Bào"}
    assert {row["name"] for row in run(store, "career", {"person": "phạm quốc BẢO"})} == {"Phạm Quốc Bảo"}
    assert {row["name"] for row in run(store, "career", {"person": "Phạm Quốc Báo"})} == {"Phạm Quốc Bảo", "Phạm Quốc Bào"}


def test_a_role_means_its_kinds_too(store):
    rows = run(store, "who-held", {"body": "UBND tỉnh Bình Dương", "role": "chủ tịch"})
    assert rows == run(store, "who-held", {"body": "UBND tỉnh Bình Dương", "role": "Chủ tịch Ủy ban nhân dân"}) and len(rows) == 3


def test_an_iri_tells_namesakes_apart(store):
    people = {row["name"]: row["person"] for row in run(store, "namesakes")}
    rows = run(store, "career", {"person": people["Phạm Quốc Bào"]})
    assert {row["name"] for row in rows} == {"Phạm Quốc Bào"}


def test_what_a_table_shows_can_be_asked_for(store):
    person = next(row["person"] for row in run(store, "namesakes") if row["name"] == "Phạm Quốc Bào")
    below = person.removeprefix(store.base_iri)
    assert run(store, "career", {"person": below}) == run(store, "career", {"person": person})
    fact = run(store, "least-certain", {"below": 0.6}).column("fact")[0]
    assert len(run(store, "fact-sources", {"fact": fact.removeprefix(store.base_iri)})) == 1


def test_defaults_and_optional_parameters(store):
    everything = run(store, "appointments")
    assert len(everything) == 3
    assert [row["name"] for row in run(store, "appointments", {"place": "Đồng Nai"})] == ["Phạm Quốc Bảo"]
    assert [row["kind"] for row in run(store, "appointments", {"to": "2021"})] == ["Election"]
    assert [row["kind"] for row in run(store, "appointments", {"from": "5/2022"})] == ["Transfer"]


def test_limit_keeps_the_first_rows(store):
    assert run(store, "most-connected", bounds=Bounds(rows=1)).column("name") == ["Lê Thị Thu Hà"]


def test_text_binds_variables_by_name(store):
    rows = run(store, "SELECT ?name { ?p kg:searchLabel ?label ; foaf:name ?name }", {"label": "le thi thu ha"})
    assert rows.to_dicts() == [{"name": "Lê Thị Thu Hà"}]


def test_files_and_headers(store, tmp_path):
    plain = tmp_path / "plain.rq"
    plain.write_text("ASK { ?p a foaf:Person }", "utf-8")
    assert run(store, plain) is True
    mine = tmp_path / "mine.rq"
    mine.write_text(
        "# vi: x\n# en: x\n# example: x\n# param who: person, required | a | b\n"
        'SELECT ?n { VALUES ?whoName { "x" } ?who kg:searchLabel ?whoName ; foaf:name ?n }',
        "utf-8",
    )
    assert run(store, str(mine), {"who": "do minh khang"}).column("n") == ["Đỗ Minh Khang"]


def test_construct_gives_statements(store):
    found = run(store, "neighbourhood", {"person": "Đỗ Minh Khang"})
    assert isinstance(found, Statements)
    assert len(found.rdflib()) == len(found) > 3


@pytest.mark.parametrize(
    ("query", "params", "kind", "said"),
    [
        (" # nothing\n", {}, QueryError, "the query is empty"),
        ("INSERT DATA { <a:b> <a:b> <a:b> }", {}, QueryError, "updates are refused: INSERT"),
        ("# a comment\nPREFIX a: <b:c>\n drop all", {}, QueryError, "updates are refused: DROP"),
        ("who-hold", {}, QueryError, "did you mean who-holds or who-held"),
        ("who-holds", {}, QueryError, "needs the parameter 'body'"),
        ("who-holds", {"boby": "x"}, QueryError, "has no parameter 'boby'; it takes body, role"),
        ("who-holds", {"body": "ubnd tinh binh duon"}, NotFound, "near it: ubnd tinh binh duong"),
        ("who-holds", {"body": "  "}, NotFound, "empty body name"),
        ("appointments", {"from": "2021-02-30"}, QueryError, "a day that exists"),
        ("appointments", {"from": "hôm qua"}, QueryError, "23/12/2020"),
        ("chaired", {"kind": "Party"}, QueryError, "one of Congress"),
        ("least-certain", {"below": "half"}, QueryError, "is not a number"),
        ("fact-sources", {"fact": "javascript:alert(1)"}, QueryError, "is not an http"),
        ("fact-sources", {"fact": "http://a/b> } #"}, QueryError, "is not an http"),
        ("nowhere.rq", {}, UsageError, "there is no such file"),
        ("ASK { ?s ?p ?o }", {"x": "1"}, UsageError, "no variable \\?x"),
    ],
)
def test_every_mistake_has_its_line(store, query, params, kind, said):
    with pytest.raises(kind, match=said) as caught:
        run(store, query, params)
    assert isinstance(caught.value, KgError) and "\n" not in caught.value.line


def test_rows_are_rows(store):
    rows = run_text(store, "SELECT ?n ?d { VALUES (?n ?d) { (2 '2020-12-23'^^xsd:date) (UNDEF '2020'^^xsd:gYear) } }")
    assert isinstance(rows, Rows) and len(rows) == 2 and rows[0]["n"] == 2
    assert rows[0]["d"].isoformat() == "2020-12-23" and rows[1] == {"n": None, "d": "2020"}


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("SELECT ?x {\n ?x abc:a ?y }", "2:5: unknown prefix 'abc:'; declare it with PREFIX abc: <…> in the first line"),
        ("SELECT ?x { ?x a foa:Person }", "1:18: unknown prefix 'foa:'; did you mean foaf:?"),
        ("SELECT ?x {\n ?x a }", "2:7: syntax error at '}'; something is missing after 'a'"),
        ("SELECT ?x { ?x ?y ?z", "1:21: syntax error: the '{' of line 1, column 11 is not closed; add '}' at the end"),
        (
            "SELECT ?x { ?x ?y ?z . FILTER(?z = 'a' }",
            "1:40: syntax error: the '(' of line 1, column 30 is not closed; add ')' before this '}'",
        ),
        ("SELECT ?x { ?x ?y ?z }}", "1:23: syntax error: nothing is open that '}' could close; drop it"),
        ("SELECT ?x { ?x foaf:name 'Lê }", "1:26: syntax error: the string that begins here has no end; add '"),
        (
            "SELEC ?x { ?x ?y ?z }",
            "1:1: syntax error: a query cannot begin with 'SELEC'; it begins with SELECT, ASK, CONSTRUCT or DESCRIBE",
        ),
        ("PREFIX a <b:c> ASK { ?x ?y ?z }", "1:1: syntax error: PREFIX names no prefix; write PREFIX kg: <https://…>"),
        ("SELECT x { ?x ?y ?z }", "1:8: syntax error at 'x'; name variables with a question mark, as ?name"),
        ("SELECT ?x, ?y { ?x ?y ?z }", "1:10: syntax error at ','; variables stand side by side, without commas"),
        (
            "# who\nSELECT ?x {\n  ?x a foaf:Person # {\n  ?x foaf:name ?n }",
            "4:3: syntax error at '?x'; is a '.' or ';' missing before it?",
        ),
        ("SELECT ?x { ?x ?y ?z } ORDER ?x", "1:30: syntax error at '?x'; write ORDER BY"),
        ("SELECT ?x { ?x ?y ?z } LIMIT ten", "1:30: syntax error at 'ten'; LIMIT takes a number"),
        ("SELECT ?x { ?x ?y ?z . FILTER ?z = 1 }", "1:31: syntax error at '?z'; put the condition in brackets: FILTER(…)"),
        ("SELECT ?x { ?x ?y ?z . FILTER(CONTAINZ(?z, 'a')) }", "1:31: syntax error at 'CONTAINZ'; did you mean CONTAINS?"),
        ("SELECT ?x { ?x ?y ?z . FILTER(fold(?z) = 'a') }", "1:31: syntax error at 'fold'; there is no such function"),
        ("SELECT ?x { ?x <foo bar> ?z }", "1:16: syntax error: this is no IRI; write it in full and without blanks: <https://…>"),
        ("SELECT ?x { ?x ?y ?z . BIND(1 AS ?z) }", "1:38: syntax error at '}'; is ?z, behind AS, in use already?"),
        ("SELECT ?x (COUNT(?y) AS ?n) { ?x ?y ?z }", "add it to GROUP BY"),
        ("SELECT ?x", "1:10: syntax error: the query has no pattern; add WHERE { … }"),
    ],
)
def test_a_mistake_is_shown_where_it_is_with_what_to_do(store, query, said):
    with pytest.raises(QueryError) as caught:
        run(store, query)
    assert said in caught.value.line and caught.value.line.startswith("query:")
    assert len(caught.value.line) < 160
