"""Names and titles of a Reading -> whose title each title is, by the structure of the sentence alone."""

import itertools
from typing import NamedTuple

from kg.extract.anothers_title import is_anothers, is_deciders
from kg.extract.names import Name
from kg.extract.next_subjects import acts_itself, excludes, opens_next_clause
from kg.extract.reading import Reading
from kg.extract.rosters import Rosters
from kg.extract.ties import DASHES, Link, Ties
from kg.extract.titles import Title, serves_a_member
from kg.text.tokens import CAPITAL

LONGEST_LEAD = 3  # words of a body before the title of its head


class Owned(NamedTuple):
    """Title number `title` belongs to the person named at token `name`; `rule` says by which structure.

    `marker` is the status that the structure gives: "ông A từng giữ chức T1, T2" makes both former.
    """

    title: int
    name: int
    rule: str
    confidence: float
    marker: str = ""


def introduce(reading: Reading, names: list[Name], titles: list[Title]) -> list[Owned]:
    """Every title that structure gives to a name."""
    return Introducer(reading, names, titles).run()


class Introducer:
    """Walks the title runs of one article and decides whose each is."""

    def __init__(self, reading: Reading, names: list[Name], titles: list[Title]) -> None:
        self.reading, self.tokens, self.titles = reading, reading.tokens, titles
        self.grammar = reading.grammar
        self.ties = Ties(reading, names, titles)
        self.rosters = Rosters(self.ties)
        self.owned: list[Owned] = []
        self._titled: set[int] = set()  # names with a title before them
        self.tied = self.ties.links()
        # of names and titles: start -> end, and end -> start
        self._ends = {n.start: n.end for n in names} | {t.start: t.end for t in titles}
        self._row = {end: start for start, end in self._ends.items()}
        self._name_ends = {n.end for n in names}

    def run(self) -> list[Owned]:
        """The owners, title by title."""
        for run in self._runs():
            self._place(run)
        return self.owned

    def _runs(self) -> list[list[int]]:
        """Titles that only commas, dashes, 'kiêm' and the like part: one person's, unless names stand beside."""
        runs: list[list[int]] = []
        for i, title in enumerate(self.titles):
            if runs and self._joined(self.titles[runs[-1][-1]], title):
                runs[-1].append(i)
            else:
                runs.append([i])
        return runs

    def _joined(self, left: Title, right: Title) -> bool:
        if right.start < left.end:
            return True  # unfolded from one span
        at, marks, grammar = left.end, 0, self.grammar
        while at < right.start:
            step = self.ties.through(at)
            if step == at:
                if self.tokens.words[at] in ",;/" or self.tokens.words[at] in DASHES or self.tokens.keys[at] in grammar.title_joiners:
                    marks += 1
                    step = at + 1
                elif (end := self._over_rank(at)) > at or (self._set_apart(at) and (end := self.ties.place_aside(at)) > at):
                    step = end
                elif self._opens_standing(at):
                    marks += 1
                    step = at + 1
                elif at in self.reading.copula and at > left.end and self._goes_on(at - 1):
                    step = self.reading.copula[at][0]
                elif size := grammar.title_joining.at(self.tokens.keys, at):
                    marks += 1
                    step = at + size
                    if step < right.start and step in self.reading.copula:
                        step = self.reading.copula[step][0]
                else:
                    return False
            at = step
        return 0 < marks < 6

    def _set_apart(self, at: int) -> bool:
        """Whether a place may stand at token `at` behind the comma of a title: '…, |huyện Ân Thi|, …'."""
        return self.tokens.words[at - 1] == "," and (self.tokens.cases[at] == CAPITAL or at in self.reading.level)

    def _opens_standing(self, at: int) -> bool:
        """Whether a bracket opens that says how a post stands: '… Thành ủy X (|nguyên| Bí thư …)', '(|nay là| Bộ trưởng …)'."""
        standing = at + 1 in self.reading.status or self.grammar.now_is.at(self.tokens.keys, at + 1) > 0
        return self.tokens.words[at] == "(" and standing

    def _over_rank(self, at: int) -> int:
        """Over 'Đại tướng' in '(nay là |Đại tướng,| Bộ trưởng Bộ X)'; `at` itself elsewhere."""
        end = self.reading.rank[at][0] if at in self.reading.rank else at
        return end if end > at and self.tokens.keys[at - 1] in self.grammar.to_be and self.tokens.words[end : end + 1] == [","] else at

    def _goes_on(self, at: int) -> bool:
        """Whether a copula behind token `at` gives a further post: 'đồng thời là'."""
        return self.tokens.words[at] == "," or self.tokens.keys[at] in self.grammar.before_copula

    def _place(self, run: list[int]) -> None:
        left, right = self._ties_of(run)
        if left is not None and right is None and len(run) > 1:
            run = run[:-1] if opens_next_clause(self.reading, [self.titles[t] for t in run], copula=left.tie == "is") else run
        if left is None and right is not None:
            self._give_right(run, right)
        elif left is not None and right is None:
            self._share(run, left)
            rule = "name-copula" if left.tie in ("is", "past") else "name-title"
            self._give(
                run, left.name, rule, {"is": 0.93, "next": 0.9, "of": 0.9}.get(left.tie, 0.97), "former" if left.tie == "past" else ""
            )
        elif left is not None and right is not None:
            self._split(run, left, right)
        else:
            self._shared(run)

    def _ties_of(self, run: list[int]) -> tuple[Link | None, Link | None]:
        """The names that a run of titles is tied to, before it and behind it."""
        first, last = self.titles[run[0]], self.titles[run[-1]]
        left, right = self.tied.get(first.start), self.ties.right(last.end)
        if left is not None and left.tie == "next" and right is not None and right.tie == "next":
            left, right = (left, None) if self._names_first(run) else (None, right)
        if right is not None and right.tie == "," and left is None and self._ranked(last.end, right.name):
            right = right._replace(tie="next")
        if right is not None and right.tie == "," and not (right.honorific and left is None and self._opens_sentence(run[0], right.name)):
            right = None
        if right is not None and right.tie in DASHES and (left is not None or self._has_own(right.name)):
            right = None
        if left is not None and acts_itself(self.reading, left, last.end, titled=left.name in self._titled):
            left = None
        if right is not None and right.tie == ":" and is_deciders(self.reading, first.start):
            right = None
        return left, right

    def _names_first(self, run: list[int]) -> bool:
        """'LÊ AN Giám đốc TRẦN HOA Phó Giám đốc': a row without marks that opens with a name and closes with a post."""
        first, last = self.titles[run[0]].start, self.titles[run[-1]].end
        while (before := self._row.get(first)) is not None:
            first = before
        while (after := self._ends.get(last)) is not None:
            last = after
        return first in self.ties.name_at and last not in self._name_ends

    def _ranked(self, end: int, name: int) -> bool:
        """'Thứ trưởng Bộ Công an, Trung tướng Lê An': a rank behind the comma, and no title of his own behind the name."""
        comma = self.ties.over(end)
        return comma + 1 in self.reading.rank and comma + 1 not in self.reading.address and not self._has_own(name)

    def _opens_sentence(self, title: int, name: int) -> bool:
        """'Trưởng Công an xã, đồng chí Lầu A Dơ …': nothing stands before the title, and the name is a full one."""
        start = self.titles[title].start
        start = self.reading.before.get(start, start)
        first = self.tokens.sentences[self.tokens.sentence[start]][0]
        while first < start and (not self.tokens.words[first][0].isalnum() or self.tokens.keys[first] in self.grammar.quoting):
            first += 1
        before = self.tokens.words[start - 1] if start else ""
        return (first >= start or before in ":;") and not self.ties.name_at[name].given and not self._has_own(name)

    def _give(self, run: list[int], name: int, rule: str, confidence: float, marker: str = "") -> None:
        self.owned.extend(Owned(i, name, f"introduction/{rule}", confidence, marker) for i in run)
        if run and rule == "title-name":
            self._titled.add(name)

    def _give_right(self, run: list[int], right: Link) -> None:
        if right.tie == "is" and self._led(run[0]):
            return
        together = right.tie == ":" and self._all_shared(run)
        plural = together or self.rosters.plural_before(run[-1])
        if right.tie in (":", "list") or plural:
            former = self.titles[run[-1]].marker == "former"
            names = self.rosters.name_list(right.name, titled=right.tie == "list" or (plural and right.tie != "next"), former=former)
            if len(names) > 1 and together:
                for name in names:
                    self._give(run, name, "shared-list", 0.93)
                return
            if len(names) > 1:
                shared = self._listed(run)
                for name in names:
                    self._give([shared], name, "shared-list", 0.93)
                if shared == run[-1]:
                    self._give(run[:-1], names[0], "title-name", 0.9)
                return
        run = self._own_part(run)
        self._give(run, right.name, "title-name", {"next": 0.97, ":": 0.9, "is": 0.93}.get(right.tie, 0.9))

    def _all_shared(self, run: list[int]) -> bool:
        """'các đồng chí |Ủy viên Bộ Chính trị, Bí thư Trung ương Đảng|: A, B': a list under several seats in the bodies of the centre."""
        bodies = [self.titles[t].body for t in run]
        closed = [self.titles[t].head.base.closed for t in run]
        central = all(c or (b is not None and b.entry is not None and b.entry.kind == "fixed") for b, c in zip(bodies, closed, strict=True))
        return len(run) > 1 and central and self.rosters.plural_before(run[0])

    def _led(self, title: int) -> bool:
        """'Dẫn đầu Đoàn |Chủ tịch nước| là bà An': the word before makes the title that of whose delegation it is."""
        start, reading = self.titles[title].start, self.reading
        return any(end == start for i in range(max(0, start - LONGEST_LEAD), start) for end, _ in reading.bodies.get(i, ()))

    def _own_part(self, run: list[int]) -> list[int]:
        """Of a run with no name before it, all titles; a semicolon starts a new entry."""
        for k in range(len(run) - 1, 0, -1):
            gap = self.tokens.words[self.titles[run[k - 1]].end : self.titles[run[k]].start]
            if ";" in gap:
                return run[k:]
        for k in range(len(run) - 1, 0, -1):
            if serves_a_member(self.reading, self.titles[run[k - 1]]) or excludes(
                self.reading, self.titles[run[k - 1]], self.titles[run[k]]
            ):
                return run[k:]
        return run[1:] if len(run) > 1 and is_anothers(self.reading, self.titles[run[0]], self.titles[run[1]]) else run

    def _is_common(self, title: int) -> bool:
        """Whether several can be what the title says: deputies, members, and whoever was it in turn."""
        said = self.titles[title]
        held = said.head.bodies.get(said.body.type) if said.body is not None else None
        return said.marker == "former" or (held is not None and held.seats != 1)

    def _share(self, run: list[int], left: Link) -> None:
        """Gives a run to those too who stand in one list before its name."""
        fellows = self.rosters.fellows(self.titles[run[0]].start, left)
        for fellow in fellows:
            self._give(run, fellow, "shared-list", 0.9)
        common = [i for i in run if self._is_common(i)]
        for fellow in self._untitled_before(left.name) if common and not fellows else ():
            self._give(common, fellow, "shared-list", 0.88)

    def _untitled_before(self, name: int) -> list[int]:
        """'|các ông A,| B - nguyên Phó Chủ tịch UBND tỉnh': those before the last one, none of them with a title."""
        found = self.rosters.listed_before(name)
        return found if self.rosters.opens_plural(found) and not any(o.name in found for o in self.owned) else []

    def _split(self, run: list[int], left: Link, right: Link) -> None:
        """Names on both sides: an honorific opens a new entry, else the last title goes with the name that it touches."""
        if right.honorific and right.tie == "next" and (self._has_own(right.name) or (len(run) == 1 and left.tie in DASHES)):
            self._give(run, left.name, "name-title", 0.95)
            return
        if right.tie == "next" and left.tie == "," and self._before_names(run, left.name):
            self._give_right(run, right)  # 'T A, T - T B, T C'
            return
        cut = len(run) - 1
        for k in range(len(run) - 1, 0, -1):
            gap = self.tokens.words[self.titles[run[k - 1]].end : self.titles[run[k]].start]
            if ";" in gap:
                cut = k
                break
        self._give(run[:cut], left.name, "name-title", 0.93, "former" if left.tie == "past" else "")
        self._give_right(run[cut:], right)

    def _before_names(self, run: list[int], name: int) -> bool:
        """Whether the list writes titles before names: the name on the left has its own there, and no semicolon parts the run."""
        words = self.tokens.words[self.titles[run[0]].start : self.titles[run[-1]].end]
        return ";" not in words and name in self._titled

    def _has_own(self, name: int) -> bool:
        """Whether a title of its own follows the name."""
        end = self.ties.over(self.ties.name_at[name].end)
        if end < len(self.tokens) and (self.tokens.words[end] in ",(:" or self.tokens.words[end] in DASHES):
            return self.ties.over(end + 1) in self.ties.title_at
        return False

    def _shared(self, run: list[int]) -> bool:
        """A comma before the words that open a list: '… Phó Trưởng ban, gồm: ông A, B', '9 ủy viên, bao gồm ông A, Thứ trưởng …; bà B'."""
        tokens, grammar = self.tokens, self.grammar
        at = self.ties.over(self.titles[run[-1]].end)
        if at + 1 < len(tokens) and tokens.words[at] == ",":
            at += 1
        while at < len(tokens) and tokens.keys[at] in grammar.before_list_verb:
            at += 1
        tie = self.ties.list_tie(at) if at < len(tokens) else ""
        if not tie or (tie == "is" and not self.rosters.plural_before(run[-1])):
            return False
        opened = self.ties.over(at + 1)
        at = self.rosters.first_of_list(opened)
        if at not in self.ties.name_at:
            return False
        for name in self.rosters.name_list(at, titled=tie == "list" or self.rosters.plural_before(run[-1])):
            self._give([self._listed(run)], name, "shared-list", 0.92)
        return True

    def _listed(self, run: list[int]) -> int:
        """'bầu 5 Phó Chủ tịch theo giới thiệu |của Chủ tịch|, gồm các ông A, B': the list is of those counted before."""
        start, keys = self.titles[run[-1]].start, self.tokens.keys
        if not start or keys[start - 1] not in self.reading.language.naming.possessives:
            return run[-1]
        sentence = self.tokens.sentence
        same = itertools.takewhile(lambda t: sentence[self.titles[t].start] == sentence[start], range(run[0] - 1, -1, -1))
        return next((t for t in same if self.rosters.plural_before(t)), run[-1])
