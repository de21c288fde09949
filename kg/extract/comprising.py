"""A head of members in a Reading -> the body before it that they make up: 'HĐQT gồm các |thành viên|: ông A, ông B'."""

from kg.extract.bodies import BodyParser, BodyPhrase
from kg.extract.reading import Reading
from kg.language import Head
from kg.text.tokens import MARK, NUMBER

LONGEST_TERM = 8  # tokens of a term between a body and its members
LONGEST_BODY = 12  # tokens of a body before its members


def comprising(reading: Reading, parser: BodyParser, i: int, end: int, head: Head) -> BodyPhrase | None:
    """'|HĐQT nhiệm kỳ 2024 - 2029| gồm các thành viên: ông A, ông B': the body that is said to be made up of the members at i..end."""
    tokens, grammar, at = reading.tokens, reading.grammar, i
    at -= tokens.keys[at - 1] in grammar.many or tokens.cases[at - 1] == NUMBER
    if at < 2 or tokens.keys[at - 1] not in grammar.comprising:
        return None
    at -= 1 + (tokens.keys[at - 2] in grammar.before_list_verb)
    floor = max(0, at - LONGEST_TERM)
    while at > floor and (tokens.cases[at - 1] in (NUMBER, MARK) or tokens.keys[at - 1] in grammar.list_term_words):
        at -= 1
    for j in range(max(0, at - LONGEST_BODY), at):
        body = parser.at(j, titled=True) if j in reading.bodies else None
        if body is not None and body.end == at and body.type in head.bodies:
            return body._replace(start=end, end=end)
    return None
