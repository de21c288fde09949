"""A `.rq` file goes in, a NamedQuery comes out: what it answers, in two languages, and the parameters that it takes.

The header is made of comments, so that a file runs as it is in any SPARQL tool, with its example values:

    # vi: Ai đang giữ chức vụ trong một cơ quan
    # en: Who holds a post in a body now
    # param body: body, required | tên cơ quan | name of the body
    # param role: role | chỉ chức vụ này | only this post
    # example: kg query who-holds -p body="UBND tỉnh Bình Dương"

Each parameter has a `VALUES ?name { … }` block where its value goes. A line that ends in `#? role` counts only when `role` is given.
A line `# join: posts` writes rows that differ in that column alone as one; with `# least: rank`, they may differ in a number too.
"""

import re
from typing import Literal

from pydantic import Field

from kg.errors import DataError
from kg.model import Frozen

NAMED_KINDS = ("person", "body", "place", "role", "document", "event")
"""Parameters whose value is a name, accents optional, or an IRI. They are bound at `?<param>Name` by name and at `?<param>` by IRI."""

Kind = Literal["person", "body", "place", "role", "document", "event", "date", "number", "integer", "text", "choice", "iri"]

_PARAM = re.compile(
    r"#\s*param\s+(?P<name>[a-z]\w*):\s*(?P<kind>[a-z]+)(?:\((?P<choices>[\w ]+)\))?"
    r"(?:,\s*(?:(?P<required>required)|default\s+(?P<default>[^|]+?)))?\s*\|\s*(?P<vi>[^|]+?)\s*\|\s*(?P<en>[^|]+?)\s*"
)
_FIELD = re.compile(r"#\s*(?P<key>vi|en|example|join|least):\s*(?P<value>.+?)\s*")
_VALUES = re.compile(r"VALUES\s+\?(\w+)\s*\{[^{}]*\}")


class Param(Frozen):
    """One typed parameter of a named query."""

    name: str
    kind: Kind
    vi: str
    en: str
    required: bool = False
    default: str | None = None
    choices: tuple[str, ...] = ()

    @property
    def variable(self) -> str:
        """The variable that a value by name is bound to."""
        return f"{self.name}Name" if self.kind in NAMED_KINDS else self.name


class NamedQuery(Frozen):
    """A question that the graph can answer."""

    name: str
    vi: str
    en: str
    example: str
    join: str | None = None
    least: str | None = None
    text: str = Field(repr=False)
    params: tuple[Param, ...] = ()


def parse_query(name: str, text: str) -> NamedQuery:
    """Reads a named query; raises DataError if its header is incomplete or a parameter has no place in its text."""
    fields: dict[str, str] = {}
    params: list[Param] = []
    for line in text.splitlines():
        if found := _FIELD.fullmatch(line):
            fields[found["key"]] = found["value"]
        elif line.lstrip("# ").startswith("param ") and line.startswith("#"):
            params.append(_param(name, line))
    if lost := {"vi", "en", "example"} - fields.keys():
        raise DataError(f"the header lacks {', '.join(sorted(lost))}", where=f"{name}.rq")
    for param in params:
        _check_place(name, text, param)
    return NamedQuery(name=name, text=text, params=tuple(params), **fields)


def _check_place(name: str, text: str, param: Param) -> None:
    lines = [line for line in text.splitlines() if param.variable in _VALUES.findall(line)]
    if not lines:
        raise DataError(f"the parameter '{param.name}' has no VALUES ?{param.variable} {{ … }}", where=f"{name}.rq")
    if param.kind in NAMED_KINDS and f"?{param.name} kg:searchLabel ?{param.variable}" not in text:
        raise DataError(f"the parameter '{param.name}' is not bound by ?{param.name} kg:searchLabel ?{param.variable}", where=f"{name}.rq")
    if not (param.required or param.default) and not all(re.search(rf"#\?\s*{param.name}\s*$", line) for line in lines):
        remedy = f"end its lines with '#? {param.name}'"
        raise DataError(f"the optional parameter '{param.name}' would always count", where=f"{name}.rq", remedy=remedy)


def _param(name: str, line: str) -> Param:
    found = _PARAM.fullmatch(line)
    if not found:
        raise DataError(f"not a parameter: {line}", where=f"{name}.rq", remedy="write: # param NAME: KIND, required | vi | en")
    return Param.model_validate(
        {
            "name": found["name"],
            "kind": found["kind"],
            "vi": found["vi"],
            "en": found["en"],
            "required": bool(found["required"]),
            "default": found["default"],
            "choices": tuple((found["choices"] or "").split()),
        }
    )
