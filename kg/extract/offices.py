"""Titles in a predicate -> the people who hold them: 'ông A từng giữ các chức vụ …', 'Năm 1999, bà là …'."""

from kg.extract.clauses import LONGEST_COPULA, Clause, Clauses
from kg.extract.predecessors import moves_on
from kg.extract.unreal import only_planned

LONGEST_ITEM = 40  # tokens between two items of a list that semicolons part
LONGEST_LABEL = 16  # tokens before the colon


def read_offices(clauses: Clauses, clause: Clause) -> None:
    """Gives each title behind 'là', 'giữ chức', 'làm' to the subject of the clause, and those that follow in a list with it."""
    if not clause.titles:
        return
    previous: int | None = None
    told: int | None = None  # the title given last by this sentence
    career = _career(clauses, clause)
    for t in clause.titles:
        if t in clauses.owners or t in clauses.finder:
            previous = t if t in clauses.finder else None
            told = t if t in clauses.copular else told
            continue
        owner = None
        if career is not None and clauses.tokens.words[clauses.titles[t].start - 1] in ":-–,":
            owner = clauses.earlier(clause.first)
            career = None
        elif clauses.after_copula(clauses.titles[t].start, clause.first) and not _is_of_a_title(clauses, clause, t):
            owner = _subject(clauses, clause, clauses.titles[t].start)
        elif _acts(clauses, t):
            pass
        elif previous is not None and clauses.lists.is_gap(clauses.titles[previous].end, clauses.titles[t].start):
            owner = clauses.finder.get(previous)
        elif told is not None and _next_item(clauses, told, t):
            owner = clauses.finder[told] if told in clauses.finder else clauses.owners[told][0]
        if owner is not None:
            clauses.give(t, owner, "predicate/office", 0.9)
            told = t if t in clauses.finder else told
        previous = t if owner is not None else None


def _is_of_a_title(clauses: Clauses, clause: Clause, title: int) -> bool:
    """'do ông A làm Trưởng ban; |Giám đốc Sở Y tế làm| Phó Trưởng ban': whoever holds the other post, and not A."""
    before = title - 1
    if before not in clause.titles or before in clauses.owners or before in clauses.finder:
        return False
    words = clauses.tokens.words[clauses.titles[before].end : clauses.titles[title].start]
    named = any(n < clauses.titles[before].start for n in clause.names)
    return named and 0 < len(words) <= LONGEST_COPULA and not set(words) & {",", ";", ":", "("}


def _next_item(clauses: Clauses, told: int, title: int) -> bool:
    """'từng là chuyên viên Sở X, Công ty Y; |Trưởng phòng thuộc Sở X|; …': a further item of the list, behind a semicolon.

    Nobody else may be named since the last one, and nothing be said of who holds the post.
    """
    tokens, reading = clauses.tokens, clauses.reading
    at, start = clauses.titles[told].end, clauses.titles[title].start
    opening = start - (start - 1 in reading.status)
    if not at < opening <= at + LONGEST_ITEM or tokens.words[opening - 1] != ";":
        return False
    others = (clauses.by_start, reading.address, reading.plural, reading.change)
    return not any(i in marks for i in range(at, opening) for marks in others)


def _acts(clauses: Clauses, title: int) -> bool:
    """'…; |Giám đốc Sở Nội vụ| cũng dự': behind a semicolon, a holder who does something, and no further post of the list."""
    tokens, reading = clauses.tokens, clauses.reading
    start, end = clauses.titles[title].start, clauses.titles[title].end
    if end >= len(tokens) or tokens.words[start - 1] != ";":
        return False
    takes = end in reading.copula or tokens.keys[end] in clauses.grammar.made
    return takes or tokens.keys[end] in clauses.grammar.verb_adverbs or end in reading.marks["act"] or end in reading.change


def _career(clauses: Clauses, clause: Clause) -> int | None:
    """The token behind which the posts of a career begin: 'Các chức vụ đã đảm nhiệm: …'.

    None where the sentence names somebody before, or says anything else there.
    """
    tokens = clauses.tokens
    label = tokens.words[clause.first : min(clause.first + LONGEST_LABEL, clause.last)]
    if ":" not in label:
        return None
    colon = clause.first + label.index(":")
    if any(n < colon for n in clause.names) or any(clauses.titles[t].start < colon for t in clause.titles):
        return None
    before = range(clause.first, colon)
    posts = any(i in clauses.reading.post_word for i in before)
    return colon if posts and not any(i in clauses.reading.change or i in clauses.reading.marks["act"] for i in before) else None


