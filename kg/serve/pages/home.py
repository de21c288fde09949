"""A store goes in, the first page comes out: a search box, what the store holds, and where to begin; or what happened last."""

from collections.abc import Callable
from itertools import groupby
from typing import Any, Final

from starlette.responses import Response

from kg.query.ask import select
from kg.rdf import FOAF, KG, ORG, SCHEMA
from kg.serve.recent import busiest, latest_articles, latest_changes
from kg.serve.site import Visit

_COUNTED: Final = (("people", FOAF.Person), ("bodies", ORG.Organization), ("events", KG.Event), ("articles", SCHEMA.NewsArticle))
_PAGE: Final = 40
_LAST_PAGE: Final = 10_000


def home(visit: Visit) -> Response:
    """The first page."""
    store = visit.store
    return visit.html(
        "home.html",
        numbers=_once(visit, "numbers", lambda: [(name, _count(visit, class_)) for name, class_ in _COUNTED]),
        people=_once(visit, "people", lambda: busiest(store, "person")),
        bodies=_once(visit, "bodies", lambda: busiest(store, "body")),
        changes=_once(visit, "changes", lambda: latest_changes(store, most=8)),
    )


def _once(visit: Visit, name: str, find: Callable[[], Any]) -> Any:
    """What takes a look at the whole store is found out once for each state of it."""
    kept = visit.reading.kept
    if name not in kept:
        kept[name] = find()
    return kept[name]


def _count(visit: Visit, class_: str) -> int:
    return int(next(iter(select(visit.store, f"SELECT (COUNT(*) AS ?n) {{ ?x a <{class_}> }}")))["n"].value)


def changed(visit: Visit) -> Response:
    """What happened last, a page at a time."""
    number = visit.count("page", 1, _LAST_PAGE)
    found = latest_changes(visit.store, first=(number - 1) * _PAGE, most=_PAGE + 1)
    return visit.html(
        "changed.html",
        months=[(month, list(group)) for month, group in groupby(found[:_PAGE], key=lambda change: change.day[:7])],
        older=str(number + 1) if len(found) > _PAGE else "",
        articles=_once(visit, "new articles", lambda: latest_articles(visit.store)),
    )
