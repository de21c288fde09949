"""Questions to the graph: named queries, SPARQL, and what can be read from them."""

from kg.query.answer import NO_BOUNDS, Answer, Bounds, bound_text, read_query, run, run_named, run_text
from kg.query.apart import told_apart
from kg.query.catalog import catalog, named_query
from kg.query.explain import explain, explain_triple
from kg.query.explained import Evidence, Explanation, Fact
from kg.query.header import NamedQuery, Param
from kg.query.reader import kind_in_words
from kg.query.rows import Rows, plain
from kg.query.statements import Statements

__all__ = [
    "NO_BOUNDS",
    "Answer",
    "Bounds",
    "Evidence",
    "Explanation",
    "Fact",
    "NamedQuery",
    "Param",
    "Rows",
    "Statements",
    "bound_text",
    "catalog",
    "explain",
    "explain_triple",
    "kind_in_words",
    "named_query",
    "plain",
    "read_query",
    "run",
    "run_named",
    "run_text",
    "told_apart",
]
