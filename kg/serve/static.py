"""The name of one of the server's own files goes in, the file comes out: style, scripts, the query editor."""

import hashlib
import mimetypes
import re
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Final

from starlette.requests import Request
from starlette.responses import Response

from kg.errors import NotFound
from kg.view.bundle import asset

LOOK: Final = "look.css"
"""Made of the viewer's own colours, so that page and picture are one."""
_FOR_EVER: Final = "public, max-age=31536000, immutable"
_COLOURS = re.compile(r'^:root(?P<dark>\[data-theme="dark"\])? \{(?P<rules>[^}]*)\}', re.MULTILINE)


async def serve_static(request: Request) -> Response:
    """One file; raises NotFound. Files are kept in memory, so no thread is needed, nor has to be waited for."""
    name = request.path_params["name"]
    content = _content(name)
    kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
    fresh = request.query_params.get("v") == _digest(name)
    return Response(content, media_type=kind, headers={"Cache-Control": _FOR_EVER if fresh else "no-cache"})


def versioned(root: str, name: str) -> str:
    """The address of a file, another one whenever the file changes."""
    return f"{root}static/{name}?v={_digest(name)}"


def text_of(name: str) -> str:
    """The text of one of our files, to be put into a page."""
    return _content(name).decode()


@cache
def _content(name: str) -> bytes:
    if name == LOOK:
        return _look().encode()
    if name not in _names():
        raise NotFound("there is no such file", where=name)
    return files("kg.serve").joinpath("assets", "static", *name.split("/")).read_bytes()


@cache
def _names() -> frozenset[str]:
    """Nothing but what lies there can be asked for, whatever a path looks like."""
    folder = Path(str(files("kg.serve").joinpath("assets", "static")))
    return frozenset(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


@cache
def _digest(name: str) -> str:
    return hashlib.sha256(_content(name)).hexdigest()[:12]


def _look() -> str:
    """The two sets of colours: by the reader's choice, else as the system is set."""
    rules = {bool(found["dark"]): found["rules"] for found in _COLOURS.finditer(asset("page.css"))}
    light, dark = rules[False], rules[True]
    system = f':root:not([data-theme="light"]) {{{dark}}}'
    return f':root {{{light}}}\n@media screen and (prefers-color-scheme: dark) {{\n{system}\n}}\n:root[data-theme="dark"] {{{dark}}}\n'
