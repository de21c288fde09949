"""A payload goes in, one HTML file comes out that needs no network and lets none be used."""

import base64
import hashlib
import json
from collections.abc import Mapping
from typing import Any, Final

from kg.view.bundle import asset, script, vis_network

_ESCAPES: Final = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}


def page(data: Mapping[str, Any], *, language: str = "vi") -> str:
    """The whole page with the payload in it."""
    return _render(language=language, title=str(data["meta"].get("title", "")), data=json_for_html(data), source="", connect="'none'")


def explorer_page(address: str, *, language: str = "vi") -> str:
    """The same page without a payload: it asks `address` of its own server for what it draws."""
    return _render(language=language, title="", data="", source=address, connect="'self'")


def json_for_html(data: Mapping[str, Any]) -> str:
    """JSON that can stand inside a script element: no character in it can end the element or begin another."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    for character, escape in _ESCAPES.items():
        text = text.replace(character, escape)
    return text


def _render(*, language: str, title: str, data: str, source: str, connect: str) -> str:
    from jinja2 import Environment, StrictUndefined
    from markupsafe import Markup

    scripts, css = (vis_network(), script()), asset("page.css")
    template = Environment(autoescape=True, undefined=StrictUndefined, keep_trailing_newline=True).from_string(asset("page.html.jinja"))
    return template.render(
        language=language,
        title=title or "kg",
        policy=Markup(policy(scripts, css, connect)),
        css=Markup(css),
        data=Markup(data),
        source=source,
        scripts=[Markup(text) for text in scripts],
    )


def policy(scripts: tuple[str, ...], css: str, connect: str = "'none'") -> str:
    """The Content-Security-Policy: these scripts and this style, pictures made by the page itself, and nothing else."""
    parts = {
        "default-src": "'none'",
        "script-src": " ".join(_hash(text) for text in scripts),
        "style-src": _hash(css),
        "img-src": "data: blob:",
        "connect-src": connect,
        "base-uri": "'none'",
        "form-action": "'none'",
    }
    return "; ".join(f"{name} {value}" for name, value in parts.items())


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
