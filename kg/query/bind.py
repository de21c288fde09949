"""A query's text and the terms of its parameters go in, the text to run comes out.

A value only enters as a term that pyoxigraph has made and written, inside a `VALUES` block: it can name something, but never be syntax.
(Oxigraph's own substitutions are blind to the optimizer: 4,477 ms against 0.3 ms on 2.6 million quads. Remote stores have none.)
"""

import re
from collections.abc import Mapping, Sequence

from pyoxigraph import Literal, NamedNode

from kg.errors import QueryError

Value = NamedNode | Literal

_WHEN_GIVEN = re.compile(r"\s*#\?\s*(\w+)\s*")
# what may hold a brace or a question mark without meaning it: IRIs, strings, comments
_SKIPPED = re.compile(r'<[^<>"{}|^`\\\s]*>|"""[\s\S]*?"""|\'\'\'[\s\S]*?\'\'\'|"(?:[^"\\\n]|\\.)*"|\'(?:[^\'\\\n]|\\.)*\'|#[^\n]*')


def keep_given(text: str, given: frozenset[str], optional: frozenset[str]) -> str:
    """Drops the lines that belong to optional parameters without a value."""
    lines = []
    for line in text.splitlines():
        mark = _WHEN_GIVEN.search(line)
        if mark and mark[1] in optional and mark[1] not in given:
            line = ""  # an empty line: positions in error messages stay true
        lines.append(line)
    return "\n".join(lines) + "\n"


def bind_values(text: str, values: Mapping[str, Sequence[Value]], *, aliases: Mapping[str, str] | None = None) -> str:
    """Writes each variable's terms into its VALUES block, or into a new one at the start of WHERE.

    `aliases` renames the variable of a block: an IRI is bound at the node instead of at its name.
    """
    for variable, terms in values.items():
        target = (aliases or {}).get(variable, variable)
        block = f"VALUES ?{target} {{ {' '.join(str(term) for term in terms)} }}"
        text, count = _fill(text, variable, block)
        if not count:
            start = _where(text)
            text = f"{text[:start]} {block} {text[start:]}"
    return text


def _fill(text: str, variable: str, block: str) -> tuple[str, int]:
    pattern = re.compile(rf"VALUES\s+\?{re.escape(variable)}\s*\{{[^{{}}]*\}}")
    # values already bound may hold what looks like a block: only what is syntax counts
    syntax = {found.start() for found in pattern.finditer(_blank(text))}
    count = 0
    pieces, last = [], 0
    for found in re.finditer(rf"VALUES\s+\?{re.escape(variable)}\s*\{{", text):
        if found.start() not in syntax:
            continue
        end = _blank(text).index("}", found.end()) + 1
        pieces += [text[last : found.start()], block]
        last, count = end, count + 1
    return "".join([*pieces, text[last:]]), count


def _blank(text: str) -> str:
    """The same length, with what is no syntax blanked."""
    return _SKIPPED.sub(lambda found: " " * len(found[0]), text)


def _where(text: str) -> int:
    """The place behind the first brace of the WHERE clause, past the template of a CONSTRUCT."""
    blank = _blank(text)
    found = re.search(r"\bWHERE\s*\{", blank, re.IGNORECASE) or re.search(r"\{", blank)
    if not found:
        raise QueryError("the query has no WHERE clause to bind a parameter in")
    return found.end()
