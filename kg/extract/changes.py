"""Verbs of decision -> personnel changes: who is appointed, elected, moved, let go, disciplined, charged, and which post changes hands."""

from bisect import bisect_left
from typing import NamedTuple

from kg.extract.clauses import Clause, Clauses
from kg.language.grammar_schema import GrammarFile
from kg.language.schema import ChangeCue
from kg.text.tokens import LOWER, NUMBER

REACH = 45  # tokens between a verb and its person
ASKED = 12  # tokens between 'đề nghị' and what is asked for
LIST_REACH = 8  # sentences between a verb and the entries of the list that it opens
_ASKED_FOR = ("Discipline", "Dismissal")


class ChangeDraft(NamedTuple):
    """A personnel decision: the verb that tells it, the person's name token, and the post if one changes hands."""

    cue: ChangeCue
    at: int
    name: int
    title: int | None
    confidence: float


class Verb(NamedTuple):
    """A verb of decision at tokens start..end; `until` is the next one's start."""

    start: int
    end: int
    cue: ChangeCue
    until: int


def read_changes(clauses: Clauses, clause: Clause) -> list[ChangeDraft]:
    """The changes of one sentence; posts that change hands get their owners."""
    found: list[ChangeDraft] = []
    for verb in _verbs(clauses, clause):
        if _nominal(clauses, verb.start, clause.first) or clauses.inside_title(verb.start):
            continue
        for name, title, confidence in _read(clauses, clause, verb):
            found.append(ChangeDraft(verb.cue, verb.start, name, title, confidence))
            if title is not None:
                clauses.give(title, name, f"change/{verb.cue.kind.lower()}", confidence)
    return found


def takes_office(clauses: Clauses, told: list[ChangeDraft]) -> list[ChangeDraft]:
    """Posts that are taken without a verb of decision beside them: 'Bà A giữ chức Chủ tịch Hội X', the lists that a decision opens.

    Nothing of the kind where a word of the past or of a standing state is near.
    """
    known = {(c.title, clauses.cast.at[c.name]) for c in told}
    verbs = sorted(i for i in clauses.reading.change if not clauses.inside_title(i))
    founded = sorted(clauses.reading.marks["founding"])
    cues = clauses.reading.language.changes.cues
    office = next(cue for cue in cues if cue.kind == "Appointment" and cue.effect == "start")
    found = []
    posts = {
        title: [*clauses.owners.get(title, ()), *([clauses.finder[title]] if title in clauses.finder else [])]
        for title in {*clauses.owners, *clauses.finder}
    }
    for title in sorted(posts):
        for name in posts[title]:
            if name not in clauses.cast.at or (title, clauses.cast.at[name]) in known or clauses.titles[title].marker:
                continue
            near, founds = _last_before(clauses, verbs, name), _last_before(clauses, founded, name) is not None
            decided = clauses.reading.change[near][1] if near is not None else office if founds else None
            if decided is not None and decided.effect != "start":
                continue
            copular = title in clauses.copular or (title in clauses.finder and decided is not None and not _dated(clauses, title))
            if (copular and _plainly_held(clauses, name, title, listed=founds)) or (
                decided is not None and _in_named_list(clauses, title, name)
            ):
                found.append(ChangeDraft(decided or office, name, name, title, 0.85))
    return found


def _plainly_held(clauses: Clauses, name: int, title: int, *, listed: bool) -> bool:
    """'ông A giữ chức T', in a list that a decision opened also 'ông A làm T'."""
    between = clauses.tokens.keys[clauses.by_start[name].end : clauses.titles[title].start]
    grammar = clauses.grammar
    held = grammar.holding.within(between) or (listed and bool(between) and between[-1] in grammar.made)
    return held and grammar.standing.isdisjoint(between)


def _dated(clauses: Clauses, title: int) -> bool:
    """A year stands before the post: the sentence tells a career."""
    at = clauses.titles[title].start
    first = clauses.tokens.sentences[clauses.tokens.sentence[at]][0]
    return any(len(w) == 4 and w.isdigit() for w in clauses.tokens.words[first:at])


