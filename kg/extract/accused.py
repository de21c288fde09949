"""Lists of those whom an arrest, a charge or a punishment meets -> the people in them: charge by charge, or in the sentences behind."""

from bisect import bisect_left, bisect_right

from kg.extract.asides import touches
from kg.extract.clauses import Clause, Clauses
from kg.text.tokens import BREAK, LOWER, NUMBER

REACH = 40  # tokens between a name and the charge behind it
LONGEST_OPENING = 12  # tokens of 'Những người này gồm'
MOST_LINES = 40  # lines of one list


def over_charges(clauses: Clauses, names: tuple[int, ...], people: list[int]) -> list[int]:
    """Further people of a list, each with a charge like the first, or parted by semicolons.

    'truy tố A về tội X, B và C về tội Y', 'A, trưởng phòng phụ trách mua sắm; B, kế toán …'
    """
    found = list(people)
    while found:
        rest = names[bisect_right(names, found[-1]) :]
        if not rest or not _parted(clauses, found[-1], rest[0]):
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
    return clauses.lists.behind(after[0], after) if day and grammar.together.at(tokens.keys, start) else []


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


def listed_after(clauses: Clauses, clause: Clause, at: int) -> list[int]:
    """'khởi tố 3 bị can. |Những người này gồm A, B và C', 'khởi tố 3 bị can gồm:' and a line for each of them."""
    tokens = clauses.tokens
    number = tokens.sentence[clause.first] + 1
    if number >= len(tokens.sentences) or any(n >= at for n in clause.names) or clause.last <= at:
        return []
    end = next((i for i in range(clause.last - 1, at, -1) if tokens.cases[i] != BREAK), at)
    if tokens.words[end] == ":" or tokens.keys[end] in clauses.grammar.comprising:
        return _lines(clauses, number)
    if not any(tokens.cases[i] == NUMBER or tokens.keys[i] in clauses.grammar.many for i in range(clause.first, clause.last)):
        return []
    first, last = tokens.sentences[number]
    names = _names(clauses, first, last)
    return clauses.lists.behind(names[0], names) if names and _opens_list(clauses, first, names[0]) else []


def _lines(clauses: Clauses, number: int) -> list[int]:
    """The people with whom the lines from sentence `number` on begin, up to the first line that begins otherwise."""
    tokens, people = clauses.tokens, list[int]()
    for first, last in tokens.sentences[number : number + MOST_LINES]:
        names = _names(clauses, first, last)
        if not names and not any(word.isalpha() for word in tokens.words[first:last]):
            continue  # '1.' alone, a bullet, an empty line
        start = clauses.opening(names[0], first) if names else last
        if any(tokens.cases[i] == LOWER or tokens.words[i][0].isupper() for i in range(first, start)):
            break
        if names:
            people += clauses.lists.behind(names[0], names)
    return people


def _names(clauses: Clauses, first: int, last: int) -> tuple[int, ...]:
    low, high = bisect_left(clauses.name_starts, first), bisect_left(clauses.name_starts, last)
    return tuple(clauses.name_starts[low:high])


def _opens_list(clauses: Clauses, first: int, name: int) -> bool:
    """Whether a sentence says nothing before the name but 'Những người này gồm', 'Trong đó có', 'Các bị can là'."""
    tokens, grammar = clauses.tokens, clauses.grammar
    start = clauses.opening(name, first)
    opener = start - 1 - (tokens.words[start - 1] == ":")
    if not first < opener + 1 <= first + LONGEST_OPENING:
        return False
    listing = tokens.keys[opener] in grammar.comprising or (opener > first and tokens.keys[opener] in grammar.having | grammar.to_be)
    plain = all(tokens.keys[i] in grammar.listing or tokens.cases[i] == NUMBER or tokens.words[i] in ",:" for i in range(first, opener + 1))
    return listing and plain
