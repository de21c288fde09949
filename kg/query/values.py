"""A parameter and what the user gave for it go in, the terms to bind come out; a value of the wrong type is refused with its reason."""

import re
import unicodedata
from collections.abc import Sequence
from datetime import date
from typing import Final

from pyoxigraph import Literal, NamedNode

from kg.errors import NotFound, QueryError
from kg.query.bind import Value
from kg.query.header import NAMED_KINDS, Param
from kg.query.names import is_iri, meaning
from kg.rdf import KG, XSD
from kg.store import Store

_INTEGER: Final = NamedNode(XSD.integer)
_DECIMAL: Final = NamedNode(XSD.decimal)
_VIETNAMESE_DATE = re.compile(r"(?:(?:(\d{1,2})[/.-])?(\d{1,2})[/.-])?(\d{4})")
_ISO_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_BELOW_BASE = re.compile(r"[a-z]+/[\w.-]+(?:#[\w=,.-]+)?")


def terms_of(param: Param, given: object, store: Store) -> Sequence[Value]:
    """The terms that a value stands for; raises QueryError if it is not of the parameter's type, NotFound if it names nothing."""
    if isinstance(given, (NamedNode, Literal)) and param.kind not in NAMED_KINDS:
        return [given]
    text = given.value if isinstance(given, (NamedNode, Literal)) else given.isoformat() if isinstance(given, date) else str(given)
    text = unicodedata.normalize("NFC", text).strip()
    if param.kind in NAMED_KINDS:
        node = _node(text, store)
        return [node] if node else _named(param, text, store)
    return [_iri(param, text.strip("<>"), store) if param.kind == "iri" else _scalar(param, text)]


def guessed(given: object) -> Value:
    """The term for a parameter without a declared type: IRI, whole number, day or text, by how it looks."""
    if isinstance(given, (NamedNode, Literal)):
        return given
    if isinstance(given, (bool, int, float)):
        return Literal(given)
    if isinstance(given, date):
        return Literal(given.isoformat(), datatype=NamedNode(XSD.date))
    text = unicodedata.normalize("NFC", str(given))
    if is_iri(text):
        return NamedNode(text)
    if re.fullmatch(r"[+-]?\d+", text):
        return Literal(text, datatype=_INTEGER)
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
        return Literal(text, datatype=NamedNode(XSD.date))
    return Literal(text)


def _named(param: Param, text: str, store: Store) -> Sequence[Value]:
    try:
        return meaning(store, param.kind, text)
    except NotFound as error:
        raise NotFound(error.what, where=f"parameter {param.name}", remedy=error.remedy) from None


def _scalar(param: Param, text: str) -> Value:
    if param.kind == "date":
        return Literal(_partial_date(param, text))
    if param.kind == "integer":
        return Literal(_number(param, text, r"\d{1,9}"), datatype=_INTEGER)
    if param.kind == "number":
        return Literal(_number(param, text, r"\d{1,9}(\.\d{1,9})?"), datatype=_DECIMAL)
    if param.kind == "choice":
        return _choice(param, text)
    return Literal(text)


def _partial_date(param: Param, text: str) -> str:
    """Year, month or day, written 2020-12-23 or 23/12/2020; a string, because 2020 and 2020-12-23 cannot be compared in SPARQL."""
    if found := _ISO_DATE.fullmatch(text):
        year, month, day = found.groups()
    elif found := _VIETNAMESE_DATE.fullmatch(text):
        day, month, year = (part and part.zfill(2) for part in found.groups())
    else:
        raise _wrong(param, text, "a day, a month or a year: 2020-12-23, 2020-12, 2020 or 23/12/2020")
    try:
        date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        raise _wrong(param, text, "a day that exists") from None
    return "-".join(part for part in (year, month, day) if part)


def _number(param: Param, text: str, pattern: str) -> str:
    if not re.fullmatch(pattern, text):
        raise _wrong(param, text, "a whole number" if param.kind == "integer" else "a number")
    return text


def _choice(param: Param, text: str) -> NamedNode:
    for choice in param.choices:
        if choice.casefold() == text.removeprefix("kg:").removeprefix(KG.iri).casefold():
            return NamedNode(KG[choice])
    raise _wrong(param, text, f"one of {', '.join(param.choices)}")


def _node(text: str, store: Store) -> NamedNode | None:
    """What an IRI names, or a path below the base as tables show it: person/vo-van-minh-0a1b2c3d4e5f."""
    if is_iri(text):
        return NamedNode(text)
    below = NamedNode(store.base_iri + text) if _BELOW_BASE.fullmatch(text) else None
    return below if below and _is_known(below, store) else None


def _is_known(node: NamedNode, store: Store) -> bool:
    return next(store.quads(node), None) is not None


def _iri(param: Param, text: str, store: Store) -> NamedNode:
    node = _node(text, store)
    if node is None and not _BELOW_BASE.fullmatch(text):
        raise _wrong(param, text, "an http(s) IRI or a path below the base")
    if node is None or not _is_known(node, store):
        raise NotFound(f"nothing in the store is {text}", where=f"parameter {param.name}", remedy="kg explain -f json shows IRIs of facts")
    return node


def _wrong(param: Param, text: str, wanted: str) -> QueryError:
    return QueryError(f"'{text}' is not {wanted}", where=f"parameter {param.name}")
