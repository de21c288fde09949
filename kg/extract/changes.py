"""Verbs of decision -> personnel changes: who is appointed, elected, moved, let go, disciplined, charged, and which post changes hands."""

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from kg.extract.change_verbs import Verb, decision_verbs, is_only_named, on_posts
from kg.extract.chosen import chosen
from kg.extract.clauses import EXECUTIVE, Clause, Clauses
from kg.extract.concerned import people_concerned
from kg.extract.leave_asked import is_granted, keep_asking
from kg.extract.order import by_start
from kg.extract.posts_given import gained_posts, of_several, posts_given, posts_toward
from kg.extract.transfers import is_sent
from kg.language.change_schema import ChangeCue
from kg.text.tokens import BREAK, MARK

Decided = tuple[int, int | None, float]  # the name token, the post if one changes hands, the confidence
MOST_BEFORE = 40  # mentions of somebody before the one who retires
BEHIND = 3  # tokens of 'trong Đảng', 'từ năm 2012' behind a verb


class ChangeDraft(NamedTuple):
    """A personnel decision: the verb that tells it, the person's name token, and the post if one changes hands."""

    cue: ChangeCue
    at: int
    name: int
    title: int | None
    confidence: float

    @property
    def sends(self) -> bool:
        """Whether it only tells where somebody is sent."""
        return self.title is None and self.cue.kind == "Transfer"


def read_changes(clauses: Clauses, clause: Clause) -> list[ChangeDraft]:
    """The changes of one sentence; posts that change hands get their owners."""
    found: list[ChangeDraft] = []
    told: set[tuple[int, int, str]] = set()
    spoken_of: list[int] = []
    for verb in decision_verbs(clauses, clause):
        by_way = _by_way_of(clauses, clause, verb, spoken_of)
        if not by_way and (is_only_named(clauses, verb.start, clause.first) or clauses.inside_title(verb.start)):
            continue
        if by_way:
            found = [d for d in found if d.name not in spoken_of or d.cue.kind != "Discipline"]
        people = people_concerned(clauses, clause, verb) or _same_again(clauses, clause, verb, spoken_of)
        spoken_of = people
        instead = _instead(clauses, verb, people, found)
        if verb.cue.asks and not is_granted(clauses, clause, verb, people):
            keep_asking(clauses, _read(clauses, clause, verb, people))
            continue
        found.extend(_untold(clauses, verb, instead or _read(clauses, clause, verb, people), told))
    found = _without_seats(clauses, found)
    for draft in found:
        if draft.title is not None:
            clauses.give(draft.title, draft.name, f"change/{draft.cue.kind.lower()}", draft.confidence)
    return found


def _untold(clauses: Clauses, verb: Verb, read: list[Decided], told: set[tuple[int, int, str]]) -> Iterator[ChangeDraft]:
    """What a verb tells and none before it: 'điều động ông A …, bổ nhiệm giữ chức Y' is one decision."""
    for name, title, confidence in read:
        if title is None or not ((name, title, verb.cue.effect) in told or _term_after_term(clauses, title)):
            at = name if title is None else min(name, clauses.titles[title].start)
            yield ChangeDraft(verb.cue, at if _has_a_day(clauses, verb, at) else verb.start, name, title, confidence)
        if title is not None:
            told.add((name, title, verb.cue.effect))


def _has_a_day(clauses: Clauses, verb: Verb, at: int) -> bool:
    """'bầu ông A giữ chức X từ ngày 1/6; |ông B giữ chức Y từ ngày 5/6|': a part of the list that tells its own."""
    tokens = clauses.tokens
    if ";" not in tokens.words[verb.start : at]:
        return False
    last = tokens.sentences[tokens.sentence[at]][1]
    end = next((i for i in range(at, last) if tokens.words[i] == ";"), last)
    return clauses.grammar.from_day.within(tokens.keys[at:end])


def _without_seats(clauses: Clauses, found: list[ChangeDraft]) -> list[ChangeDraft]:
    """'tham gia Ban Chấp hành, Ban Thường vụ và giữ chức Bí thư': the seats come and go with the post."""
    seats = {d.title for d in found if d.title is not None and _is_seat(clauses, d.title)}
    posts = {(d.name, on_posts(d.cue)) for d in found if d.title is not None and d.title not in seats}
    return [d for d in found if d.title not in seats or (d.name, on_posts(d.cue)) not in posts]


def _is_seat(clauses: Clauses, title: int) -> bool:
    """'tham gia Ban Thường vụ'; a seat in the Politburo is a post of its own."""
    join, held = clauses.reading.language.changes.join, clauses.titles[title]
    return held.unfolded.startswith(join.words[0]) and held.body is not None and held.body.type not in join.apart


