"""What every page needs: the store as it stands, the reader's language, the addresses, and how a page is written."""

import hashlib
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Any, Final

from anyio import CapacityLimiter, to_thread
from starlette.requests import Request
from starlette.responses import Response

from kg import __version__
from kg.serve import negotiate
from kg.serve.kept import Kept
from kg.serve.links import Links, anchor, outside
from kg.serve.live import Live, Reading
from kg.serve.sayings import Sayings, pieces
from kg.serve.settings import Settings
from kg.serve.static import versioned
from kg.serve.words import COOKIE, LANGUAGES, Words, language_of
from kg.store import Store

_VARY: Final = "Accept, Accept-Language, Cookie"
_WRITERS: Final = 4
_YEAR: Final = 31_536_000


@dataclass(frozen=True)
class Site:
    """One running server."""

    live: Live
    settings: Settings
    links: Links

    @cached_property
    def kept(self) -> Kept:
        """Pages of this state that somebody has asked for before."""
        return Kept(self.settings.kept)

    @cached_property
    def turns(self) -> CapacityLimiter:
        """Who may write a page: a few at a time, the others in the order of their coming, or all of them would be late together."""
        return CapacityLimiter(_WRITERS)

    @cached_property
    def templates(self) -> Any:
        """The pages' templates; whatever is put into them is escaped."""
        from jinja2 import Environment, PackageLoader, StrictUndefined

        environment = Environment(
            loader=PackageLoader("kg.serve", "assets/pages"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        static = partial(versioned, self.links.root)
        environment.globals |= {"outside": outside, "pieces": pieces, "anchor": anchor, "static": static, "version": __version__}
        return environment


@dataclass(frozen=True)
class Visit:
    """One request for a page."""

    site: Site
    request: Request
    reading: Reading
    words: Words

    @property
    def store(self) -> Store:
        """The store as it was published last."""
        return self.reading.store

    @property
    def links(self) -> Links:
        """The server's addresses."""
        return self.site.links

    def asked(self, name: str, default: str = "") -> str:
        """A parameter of the address."""
        return self.request.query_params.get(name, default)

    def count(self, name: str, default: int, most: int) -> int:
        """A parameter that is a whole number from 1 to `most`; what is none counts as the default."""
        text = self.asked(name)
        return max(1, min(most, int(text))) if text.isdecimal() and len(text) < 10 else default

    def address(self, **changes: str) -> str:
        """The address of this page with other parameters."""
        return f"?{self.request.url.include_query_params(**changes).query}"

    def html(self, template: str, *, status: int = 200, **values: Any) -> Response:
        """A page."""
        other = LANGUAGES[1 - LANGUAGES.index(self.words.language)]
        text = self.site.templates.get_template(template).render(
            t=self.words,
            say=Sayings(self.words),
            links=self.links,
            language=self.words.language,
            switch=self.address(lang=other),
            visit=self,
            **values,
        )
        return Response(text, status, media_type=negotiate.HTML)


Handler = Callable[[Visit], Response]


def page(site: Site, handler: Handler) -> Callable[[Request], Awaitable[Response]]:
    """A handler as the server calls it, in a thread: with a reading of the store, and not run at all for who has the answer already."""

    async def answer(request: Request) -> Response:
        with site.live.reading() as reading:
            words = Words(language_of(request))
            tag = _tag(request, reading, words)
            if tag in request.headers.get("if-none-match", ""):
                return Response(status_code=304, headers={"ETag": tag, "Vary": _VARY, "Cache-Control": "no-cache"})
            visit = Visit(site, request, reading, words)
            kept = site.kept.get(tag)
            response = await to_thread.run_sync(handler, visit, limiter=site.turns) if kept is None else kept
        if response.status_code == 200:
            response.headers.setdefault("ETag", tag)
            response.headers.setdefault("Cache-Control", "no-cache")
            site.kept.put(tag, response)
        response.headers.setdefault("Vary", _VARY)
        if request.query_params.get("lang") in LANGUAGES:
            response.set_cookie(COOKIE, words.language, max_age=_YEAR, httponly=True, samesite="lax")
        return response

    return answer


def _tag(request: Request, reading: Reading, words: Words) -> str:
    """Names an answer by all that it depends on."""
    parts = (__version__, reading.version, str(request.url), words.language, request.headers.get("accept", ""))
    return f'W/"{hashlib.sha256(chr(10).join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:20]}"'
