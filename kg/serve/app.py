"""A store and settings go in, the ASGI application comes out: every address that the server answers at."""

from collections.abc import Iterator

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import RedirectResponse
from starlette.routing import BaseRoute, Route

from kg.serve.address import root_of
from kg.serve.endpoint import Endpoint
from kg.serve.links import Links
from kg.serve.live import Live
from kg.serve.pages import PAGES
from kg.serve.pool import QueryPool
from kg.serve.problems import handlers
from kg.serve.reconcile import Reconciler
from kg.serve.settings import Settings
from kg.serve.shield import Shield
from kg.serve.site import Site, page
from kg.serve.static import serve_static


def make_app(live: Live, pool: QueryPool, settings: Settings) -> Starlette:
    """The application over a store that is open, with the processes that run its queries."""
    site = Site(live, settings, Links(live.base_iri, root_of(live.base_iri)))
    return Starlette(
        routes=list(_routes(site, pool)),
        middleware=[Middleware(Shield, settings, live.base_iri)],
        exception_handlers=handlers(site),
    )


def _routes(site: Site, pool: QueryPool) -> Iterator[BaseRoute]:
    root = site.links.root
    endpoint = Endpoint(site.live, pool, site.settings, site.links.within("query"))
    for path in dict.fromkeys(("/sparql", f"{root}sparql")):
        yield Route(path, endpoint.answer, methods=["GET", "POST"])
    yield Route(f"{root}static/{{name:path}}", serve_static, methods=["GET"])
    yield Route(f"{root}reconcile", Reconciler(site).answer, methods=["GET", "POST"])
    for path, handler in PAGES.items():
        yield Route(f"{root}{path}", page(site, handler), methods=["GET"])
    if root != "/":
        yield Route("/", lambda request: RedirectResponse(root, 302), methods=["GET"])
