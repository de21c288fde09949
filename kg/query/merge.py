"""Rows that differ in one column go in, one row with all its values, sorted, comes out.

A query asks for it by a line `# join: posts` in its header. GROUP_CONCAT would do it in SPARQL, but in any order.
"""

from collections.abc import Sequence

from pyoxigraph import Literal

from kg.query.rows import Row, Term, plain
from kg.text import fold


def joined(columns: Sequence[str], rows: Sequence[Row], name: str, least: str | None = None) -> list[Row]:
    """The rows with the values of one column written together as 'one; another', and of another the least number."""
    index = columns.index(name)
    ranked = columns.index(least) if least else -1
    groups: dict[Row, tuple[set[str], list[Term]]] = {}
    for row in rows:
        kept = tuple(None if place in (index, ranked) else term for place, term in enumerate(row))
        texts, numbers = groups.setdefault(kept, (set(), []))
        if isinstance(term := row[index], Literal):
            texts.add(term.value)
        if ranked >= 0 and (number := row[ranked]) is not None:
            numbers.append(number)
    merged: list[Row] = []
    for kept, (texts, numbers) in groups.items():
        text = "; ".join(sorted(texts, key=lambda value: (fold(value), value)))
        filled: dict[int, Term | None] = {index: Literal(text) if texts else None}
        if numbers:
            filled[ranked] = min(numbers, key=lambda term: float(plain(term)))
        merged.append(tuple(filled.get(place, term) for place, term in enumerate(kept)))
    return merged
