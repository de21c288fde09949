"""Where the graph is kept: one seam, `Store`, and `open_store`, which gives an implementation of it."""

from kg.store.open import open_store
from kg.store.seam import GraphName, QueryResult, Store, Subject, Term

__all__ = ["GraphName", "QueryResult", "Store", "Subject", "Term", "open_store"]
