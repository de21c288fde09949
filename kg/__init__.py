"""Reads Vietnamese party and government news and builds a queryable graph of officials, roles, bodies and events.

import kg

with kg.build(["articles/"], store="kg-store") as graph:
    rows = graph.rows("SELECT ?name WHERE { ?p a foaf:Person ; foaf:name ?name }")
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.api import Graph, build, open
    from kg.errors import KgError
    from kg.model import Article, ArticleFacts, Problem

__version__ = "0.1.0"
__all__ = ["Article", "ArticleFacts", "Graph", "KgError", "Problem", "__version__", "build", "open"]

_HOME = {
    "Article": "kg.model",
    "ArticleFacts": "kg.model",
    "Graph": "kg.api",
    "KgError": "kg.errors",
    "Problem": "kg.model",
    "build": "kg.api",
    "open": "kg.api",
}


def __getattr__(name: str) -> object:
    # loaded on first use: `kg --help` must not wait for pydantic
    if name in _HOME:
        return getattr(import_module(_HOME[name]), name)
    raise AttributeError(f"module 'kg' has no attribute {name!r}")
