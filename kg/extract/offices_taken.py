"""Posts that are taken without a verb of decision beside them -> changes: 'Bà A giữ chức Chủ tịch Hội X', lists that a decision opens."""

from bisect import bisect_left
from collections.abc import Iterator

from kg.extract.change_verbs import is_only_named
from kg.extract.changes import ChangeDraft
from kg.extract.chosen import listed_later
from kg.extract.clauses import Clauses
from kg.extract.frames import Frames, dated, looks_back, only_describes
from kg.extract.stints import goes_on_behind, over_behind
from kg.language.change_schema import ChangeCue
from kg.text.tokens import BREAK, NUMBER

LIST_HEAD = 24  # tokens between a post and the 'gồm' before its holders


def takes_office(clauses: Clauses, told: list[ChangeDraft]) -> list[ChangeDraft]:
    """Posts that are taken without a verb of decision beside them: 'Bà A giữ chức Chủ tịch Hội X', the lists that a decision opens.

    Nothing of the kind where a word of the past or of a standing state is near.
    """
    taking = _Taking(clauses, told)
    posts = {
        title: [*clauses.owners.get(title, ()), *([clauses.finder[title]] if title in clauses.finder else [])]
        for title in {*clauses.owners, *clauses.finder}
    }
    found = [
        ChangeDraft(taken[0], taken[1], name, title, 0.85)
        for title in sorted(posts)
        for name in posts[title]
        if name in clauses.cast.at and (taken := taking.decision(title, name)) is not None
    ]
    known = taking.known | {(draft.title, clauses.cast.at[draft.name]) for draft in found}
    found += [further for draft in found for further in _with_it(clauses, draft, known)]
    found += _below_headline(clauses, known)
    return found + list(_elected_later(clauses, [*told, *found]))


def _below_headline(clauses: Clauses, known: set[tuple[int | None, int]]) -> Iterator[ChangeDraft]:
    """'Danh sách |trúng cử| đại biểu HĐND xã X' and a line for each: the headline of a list tells how its people got the post."""
    for listed in clauses.new_lists:
        start, end = clauses.titles[listed.title].start, clauses.titles[listed.title].end
        cues = clauses.cues[bisect_left(clauses.cues, start - LIST_HEAD) : bisect_left(clauses.cues, end + LIST_HEAD)]
        near = [i for i in cues if clauses.reading.change[i][1].effect == "start"]
        if near and listed.name in clauses.cast.at and (listed.title, clauses.cast.at[listed.name]) not in known:
            yield ChangeDraft(clauses.reading.change[near[0]][1], listed.name, listed.name, listed.title, 0.85)


def _elected_later(clauses: Clauses, told: list[ChangeDraft]) -> Iterator[ChangeDraft]:
    """The members of the committees that an election before filled, but for those of whom it is told."""
    known = {(clauses.cast.at[draft.name], draft.title) for draft in told}
    for at, name, title in listed_later(clauses):
        person = clauses.cast.at[name]
        if (person, title) not in known:
            known.add((person, title))
            yield ChangeDraft(clauses.reading.change[at][1], name, name, title, 0.85)


def _with_it(clauses: Clauses, draft: ChangeDraft, known: set[tuple[int | None, int]]) -> Iterator[ChangeDraft]:
    """'giữ chức Phó Chỉ huy trưởng, |Tham mưu trưởng Bộ CHQS tỉnh|': the posts of the same person that the list goes on with."""
    title = draft.title
    while title is not None and title + 1 < len(clauses.titles):
        before, title = clauses.titles[title], title + 1
        after = clauses.titles[title]
        own = draft.name in clauses.owners.get(title, ()) and (title, clauses.cast.at[draft.name]) not in known
        if not own or after.marker or ";" in clauses.tokens.words[before.end : after.start]:
            return
        if after.start > before.start and not clauses.lists.is_gap(before.end, after.start):
            return
        yield draft._replace(title=title)


