"""A small CSS selector goes in, the XPath of the same elements comes out: what data/sites writes, without a library for it."""

import re
from functools import cache

from kg.errors import DataError

_PART = re.compile(r"(?P<tag>^[a-z][a-z0-9]*)|\.(?P<cls>[\w-]+)|#(?P<id>[\w-]+)|\[(?P<attr>[\w:-]+)(?:(?P<op>[*^$]?=)(?P<val>[^\]]+))?\]")


@cache
def xpath(selector: str) -> str:
    """The XPath of `tag.class#id[attr=value]` parts with spaces between them for descendants.

    `=` compares whole values, `^=` beginnings, `*=` parts, `$=` ends. Raises DataError for anything else.
    """
    steps = [_step(part, selector) for part in selector.split()]
    if not steps:
        raise DataError("a selector is empty", where="data/sites")
    return "//" + "//".join(steps)


def _step(part: str, selector: str) -> str:
    tag, tests, position = "*", [], 0
    for match in _PART.finditer(part):
        if match.start() != position:
            break
        position = match.end()
        if match["tag"]:
            tag = match["tag"]
        else:
            tests.append(_test(match))
    if position != len(part):
        raise DataError(f"cannot read the selector {selector!r}", where="data/sites", remedy="write tag.class#id[attr=value]")
    return tag + "".join(f"[{test}]" for test in tests)


def _test(match: re.Match[str]) -> str:
    if match["cls"]:
        return f"contains(concat(' ', normalize-space(@class), ' '), ' {match['cls']} ')"
    if match["id"]:
        return f"@id='{match['id']}'"
    name, value = f"@{match['attr']}", (match["val"] or "").strip("\"'")
    if "'" in value:
        raise DataError(f"a quote inside the selector value {value!r}", where="data/sites")
    ends = f"substring({name}, string-length({name}) - {len(value) - 1})='{value}'"
    tests = {"": name, "=": f"{name}='{value}'", "^=": f"starts-with({name}, '{value}')", "*=": f"contains({name}, '{value}')", "$=": ends}
    return tests[match["op"] or ""]