def _subject(clauses: Clauses, clause: Clause, at: int) -> int | None:
    """The person of whom the clause speaks at token `at`: the name last before it, else who was spoken of before."""
    named = (n for n in clause.names if n < at and not clauses.only_related(n))
    before = [n for n in named if not _bracketed(clauses, n, at) and not _gives_way(clauses, clause, n, at)]
    if (
        clauses.supposed(at, clause.first)
        or (before and only_planned(clauses.reading, before[-1]) and not clauses.decided_between(clauses.by_start[before[-1]].end, at))
        or (
            before
            and (
                _other_group(clauses, before[-1], at)
                or _told_of_others(clauses, before[-1], at)
                or _given_to_others(clauses, before[-1], at)
            )
        )
    ):
        return None
    if before:
        return before[-1] if moves_on(clauses, clause, before[-1]) else _before_passive(clauses, before) or before[-1]
    if _in_adverbial(clauses, clause, at) and (behind := _behind(clauses, clause, at)) is not None:
        return behind
    spoken_of = clauses.spoken_of(clause.first, at)
    return spoken_of if spoken_of is not None else _holder(clauses, clause, at)


def _holder(clauses: Clauses, clause: Clause, at: int) -> int | None:
    """'|Tân Chủ tịch UBND tỉnh Long An| từng kinh qua các chức vụ …': who holds the post that stands before the verb."""
    before = [t for t in clause.titles if clauses.titles[t].end <= at]
    subject = clauses.titles[before[0]] if before else None
    if subject is None or len(before) > 1 or subject.body is None or not _tells(clauses, subject.end):
        return None
    return clauses.holder_of(before[0])


def _tells(clauses: Clauses, at: int) -> bool:
    """Whether a verb follows that tells the past or the posts of somebody: 'từng', 'kinh qua', 'là'."""
    reading = clauses.reading
    return any(at in marks for marks in (reading.past, reading.status, reading.copula))


def _gives_way(clauses: Clauses, clause: Clause, name: int, at: int) -> bool:
    """'ông A thay ông B làm …': the post is not B's; in 'thay ông B được điều động làm …' it is, and where A's post is said before."""
    if clauses.replaced_at(name) is None or clauses.decided_between(clauses.by_start[name].end, at):
        return False
    return not moves_on(clauses, clause, name)


def _in_adverbial(clauses: Clauses, clause: Clause, at: int) -> bool:
    """'Trong thời gian giữ chức …', also behind 'Theo UBKT,': the subject comes behind the posts."""
    keys, openers = clauses.tokens.keys, clauses.grammar.adverbial_openers
    return any(keys[i] in openers and (i == clause.first or keys[i - 1] == ",") for i in range(clause.first, at))


def _behind(clauses: Clauses, clause: Clause, at: int) -> int | None:
    """The name behind token `at`, or who 'ông', 'bà' behind it stands for."""
    after = [n for n in clause.names if n > at]
    if after:
        return after[0]
    pronoun = next((i for i in range(at, clause.last) if i in clauses.reading.address and clauses.tokens.keys[i - 1] == ","), None)
    return clauses.earlier(pronoun) if pronoun is not None else None


def _other_group(clauses: Clauses, name: int, at: int) -> bool:
    """A semicolon and 'các vị …' stand between: the list went on to others."""
    keys, others = clauses.tokens.keys, clauses.grammar.other_groups
    return any(keys[i] == ";" and keys[i + 1] in others for i in range(name, at - 1))


def _told_of_others(clauses: Clauses, name: int, at: int) -> bool:
    """'ông A cho biết có hai trường hợp được … làm Phó giám đốc': what is told is not of the teller, unless a pronoun says so."""
    keys, grammar = clauses.tokens.keys, clauses.grammar
    told = next((i + size for i in range(name, at - 1) if (size := grammar.telling.at(keys, i))), None)
    return told is not None and not any(i in clauses.reading.address or keys[i] in grammar.of_oneself for i in range(told, at))


def _given_to_others(clauses: Clauses, name: int, at: int) -> bool:
    """'ông A công bố quyết định chuẩn y giữ chức Ủy viên …', 'ông A ký quyết định chỉ định |nhân sự| giữ chức Chủ tịch …'.

    What is decided gives the post to others, unless 'được' stands before.
    """
    keys, grammar, change = clauses.tokens.keys, clauses.grammar, clauses.reading.change
    end = clauses.by_start[name].end
    verb = next((i for i in range(end, at) if i in change and change[i][1].effect == "start" and change[i][1].voice == "object"), None)
    if verb is None or not grammar.passive.isdisjoint(keys[end : verb + 1]):
        return False
    return grammar.announcing.within(keys[end:verb]) or grammar.some_people.at(keys, change[verb][0]) > 0


def _before_passive(clauses: Clauses, names: list[int]) -> int | None:
    """In 'ông A được Thủ tướng B bổ nhiệm làm …' the post is A's."""
    if len(names) < 2:
        return None
    between = clauses.tokens.keys[names[-2] : names[-1]]
    return None if clauses.grammar.passive.isdisjoint(between) else names[-2]


def _bracketed(clauses: Clauses, name: int, at: int) -> bool:
    """Whether the name stands in brackets that close before `at`."""
    words = clauses.tokens.words
    before = words[max(0, name - 12) : name]
    return "(" in before and ")" in words[name:at] and ")" not in before
