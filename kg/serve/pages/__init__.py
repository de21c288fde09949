"""The pages of the server by their paths behind the root."""

from typing import Final

from kg.serve.pages.entity import about, entity
from kg.serve.pages.explore import explore, found, near, neighbours, start
from kg.serve.pages.home import changed, home
from kg.serve.pages.query import query_page
from kg.serve.pages.search import search, suggest
from kg.serve.reconcile import preview, properties
from kg.serve.reconcile import suggest as suggest_matches
from kg.serve.site import Handler

PAGES: Final[dict[str, Handler]] = {
    "": home,
    "about": about,
    "api/explore/{focus:path}/neighbours": neighbours,
    "api/explore/{focus:path}/search": found,
    "api/explore/{focus:path}/start": start,
    "api/neighbourhood": near,
    "api/suggest": suggest,
    "changed": changed,
    "explore": explore,
    "query": query_page,
    "reconcile/preview": preview,
    "reconcile/properties": properties,
    "reconcile/suggest/{what}": suggest_matches,
    "search": search,
    "{path:path}": entity,
}
"""The last one takes whatever the others leave."""