def _in_named_list(clauses: Clauses, title: int, name: int) -> bool:
    """'Phó Chủ tịch gồm các ông A, B': the list says who they now are; those who attend are no such list."""
    end, keys, grammar = clauses.titles[title].end, clauses.tokens.keys, clauses.grammar
    first, last = clauses.tokens.sentences[clauses.tokens.sentence[end - 1]]
    if not (end <= name < last) or grammar.comprising.isdisjoint(keys[end : min(name, end + 12)]):
        return False
    return grammar.at_present.isdisjoint(keys[first:end]) and not any(i in clauses.reading.marks["act"] for i in range(first, end))


def _last_before(clauses: Clauses, marks: list[int], at: int) -> int | None:
    """The last of the marked tokens before `at`, no further than a list is long."""
    position = bisect_left(marks, at)
    sentence = clauses.tokens.sentence
    return marks[position - 1] if position and sentence[at] - sentence[marks[position - 1]] <= LIST_REACH else None


def _verbs(clauses: Clauses, clause: Clause) -> list[Verb]:
    """The verbs of decision in a sentence; 'điều động, phân công' and 'khởi tố, bắt tạm giam' are one, told by the first."""
    groups: list[tuple[int, int, ChangeCue]] = []
    change, skip = clauses.reading.change, clauses.reading.skip
    for i in range(clause.first, clause.last):
        if i not in change or i in skip or (groups and i < groups[-1][1]):
            continue
        end, cue = change[i]
        if groups and groups[-1][2].effect == cue.effect and _joined(clauses, groups[-1][1], i):
            groups[-1] = (groups[-1][0], end, groups[-1][2])
        else:
            groups.append((i, end, cue))
    untils = [*(start for start, _, _ in groups[1:]), clause.last]
    return [Verb(start, end, cue, until) for (start, end, cue), until in zip(groups, untils, strict=False)]


def _joined(clauses: Clauses, end: int, start: int) -> bool:
    """Whether nothing, a comma or 'và' stands between two verbs."""
    return start == end or (
        start == end + 1 and (clauses.tokens.words[end] == "," or clauses.tokens.keys[end] in clauses.grammar.conjunctions)
    )


def _nominal(clauses: Clauses, at: int, floor: int) -> bool:
    """'thủ tục bổ nhiệm', 'chưa bầu': the decision is talked about, not told."""
    keys, grammar = clauses.tokens.keys, clauses.grammar
    for word in clauses.reading.language.changes.nominal:
        parts = word.split()
        for gap in (0, 1):
            start = at - len(parts) - gap
            if (
                start >= floor
                and keys[start : start + len(parts)] == parts
                and (gap == 0 or keys[at - 1] in grammar.passive or keys[at - 1] in grammar.nominal_links)
            ):
                return not (gap and grammar.nominal_touching.are(parts))
    return clauses.proposed(at, floor) or (
        clauses.reading.change[at][1].kind in _ASKED_FOR and _asked_for(grammar, keys[max(floor, at - ASKED) : at])
    )


def _asked_for(grammar: GrammarFile, keys: list[str]) -> bool:
    """'đề nghị Ban Bí thư xem xét, thi hành kỷ luật': an inspection commission asks for it, nobody has decided."""
    return grammar.asking.within(keys) and grammar.already.isdisjoint(keys[-3:])


def _read(clauses: Clauses, clause: Clause, verb: Verb) -> list[tuple[int, int | None, float]]:
    """(person, post, confidence) of one verb."""
    people, cue = _people(clauses, clause, verb), verb.cue
    confidence = 0.92 if cue.voice == "object" else 0.9
    if not people or cue.effect in ("none", "die"):
        return [(p, None, confidence) for p in people]
    if cue.effect == "keep":
        return [(p, clauses.own_title(p), confidence) for p in people]
    each = _each_own(clauses, clause, verb.end) if cue.effect in ("start", "acting") else []
    if len(each) > 1:
        return [(p, t, confidence) for p, t in each]
    posts = _posts(clauses, clause, verb, people)
    if posts:
        return [(p, t, confidence) for p in people for t in posts]
    own = [(p, clauses.own_title(p)) for p in people] if cue.effect == "end" else []
    return [(p, t, 0.8) for p, t in own if t is not None]


