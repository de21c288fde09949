"""A Reading -> the brackets behind a name that say for which province somebody sits: 'đại biểu Lê An (đoàn Cà Mau)'."""

from kg.extract.reading import Reading
from kg.extract.seats import Seats
from kg.language import Head
from kg.text.tokens import CAPITAL

LONGEST_NAME = 6  # words


def delegate_at(reading: Reading, seats: Seats, i: int) -> tuple[int, Head, str, str] | None:
    """The end of 'đoàn Cà Mau' at token i, the post it gives, its words 'đại biểu đoàn Cà Mau', and the status said before: 'nguyên'.

    Only where the article speaks of the assembly: provinces send delegations to congresses too.
    """
    tokens, grammar = reading.tokens, reading.grammar
    if tokens.words[i - 1 : i] != ["("] or tokens.keys[i] not in grammar.delegation:
        return None
    head = reading.language.heads[min(grammar.delegates)]
    written_out = next((end for end, entry in reading.bodies.get(i, ()) if not entry.common), i)  # 'Đoàn ĐBQH'
    seat = seats.at(max(written_out, i + 1))
    if tokens.words[seat.end : seat.end + 1] != [")"] or not _is_province(reading, i, seat.end):
        return None
    if written_out == i and head.base.body not in reading.body_kinds:
        return None
    name = i - 1
    while name > max(0, i - 1 - LONGEST_NAME) and tokens.cases[name - 1] == CAPITAL:
        name -= 1
    size = grammar.delegate_words.before(tokens.keys, name)
    if not size or name == i - 1:
        return None
    status = reading.status.get(name - size - 1, (0, ""))[1]
    return seat.end, head, f"{tokens.slice(name - size, name)} {tokens.slice(i, seat.end)}", status


def _is_province(reading: Reading, first: int, end: int) -> bool:
    """Whether the place that ends at token `end` is a province."""
    found = (reading.place[i] for i in range(first, end) if i in reading.place)
    return any(stop == end and place.level == "province" for stop, place in found)
