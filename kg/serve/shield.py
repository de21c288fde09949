"""Every request and response passes here: strange hosts are turned away, and no page may load, frame or send anything elsewhere."""

from collections.abc import Iterable
from typing import Final
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from kg.serve.address import root_of
from kg.serve.settings import Settings

POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
_HEADERS: Final = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
REFINE: Final = ("http://127.0.0.1:3333", "http://localhost:3333")
"""Where OpenRefine runs on the same machine; its pages may ask for matches, and for nothing else."""
_LOCAL: Final = frozenset({"localhost", "127.0.0.1", "::1"})
_SHARED: Final = "GET, HEAD, POST, OPTIONS"


class Shield:
    """The outermost layer of the server."""

    def __init__(self, app: ASGIApp, settings: Settings, base_iri: str) -> None:
        self._app, self._origins, self._root = app, settings.origins, root_of(base_iri)
        # a page of the web may give its own name this machine's address, and would then be of the same origin
        own = {(urlsplit(base_iri).hostname or "").lower(), settings.host.lower(), *_LOCAL}
        self._hosts = frozenset(own) if settings.is_local else frozenset[str]()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """ASGI."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        host = urlsplit(f"//{headers.get('host', '')}").hostname or ""
        app: ASGIApp = self._app
        if self._hosts and host not in self._hosts:
            app = PlainTextResponse("kg: this server answers for this machine only\n", 421)
        elif scope["method"] == "OPTIONS":
            app = Response(status_code=204, headers={"Allow": _SHARED})
        matching = scope["path"].startswith(f"{self._root}reconcile")
        allowed = allowed_origin(headers.get("origin", ""), (*self._origins, *(REFINE if matching else ())))
        await app(scope, receive, self._dressed(send, allowed))

    def _dressed(self, send: Send, allowed: str) -> Send:
        async def dressed(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in _HEADERS.items():
                    headers.setdefault(name, value)
                if allowed:
                    headers["Access-Control-Allow-Origin"] = allowed
                    headers["Access-Control-Allow-Methods"] = _SHARED
                    headers["Access-Control-Allow-Headers"] = "Accept, Content-Type"
                    headers["Access-Control-Expose-Headers"] = "X-Kg-Cut, ETag"
                    headers.add_vary_header("Origin")
            await send(message)

        return dressed


def allowed_origin(origin: str, origins: Iterable[str]) -> str:
    """What to answer to a page of an origin: the origin, '*', or nothing."""
    known = set(origins)
    return "*" if "*" in known and origin else origin if origin in known else ""
