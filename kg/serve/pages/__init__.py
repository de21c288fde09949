"""The pages of the server by their paths behind the root."""

from typing import Final

from kg.serve.site import Handler

PAGES: Final[dict[str, Handler]] = {}