def _each_own(clauses: Clauses, clause: Clause, end: int) -> list[tuple[int, int]]:
    """'bầu ông A giữ chức X và ông B giữ chức Y; ông C làm Z': each person with the post tied to the name by a copula."""
    found: list[tuple[int, int]] = []
    at = end
    for name in (n for n in clause.names if n >= end):
        mine = [
            t for t in clauses.titles_of.get(name, ()) if t in clauses.copular and t in clause.titles and clauses.titles[t].start > name
        ]
        if not mine or (found and not clauses.is_list(at, name)):
            break
        found.extend((name, t) for t in mine)
        at = clauses.titles[mine[-1]].end
    return found


# ---- the person
def _people(clauses: Clauses, clause: Clause, verb: Verb) -> list[int]:
    passive = _passive(clauses, verb.start, clause.first)
    if verb.cue.voice == "subject" or passive is not None:
        return _subject(clauses, clause, verb, passive)
    before = tuple(n for n in clause.names if n < verb.start)
    after = tuple(n for n in clause.names if n >= verb.end)
    leaves = verb.cue.effect == "end" and clauses.tokens.keys[verb.start] in clauses.grammar.leaving
    if before and leaves and _touches(clauses, before[-1], verb.start):
        return clauses.list_until(before)  # 'để ông A thôi giữ chức …; giới thiệu ông B'
    reached = [n for n in after if n - verb.end <= REACH and not _parted(clauses, verb.end, n)]
    near = [n for n in reached if n < max(verb.until, verb.end + 1)] or [n for n in reached if _toward(clauses, n)]
    if near:
        return clauses.list_from(near[0], after)
    if (pronoun := _pronoun(clauses, verb.end)) is not None:
        return [pronoun]
    # 'ông A … thôi giữ chức', 'ông A đã có quyết định bổ nhiệm': nobody behind the verb, so its subject is meant
    effect = verb.cue.effect
    if before and not after and (effect == "end" or (effect == "start" and _touches(clauses, before[-1], verb.start))):
        return clauses.list_until(before)
    return []


def _pronoun(clauses: Clauses, end: int) -> int | None:
    """'thi hành kỷ luật bà bằng hình thức cảnh cáo': who was spoken of before."""
    for at in (end, end + 1):
        mark = clauses.reading.address.get(at)
        if (
            mark is not None
            and mark[0] == at + 1
            and at + 1 < len(clauses.tokens)
            and clauses.tokens.cases[at + 1] == LOWER
            and at + 1 not in clauses.reading.address
        ):
            return clauses.earlier(at) if clauses.tokens.keys[at] in clauses.grammar.pronouns else None
    return None


def _parted(clauses: Clauses, end: int, name: int) -> bool:
    """Whether a semicolon stands between a verb and the first name: what follows is another matter, unless a colon opened a list."""
    words = clauses.tokens.words[end:name]
    return ";" in words and ":" not in words


def _subject(clauses: Clauses, clause: Clause, verb: Verb, passive: int | None) -> list[int]:
    """Of 'ông A nghỉ hưu' and 'ông A được bổ nhiệm': A, with those listed beside, or who was spoken of before."""
    limit = passive if passive is not None else verb.start
    subject = tuple(n for n in clause.names if n < limit)
    after = tuple(n for n in clause.names if n >= verb.end)
    if verb.cue.voice == "subject" and (behind := _behind(clauses, verb.end, after)):
        return behind
    loose = passive is None and verb.cue.effect not in ("die", "none")
    if subject and (loose or _touches(clauses, subject[-1], limit, strictly=verb.cue.effect == "die")):
        return clauses.list_until(subject)
    if not subject and passive is not None and (behind := _listed_behind(clauses, verb.end, after)):
        return behind
    if not clauses.opens_with_pronoun(clause.first) or subject:
        return []
    earlier = clauses.earlier(clause.first)
    return [earlier] if earlier is not None else []


