"""What is given for an Accept header."""

import pytest
from starlette.exceptions import HTTPException

from kg.serve.negotiate import CSV, GRAPHS, HTML, JSONLD, NTRIPLES, RDFXML, RESULTS, RESULTS_JSON, TURTLE, choose, wants_html

CHROME = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8"
ENTITY = (HTML, *GRAPHS)


@pytest.mark.parametrize(
    ("accept", "offered", "form", "chosen"),
    [
        ("", ENTITY, "", HTML),
        ("*/*", ENTITY, "", HTML),
        (CHROME, ENTITY, "", HTML),
        ("text/turtle", ENTITY, "", TURTLE),
        ("application/ld+json, text/turtle;q=0.9", ENTITY, "", JSONLD),
        ("application/json", ENTITY, "", JSONLD),
        ("application/rdf+xml;q=0.8, text/html;q=0.5", ENTITY, "", RDFXML),
        ("text/plain", ENTITY, "", NTRIPLES),
        ("text/*", RESULTS, "", CSV),
        ("text/*;q=0, text/csv", RESULTS, "", CSV),
        ("application/sparql-results+json;q=nonsense, text/csv;q=0.1", RESULTS, "", CSV),
        (CHROME, ENTITY, "ttl", TURTLE),
        ("text/turtle", ENTITY, "html", HTML),
        ("", RESULTS, "CSV", CSV),
        ("", GRAPHS, "json", JSONLD),
        ("", RESULTS, "json", RESULTS_JSON),
    ],
)
def test_the_best_that_fits_is_chosen(accept: str, offered: tuple[str, ...], form: str, chosen: str) -> None:
    assert choose(accept, offered, form) == chosen


@pytest.mark.parametrize(("accept", "form"), [("image/png", ""), ("text/csv;q=0", ""), ("", "pdf"), ("", "ttl")])
def test_what_cannot_be_given_is_406(accept: str, form: str) -> None:
    with pytest.raises(HTTPException) as refused:
        choose(accept, RESULTS, form)
    assert refused.value.status_code == 406
    assert CSV in refused.value.detail


@pytest.mark.parametrize(("accept", "html"), [(CHROME, True), ("*/*", False), ("", False), ("text/turtle, text/html;q=0.5", False)])
def test_browsers_are_told_apart(accept: str, html: bool) -> None:
    assert wants_html(accept) is html
