"""A head with a comma or dash behind it -> the body that is set apart so: 'Phó Cục trưởng|, |Cục Thuế tỉnh Long An'."""

from kg.extract.bodies import BodyParser, BodyPhrase
from kg.extract.reading import Reading
from kg.language import Head
from kg.text.tokens import BREAK, MARK

_APART = frozenset(",-–—")


def set_apart(reading: Reading, parser: BodyParser, end: int, head: Head, said: BodyPhrase | None) -> BodyPhrase | None:
    """The body behind a mark: one of a kind that the head is held in, named, and alone there.

    `end` is the token behind the head, `said` the body that stands there; it may be but a word, 'Trưởng |phòng| - Phòng Nội vụ'.
    """
    if said is not None and _is_named(said):
        return None
    tokens, at = reading.tokens, max(end, said.end) if said else end
    if at + 1 >= tokens.size or tokens.words[at] not in _APART or at + 1 not in reading.bodies:
        return None
    body = parser.at(at + 1, titled=True)
    if body is None or body.type not in head.bodies or not _is_named(body) or (said is not None and said.type != body.type):
        return None
    return body if _stands_alone(reading, body) else None


def _is_named(body: BodyPhrase) -> bool:
    return bool(body.own or body.seat.said or body.parent)


def _stands_alone(reading: Reading, body: BodyPhrase) -> bool:
    """Whether a mark closes the body, with none of its kind behind a comma: 'Phó Giám đốc, Sở Y tế, Sở Nội vụ' lists who takes part."""
    tokens, end = reading.tokens, body.end
    if end >= tokens.size or tokens.cases[end] == BREAK:
        return True
    if tokens.cases[end] != MARK or tokens.words[end] == "(":
        return False
    return tokens.words[end] != "," or all(entry.id != body.type for _, entry in reading.bodies.get(end + 1, ()))
