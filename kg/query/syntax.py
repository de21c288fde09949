"""A query's text goes in; what kind of query it is, or a QueryError that says where it is wrong, comes out."""

import re
from typing import Final

from kg.errors import QueryError

_PROLOGUE = re.compile(r"(?:\s+|#[^\n]*(?:\n|$)|BASE\s*<[^<>]*>|PREFIX\s+[^\s:]*:\s*<[^<>]*>)*", re.IGNORECASE)
_UPDATES: Final = frozenset("INSERT DELETE LOAD CLEAR DROP CREATE ADD MOVE COPY WITH".split())
_POSITION = re.compile(r"error at (\d+):(\d+): (?:expected )?(?:one of )?(.*)", re.DOTALL)
_REASONS: Final = {"The SELECT contains a variable that is unbound": "SELECT names a variable that is not grouped by"}


def query_form(text: str) -> str:
    """SELECT, ASK, CONSTRUCT or DESCRIBE; raises QueryError for updates, which no query may do."""
    start = _PROLOGUE.match(text)
    words = re.match(r"\w+", text[start.end() :] if start else text)
    form = words[0].upper() if words else ""
    if not form:
        raise QueryError("the query is empty", remedy="it begins with SELECT, ASK, CONSTRUCT or DESCRIBE")
    if form in _UPDATES:
        raise QueryError(f"updates are refused: {form}", remedy="kg build, kg forget and kg review change a graph")
    return form


def syntax_error(error: SyntaxError, text: str, *, where: str) -> QueryError:
    """What Oxigraph's parser says, told in one line with the position in the user's own text."""
    found = _POSITION.match(str(error))
    if not found:
        return QueryError(f"syntax error: {error}", where=where)
    line, column = int(found[1]), int(found[2])
    if "Prefix not found" in found[3]:
        return QueryError(f"unknown prefix{_prefix_before(text, line, column)}", where=f"{where}:{line}:{column}")
    return QueryError(f"syntax error{_near(text, line, column)}{_reason(found[3])}", where=f"{where}:{line}:{column}")


def _prefix_before(text: str, line: int, column: int) -> str:
    """The parser has read on to the end of the name; its prefix is the last one before."""
    before = text.splitlines()[line - 1][: column - 1] if line <= text.count("\n") + 1 else ""
    names = re.findall(r"(?<![\w?$:/<-])([\w-]*:)(?=\S)", before)
    return f" '{names[-1]}'" if names else ""


def _near(text: str, line: int, column: int) -> str:
    lines = text.splitlines()
    if not 1 <= line <= len(lines):
        return " at the end of the query"
    rest = lines[line - 1][column - 1 :].strip()
    return f" at '{rest[:40]}'" if rest else f" at the end of line {line}"


def _reason(expected: str) -> str:
    """The parser lists every token that would do; only what a person can use is kept."""
    for said, shown in _REASONS.items():
        if said in expected:
            return f": {shown}"
    words = [word.strip() for word in expected.split(",")]
    tokens = [word for word in words if re.fullmatch(r"[A-Z]{2,}|[^\w\s\[]+", word)]
    return f": expected {', '.join(tokens)}" if tokens else ""
