"""A query and the graphs that the protocol names go in, the query that asks these graphs alone comes out.

By the protocol they count instead of the query's own FROM and FROM NAMED.
"""

import re
from typing import Final

from pyoxigraph import NamedNode
from starlette.exceptions import HTTPException

from kg.query.syntax import query_form
from kg.serve.protocol import Asked

# what may hold a word or a brace without meaning it: IRIs, strings, comments
_OPAQUE: Final = re.compile(
    r'<[^<>"{}|^`\\\s]*>|"""(?:[^"\\]|\\.|"(?!""))*"""|\'\'\'(?:[^\'\\]|\\.|\'(?!\'\'))*\'\'\'|"(?:[^"\\\n]|\\.)*"|\'(?:[^\'\\\n]|\\.)*\'|#[^\n]*',
    re.DOTALL,
)
_FROM: Final = re.compile(r"(?<![\w?$:@-])FROM\s+(?:NAMED\s+)?(<[^<>\s]*>|[\w.-]*:[^\s{}<>]*)", re.IGNORECASE)
_STEP: Final = re.compile(r"[(){}]|(?<![\w?$:@-])(?:WHERE|FROM|GROUP|HAVING|ORDER|LIMIT|OFFSET|VALUES)(?![\w:-])", re.IGNORECASE)


def with_dataset(asked: Asked) -> str:
    """The query to run; raises HTTPException 400 if a graph's name is no IRI."""
    if not asked.default_graphs and not asked.named_graphs:
        return asked.query
    clauses = [f"FROM {_node(iri)}" for iri in asked.default_graphs] + [f"FROM NAMED {_node(iri)}" for iri in asked.named_graphs]
    text = _without_own(asked.query)
    place = _place(text)
    # on a line of its own: the query may end in a comment
    return f"{text[:place]}\n{' '.join(clauses)}\n{text[place:]}"


def _node(iri: str) -> NamedNode:
    try:
        return NamedNode(iri)
    except ValueError:
        raise HTTPException(400, f"the name of a graph is no absolute IRI: {iri[:200]!r}") from None


def _blank(text: str) -> str:
    """The same length, with what is no syntax blanked; IRIs stay recognizable as such."""

    def blanked(match: re.Match[str]) -> str:
        inside = len(match[0]) - 2
        return f"<{'x' * inside}>" if match[0].startswith("<") else " " * len(match[0])

    return _OPAQUE.sub(blanked, text)


def _without_own(text: str) -> str:
    """The query without its dataset clauses; they stand before the WHERE clause, and nothing in it looks like one."""
    blank = _blank(text)
    end = _place(text, past_from=True)
    for found in reversed([match for match in _FROM.finditer(blank) if match.start() < end]):
        text = text[: found.start()] + " " * (found.end() - found.start()) + text[found.end() :]
    return text


def _place(text: str, *, past_from: bool = False) -> int:
    """Where dataset clauses stand: before the WHERE clause, past the template of a CONSTRUCT; without one at the end."""
    form = query_form(text)
    blank = _blank(text)
    start = re.search(rf"(?<![\w?$:@<-]){form}(?![\w:-])", blank, re.IGNORECASE)
    depth, template = 0, form == "CONSTRUCT"
    for step in _STEP.finditer(blank, start.end() if start else 0):
        word = step[0].upper()
        if word in ")}":
            depth -= 1
        elif depth:
            depth += word in "({"
        elif word == "{" and template:
            depth, template = 1, False
        elif word == "(":
            depth = 1
        elif word != "FROM" or not past_from:
            return step.start()
    return len(text)