def _instead(clauses: Clauses, verb: Verb, people: list[int], found: list[ChangeDraft]) -> list[Decided]:
    """'miễn nhiệm Bộ trưởng A, ông B được bổ nhiệm |thay thế|', '… bổ nhiệm B |vào vị trí này|': the post that was lost right before."""
    lost = found[-1] if found and verb.cue.effect == "start" and len(people) == 1 else None
    if lost is None or lost.cue.effect != "end" or lost.title is None or clauses.cast.at[lost.name] == clauses.cast.at[people[0]]:
        return []
    at = max(verb.end, clauses.by_start[people[0]].end)
    size = clauses.grammar.replacing.at(clauses.tokens.keys, at) if at < len(clauses.tokens) else 0
    alone = size and (at + size == len(clauses.tokens) or clauses.tokens.cases[at + size] in (MARK, BREAK))
    named = at < len(clauses.tokens) and clauses.grammar.that_post.at(clauses.tokens.keys, at) > 0
    return [(people[0], lost.title, 0.8)] if alone or named else []


def _by_way_of(clauses: Clauses, clause: Clause, verb: Verb, disciplined: list[int]) -> bool:
    """'kỷ luật ông A |bằng hình thức cách chức| X': the punishment told before is the loss of the post."""
    loses = verb.cue.effect == "end" and clauses.grammar.by_way_of.before(clauses.tokens.keys, verb.start) > 0
    if not loses or not disciplined or any(disciplined[-1] < n < verb.start for n in clause.names):
        return False
    return ";" not in clauses.tokens.words[disciplined[-1] : verb.start] and not clauses.grammar.asking.within(
        clauses.tokens.keys[disciplined[-1] : verb.start]
    )


def _term_after_term(clauses: Clauses, title: int) -> bool:
    """'được bầu làm Ủy viên Bộ Chính trị |hai khóa|': a career, no decision."""
    return clauses.reading.language.changes.term_after_term.at(clauses.tokens.keys, clauses.titles[title].end) > 0


def _same_again(clauses: Clauses, clause: Clause, verb: Verb, people: list[int]) -> list[int]:
    """'ông A thôi giữ chức X; điều động giữ chức Y': whom the verb before concerned, where no other name follows."""
    alone = people and verb.cue.effect in ("start", "acting", "end") and not any(people[-1] < n < verb.until for n in clause.names)
    return people if alone else []


def _read(clauses: Clauses, clause: Clause, verb: Verb, people: list[int]) -> list[Decided]:
    """(person, post, confidence) of one verb."""
    cue = verb.cue
    # measured: what is done to a person is read right nearly always, which post changes hands less often
    confidence = 0.92 if cue.effect == "none" else 0.88
    if not people or cue.effect in ("none", "die"):
        return [(p, None, confidence) for p in people]
    if cue.effect == "keep":
        return [(p, _left_behind(clauses, verb, p), confidence) for p in people]
    gives = cue.effect in ("start", "acting") and people[0] > verb.start
    each = _each_own(clauses, clause, verb) if gives else []
    toward = posts_toward(clauses, clause, verb)
    if len({p for p, _ in each}) > 1 or len({t for _, t in toward}) > 1:
        return [(p, t, confidence) for p, t in (each if len(each) > len(toward) else toward)]
    posts = posts_given(clauses, clause, verb, people)
    if gives and posts and of_several(clauses, clauses.titles[posts[0]].start) and len(people) == 1:
        posts = gained_posts(clauses, clause, people[0], clause.last) or posts  # 'bầu 15 ủy viên, trong đó ông A làm |Bí thư|'
    if gives and (counted := _counted_before(clauses, verb, people)) is not None:
        posts = [counted]
    if posts and len(people) > 1 and gives and (before := _own_before(clauses, verb, people)) and posts[0] == before[0][1]:
        return [(p, t, confidence) for p, t in before]
    if posts:
        return [(p, t, confidence) for p in people for t in posts]
    return _without_posts(clauses, clause, verb, people, confidence)


def _without_posts(clauses: Clauses, clause: Clause, verb: Verb, people: list[int], confidence: float) -> list[Decided]:
    """What a verb tells that names no post behind it."""
    gives = verb.cue.effect in ("start", "acting") and people[0] > verb.start
    if gives and (post := _subject_post(clauses, clause, verb)) is not None:
        return [(p, post, confidence) for p in people]
    if gives and (listed := chosen(clauses, verb, people)):
        return [(p, t, confidence) for p, t in listed]
    if is_sent(clauses, verb, people):
        return [(p, None, confidence) for p in people]
    return _lost(clauses, verb, people) if verb.cue.effect == "end" else []


