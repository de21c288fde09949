"""The SPARQL 1.1 Protocol, request by request."""

import json
from typing import Any

import httpx
import pyoxigraph as ox
import pytest

from kg.serve.endpoint import CUT

SELECT = "SELECT ?name { ?p a foaf:Person ; foaf:name ?name } LIMIT 3"
CONSTRUCT = "CONSTRUCT { ?p foaf:name ?name } WHERE { ?p a foaf:Person ; foaf:name ?name } LIMIT 3"
FORM, BODY = "application/x-www-form-urlencoded", "application/sparql-query"


def test_queries_are_taken_in_three_ways(client: httpx.Client) -> None:
    ways = [
        client.get("/sparql", params={"query": SELECT}),
        client.post("/sparql", data={"query": SELECT}),
        client.post("/sparql", content=SELECT.encode(), headers={"Content-Type": BODY}),
        client.post("/sparql", content=SELECT.encode(), headers={"Content-Type": f"{BODY}; charset=UTF-8"}),
    ]
    assert [way.status_code for way in ways] == [200] * 4
    names = [sorted(row["name"]["value"] for row in way.json()["results"]["bindings"]) for way in ways]
    assert len(names[0]) == 3
    assert all(found == names[0] for found in names)


@pytest.mark.parametrize(
    ("query", "accept", "media_type"),
    [
        (SELECT, None, "application/sparql-results+json"),
        (SELECT, "*/*", "application/sparql-results+json"),
        (SELECT, "application/sparql-results+json", "application/sparql-results+json"),
        (SELECT, "application/json", "application/sparql-results+json"),
        (SELECT, "application/sparql-results+xml", "application/sparql-results+xml"),
        (SELECT, "text/xml", "application/sparql-results+xml"),
        (SELECT, "text/csv", "text/csv"),
        (SELECT, "text/tab-separated-values", "text/tab-separated-values"),
        (SELECT, "text/csv;q=0.4, application/sparql-results+xml;q=0.5", "application/sparql-results+xml"),
        (SELECT, "text/turtle, text/*;q=0.1", "text/csv"),
        ("ASK { ?s ?p ?o }", "application/sparql-results+xml", "application/sparql-results+xml"),
        ("ASK { ?s ?p ?o }", "text/csv", "text/csv"),
        (CONSTRUCT, None, "text/turtle"),
        (CONSTRUCT, "application/n-triples", "application/n-triples"),
        (CONSTRUCT, "application/ld+json", "application/ld+json"),
        (CONSTRUCT, "application/rdf+xml", "application/rdf+xml"),
        ("DESCRIBE ?p WHERE { ?p a foaf:Person } LIMIT 1", "text/turtle", "text/turtle"),
    ],
)
def test_what_is_accepted_is_given(client: httpx.Client, query: str, accept: str | None, media_type: str) -> None:
    answer = client.get("/sparql", params={"query": query}, headers={"Accept": accept} if accept else {})
    assert answer.status_code == 200
    assert answer.headers["content-type"].partition(";")[0] == media_type
    assert "accept" in answer.headers["vary"].lower()
    assert _count(answer.content, media_type, query)


def _count(content: bytes, media_type: str, query: str) -> bool:
    """Reads the answer with a parser of the format, and checks that it holds what was asked for."""
    if query.startswith(("CONSTRUCT", "DESCRIBE")):
        form = ox.RdfFormat.from_media_type(media_type)
        return form is not None and len(list(ox.parse(content, format=form))) >= 3
    if media_type == "text/csv":
        return len(content.splitlines()) == (4 if "SELECT" in query else 1)
    form_of_results = ox.QueryResultsFormat.from_media_type(media_type)
    assert form_of_results is not None
    found: Any = ox.parse_query_results(content, format=form_of_results)
    return bool(found) if query.startswith("ASK") else len(list(found)) == 3


@pytest.mark.parametrize(
    ("request_", "status", "words"),
    [
        ({"method": "GET", "params": {"query": "SELEC"}}, 400, "line 1"),
        ({"method": "GET", "params": {"query": ""}}, 400, "empty"),
        ({"method": "GET", "params": {"query": "SELECT * { ?s nope:x ?o }"}}, 400, "prefix"),
        ({"method": "GET", "params": [("query", SELECT), ("query", SELECT)]}, 400, "2 queries"),
        ({"method": "GET", "params": {"query": SELECT, "default-graph-uri": "not an iri"}}, 400, "IRI"),
        ({"method": "GET", "params": {"query": "INSERT DATA { <x:a> <x:b> <x:c> }"}}, 400, "updates are refused"),
        ({"method": "GET", "params": {"query": "PREFIX a: <x:> DELETE WHERE { ?s ?p ?o }"}}, 400, "updates are refused"),
        ({"method": "GET", "params": {"query": "LOAD <http://127.0.0.1/x>"}}, 400, "updates are refused"),
        ({"method": "GET", "params": {"query": "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }"}}, 400, "SERVICE is refused"),
        ({"method": "GET", "params": {"query": "SELECT * { S\\u0045RVICE <http://127.0.0.1:1/> { ?s ?p ?o } }"}}, 400, "SERVICE"),
        ({"method": "GET", "params": {"update": "CLEAR ALL"}}, 403, "updates are refused"),
        ({"method": "POST", "data": {"update": "CLEAR ALL"}}, 403, "updates are refused"),
        ({"method": "POST", "content": b"CLEAR ALL", "headers": {"Content-Type": "application/sparql-update"}}, 403, "updates"),
        ({"method": "POST", "content": b"", "headers": {"Content-Type": FORM}}, 400, "no query"),
        ({"method": "POST", "content": b"query=%FF", "headers": {"Content-Type": FORM}}, 400, "cannot be read"),
        ({"method": "POST", "content": b"SELECT '\xff' {}", "headers": {"Content-Type": BODY}}, 400, "not UTF-8"),
        ({"method": "POST", "content": SELECT.encode(), "headers": {"Content-Type": "text/plain"}}, 415, "text/plain"),
        ({"method": "POST", "content": SELECT.encode()}, 415, "said to be nothing"),
        ({"method": "POST", "content": b"x", "headers": {"Content-Type": f"{BODY}; charset=utf-16"}}, 415, "UTF-8"),
        ({"method": "POST", "data": {"query": "#" * (1 << 20)}}, 413, "longer than"),
        ({"method": "GET", "params": {"query": SELECT}, "headers": {"Accept": "text/turtle"}}, 406, "text/csv"),
        ({"method": "GET", "params": {"query": CONSTRUCT}, "headers": {"Accept": "text/csv"}}, 406, "text/turtle"),
        ({"method": "GET", "params": {"query": CONSTRUCT, "format": "csv"}}, 406, "text/turtle"),
        ({"method": "PUT"}, 405, "Method Not Allowed"),
        ({"method": "DELETE"}, 405, "Method Not Allowed"),
    ],
)
def test_what_is_wrong_is_told(client: httpx.Client, request_: dict[str, Any], status: int, words: str) -> None:
    answer = client.request(url="/sparql", **request_)
    assert (answer.status_code, answer.text.count("\n")) == (status, 1), answer.text
    assert words in answer.text


