"""Lists that an election opens -> who is elected to what, where no 'giữ chức' says it: 'bầu: ông A, Bí thư; bà B, Phó Bí thư'."""

from bisect import bisect_left
from collections.abc import Iterator

from kg.extract.change_verbs import Verb, is_only_named
from kg.extract.clauses import Clauses

Chosen = tuple[int, int | None]  # the name token, and the post if the list says one
OPENING = 5  # tokens of a sentence before the committee: 'Theo đó, '
REACH = 12  # tokens between the committee and its first member
NEXT = 6  # sentences between the election and the list of a committee


def chosen(clauses: Clauses, verb: Verb, people: list[int]) -> list[Chosen]:
    """'bầu: ông A, |Bí thư|; …', 'bầu ông A - |Bí thư|, …', 'bầu Ban Thường vụ gồm: ông A - |Chủ tịch|, bà B'.

    A title with a body only says who somebody is, who is elected to the committee nevertheless.
    """
    if verb.cue.kind != "Election" or not people or people[0] < verb.end:
        return []
    opening = clauses.opening(people[0], verb.end)
    between = clauses.tokens.keys[verb.end : opening]
    found = [(person, _bare_post(clauses, person)) for person in people]
    told = all(title is not None for _, title in found)
    if not clauses.grammar.comprising.isdisjoint(between):
        return list(found) if told or _committee(clauses, verb.end, opening) else []
    dashed = not between and all(title is not None and clauses.tokens.words[clauses.titles[title].start - 1] in "-–" for _, title in found)
    return list(found) if told and (between == [":"] or dashed) else []


def listed_later(clauses: Clauses) -> Iterator[tuple[int, int, int | None]]:
    """(verb, name, post) of 'bầu HĐQT và Ban Kiểm soát. |HĐQT gồm các thành viên: ông A, bà B. Ban Kiểm soát gồm có ông C|'."""
    tokens, change = clauses.tokens, clauses.reading.change
    elections = [i for i in clauses.cues if change[i][1].kind == "Election" and not clauses.inside_title(i)]
    elections = [i for i in elections if not is_only_named(clauses, i, tokens.sentences[tokens.sentence[i]][0])]
    for at in elections:
        number = tokens.sentence[at]
        kinds = _committees(clauses, at, tokens.sentences[number][1])
        for first, last in tokens.sentences[number + 1 : number + 1 + NEXT] if kinds else ():
            if _committees(clauses, first, min(first + OPENING, last)) & kinds:
                yield from ((at, *member) for member in _members(clauses, first, last))


def _members(clauses: Clauses, first: int, last: int) -> list[Chosen]:
    """Those whom a sentence lists behind 'gồm', with the post before them that they share, or the bare one behind each."""
    names = clauses.name_starts[bisect_left(clauses.name_starts, first) : bisect_left(clauses.name_starts, last)]
    if not names or clauses.opening(names[0], first) - first > REACH:
        return []
    if clauses.grammar.comprising.isdisjoint(clauses.tokens.keys[first : clauses.opening(names[0], first)]):
        return []
    people = clauses.lists.behind(names[0], tuple(names))
    shared = [t for t in clauses.titles_of.get(names[0], ()) if first <= clauses.titles[t].start < names[0]]
    return [(person, shared[-1] if shared else _bare_post(clauses, person)) for person in people]


def _bare_post(clauses: Clauses, name: int) -> int | None:
    """The first title behind a name, if it names no body: 'ông A, |Phó Bí thư|, Chủ tịch UBND xã'."""
    end = clauses.by_start[name].end
    behind = [t for t in clauses.titles_of.get(name, ()) if end < clauses.titles[t].start <= end + 2]
    return behind[0] if behind and clauses.titles[behind[0]].body is None and not clauses.titles[behind[0]].marker else None


def _committee(clauses: Clauses, start: int, end: int) -> bool:
    return bool(_committees(clauses, start, end))


def _committees(clauses: Clauses, start: int, end: int) -> set[str]:
    """The committees that are elected and that tokens start..end name."""
    listed = clauses.reading.language.changes.join.listed
    return {entry.id for i in range(start, end) for _, entry in clauses.reading.bodies.get(i, ()) if entry.id in listed}
