"""A name that only says whose relative or assistant is spoken of -> who is: 'bà A, phu nhân cố Thủ tướng B, từ trần' is of A."""

from kg.extract.clauses import Clauses


def names_a_relative(clauses: Clauses, name: int, floor: int) -> int | None:
    """The token where 'vợ ông A', 'con trai của bà B', 'trợ lý Thủ tướng C' begins; None where the name stands for the person."""
    keys, grammar = clauses.tokens.keys, clauses.grammar
    at = over_status(clauses, clauses.opening(name, floor), floor)
    at -= keys[at - 1] in grammar.owning if at > floor else 0
    if clauses.title_ends.get(at) in clauses.aides:
        return clauses.title_ends[at]
    size = grammar.relatives.before(keys, at)
    return at - size if size and at - size >= floor and not grammar.no_relatives.before(keys, at) else None


def without_relatives(clauses: Clauses, names: tuple[int, ...], limit: int, floor: int) -> tuple[tuple[int, ...], int]:
    """The names before token `limit` without the last ones that only say whose relative the others are, and where those begin."""
    while names and (start := names_a_relative(clauses, names[-1], floor)) is not None:
        names, limit = names[:-1], start
    return names, limit


def over_status(clauses: Clauses, at: int, floor: int) -> int:
    """Backwards over 'cố', 'nguyên' before a title."""
    while at > floor and at - 1 in clauses.reading.status:
        at -= 1
    return at
