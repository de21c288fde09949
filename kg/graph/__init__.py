"""What one article says: ArticleFacts go in, the triples of the article's graph come out, a pure function of the facts and the base IRI."""

from kg.graph.build import article_graph

VERSION = "1"
"""Raised when the same facts give another graph: articles are then read again."""

__all__ = ["VERSION", "article_graph"]
