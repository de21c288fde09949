"""A query's text goes in; what kind of query it is, or a QueryError that says what is wrong, where, and what to do, comes out."""

import re
from difflib import get_close_matches
from itertools import pairwise
from typing import Final

import pyoxigraph as ox

from kg.errors import QueryError
from kg.query.tokens import Token, tokens_of
from kg.rdf import PREFIXES

_PROLOGUE = re.compile(r"(?:\s+|#[^\n]*(?:\n|$)|BASE\s*<[^<>]*>|PREFIX\s+[^\s:]*:\s*<[^<>]*>)*", re.IGNORECASE)
_UPDATES: Final = frozenset("INSERT DELETE LOAD CLEAR DROP CREATE ADD MOVE COPY WITH".split())
_FORMS: Final = "SELECT, ASK, CONSTRUCT or DESCRIBE"
_PAIRS: Final = {"{": "}", "(": ")", "[": "]"}
_GAP: Final = 64
"""Blanks between tokens, longer than any keyword: the parser gives the place up to which it tried one, not where the token begins."""
_POSITION = re.compile(r"error at \d+:(\d+): (?:expected )?(?:one of )?(.*)", re.DOTALL)
_FEW: Final = 3
"""So many tokens that the parser would have taken can be told; a longer list says nothing."""
_THINGS: Final = ("variable", "iri", "name")
_WORDS: Final = tuple(
    "AS ASC ASK BASE BIND BOUND BY COALESCE CONCAT CONSTRUCT CONTAINS COUNT DATATYPE DESC DESCRIBE DISTINCT EXISTS FILTER FROM GRAPH GROUP "
    "GROUP_CONCAT HAVING IF IN IRI LANG LANGMATCHES LCASE LIMIT MAX MIN MINUS MONTH NAMED NOT OFFSET OPTIONAL ORDER PREFIX REDUCED REGEX "
    "REPLACE ROUND SAMPLE SELECT SEPARATOR STR STRAFTER STRBEFORE STRDT STRENDS STRLANG STRLEN STRSTARTS SUBSTR SUM UCASE UNDEF UNION URI "
    "VALUES WHERE YEAR".split()
)


def query_form(text: str) -> str:
    """SELECT, ASK, CONSTRUCT or DESCRIBE; raises QueryError for updates, which no query may do."""
    start = _PROLOGUE.match(text)
    words = re.match(r"\w+", text[start.end() :] if start else text)
    form = words[0].upper() if words else ""
    if not form:
        raise QueryError("the query is empty", remedy=f"it begins with {_FORMS}")
    if form in _UPDATES:
        raise QueryError(f"updates are refused: {form}", remedy="kg build, kg forget and kg review change a graph")
    return form


def parse_error(text: str) -> SyntaxError | None:
    """What Oxigraph's parser says of a query, None if it is well formed; a store in another process cannot hand it over."""
    try:
        ox.Store().query(text, prefixes=PREFIXES)
    except SyntaxError as error:
        return error
    except (ValueError, OSError, RuntimeError):
        return None  # well formed, and yet it cannot be run
    return None


def syntax_error(error: SyntaxError, text: str, *, where: str) -> QueryError:
    """What is wrong, told in one line: the line and column, the word, and what to do. `error` is what Oxigraph's parser says."""
    tokens = tokens_of(text)
    return (
        _open_string(tokens, where)
        or _brackets(tokens, text, where)
        or _beginning(tokens, where)
        or _prefix(tokens, where)
        or _meaning(str(error), where)
        or _place(tokens, text, where)
    )


def _at(where: str, token: Token) -> str:
    return f"{where}:{token.line}:{token.column}"


def _end(text: str, where: str) -> str:
    lines = text.rstrip().splitlines() or [""]
    return f"{where}:{len(lines)}:{len(lines[-1]) + 1}"


def _open_string(tokens: list[Token], where: str) -> QueryError | None:
    quote = next((t for t in tokens if t.kind == "mark" and t.text in "\"'"), None)
    return quote and QueryError("syntax error: the string that begins here has no end", where=_at(where, quote), remedy=f"add {quote.text}")


def _brackets(tokens: list[Token], text: str, where: str) -> QueryError | None:
    opened: list[Token] = []
    for token in tokens:
        if token.kind != "mark":
            continue
        if token.text in _PAIRS:
            opened.append(token)
        elif token.text in _PAIRS.values():
            if not opened:
                return QueryError(
                    f"syntax error: nothing is open that '{token.text}' could close", where=_at(where, token), remedy="drop it"
                )
            if _PAIRS[opened[-1].text] != token.text:
                return _unclosed(opened[-1], f"before this '{token.text}'", _at(where, token))
            opened.pop()
    return _unclosed(opened[-1], "at the end", _end(text, where)) if opened else None


def _unclosed(token: Token, place: str, where: str) -> QueryError:
    what = f"syntax error: the '{token.text}' of line {token.line}, column {token.column} is not closed"
    return QueryError(what, where=where, remedy=f"add '{_PAIRS[token.text]}' {place}")


