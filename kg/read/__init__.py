"""Sources (files, folders, URLs, a pipe) go in, articles and problems come out."""

from kg.read.sources import read_sources

__all__ = ["read_sources"]