class _Taking:
    """Decides for one article which posts are taken, and by a decision of which kind."""

    def __init__(self, clauses: Clauses, told: list[ChangeDraft]) -> None:
        self.clauses = clauses
        self.starting = {clauses.cast.at[c.name] for c in told if c.cue.effect == "start"}
        self.known = {(c.title, clauses.cast.at[c.name]) for c in told}
        self.verbs = _outermost(clauses)
        # 'quyết định: ông A thôi giữ chức X; ông B giữ chức Y': what one loses leaves the decision open for the next
        self.giving = [i for i in self.verbs if clauses.reading.change[i][1].effect not in ("end", "keep")]
        self.founded = sorted(clauses.reading.marks["founding"])
        self.frames = Frames(clauses)
        self.vacated = set(clauses.vacated.values())
        cues = clauses.reading.language.changes.cues
        self.office = next(cue for cue in cues if cue.kind == "Appointment" and cue.effect == "start")

    def decision(self, title: int, name: int) -> tuple[ChangeCue, int] | None:
        """The decision by which the person takes the post, and the token that tells it; None if the text tells of none."""
        clauses = self.clauses
        person = clauses.cast.at[name]
        if clauses.replaced_at(name) is not None:
            return None  # 'bầu ông A giữ chức X thay |ông B làm Y|': nobody says how B came to Y
        marker = clauses.titles[title].marker
        if (title, person) in self.known or marker not in ("", "acting") or looks_back(clauses, name) or only_describes(clauses, name):
            return None
        headline = _is_headline(clauses, name, title) and not _goes_on(clauses, name, title)
        if marker and not headline:
            return None  # 'ông A, Quyền Giám đốc Sở X': only a headline tells that he became it, 'Ông A làm Quyền Giám đốc Sở X'
        over = title in self.vacated or (person not in self.starting and headline)
        if over and (_plainly_held(clauses, name, title, listed=True) or (title in self.vacated and _takes_over(clauses, name, title))):
            return self.office, name
        if (at := self.frames.decision_for(title, name, self.giving)) is not None:
            return self.frames.cue_inside(name, self.verbs) or self.office, at
        cue = self._listed_or_held(title, name)
        return (cue, name) if cue is not None else None

    def _listed_or_held(self, title: int, name: int) -> ChangeCue | None:
        """The decision that a sentence before tells, or an appointment where the person is said to take the post."""
        clauses = self.clauses
        near, founds = self.frames.last_before(self.verbs, name), self.frames.last_before(self.founded, name) is not None
        if _leads_a_journey(clauses, title) and not self._founded_here(name):
            return None
        cue = clauses.reading.change[near][1] if near is not None else self.office if founds else None
        if (
            clauses.titles[title].end in clauses.reading.past
            or self.frames.is_none_here(name, near)
            or (cue is None and _only_spoken_of(clauses, name))
        ):
            return None
        if cue is not None and (cue.effect != "start" or (cue.kind != "Election" and _goes_on(clauses, name, title))):
            return None
        told = title in clauses.copular or (cue is not None and (title in clauses.finder or _behind_copula(clauses, name, title)))
        copular = told and not dated(clauses, title) and not self._told_of_the_past(clauses.titles[title].end)
        elects = near is not None and cue is not None and cue.kind == "Election" and _together(clauses, near, name)
        taken = copular and _plainly_held(clauses, name, title, listed=founds or elects)
        listed = near is not None and (_in_named_list(clauses, title, name) or _in_colon_list(clauses, near, title, name))
        return (cue or self.office) if taken or listed or (founds and _in_named_list(clauses, title, name)) else None

    def _told_of_the_past(self, end: int) -> bool:
        """'giữ chức … |từ năm 2010 đến nay|', '… |từ tháng 2/1987 đến tháng 9/1992|': nobody takes the post now."""
        reading = self.clauses.reading
        return goes_on_behind(reading, end) or over_behind(reading, end, None)

    def _founded_here(self, name: int) -> bool:
        """Whether the sentence itself tells the founding."""
        first, last = self.clauses.tokens.sentences[self.clauses.tokens.sentence[name]]
        return bisect_left(self.founded, first) < bisect_left(self.founded, last)


def _leads_a_journey(clauses: Clauses, title: int) -> bool:
    """'Đoàn kiểm tra do ông A làm |Trưởng đoàn|'."""
    head, body = clauses.titles[title].head, clauses.titles[title].body
    return head.base.id in clauses.grammar.delegation_heads and body is None


def _only_spoken_of(clauses: Clauses, name: int) -> bool:
    """'cho rằng |việc| ông A giữ chức X là trái luật': nobody takes the post by that."""
    opening = clauses.opening(name, clauses.tokens.sentences[clauses.tokens.sentence[name]][0])
    return clauses.tokens.keys[opening - 1] in clauses.grammar.deeds


def _outermost(clauses: Clauses) -> list[int]:
    """The verbs of decision, without those inside a longer one or a title, and without words that have other uses.

    The 'bổ sung' of 'bầu bổ sung' is one, the 'giao' of any sentence before is the other. 'Trước khi được bổ nhiệm, …' tells of none.
    """
    change, tokens, found, end = clauses.reading.change, clauses.tokens, [], 0
    for i in sorted(change):
        if i >= end and not clauses.inside_title(i) and not change[i][1].near:
            if not is_only_named(clauses, i, tokens.sentences[tokens.sentence[i]][0]):
                found.append(i)
            end = change[i][0]
    return found


