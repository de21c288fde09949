"""SPARQL text of our own goes in, its solutions come out; for modules that know what they ask."""

from pyoxigraph import QuerySolutions

from kg.store import Store


def select(store: Store, sparql: str) -> QuerySolutions:
    """The solutions of a SELECT; the contract's prefixes need not be declared."""
    found = store.query(sparql)
    assert isinstance(found, QuerySolutions)
    return found
