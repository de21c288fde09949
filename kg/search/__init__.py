"""Full text beside the store: names and sentences, found without accents."""

from kg.search.index import Hit, SearchIndex, Sentence, open_search

__all__ = ["Hit", "SearchIndex", "Sentence", "open_search"]
