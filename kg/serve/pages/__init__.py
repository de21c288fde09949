"""The pages of the server by their paths behind the root."""

from typing import Final

from kg.serve.pages.entity import about, entity
from kg.serve.pages.home import changed, home
from kg.serve.pages.search import search, suggest
from kg.serve.site import Handler

PAGES: Final[dict[str, Handler]] = {
    "": home,
    "about": about,
    "api/suggest": suggest,
    "changed": changed,
    "search": search,
    "{path:path}": entity,
}
"""The last one takes whatever the others leave."""
