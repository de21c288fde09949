"""'ông A xin từ chức', 'đơn từ nhiệm của ông A' -> whether the text says that the wish was granted; until then the post is kept."""

from collections.abc import Iterable

from kg.extract.change_verbs import Verb
from kg.extract.clauses import Clause, Clauses

BEHIND = 60  # tokens behind the wish in which it is said to be granted: the rest of its sentence, or the next
BEFORE = 3  # tokens between 'chưa' and 'chấp thuận'
ASKING = 0.88


def is_granted(clauses: Clauses, clause: Clause, verb: Verb, people: list[int]) -> bool:
    """'đã được chấp thuận', 'HĐQT thông qua đơn …'; 'Sau khi ông A xin từ chức, …' and 'thay ông A xin từ chức' tell that A has left."""
    keys, grammar = clauses.tokens.keys, clauses.grammar
    until = min(verb.start + BEHIND, len(keys))
    granted = any(
        grammar.granting.at(keys, i) and grammar.not_yet.isdisjoint(keys[max(clause.first, i - BEFORE) : i])
        for i in range(clause.first, until)
    )
    return granted or any(clauses.replaced_at(n) is not None for n in people) or _is_over(clauses, clause, verb)


def _is_over(clauses: Clauses, clause: Clause, verb: Verb) -> bool:
    """'|Sau khi| ông A xin từ chức, ghế Chủ tịch bỏ trống'."""
    keys = clauses.tokens.keys
    return any(clauses.grammar.fronted.at(keys, i) and "," not in keys[i : verb.start] for i in range(clause.first, verb.start))


def keep_asking(clauses: Clauses, wished: Iterable[tuple[int, int | None, float]]) -> None:
    """Who asks to leave a post still holds it."""
    for name, title, _ in wished:
        if title is not None:
            clauses.give(title, name, "predicate/office", ASKING)