def _left_behind(clauses: Clauses, verb: Verb, name: int) -> int | None:
    """'Chủ tịch X là ông A. Ông A |nghỉ hưu|': the post beside the name, else the one that the text before gives to the person.

    Who retired 'năm 2012' may have another post since.
    """
    tokens, years = clauses.tokens, clauses.reading.language.dates.year
    if (own := clauses.own_title(name)) is not None:
        return own
    if any(tokens.keys[i] in years for i in range(verb.end, min(verb.end + BEHIND, len(tokens)))):
        return None
    mentions = clauses.cast.people[clauses.cast.at[name]].mentions
    last = bisect_left(mentions, name, key=by_start)
    before = (mention.start for mention in mentions[max(0, last - MOST_BEFORE) : last])
    titles = [t for start in before for t in clauses.titles_of.get(start, ()) if clauses.titles[t].head.function in EXECUTIVE]
    posts = {tokens.slice(clauses.titles[t].start, clauses.titles[t].end).casefold() for t in titles}
    return titles[-1] if len(posts) == 1 and not any(clauses.titles[t].marker for t in titles) else None


def _lost(clauses: Clauses, verb: Verb, people: list[int]) -> list[Decided]:
    """What is lost where the verb names no post: the person's own, of several all, or those in the party alone."""
    keys, grammar = clauses.tokens.keys, clauses.grammar
    if grammar.in_the_party.within(keys[verb.start : verb.end + BEHIND]):
        found: list[Decided] = []
        for person in people:
            found.extend((person, t, 0.8) for t in _party_posts(clauses, person) or (None,))
        return found
    own = [(p, clauses.own_title(p), 0.8) for p in people] if not verb.cue.near else []
    every = grammar.from_all_posts.within(keys[verb.start : verb.end + 2])
    return own if every else [(p, t, c) for p, t, c in own if t is not None]


def _party_posts(clauses: Clauses, name: int) -> list[int]:
    """'cách tất cả các chức vụ trong Đảng đối với ông A, |Bí thư Huyện ủy|, Chủ tịch UBND huyện'."""
    found, sentence, kinds = [], clauses.tokens.sentence, clauses.reading.language.body_types
    for t in clauses.titles_of.get(name, ()):
        title = clauses.titles[t]
        kind = title.body.type if title.body is not None else title.head.base.body
        if sentence[title.start] == sentence[name] and kind in kinds and kinds[kind].system == "party":
            found.append(t)
    return found


def _subject_post(clauses: Clauses, clause: Clause, verb: Verb) -> int | None:
    """'Hai |Phó Giám đốc| được bổ nhiệm là ông A và bà B': the post directly before the passive."""
    at, floor = verb.start, clause.first
    while at > floor and (
        clauses.tokens.keys[at - 1] in clauses.grammar.passive or clauses.tokens.keys[at - 1] in clauses.grammar.verb_adverbs
    ):
        at -= 1
    before = [t for t in clause.titles if clauses.titles[t].end == at]
    done_to = not clauses.grammar.passive.isdisjoint(clauses.tokens.keys[at : verb.start])  # who 'vừa bổ nhiệm' is no post
    return before[-1] if before and done_to and not any(n < at for n in clause.names) else None


def _counted_before(clauses: Clauses, verb: Verb, people: list[int]) -> int | None:
    """'bầu 15 ủy viên, trong đó có |4 phó bí thư|: ông A, bà B': of several posts that are counted the one that those listed share."""
    shared = set(clauses.titles_of.get(people[0], ())).intersection(*(clauses.titles_of.get(p, ()) for p in people[1:]))
    counted = [t for t in shared if verb.end < clauses.titles[t].start < people[0] and of_several(clauses, clauses.titles[t].start)]
    return max(counted, default=None) if len(people) > 1 else None


def _each_own(clauses: Clauses, clause: Clause, verb: Verb) -> list[tuple[int, int]]:
    """'bầu ông A giữ chức X và ông B giữ chức Y; các ông C, D làm Z': each person with the post that a copula ties to the names."""
    found: list[tuple[int, int]] = []
    sharing: list[int] = []
    at, names = verb.end, clause.names[bisect_left(clause.names, verb.end) :]
    for k, name in enumerate(names):
        if (found or sharing) and (clauses.only_related(name) or not clauses.lists.joins(at, name)):
            break
        gained = gained_posts(clauses, clause, name, min(verb.barrier, names[k + 1]) if k + 1 < len(names) else verb.barrier)
        sharing.append(name)
        at = clauses.titles[gained[-1]].end if gained else clauses.by_start[name].end
        if gained:
            found.extend((person, t) for person in sharing for t in gained)
            sharing = []
    return found


def _own_before(clauses: Clauses, verb: Verb, people: list[int]) -> list[tuple[int, int]]:
    """'bổ nhiệm Bộ trưởng Bộ X ông A, Bộ trưởng Bộ Y bà B': each person with the post right before the name, if all have one."""
    found = [
        (p, t)
        for p in people
        for t in clauses.titles_of.get(p, ())
        if verb.end <= clauses.titles[t].start and clauses.titles[t].end == clauses.reading.before.get(p, p)
    ]
    return found if {p for p, _ in found} == set(people) else []
