"""SPARQL text goes in, its tokens with line and column come out; loose enough for text that no parser takes."""

import re
from typing import Final, NamedTuple

_TOKEN: Final = re.compile(
    r"""(?P<skip>\s+|\#[^\n]*)
      | (?P<string>(?:\"\"\"(?:[^\\]|\\.)*?\"\"\"|'''(?:[^\\]|\\.)*?'''|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')
          (?:@[A-Za-z][\w-]*|\^\^(?:<[^<>\s]*>|[\w.-]*:[\w.-]*))?)
      | (?P<iri><[^<>"{}|^`\\\s]*>)
      | (?P<variable>[?$]\w+)
      | (?P<name>_?[\w.-]*:(?:[\w:%-]|\\.|\.(?=[\w:%-]))*)
      | (?P<number>\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)
      | (?P<word>[^\W\d]\w*)
      | (?P<mark>&&|\|\||!=|<=|>=|\^\^|\{\||\|\}|<<|>>|.)""",
    re.VERBOSE | re.DOTALL,
)


class Token(NamedTuple):
    """A token and where it begins: line and column from one, `kind` a group of the pattern above."""

    kind: str
    text: str
    line: int
    column: int

    @property
    def word(self) -> str:
        """A keyword or the name of a function, in capitals; nothing else has one."""
        return self.text.upper() if self.kind == "word" else ""


def tokens_of(text: str) -> list[Token]:
    """Every token but white space and comments."""
    found: list[Token] = []
    line, begin = 1, 0
    for match in _TOKEN.finditer(text):
        if match.lastgroup != "skip":
            found.append(Token(str(match.lastgroup), match[0], line, match.start() - begin + 1))
        if breaks := match[0].count("\n"):
            line, begin = line + breaks, match.start() + match[0].rindex("\n") + 1
    return found
