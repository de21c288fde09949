"""What one article says: ArticleFacts go in, the triples of the article's graph come out, a pure function of the facts and the base IRI."""

from kg.graph.build import article_graph

__all__ = ["article_graph"]
