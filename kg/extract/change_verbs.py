"""Sentences -> the verbs of decision in them that tell one, and not only talk about it: 'bổ nhiệm', 'miễn nhiệm', 'khởi tố'."""

from bisect import bisect_left
from typing import NamedTuple

from kg.extract.clauses import Clause, Clauses
from kg.language.change_schema import ChangeCue
from kg.language.grammar_schema import GrammarFile
from kg.text.tokens import NUMBER

OPENING = 6  # tokens between 'trước', 'đến khi' and the verb
REACH = 12  # tokens between the verb and the comma
RUMOURED = 12  # tokens between 'tin đồn' and what it tells
ASKED = 12  # tokens between 'đề nghị' and what is asked for
_ASKED_FOR = ("Discipline", "Dismissal")


class Verb(NamedTuple):
    """A verb of decision at tokens start..end.

    `until` is the start of the next one, `barrier` that of the next with another effect on posts, or of what says until when it holds.
    """

    start: int
    end: int
    cue: ChangeCue
    until: int
    barrier: int


def decision_verbs(clauses: Clauses, clause: Clause) -> list[Verb]:
    """The verbs of decision in a sentence.

    'điều động, phân công' and 'khởi tố, bắt tạm giam' are one, told by the first; 'nhất trí bầu', 'trao quyết định điều động' and
    'kỷ luật bằng hình thức cách chức' by the last.
    """
    groups: list[tuple[int, int, ChangeCue]] = []
    change, cues = clauses.reading.change, clauses.cues
    low, high = bisect_left(cues, clause.first), bisect_left(cues, clause.last)
    if low == high:
        return []
    last, announced = 0, False  # where the last verb of the group begins; whether 'trao quyết định' and the like open the group
    for i in cues[low:high]:
        if groups and i < groups[-1][1]:
            continue
        end, cue = change[i]
        if groups and groups[-1][2].effect == cue.effect and _joined(clauses, groups[-1][1], i):
            start, until, first = groups[-1]
            announced = announced or clauses.grammar.announcing.within(clauses.tokens.keys[last:until])
            groups[-1] = (start, end, cue if first.near or announced else first)
            last = i
        elif groups and groups[-1][2].kind == "Discipline" and _by_way_of(clauses, groups[-1][1], i):
            groups[-1] = (groups[-1][0], end, cue)
        else:
            groups.append((i, end, cue))
            last, announced = i, False
    found: list[Verb] = []
    until, barriers = clause.last, {"start": clause.last, "end": clause.last}  # the next verb, and the next of each kind
    for start, end, told in reversed(groups):
        cue = _taken_back(clauses, start, told)
        barrier = min(at for kind, at in barriers.items() if kind != on_posts(cue))
        ends = clauses.grammar.until_then.first(clauses.tokens.keys, end, barrier)
        found.append(Verb(start, end, cue, until, ends if ends >= 0 else barrier))
        until = start
        if kind := on_posts(cue):
            barriers[kind] = start
    return found[::-1]


def _taken_back(clauses: Clauses, start: int, cue: ChangeCue) -> ChangeCue:
    """'hủy quyết định | bổ nhiệm ông A giữ chức X': he loses it again."""
    if cue.effect != "start" or not clauses.grammar.taken_back.before(clauses.tokens.keys, start):
        return cue
    return next(c for c in clauses.reading.language.changes.cues if c.kind == "Dismissal" and c.voice == "object")


def _by_way_of(clauses: Clauses, end: int, start: int) -> bool:
    """'kỷ luật | bằng hình thức | cách chức', 'kỷ luật cách chức': the second word says which punishment it is."""
    return start == end or clauses.grammar.by_way_of.are(clauses.tokens.keys[end:start])


def on_posts(cue: ChangeCue) -> str:
    """Whether a decision gives a post or takes one; '' where no post changes hands."""
    return {"start": "start", "acting": "start", "end": "end"}.get(cue.effect, "")


def _joined(clauses: Clauses, end: int, start: int) -> bool:
    """Whether nothing, a comma or 'và' stands between two verbs."""
    return start == end or (
        start == end + 1 and (clauses.tokens.words[end] == "," or clauses.tokens.keys[end] in clauses.grammar.conjunctions)
    )


