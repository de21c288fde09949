"""Rows that differ in one column go in, one row with all its values, sorted, comes out.

A query asks for it by a line `# join: posts` in its header. GROUP_CONCAT would do it in SPARQL, but in any order.
"""

from collections.abc import Sequence

from pyoxigraph import Literal

from kg.query.rows import Row
from kg.text import fold


def joined(columns: Sequence[str], rows: Sequence[Row], name: str) -> list[Row]:
    """The rows with the values of one column written together as 'one; another'."""
    index = columns.index(name)
    groups: dict[Row, set[str]] = {}
    for row in rows:
        term = row[index]
        values = groups.setdefault((*row[:index], None, *row[index + 1 :]), set())
        if isinstance(term, Literal):
            values.add(term.value)
    merged: list[Row] = []
    for row, values in groups.items():
        text = "; ".join(sorted(values, key=lambda value: (fold(value), value)))
        merged.append((*row[:index], Literal(text) if values else None, *row[index + 1 :]))
    return merged
