"""An answer goes in; a table for people, or the text of a CSV, JSON or Turtle file, comes out."""

import csv
import io
import json
from typing import TYPE_CHECKING, Any, Final

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from kg.errors import UsageError
from kg.query.answer import Answer
from kg.query.compact import compact
from kg.query.rows import Rows, Term, plain, worded
from kg.query.statements import Statements
from kg.rdf import XSD

if TYPE_CHECKING:
    from rich.table import Table

FORMATS: Final = ("table", "csv", "json", "ttl")


def as_text(answer: Answer, form: str) -> str:
    """An answer as csv, json (SPARQL 1.1 Query Results JSON) or ttl; raises UsageError for Turtle of what are no triples."""
    if form == "ttl":
        if not isinstance(answer, Statements):
            raise UsageError("only CONSTRUCT and DESCRIBE give Turtle", remedy="use -f table, csv or json")
        return answer.turtle()
    if isinstance(answer, bool):
        return json.dumps({"head": {}, "boolean": answer}) + "\n" if form == "json" else f"{str(answer).lower()}\n"
    rows = as_rows(answer)
    return _csv(rows) if form == "csv" else _json(rows)


def as_rows(answer: Rows | Statements) -> Rows:
    """Triples as a table of three columns."""
    if isinstance(answer, Rows):
        return answer
    return Rows(("subject", "predicate", "object"), tuple((t.subject, t.predicate, t.object) for t in answer.triples))


def as_table(answer: Rows | Statements, base_iri: str) -> "Table":
    """A table for the terminal: IRIs shortened, nothing in a value is taken for markup."""
    from rich import box
    from rich.table import Table
    from rich.text import Text

    rows = as_rows(answer)
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False)
    for index, name in enumerate(rows.columns):
        numeric = all(isinstance(plain(row[index]), (int, float, type(None))) for row in rows.terms)
        table.add_column(Text(name), justify="right" if numeric and rows.terms else "left", overflow="fold")
    for row in rows.terms:
        table.add_row(*(Text(shown(term, base_iri)) for term in row))
    return table


def shown(term: Term | None, base_iri: str) -> str:
    """One value as a person reads it, on one line and without control characters."""
    if isinstance(term, NamedNode):
        return compact(term.value, base_iri)
    return "".join(c if c.isprintable() else " " for c in worded(plain(term)))


def _csv(rows: Rows) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(rows.columns)
    writer.writerows(["" if term is None else _plain_text(term) for term in row] for row in rows.terms)
    return out.getvalue()


def _plain_text(term: Term) -> str:
    return str(term) if isinstance(term, Triple) else term.value


def _json(rows: Rows) -> str:
    bindings = [{n: _json_term(t) for n, t in zip(rows.columns, row, strict=True) if t is not None} for row in rows.terms]
    found = {"head": {"vars": list(rows.columns)}, "results": {"bindings": bindings}}
    return json.dumps(found, ensure_ascii=False, indent=1) + "\n"


def _json_term(term: Term) -> dict[str, Any]:
    if isinstance(term, NamedNode):
        return {"type": "uri", "value": term.value}
    if isinstance(term, BlankNode):
        return {"type": "bnode", "value": term.value}
    if isinstance(term, Literal):
        found: dict[str, Any] = {"type": "literal", "value": term.value}
        if term.language:
            found["xml:lang"] = term.language
        elif term.datatype.value != XSD.string:
            found["datatype"] = term.datatype.value
        return found
    parts = {"subject": term.subject, "predicate": term.predicate, "object": term.object}
    return {"type": "triple", "value": {name: _json_term(part) for name, part in parts.items()}}