def _plainly_held(clauses: Clauses, name: int, title: int, *, listed: bool) -> bool:
    """'ông A giữ chức T', in a list that a decision opened also 'ông A làm T'."""
    start = clauses.titles[title].start
    between = clauses.tokens.keys[clauses.by_start[name].end : start - (start - 1 in clauses.reading.status)]
    grammar = clauses.grammar
    held = grammar.holding.within(between) or (listed and bool(between) and between[-1] in grammar.made)
    return held and (grammar.standing | grammar.leaving | grammar.not_yet).isdisjoint(between)


def _takes_over(clauses: Clauses, name: int, title: int) -> bool:
    """'bà A |chính thức đảm nhiệm vị trí| Tổng Giám đốc X, thay ông B'."""
    end, start = clauses.by_start[name].end, clauses.titles[title].start
    return clauses.after_copula(start, end) and clauses.grammar.standing.isdisjoint(clauses.tokens.keys[end:start])


def _goes_on(clauses: Clauses, name: int, title: int) -> bool:
    """'ông A chuyển sang làm X; ông B |tiếp tục| giữ chức Y': only who is elected again takes the post again."""
    return clauses.grammar.going_on.within(clauses.tokens.keys[clauses.by_start[name].end : clauses.titles[title].start])


def _behind_copula(clauses: Clauses, name: int, title: int) -> bool:
    """'1. Ông A, Phó Giám đốc Sở Y tế, |giữ chức| Giám đốc Sở Y tế', in a list that a decision opens."""
    return clauses.after_copula(clauses.titles[title].start, clauses.by_start[name].end)


def _together(clauses: Clauses, verb: int, name: int) -> bool:
    """'bầu Ban Chấp hành gồm 15 ủy viên, do ông A làm Chủ tịch; |ông B làm Phó Chủ tịch|': one sentence tells who was elected to what."""
    return clauses.tokens.sentence[verb] == clauses.tokens.sentence[name]


def _is_headline(clauses: Clauses, name: int, title: int) -> bool:
    """'Bí thư Huyện ủy X Lê An làm Giám đốc Sở Y': the headline says nothing else."""
    first, last = clauses.tokens.sentences[0]
    end = clauses.titles[title].end
    return (
        first <= name < end <= last
        and clauses.opening(name, first) == first
        and not any(w[0].isalnum() for w in clauses.tokens.words[end:last])
    )


def _in_named_list(clauses: Clauses, title: int, name: int) -> bool:
    """'Phó Chủ tịch gồm các ông A, B': the list says who they now are; those who attend are no such list."""
    end, keys, grammar = clauses.titles[title].end, clauses.tokens.keys, clauses.grammar
    first, last = clauses.tokens.sentences[clauses.tokens.sentence[end - 1]]
    if not (end <= name < last) or grammar.comprising.isdisjoint(keys[end : min(name, end + LIST_HEAD)]):
        return False
    if grammar.resulting.at(keys, first):
        return False  # 'Như vậy, Sở Y tế có các Phó Giám đốc gồm …'
    return grammar.at_present.isdisjoint(keys[first:end]) and not any(i in clauses.reading.marks["act"] for i in range(first, end))


def _in_colon_list(clauses: Clauses, verb: int, title: int, name: int) -> bool:
    """'bầu các chức danh: |Chủ tịch HĐND: ông A|; Phó Chủ tịch HĐND: ông B', also a line for each.

    Without the first colon in one sentence: 'bầu ông A làm Chủ tịch; |các Phó Chủ tịch: ông B, ông C|'.
    """
    tokens, post = clauses.tokens, clauses.titles[title]
    end = tokens.sentences[tokens.sentence[verb]][1]
    start = post.start - (tokens.keys[post.start - 1] in clauses.grammar.many or tokens.cases[post.start - 1] == NUMBER)
    colon = tokens.words.index(":", verb) if ":" in tokens.words[verb:start] else post.start
    opened = colon < min(start, end) or (tokens.words[start - 1] == ";" and post.start < end)
    opens = start < post.start or tokens.words[start - 1] in ":;-–.•+)" or tokens.cases[start - 1] in (BREAK, NUMBER)
    return opened and opens and post.end < name and tokens.words[post.end] == ":"