def _beginning(tokens: list[Token], where: str) -> QueryError | None:
    """The first word behind the prologue must name the kind of query."""
    n = 0
    while n < len(tokens) and tokens[n].word in ("BASE", "PREFIX"):
        if tokens[n].word == "PREFIX" and not (n + 1 < len(tokens) and tokens[n + 1].text.endswith(":")):
            return QueryError("syntax error: PREFIX names no prefix", where=_at(where, tokens[n]), remedy="write PREFIX kg: <https://…>")
        n += 3 if tokens[n].word == "PREFIX" else 2
    if n >= len(tokens) or tokens[n].word in _FORMS.replace(",", "").split():
        return None
    remedy = f"it begins with {_FORMS}"
    return QueryError(f"syntax error: a query cannot begin with '{tokens[n].text}'", where=_at(where, tokens[n]), remedy=remedy)


def _prefix(tokens: list[Token], where: str) -> QueryError | None:
    declared = {b.text for a, b in pairwise(tokens) if a.word == "PREFIX"}
    known = {*PREFIXES, *(name.partition(":")[0] for name in declared), "_"}
    for token in tokens:
        prefix = token.text.partition(":")[0]
        if token.kind != "name" or prefix in known:
            continue
        near = get_close_matches(prefix, sorted(known), 1, 0.6)
        remedy = f"did you mean {near[0]}:?" if near else f"declare it with PREFIX {prefix}: <…> in the first line"
        return QueryError(f"unknown prefix '{prefix}:'", where=_at(where, token), remedy=remedy)
    return None


def _meaning(said: str, where: str) -> QueryError | None:
    """What the parser notices although every token is in its place."""
    if "variable that is unbound" not in said:
        return None
    remedy = "add it to GROUP BY, or put it in COUNT, MIN, SAMPLE …"
    return QueryError("SELECT names a variable that is not grouped by", where=where, remedy=remedy)


def _place(tokens: list[Token], text: str, where: str) -> QueryError:
    """The token at which the parser gives up: it is asked again with every token far from the next."""
    starts, spaced = [], ""
    for token in tokens:
        starts.append(len(spaced))
        spaced += token.text.replace("\n", " ") + " " * _GAP
    error = parse_error(f"{spaced}\x01{' ' * _GAP}")
    if (found := _POSITION.match(str(error))) is None:
        return QueryError("syntax error", where=where)
    reached, expected = int(found[1]) - 1, found[2]
    if reached >= len(spaced):
        return _at_end(tokens, text, where)
    n = max((n for n, start in enumerate(starts) if start <= reached), default=0)
    if "IRI parsing failed" in expected:
        wrong = next((t for t in reversed(tokens[: n + 1]) if t.text.startswith("<")), tokens[n])
        return QueryError(
            "syntax error: this is no IRI", where=_at(where, wrong), remedy="write it in full and without blanks: <https://…>"
        )
    tried = _tried(expected, reached - starts[n])
    return QueryError(f"syntax error at '{_short(tokens[n])}'", where=_at(where, tokens[n]), remedy=_advice(tokens, n, tried))


def _at_end(tokens: list[Token], text: str, where: str) -> QueryError:
    if not any(token.text == "{" for token in tokens):
        return QueryError("syntax error: the query has no pattern", where=_end(text, where), remedy="add WHERE { … }")
    return QueryError("syntax error at the end of the query", where=_end(text, where), remedy="something is missing there")


def _tried(expected: str, length: int) -> list[str]:
    """What the parser would have taken where the token begins and a person may have meant: words as long as it had read, else signs."""
    words = [word.strip().strip('"') for word in re.split(r",\s", expected)]
    return [word for word in words if (word in ("AS", "BY") and len(word) == length) or (word and length == 0 and word in "{}().")]


def _advice(tokens: list[Token], n: int, tried: list[str]) -> str:
    """What to do about a token: the first advice that fits it, the one before it and the one behind it."""
    token, blank = tokens[n], Token("", "", 0, 0)
    before, behind = tokens[n - 1] if n else blank, tokens[n + 1] if n + 1 < len(tokens) else blank
    near = get_close_matches(token.word, _WORDS, 1, 0.7) if token.word and token.word not in _WORDS else []
    name = tokens[n - 2] if n > 2 and token.text == "}" and tokens[n - 3].word == "AS" else blank
    advice = (
        (near, f"did you mean {''.join(near)}?"),
        (token.word and behind.text == "(", "there is no such function"),
        (before.word in ("ORDER", "GROUP"), f"write {before.word} BY"),
        (before.word in ("SELECT", "DISTINCT") and token.word, "name variables with a question mark, as ?name"),
        (before.word in ("SELECT", "DISTINCT"), "write SELECT ?name or SELECT (… AS ?name)"),
        (token.text == ",", "variables stand side by side, without commas"),
        (before.word == "FILTER", "put the condition in brackets: FILTER(…)"),
        (token.kind in _THINGS and before.kind in (*_THINGS, "string", "number"), "is a '.' or ';' missing before it?"),
        (name.text, f"is {name.text}, behind AS, in use already?"),
        (before.text and token.text in ("}", ".", ";"), f"something is missing after '{_short(before)}'"),
        (before.word in ("LIMIT", "OFFSET"), f"{before.word} takes a number"),
        (0 < len(tried) <= _FEW, f"write {' or '.join(tried)} before it"),
        (before.text, f"it cannot follow '{_short(before)}'"),
    )
    return next((words for holds, words in advice if holds), "")


def _short(token: Token) -> str:
    return token.text if len(token.text) <= 40 else f"{token.text[:39]}…"
