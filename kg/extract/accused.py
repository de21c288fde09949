"""Lists of those whom an arrest, a charge or a punishment meets -> the people in them, charge by charge."""

from bisect import bisect_left, bisect_right

from kg.extract.asides import touches
from kg.extract.clauses import Clause, Clauses
from kg.text.tokens import BREAK, NUMBER

REACH = 40  # tokens between a name and the charge behind it
LONGEST_OFFICE = 4  # tokens of 'kiểm sát viên', 'luật sư' and an honorific before a name


def over_charges(clauses: Clauses, names: tuple[int, ...], people: list[int]) -> list[int]:
    """Further people of a list, each with a charge like the first, or parted by semicolons.

    'truy tố A về tội X, B và C về tội Y', 'A, trưởng phòng phụ trách mua sắm; B, kế toán …'
    """
    found = list(people)
    while found:
        rest = names[bisect_right(names, found[-1]) :]
        if not rest or not _parted(clauses, found[-1], rest[0]):
            break
        if is_of_the_law(clauses, rest[0], found[-1]):
            break
        group = clauses.lists.behind(rest[0], rest)
        charged = _charged(clauses, found[-1]) and _charged(clauses, group[-1])
        if not charged and not (_described(clauses, found[-1]) and _described(clauses, group[-1]) and _behind_semicolon(clauses, rest[0])):
            break
        found += group
    return found


def charged_together(clauses: Clauses, clause: Clause, at: int, people: list[int]) -> list[int]:
    """'ông A bị khởi tố hôm 7/6 |cùng ông B và bà C|': those whom the same meets, behind a verb at whose end nothing stands but a day."""
    tokens, grammar = clauses.tokens, clauses.grammar
    after = clause.names[bisect_left(clause.names, at) :]
    if people[-1] >= at or not after:
        return []
    start = clauses.opening(after[0], at)
    start -= grammar.together.before(tokens.keys, start)
    day = all(tokens.cases[i] == NUMBER or tokens.words[i] in "/-" or tokens.keys[i] in grammar.verb_asides for i in range(at, start))
    law = is_of_the_law(clauses, after[0], at)
    return clauses.lists.behind(after[0], after) if day and not law and grammar.together.at(tokens.keys, start) else []


def is_of_the_law(clauses: Clauses, name: int, floor: int) -> bool:
    """'…; thẩm phán |C| ký lệnh', '|D| là luật sư của các bị can': who charges, tries or defends them, or suffered from them.

    'D, luật sư' in a list may be accused as well.
    """
    keys, grammar, end = clauses.tokens.keys, clauses.grammar, clauses.by_start[name].end
    before = clauses.reading.before.get(name, name)
    if any(grammar.of_the_law.at(keys, i) for i in range(max(floor, before - LONGEST_OFFICE), name)):
        return True
    stated = bool(grammar.to_be.intersection(keys[end : end + 1]))
    at = end + (stated or clauses.tokens.words[end : end + 1] == [","])
    size = grammar.of_the_law.at(keys, at)
    return size > 0 and (stated or not grammar.owning.isdisjoint(keys[at + size : at + size + 1]))


def _described(clauses: Clauses, name: int) -> bool:
    """Whether what somebody is follows the name, behind a comma or in brackets, or the list ends there."""
    end = clauses.by_start[name].end
    return end >= len(clauses.tokens) or clauses.tokens.words[end] in ",;(." or clauses.tokens.cases[end] == BREAK


def _behind_semicolon(clauses: Clauses, name: int) -> bool:
    """Whether a semicolon, or one and 'và', stands before somebody."""
    tokens, start = clauses.tokens, clauses.opening(name, max(0, name - REACH))
    return tokens.words[start - 1] == ";" or (tokens.words[start - 2] == ";" and tokens.keys[start - 1] in clauses.grammar.people_joiners)


def _charged(clauses: Clauses, name: int) -> bool:
    """Whether 'về tội …' stands behind a name, with only its titles and brackets between, as far as one can tell."""
    end = clauses.by_start[name].end
    at = clauses.grammar.charges.first(clauses.tokens.keys, end, min(end + REACH, len(clauses.tokens)))
    if at < 0 or touches(clauses, name, at):
        return at >= 0
    named = any(n in clauses.by_start for n in range(end, at))
    return clauses.tokens.words[end] in ",(" and not named and not clauses.decided_between(end, at)


def _parted(clauses: Clauses, name: int, following: int) -> bool:
    """Whether the next name opens a part of the list: behind a mark or 'và', and no verb of decision or passive between the two."""
    tokens, end = clauses.tokens, clauses.by_start[name].end
    start = clauses.opening(following, end)
    opens = tokens.words[start - 1] in ",;" or tokens.keys[start - 1] in clauses.grammar.people_joiners
    return opens and not clauses.decided_between(end, start)
