"""Full text beside the store: names and sentences, found without accents."""

from kg.search.index import Hit, SearchIndex, Sentence, open_search
from kg.search.lookup import LOOKED_UP, lookup

__all__ = ["LOOKED_UP", "Hit", "SearchIndex", "Sentence", "lookup", "open_search"]
