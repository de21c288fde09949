"""A verb whose people stand in a list -> who they are: 'bầu 2 Phó Chủ tịch. Đó là …', 'miễn nhiệm các ông: A, …; B, …'."""

from bisect import bisect_left

from kg.extract.accused import is_of_the_law
from kg.extract.clauses import Clause, Clauses
from kg.text.tokens import BREAK, LOWER, NUMBER

LONGEST_OPENING = 12  # tokens of 'Những người này gồm'
MOST_LINES = 40  # lines of one list


def listed_after(clauses: Clauses, clause: Clause, at: int) -> list[int]:
    """'khởi tố 3 bị can. |Những người này gồm A, B và C', 'khởi tố 3 bị can gồm:' and a line for each of them."""
    tokens = clauses.tokens
    number = _next_spoken(clauses, tokens.sentence[clause.first])
    if number >= len(tokens.sentences) or any(n >= at for n in clause.names) or clause.last <= at:
        return []
    end = next((i for i in range(clause.last - 1, at, -1) if tokens.cases[i] != BREAK), at)
    if tokens.words[end] == ":" or tokens.keys[end] in clauses.grammar.comprising:
        return _lines(clauses, number)
    if not any(tokens.cases[i] == NUMBER or tokens.keys[i] in clauses.grammar.many for i in range(clause.first, clause.last)):
        return []
    first, last = tokens.sentences[number]
    names = _names(clauses, first, last)
    listed = clauses.lists.behind(names[0], names) if names and _opens_list(clauses, first, names[0]) else []
    behind = clauses.by_start[listed[-1]].end if listed else 0
    return listed if clauses.grammar.negations.isdisjoint(tokens.keys[behind : behind + 2]) else []  # '… A và B không bị kỷ luật'


def over_items(clauses: Clauses, clause: Clause, people: list[int]) -> list[int]:
    """'đối với các ông: A, lý do đã nghỉ hưu; |B, chuyển công tác; ông C': behind a colon, all with whom a part of the list begins."""
    tokens, found = clauses.tokens, list(people)
    if not people or tokens.words[_before_bullet(clauses, clauses.opening(people[0], clause.first)) - 1] != ":":
        return found
    for semicolon in range(people[-1], clause.last):
        if tokens.words[semicolon] != ";":
            continue
        behind = clause.names[bisect_left(clause.names, semicolon) :]
        start = semicolon + 1 + (semicolon + 1 < tokens.size and tokens.keys[semicolon + 1] in clauses.grammar.conjunctions)
        if not behind or _before_bullet(clauses, clauses.opening(behind[0], semicolon)) > start or ":" in tokens.words[start : behind[0]]:
            break  # '; Phó Chủ tịch: bà B' gives another post
        found += [n for n in clauses.lists.behind(behind[0], behind) if n > found[-1]]
    return found


def _before_bullet(clauses: Clauses, at: int) -> int:
    """'; |- ông C': the token of the bullet, or `at` where none stands before it."""
    return at - (clauses.tokens.words[at - 1] in "-–+•")


def _next_spoken(clauses: Clauses, number: int) -> int:
    """The next sentence that is no empty line."""
    tokens = clauses.tokens
    number += 1
    while number < len(tokens.sentences) and all(tokens.cases[i] == BREAK for i in range(*tokens.sentences[number])):
        number += 1
    return number


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
        if names and _tells(clauses, names[0], first, last):
            break
        if names:
            people += clauses.lists.behind(names[0], names)
    return people


def _tells(clauses: Clauses, name: int, first: int, last: int) -> bool:
    """'C, trưởng thôn, cho biết …', 'D là luật sư của …': a line that goes on to tell what somebody does is no entry of the list."""
    tokens, acts = clauses.tokens, clauses.reading.marks["act"]
    speaks = clauses.grammar.speaking.within(tokens.keys[name:last])
    return speaks or is_of_the_law(clauses, name, first) or any(i in acts and acts[i][1].speech for i in range(name, last))


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
    listing = listing or tokens.words[start - 1] == ":"  # 'Cụ thể: ông A, bà B'
    plain = all(tokens.keys[i] in grammar.listing or tokens.cases[i] == NUMBER or tokens.words[i] in ",:" for i in range(first, opener + 1))
    return listing and plain