def _behind(clauses: Clauses, end: int, after: tuple[int, ...]) -> list[int]:
    """'trao quyết định nghỉ hưu cho ông A, ông B': the people stand behind the verb."""
    keys, grammar, at = clauses.tokens.keys, clauses.grammar, end
    while at < len(keys) and keys[at] in grammar.manner:
        at += 1
    near = [n for n in after if n - end <= REACH]
    return clauses.list_from(near[0], after) if near and at < len(keys) and (keys[at] == ":" or keys[at] in grammar.list_openers) else []


def _listed_behind(clauses: Clauses, end: int, after: tuple[int, ...]) -> list[int]:
    """'Trong 6 người bị khởi tố về tội X có ông A và bà B': 'có', 'gồm' or a colon opens the list of those it happened to."""
    if not after or after[0] - end > REACH:
        return []
    start = clauses.reading.before.get(after[0], after[0])
    own = [clauses.titles[t].start for t in clauses.titles_of.get(after[0], ()) if end <= clauses.titles[t].start < start]
    start = clauses.back_over(min([start, *own]), end)
    opener, grammar = clauses.tokens.keys[start - 1], clauses.grammar
    return clauses.list_from(after[0], after) if opener == ":" or opener in grammar.having or opener in grammar.comprising else []


def _touches(clauses: Clauses, name: int, limit: int, *, strictly: bool = False) -> bool:
    """Whether nothing but the person's own titles, brackets and adverbs stand between the name and the verb."""
    tokens, grammar, at = clauses.tokens, clauses.grammar, clauses.by_start[name].end
    ends = {clauses.titles[t].start: clauses.titles[t].end for t in clauses.titles_of.get(name, ())}
    while at < limit:
        if at in ends:
            at = ends[at]
        elif tokens.words[at] == "(":
            at = next((j + 1 for j in range(at, limit) if tokens.words[j] == ")"), limit)
        elif tokens.words[at] in ",-–;" or tokens.keys[at] in grammar.verb_adverbs or at in clauses.reading.status:
            at += 1
        elif not strictly and (tokens.cases[at] == NUMBER or tokens.keys[at] in grammar.verb_asides):
            at += 1
        else:
            return False
    return True


def _toward(clauses: Clauses, name: int) -> bool:
    """Whether 'đối với', 'cho' or 'của' stands before the name."""
    start, keys = clauses.reading.before.get(name, name), clauses.tokens.keys
    while clauses.tokens.words[start - 1] == ":" or (
        start > 2 and clauses.tokens.cases[start - 2] == NUMBER and keys[start - 3] in clauses.grammar.counted_toward
    ):
        start -= 1  # 'đối với 6 bị can: bà A'
    return any(keys[start - len(w.split()) : start] == w.split() for w in clauses.reading.language.changes.toward)


def _passive(clauses: Clauses, at: int, floor: int) -> int | None:
    """The token of the 'được' or 'bị' that makes the verb passive."""
    for j in range(at - 1, max(floor, at - 14) - 1, -1):
        if clauses.tokens.keys[j] in clauses.grammar.passive:
            return j
        if clauses.tokens.words[j] in ";:":
            return None
    return None


# ---- the post
def _posts(clauses: Clauses, clause: Clause, verb: Verb, people: list[int]) -> list[int]:
    """The titles that change hands: behind 'giữ chức', or directly behind the verb."""
    own = {t for p in people for t in clauses.titles_of.get(p, ())}
    join = clauses.reading.language.changes.join.words[0]
    posts: list[int] = []
    for t in clause.titles:
        title = clauses.titles[t]
        if title.start < verb.end or title.start - verb.start > 2 * REACH:
            continue
        if posts and t != posts[-1] and not clauses.is_list_gap(clauses.titles[posts[-1]].end, title.start):
            break
        direct = clauses.back_over(title.start, verb.end) <= verb.end or title.unfolded.startswith(join)
        lost = verb.cue.effect == "end" and t not in own and t not in clauses.owners
        if not (posts or direct or lost or clauses.after_copula(title.start, verb.end)):
            continue
        if t not in clauses.owners or direct or posts or t in own:
            posts.append(t)
    return posts
