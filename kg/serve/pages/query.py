"""The query page: the named questions to fill in, and an editor that shows the SPARQL behind them and runs it."""

import json
import re
import shlex
from typing import Final

from markupsafe import Markup
from starlette.responses import Response

from kg.errors import KgError
from kg.query import NamedQuery, Param, bound_text, catalog, named_query
from kg.rdf import PREFIXES
from kg.serve.examples import fill_in
from kg.serve.shield import POLICY
from kg.serve.site import Visit
from kg.serve.static import text_of
from kg.view.page import json_for_html

FIRST: Final = """SELECT ?name ?post WHERE {
  ?person a foaf:Person ; foaf:name ?name ; kg:holds ?post .
}
ORDER BY ?name
LIMIT 50"""
_POLICY: Final = POLICY.replace("style-src 'self'", "style-src 'self' 'sha256-zCK2EVMoPc04mRF/g5CotUvxbJPWS+8V0b+s9ptqQIk='")
"""YASGUI puts one style sheet of its own into the page, for columns that can be made wider."""
_EXAMPLE: Final = re.compile(r"(\w+)=(.*)", re.DOTALL)


def query_page(visit: Visit) -> Response:
    """The page, with a question answered if one is asked."""
    name, text, trouble = visit.asked("name"), visit.asked("query"), ""
    if name:
        text, trouble = _bound(visit, name)
    prefixes = "".join(f"PREFIX {short}: <{iri}>\n" for short, iri in PREFIXES.items() if f"{short}:" in (text or FIRST))
    shown = text or FIRST
    data = {
        "endpoint": visit.links.within("sparql"),
        "query": shown if "PREFIX" in shown.upper() else f"{prefixes}{shown}",
        "asked": bool(text),
        "title": name,
        "prefixes": dict(PREFIXES),
        "provinces": json.loads(text_of("provinces.json")),
        "words": {name: visit.words(name) for name in ("map", "nowhere")},
        "base": visit.links.base,
        "root": visit.links.root,
    }
    response = visit.html(
        "query.html",
        queries=list(catalog().values()),
        chosen=name,
        given=lambda query, param: _given(visit, query, param),
        trouble=trouble,
        rows=visit.site.settings.rows,
        data=Markup(json_for_html(data)),
    )
    response.headers["Content-Security-Policy"] = _POLICY
    return response


def _bound(visit: Visit, name: str) -> tuple[str, str]:
    """The SPARQL of a named question with what was filled in, or what is wrong with that."""
    try:
        query = named_query(name)
        filled = {param.name: value for param in query.params if (value := _given(visit, query, param).strip())}
        return _tidy(bound_text(visit.store, query, filled)), ""
    except KgError as error:
        return "", error.line


def _tidy(text: str) -> str:
    """Without the header that describes parameters, and without lines that were left out."""
    lines = [line for line in text.splitlines() if line.strip() and not line.lstrip().startswith(("# param", "# example", "# join"))]
    return "\n".join(lines) + "\n"


def _given(visit: Visit, query: NamedQuery, param: Param) -> str:
    """What was filled in, else what the example fills in, so that every question can be asked at once."""
    if visit.asked("name") == query.name and any(f"p.{other.name}" in visit.request.query_params for other in query.params):
        return visit.asked(f"p.{param.name}")
    return _examples(visit, query).get(param.name, param.default or "")


def _examples(visit: Visit, query: NamedQuery) -> dict[str, str]:
    """Names that the store knows; of what it has no example of, as of roles, those that the question brings."""
    kept = visit.reading.kept.setdefault("examples", {})
    if query.name not in kept:
        brought = {found[1]: found[2] for word in shlex.split(query.example) if (found := _EXAMPLE.fullmatch(word))}
        required = {param.name: brought[param.name] for param in query.params if param.required and param.name in brought}
        kept[query.name] = required | fill_in(visit.store, query)
    filled: dict[str, str] = kept[query.name]
    return filled
