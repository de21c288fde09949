"""Where the graphs that the protocol names go into a query."""

import pyoxigraph as ox
import pytest
from starlette.exceptions import HTTPException

from kg.serve.dataset import with_dataset
from kg.serve.protocol import Asked

GRAPHS = (("http://d/",), ("http://n/",))
CLAUSES = "FROM <http://d/> FROM NAMED <http://n/>"


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("SELECT * { ?s ?p ?o }", "SELECT * @ { ?s ?p ?o }"),
        ("SELECT * FROM <http://a/> WHERE { ?s ?p ?o }", "SELECT * @ WHERE { ?s ?p ?o }"),
        ("PREFIX b: <http://b/> SELECT * FROM NAMED b:c FROM b:d { }", "PREFIX b: <http://b/> SELECT * @ { }"),
        (
            "SELECT (COUNT(*) AS ?where) (EXISTS { ?a ?b ?c } AS ?from) { }",
            "SELECT (COUNT(*) AS ?where) (EXISTS { ?a ?b ?c } AS ?from) @ { }",
        ),
        ("CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }", "CONSTRUCT { ?s ?p ?o } @ WHERE { ?s ?p ?o }"),
        ("CONSTRUCT WHERE { ?s ?p ?o }", "CONSTRUCT @ WHERE { ?s ?p ?o }"),
        ("DESCRIBE <http://where/> # {", "DESCRIBE <http://where/> # {\n@"),
        ("DESCRIBE ?x FROM <http://a/> { ?x ?y ?z }", "DESCRIBE ?x @ { ?x ?y ?z }"),
        ("ASK { ?s ?p ' FROM <http://a/> { ' }", "ASK @ { ?s ?p ' FROM <http://a/> { ' }"),
        ("# from { select\nBASE <http://where/{> select * { }", None),
        (
            "PREFIX select: <http://x/> SELECT * { select:where select:from ?x }",
            "PREFIX select: <http://x/> SELECT * @ { select:where select:from ?x }",
        ),
        ("DESCRIBE <http://x/> LIMIT 3", "DESCRIBE <http://x/> @ LIMIT 3"),
    ],
)
def test_the_clauses_stand_where_they_belong(query: str, wanted: str | None) -> None:
    found = with_dataset(Asked(query, *GRAPHS))
    if wanted is not None:
        assert found.split() == wanted.replace("@", CLAUSES).split()
        ox.Store().query(found)


def test_without_graphs_a_query_stays_as_it_is() -> None:
    assert with_dataset(Asked("SELECT * FROM <http://a/> { }")) == "SELECT * FROM <http://a/> { }"


@pytest.mark.parametrize("name", ["", "relative", "http://a b/", "> { } INSERT <x:"])
def test_what_is_no_iri_names_no_graph(name: str) -> None:
    with pytest.raises(HTTPException, match="no absolute IRI"):
        with_dataset(Asked("ASK { }", (name,)))
