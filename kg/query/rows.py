"""The solutions of a SELECT go in; rows that become dicts, pandas or polars frames come out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from kg.errors import UsageError

if TYPE_CHECKING:
    import pandas
    import polars

Term = NamedNode | BlankNode | Literal | Triple
Row = tuple[Term | None, ...]

_XSD = "http://www.w3.org/2001/XMLSchema#"
_INTEGERS = frozenset(_XSD + name for name in ("integer", "int", "long", "short", "byte", "nonNegativeInteger", "positiveInteger"))
_FLOATS = frozenset(_XSD + name for name in ("decimal", "double", "float"))


def plain(term: Term | None) -> Any:
    """A term as Python has it: str, int, float, bool or date; years and months stay strings, as precise as they are."""
    if not isinstance(term, Literal):
        return None if term is None else str(term) if isinstance(term, Triple) else term.value
    kind = term.datatype.value
    try:
        if kind in _INTEGERS:
            return int(term.value)
        if kind in _FLOATS:
            return float(term.value)
        if kind == _XSD + "date":
            return date.fromisoformat(term.value)
        if kind == _XSD + "dateTime":
            return datetime.fromisoformat(term.value)
    except ValueError:  # '2020-12-23Z' is a valid xsd:date that Python has no type for
        return term.value
    return term.value == "true" if kind == _XSD + "boolean" else term.value


@dataclass(frozen=True, slots=True)
class Rows(Sequence[dict[str, Any]]):
    """A table of answers. As a sequence its items are dicts of plain values; `terms` keeps the RDF terms."""

    columns: tuple[str, ...]
    terms: tuple[Row, ...]

    def __len__(self) -> int:
        return len(self.terms)

    def __getitem__(self, index: Any) -> Any:
        if isinstance(index, slice):
            return Rows(self.columns, self.terms[index])
        return dict(zip(self.columns, map(plain, self.terms[index]), strict=True))

    def __iter__(self) -> Iterator[dict[str, Any]]:
        return (self[index] for index in range(len(self.terms)))

    def column(self, name: str) -> list[Any]:
        """The values of one column."""
        index = self.columns.index(name)
        return [plain(row[index]) for row in self.terms]

    def to_dicts(self) -> list[dict[str, Any]]:
        """A list with a dict of plain values for each row."""
        return list(self)

    def to_pandas(self) -> "pandas.DataFrame":
        """A pandas frame; raises UsageError if pandas is not installed."""
        try:
            import pandas
        except ImportError as error:
            raise UsageError("pandas is not installed", remedy="pip install 'kg-officials[frames]'") from error
        return pandas.DataFrame({name: _uniform(self.column(name)) for name in self.columns}, columns=list(self.columns))

    def to_polars(self) -> "polars.DataFrame":
        """A polars frame; raises UsageError if polars is not installed."""
        try:
            import polars
        except ImportError as error:
            raise UsageError("polars is not installed", remedy="pip install 'kg-officials[polars]'") from error
        return polars.DataFrame({name: _uniform(self.column(name)) for name in self.columns})

    def _repr_html_(self) -> str:
        """The table that a notebook shows."""
        from html import escape

        head = "".join(f"<th>{escape(name)}</th>" for name in self.columns)
        body = "".join("<tr>" + "".join(f"<td>{escape(worded(v))}</td>" for v in map(plain, row)) + "</tr>" for row in self.terms[:200])
        return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def _uniform(values: list[Any]) -> list[Any]:
    """The values of a frame's column: days beside months and years become text, so that the column can be sorted."""
    kinds = {type(value) for value in values if value is not None}
    if len(kinds) < 2 or kinds <= {int, float}:
        return values
    return [None if value is None else value.isoformat() if isinstance(value, date) else str(value) for value in values]


def worded(value: object) -> str:
    """A value as people read it: nothing is empty, truth is written as SPARQL and JSON write it."""
    return "" if value is None else str(value).lower() if isinstance(value, bool) else str(value)
