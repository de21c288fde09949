"""A named query, a file or SPARQL text goes in with its parameters; rows, triples or a yes or no come out of the store."""

import re
from collections.abc import Mapping
from itertools import islice
from pathlib import Path
from typing import Final, NamedTuple

from pyoxigraph import QueryBoolean, QuerySolutions

from kg.errors import QueryError, UsageError
from kg.query.bind import Value, bind_values, keep_given
from kg.query.catalog import catalog, named_query
from kg.query.header import NAMED_KINDS, NamedQuery, parse_query
from kg.query.merge import joined
from kg.query.order import order_keys, ordered
from kg.query.rows import Rows
from kg.query.statements import Statements, statements
from kg.query.syntax import parse_error, query_form, syntax_error
from kg.query.values import guessed, terms_of
from kg.store import Store

Answer = Rows | Statements | bool


class Bounds(NamedTuple):
    """How many rows an answer keeps, and how many seconds it may take; None is without end."""

    rows: int | None = None
    seconds: float | None = None


NO_BOUNDS: Final = Bounds()

_NAME: Final = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")


def run(store: Store, query: str | Path, params: Mapping[str, object] | None = None, bounds: Bounds = NO_BOUNDS) -> Answer:
    """Answers a query: the name of a named query, the path of a file, or SPARQL.

    Rows of a named query come in one fixed order; `bounds.rows` keeps the first ones. Raises QueryError for wrong syntax, with the
    position, for an unknown name and for parameters of the wrong type; NotFound if a parameter names nothing in the store; QueryTimeout
    after `bounds.seconds`, which need a store on disk that was opened for reading.
    """
    if isinstance(query, Path) or query.endswith(".rq"):
        return run_text(store, read_query(Path(query)), params, bounds, where=str(query))
    if _NAME.fullmatch(query):
        return run_named(store, named_query(query), params, bounds)
    return run_text(store, query, params, bounds)


def run_named(store: Store, query: NamedQuery, params: Mapping[str, object] | None = None, bounds: Bounds = NO_BOUNDS) -> Answer:
    """Answers a named query; raises as `run` does."""
    text = bound_text(store, query, params or {})
    answer = _ask(store, text, bounds._replace(rows=None), where=f"{query.name}.rq")
    if not isinstance(answer, Rows):
        return answer
    found = joined(answer.columns, answer.terms, query.join, query.least) if query.join else answer.terms
    terms = ordered(answer.columns, found, order_keys(text))
    return Rows(answer.columns, terms[: bounds.rows])


def run_text(
    store: Store, text: str, params: Mapping[str, object] | None = None, bounds: Bounds = NO_BOUNDS, *, where: str = "query"
) -> Answer:
    """Answers SPARQL text; a parameter binds the variable of its name. Raises as `run` does."""
    if re.search(r"^#\s*param\s", text, re.MULTILINE):
        return run_named(store, parse_query(Path(where).stem, text), params, bounds)
    values = {name: [guessed(given)] for name, given in (params or {}).items()}
    for name in values:
        if not re.search(rf"[?$]{re.escape(name)}\b", text):
            raise UsageError(f"the query has no variable ?{name}", where=where)
    return _ask(store, bind_values(text, values) if values else text, bounds, where=where)


def bound_text(store: Store, query: NamedQuery, params: Mapping[str, object]) -> str:
    """The SPARQL of a named query with its parameters bound: what runs, and what an editor may show."""
    known = {param.name for param in query.params}
    if unknown := sorted(params.keys() - known):
        remedy = f"it takes {', '.join(sorted(known))}" if known else "it takes none"
        raise QueryError(f"{query.name} has no parameter '{unknown[0]}'", remedy=remedy)
    given = {param.name: params.get(param.name, param.default) for param in query.params}
    values: dict[str, list[Value]] = {}
    aliases: dict[str, str] = {}
    for param in query.params:
        value = given[param.name]
        if value is None and param.required:
            raise QueryError(f"{query.name} needs the parameter '{param.name}'", remedy=f"for example {query.example}")
        if value is None:
            continue
        terms = list(terms_of(param, value, store))
        values[param.variable] = terms
        if param.kind in NAMED_KINDS and str(terms[0]).startswith("<"):
            aliases[param.variable] = param.name
    set_ones = frozenset(name for name, value in given.items() if value is not None)
    return bind_values(keep_given(query.text, set_ones, frozenset(known)), values, aliases=aliases)


def read_query(path: Path) -> str:
    """The text of a query file; raises UsageError if it cannot be read."""
    try:
        return path.read_text("utf-8")
    except FileNotFoundError:
        near = f"the named queries are {', '.join(list(catalog())[:3])} …" if path.parent == Path() else ""
        raise UsageError("there is no such file", where=str(path), remedy=near) from None
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"the file cannot be read: {error}", where=str(path)) from error


def _ask(store: Store, text: str, bounds: Bounds, *, where: str) -> Answer:
    query_form(text)
    try:
        found = store.query(text, timeout=bounds.seconds, max_rows=bounds.rows)
    except QueryError as error:
        if type(error) is QueryError and (mistake := parse_error(text)) is not None:
            raise syntax_error(mistake, text, where=where) from None
        raise
    if isinstance(found, QuerySolutions):
        columns = tuple(variable.value for variable in found.variables)
        return Rows(columns, tuple(tuple(solution) for solution in islice(found, bounds.rows)))
    if isinstance(found, QueryBoolean):
        return bool(found)
    return statements(list(islice(found, bounds.rows)))
