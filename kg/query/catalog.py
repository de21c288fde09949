"""The folder ontology/queries goes in, the named queries come out."""

from collections.abc import Mapping
from difflib import get_close_matches
from functools import cache

from kg.errors import QueryError
from kg.query.header import NamedQuery, parse_query
from kg.share import share_file


@cache
def catalog() -> Mapping[str, NamedQuery]:
    """All named queries by name, sorted; raises DataError if one of them is not well-formed."""
    files = sorted(share_file("ontology", "queries").glob("*.rq"))
    return {path.stem: parse_query(path.stem, path.read_text("utf-8")) for path in files}


def named_query(name: str) -> NamedQuery:
    """The query of this name; raises QueryError with the nearest names if there is none."""
    known = catalog()
    if name in known:
        return known[name]
    near = get_close_matches(name, known, n=3, cutoff=0.5)
    remedy = f"did you mean {' or '.join(near)}?" if near else "kg query --list shows them all"
    raise QueryError(f"no named query '{name}'", remedy=remedy)