def test_a_refusal_says_what_would_do(client: httpx.Client) -> None:
    answer = client.post("/sparql", content=b"x", headers={"Content-Type": "text/plain"})
    assert BODY in answer.headers["accept-post"]
    assert client.put("/sparql").headers["allow"]


def test_the_dataset_of_the_protocol_counts(client: httpx.Client) -> None:
    count = "SELECT (COUNT(*) AS ?n) { ?a a schema:NewsArticle }"
    named = "SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }"
    graphs = [row["g"]["value"] for row in _rows(client, named)]
    article = next(name for name in graphs if "/article/" in name)
    assert _rows(client, count)[0]["n"]["value"] == "15"
    assert _rows(client, count, **{"default-graph-uri": article})[0]["n"]["value"] == "1"
    own = f"SELECT (COUNT(*) AS ?n) FROM <{graphs[0]}> FROM NAMED <{graphs[0]}> {{ ?a a schema:NewsArticle }}"
    assert _rows(client, own, **{"default-graph-uri": [article, *graphs[1:3]]})[0]["n"]["value"] != "0"
    assert _rows(client, named, **{"named-graph-uri": article}) == [{"g": {"type": "uri", "value": article}}]
    assert _rows(client, named, **{"default-graph-uri": article}) == []


def _rows(client: httpx.Client, query: str, **more: Any) -> list[dict[str, Any]]:
    answer = client.post("/sparql", data={"query": query, **more})
    assert answer.status_code == 200, answer.text
    found: list[dict[str, Any]] = answer.json()["results"]["bindings"]
    return found


def test_what_is_too_long_is_cut_and_says_so(client: httpx.Client) -> None:
    rows = client.get("/sparql", params={"query": "SELECT * { ?s ?p ?o }"})
    assert (len(rows.json()["results"]["bindings"]), rows.headers[CUT]) == (500, "first 500")
    graph = client.get("/sparql", params={"query": "CONSTRUCT WHERE { ?s ?p ?o }"}, headers={"Accept": "application/n-triples"})
    assert (len(graph.content.splitlines()), graph.headers[CUT]) == (500, "first 500")
    assert CUT not in client.get("/sparql", params={"query": SELECT}).headers


def test_the_service_describes_itself(client: httpx.Client) -> None:
    sd = "http://www.w3.org/ns/sparql-service-description#"
    answer = client.get("/sparql", headers={"Accept": "text/turtle"})
    graph = ox.Store()
    graph.load(answer.content, ox.RdfFormat.TURTLE)
    found: Any = graph.query(f"SELECT ?e {{ ?s a <{sd}Service> ; <{sd}endpoint> ?e ; <{sd}supportedLanguage> <{sd}SPARQL11Query> }}")
    assert [row["e"].value for row in found] == [f"{str(client.base_url).rstrip('/')}/sparql"]
    asked: Any = graph.query(f"SELECT (COUNT(*) AS ?n) {{ ?s <{sd}resultFormat> ?f }}")
    assert next(iter(asked))["n"].value == "8"
    assert client.get("/sparql", headers={"Accept": "application/ld+json"}).json()
    assert client.get("/sparql", headers={"Accept": "text/csv"}).status_code == 406


def test_a_browser_is_shown_the_query_page(client: httpx.Client) -> None:
    answer = client.get("/sparql", headers={"Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"})
    assert (answer.status_code, answer.headers["location"]) == (303, "/query")


def test_answers_hold_the_text_as_it_is(client: httpx.Client) -> None:
    tricky = 'Đặng "Thị" <b>&\u202e\t\\ ’'
    query = f"SELECT ({json.dumps(tricky, ensure_ascii=False)} AS ?x) {{}}"
    for accept in ("application/sparql-results+json", "application/sparql-results+xml", "text/tab-separated-values"):
        answer = client.get("/sparql", params={"query": query}, headers={"Accept": accept})
        form = ox.QueryResultsFormat.from_media_type(accept)
        assert form is not None
        found: Any = ox.parse_query_results(answer.content, format=form)
        assert next(iter(found))["x"].value == tricky