def is_only_named(clauses: Clauses, at: int, floor: int) -> bool:
    """'thủ tục bổ nhiệm', 'chưa bầu': the decision is talked about, not told."""
    keys, grammar = clauses.tokens.keys, clauses.grammar
    near, changes = keys[max(floor, at - 2) : at], clauses.reading.language.changes
    if _names_some(clauses, clauses.reading.change[at][0]):
        return False
    for parts in () if changes.nominal_ends.isdisjoint(near) else changes.nominal_parts:
        if parts[-1] not in near or (parts[-1] in grammar.purpose and _follows_a_loss(clauses, at, floor)):
            continue
        for gap in (0, 1):
            start = at - len(parts) - gap
            if (
                start >= floor
                and keys[start : start + len(parts)] == parts
                and (gap == 0 or keys[at - 1] in grammar.passive or keys[at - 1] in grammar.nominal_links)
            ):
                return not (gap and grammar.nominal_touching.are(parts))
    return (
        only_dates(clauses, at, floor)
        or grammar.rumours.within(keys[max(floor, at - RUMOURED) : at])
        or clauses.supposed(at, floor)
        or grammar.passing_organs.at(keys, clauses.reading.change[at][0]) > 0
        or _loses_a_thing(clauses, at)
        or _tells_whom(clauses, at)
        or _asked_for(grammar, clauses.reading.change[at][1], keys[max(floor, at - ASKED) : at])
    )


def _tells_whom(clauses: Clauses, at: int) -> bool:
    """'chồng là |bộ đội về hưu|': the word only says what kind of people is meant."""
    return clauses.reading.change[at][1].effect == "keep" and clauses.grammar.kinds_of_people.before(clauses.tokens.keys, at) > 0


def _names_some(clauses: Clauses, end: int) -> bool:
    """'nhiều cán bộ bị kỷ luật |như ông A|'."""
    reading, keys = clauses.reading, clauses.tokens.keys
    if end + 1 >= len(keys) or keys[end] not in clauses.grammar.instancing:
        return False
    return any(end + 1 in marks for marks in (reading.address, reading.plural, reading.rank, clauses.by_start))


def _loses_a_thing(clauses: Clauses, at: int) -> bool:
    """'ông A |mất ngày 5/6| chiếc xe máy': behind the day stands what was lost."""
    tokens, (end, cue) = clauses.tokens, clauses.reading.change[at]
    if cue.effect != "die":
        return False
    dated = end
    while dated < len(tokens) and (
        tokens.cases[dated] == NUMBER or tokens.words[dated] in "/-" or tokens.keys[dated] in clauses.grammar.verb_asides
    ):
        dated += 1
    return dated > end and dated < len(tokens) and tokens.keys[dated] in clauses.grammar.lost_things


def only_dates(clauses: Clauses, at: int, floor: int) -> bool:
    """'Trước khi được bổ nhiệm, ông A giữ chức …': the post is the one before, unless the verb names the new one itself."""
    tokens = clauses.tokens
    opens = next((i for i in range(at - 1, max(floor, at - OPENING) - 1, -1) if tokens.keys[i] in clauses.grammar.before), None)
    if opens is None or tokens.keys[opens + 1] not in clauses.grammar.when or "," in tokens.words[opens:at]:
        return False
    end = clauses.reading.change[at][0]
    comma = next((i for i in range(end, min(end + REACH, len(tokens))) if tokens.words[i] == ","), None)
    return comma is not None and bisect_left(clauses.title_starts, end) == bisect_left(clauses.title_starts, comma)


def _follows_a_loss(clauses: Clauses, at: int, floor: int) -> bool:
    """'thôi giữ chức X |để điều động| giữ chức Y': one decision, and no plan."""
    change = clauses.reading.change
    return change[at][1].effect == "start" and any(i in change and change[i][1].effect == "end" for i in range(floor, at))


def _asked_for(grammar: GrammarFile, cue: ChangeCue, keys: list[str]) -> bool:
    """'đề nghị Ban Bí thư xem xét, thi hành kỷ luật', 'đề nghị Quốc hội phê chuẩn ông A': it is asked for, nobody has decided.

    In 'Theo đề nghị của Bộ trưởng, Thủ tướng bổ nhiệm …' a post was given: the request is a noun, or its clause is over.
    """
    if not grammar.already.isdisjoint(keys[-3:]):
        return False
    if cue.kind in _ASKED_FOR:
        return grammar.asking.within(keys)
    at = grammar.asking.first(keys, 0, len(keys)) if cue.effect == "start" and cue.voice == "object" else -1
    behind = keys[at + 2 :]
    noun = at > 0 and keys[at - 1] in grammar.proposal
    return at >= 0 and not noun and grammar.owning.isdisjoint(behind[:1]) and not {",", ";", ":"}.intersection(behind)
