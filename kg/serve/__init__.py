"""A store goes in, one local address comes out: pages, explorer and SPARQL endpoint, for reading only."""

from kg.serve.run import serve
from kg.serve.settings import Settings

__all__ = ["Settings", "serve"]
