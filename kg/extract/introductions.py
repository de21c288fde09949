"""Names and titles of a Reading -> whose title each title is, by the structure of the sentence alone."""

from bisect import bisect_left
from typing import NamedTuple

from kg.extract.names import Name
from kg.extract.reading import Reading
from kg.extract.titles import Title
from kg.text.tokens import BREAK, CAPITAL, NUMBER

_DASHES = frozenset("-–—")
_ADVERBS = frozenset("hiện đang nay được vừa đã vẫn cũng từng".split())
_BIO = frozenset("sinh sn quê ngụ trú nguyên-quán hộ quê-quán cư thường".split())
_TOGETHER = frozenset("cùng đều là hiện".split())
_TOWARD = ("cho", "với", "tới", "đến")
_DEPUTY = "dai-bieu-quoc-hoi"


class Owned(NamedTuple):
    """Title number `title` belongs to the person named at token `name`; `rule` says by which structure.

    `marker` is the status that the structure gives: "ông A từng giữ chức T1, T2" makes both former.
    """

    title: int
    name: int
    rule: str
    confidence: float
    marker: str = ""


class Link(NamedTuple):
    """What stands between a title run and a name: how they are tied, and whether an honorific stands between."""

    name: int
    tie: str
    honorific: bool


def introduce(reading: Reading, names: list[Name], titles: list[Title]) -> list[Owned]:
    """Every title that structure gives to a name."""
    return Introducer(reading, names, titles).run()


class Introducer:
    """Walks the title runs of one article; holds the look-ups that every step needs."""

    def __init__(self, reading: Reading, names: list[Name], titles: list[Title]) -> None:
        self.reading, self.tokens = reading, reading.tokens
        self.titles = titles
        self.name_starts = [n.start for n in names]
        self.name_at = {n.start: n for n in names}
        self.name_ending = {n.end: n for n in names}
        self.title_at = {t.start: i for i, t in reversed(list(enumerate(titles)))}
        self.title_ending: dict[int, int] = {}
        for i, t in enumerate(titles):
            self.title_ending[t.end] = i
        self.owned: list[Owned] = []
        self.tied = self._links()

    def run(self) -> list[Owned]:
        """The owners, title by title."""
        for run in self._runs():
            self._place(run)
        return self.owned

    # ---- runs of titles
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
        at, marks = left.end, 0
        while at < right.start:
            step = self._through(at)
            if step == at:
                if self.tokens.words[at] in ",;/" or self.tokens.words[at] in _DASHES or self.tokens.keys[at] in ("kiêm", "và", "nhiệm"):
                    marks += 1
                    step = at + 1
                elif self.tokens.cases[at] == CAPITAL and self.tokens.words[at - 1] == "," and (end := self._place_aside(at)) > at:
                    step = end
                elif at in self.reading.copula and at > left.end and self.tokens.keys[at - 1] in ("thời", "là", ",", "và"):
                    step = self.reading.copula[at][0]
                elif self.tokens.keys[at : at + 2] in (["đồng", "thời"], ["hiện", "là"], ["cũng", "là"], ["và", "là"], ["nay", "là"], ["giữ", "chức"]):
                    marks += 1
                    step = at + 2
                    if step < right.start and step in self.reading.copula:
                        step = self.reading.copula[step][0]
                else:
                    return False
            at = step
        return 0 < marks < 6

    def _place_aside(self, at: int) -> int:
        """Over 'California, Mỹ' behind 'Tổng Lãnh sự quán Việt Nam tại San Francisco,'."""
        end = at
        while end < len(self.tokens) and end - at < 4 and self.tokens.cases[end] == CAPITAL and end not in self.name_at and end not in self.title_at:
            end += 1
        return end if end < len(self.tokens) and self.tokens.words[end] in ",;" else at

    def _through(self, i: int) -> int:
        """Over what says nothing about ownership: status words, terms of office, brackets with no title in them."""
        reading, tokens = self.reading, self.tokens
        if i in reading.status:
            return reading.status[i][0]
        end = self._term(i)
        if end > i:
            return end
        if tokens.words[i] == "(":
            close = self._close(i)
            if close and not any(j in self.title_at or j in self.name_at for j in range(i, close)):
                return close
        return i

    def _term(self, i: int) -> int:
        """'nhiệm kỳ 2020-2025', 'khóa XIV', 'giai đoạn 2010 - 2015', 'phụ trách …' is not a term."""
        keys, cases = self.tokens.keys, self.tokens.cases
        at = i
        if keys[i : i + 2] in (["nhiệm", "kỳ"], ["giai", "đoạn"]):
            at = i + 2
        elif keys[i] in ("khóa", "khoá") or keys[i : i + 2] in (["các", "khóa"], ["lần", "thứ"]):
            at = i + (1 if keys[i] in ("khóa", "khoá") else 2)
        if at == i:
            return i
        while at < len(keys) and (cases[at] == NUMBER or self.tokens.words[at] in _DASHES or set(self.tokens.words[at]) <= set("IVX") or (self.tokens.words[at] == "," and set(self.tokens.words[at + 1]) <= set("IVX"))):
            at += 1
        return at

    def _close(self, i: int) -> int:
        for j in range(i + 1, min(i + 60, len(self.tokens))):
            if self.tokens.words[j] == ")":
                return j + 1
            if self.tokens.cases[j] == BREAK:
                break
        return 0

    # ---- names beside a run
    def _right(self, end: int) -> Link | None:
        """The name behind a title: directly, with an honorific, or set off by a dash, colon or comma."""
        reading, tokens = self.reading, self.tokens
        at = self._over(end)
        tie, honorific = "", False
        if at < len(tokens) and at not in self.name_at and (tokens.words[at] in ",:" or tokens.words[at] in _DASHES):
            tie, at = tokens.words[at], self._over(at + 1)
        elif (verb := self._list_verb(at)) < len(tokens) and tokens.keys[verb] in ("là", "gồm") and at not in self.name_at:
            tie, at = tokens.keys[verb], self._over(verb + 1)
            at = at + 1 if tie == "gồm" and at < len(tokens) and tokens.keys[at] == "có" else at
            if at < len(tokens) and tokens.words[at] in ":":
                at = self._over(at + 1)
        if tie == ":" and at in self.title_at:
            at = self._past_titles(at)
        start = at
        while at in reading.address or at in reading.rank or at in reading.plural:
            honorific = honorific or at in reading.address or at in reading.plural
            at = (reading.plural.get(at) or reading.address.get(at) or reading.rank[at])[0]
            if at < len(tokens) and tokens.words[at] in ":." and at not in self.name_at:
                at += 1
        if at in self.name_at and (start == at or honorific or at > start):
            return Link(at, tie or "next", honorific)
        return None

    def _past_titles(self, at: int) -> int:
        """Over the titles that stand before the first name of a list."""
        while at in self.title_at:
            at = self.titles[self.title_at[at]].end
            while at < len(self.tokens) and self.tokens.words[at] in ",-–" and at + 1 in self.title_at:
                at += 1
        return at

    def _list_verb(self, at: int) -> int:
        """Over 'hiện nay' before 'là' or 'gồm'."""
        while at + 1 < len(self.tokens) and self.tokens.keys[at] in ("hiện", "nay", "bao", "cũng"):
            at += 1
        return at

    def _over(self, i: int) -> int:
        while i < len(self.tokens) and self._through(i) > i:
            i = self._through(i)
        return i

    def _links(self) -> dict[int, Link]:
        """Title start -> the name before it that it is tied to."""
        links: dict[int, Link] = {}
        for name in self.name_at.values():
            found = self._forward(name)
            if found is not None:
                links[found[0]] = Link(name.start, found[1], False)
        return links

    def _forward(self, name: Name) -> tuple[int, str] | None:
        """From a name over brackets, dates of birth, ages and status words to the title that is tied to it."""
        reading, tokens = self.reading, self.tokens
        at, tie, size = name.end, "", len(tokens)
        for _ in range(8):
            if at >= size or tokens.cases[at] == BREAK:
                return None
            if at in self.title_at:
                return (at, tie or "next") if tie or tokens.cases[at] == CAPITAL else None
            if tokens.words[at] == "(":
                inside = self._bracketed_title(at + 1)
                if inside is not None:
                    return inside, "("
                close = self._close(at)
                if not close:
                    return None
                at = close
            elif tokens.words[at] in ",:" or tokens.words[at] in _DASHES:
                tie = tie if tie in ("là", "past") else tokens.words[at]
                at = self._bio(at + 1)
            elif tokens.keys[at] in _BIO and self._bio(at) > at:
                tie, at = tie or ",", self._bio(at)
            elif at in reading.status:
                end = reading.status[at][0]
                tie = ("past" if reading.status[at][1] == "former" and end - at > 1 else tie) or "status"
                at = end
            elif at in reading.copula and (tokens.keys[at] != "với" or not tie):
                tie, at = tie if tie == "past" else "là", reading.copula[at][0]
            elif tie in ("là", "past", "status") and at in reading.post_word:
                at = reading.post_word[at][0]
            elif tokens.keys[at] in _ADVERBS and not tie:
                at += 1
            elif self._through(at) > at:
                at = self._through(at)
            elif tie == "" and tokens.keys[at] in ("thuộc",) and at + 1 in reading.bodies:
                tie, at = "thuộc", at + 1
            elif tie in (",", "-", "–", "thuộc") and tokens.keys[at] == "đoàn" and at + 1 in self.title_at and self.titles[self.title_at[at + 1]].head.id == _DEPUTY:
                at += 1
            else:
                return None
        return None

    def _bracketed_title(self, at: int) -> int | None:
        """The title that a bracket opens with, behind an age or a status word."""
        for step in (at, self._bio(at)):
            end = step
            while end in self.reading.status or (end < len(self.tokens) and self.tokens.keys[end] in _TOGETHER):
                end = self.reading.status[end][0] if end in self.reading.status else end + 1
            if end in self.title_at:
                return end
        return None

    def _bio(self, at: int) -> int:
        """Over 'sinh ngày 3/2/1960, quê quán xã X, huyện Y,', '52 tuổi,', 'SN 1980,': to behind the comma that closes it."""
        keys, cases, words = self.tokens.keys, self.tokens.cases, self.tokens.words
        size = len(keys)
        while at + 1 < size and (keys[at] in _BIO or (cases[at] == NUMBER and keys[at + 1] == "tuổi")):
            end = at + 1
            while end < size and end - at < 18 and cases[end] != BREAK and words[end] not in ",;:)(." and words[end] not in "–—":
                end += 1
            while end + 1 < size and words[end] == "," and (end + 1 in self.reading.level or end + 1 in self.reading.place):
                end += 2
                while end < size and words[end] not in ",;:)(." and cases[end] != BREAK and end not in self.title_at:
                    end += 1
            if end >= size or words[end] not in ",-–":
                return at
            at = end + 1
        return at

    # ---- deciding
    def _place(self, run: list[int]) -> None:
        first, last = self.titles[run[0]], self.titles[run[-1]]
        left, right = self.tied.get(first.start), self._right(last.end)
        if left is not None and left.tie == "next" and right is not None and right.tie == "next":
            left = None
        if right is not None and right.tie == "," and not (right.honorific and left is None and self._opens_sentence(run[0], right.name)):
            right = None
        if right is not None and right.tie in _DASHES and (left is not None or self._has_own(right.name)):
            right = None
        if left is None and right is not None:
            self._give_right(run, right)
        elif left is not None and right is None:
            for fellow in self._fellows(run, left.name) if left.tie == "(" else []:
                self._give(run, fellow, "shared-list", 0.9)
            rule = "name-copula" if left.tie in ("là", "past") else "name-title"
            self._give(run, left.name, rule, {"là": 0.93, "next": 0.9, "thuộc": 0.9}.get(left.tie, 0.97), "former" if left.tie == "past" else "")
        elif left is not None and right is not None:
            self._split(run, left, right)
        elif self._shared(run):
            return

    def _opens_sentence(self, title: int, name: int) -> bool:
        """'Trưởng Công an xã, đồng chí Lầu A Dơ …': nothing stands before the title, and the name is a full one."""
        start = self.titles[title].start
        start = self.reading.before.get(start, start)
        first = self.tokens.sentences[self.tokens.sentence[start]][0]
        while first < start and not self.tokens.words[first][0].isalnum():
            first += 1
        before = self.tokens.words[start - 1] if start else ""
        return (first >= start or before in ":;") and not self.name_at[name].given and not self._has_own(name)

    def _give(self, run: list[int], name: int, rule: str, confidence: float, marker: str = "") -> None:
        self.owned.extend(Owned(i, name, f"introduction/{rule}", confidence, marker) for i in run)

    def _give_right(self, run: list[int], right: Link) -> None:
        plural = self._plural_before(run[-1])
        if right.tie in (":", "gồm") or plural:
            names = self._name_list(right.name, titled=plural and right.tie != "next")
            if len(names) > 1:
                for name in names:
                    self._give(run[-1:], name, "shared-list", 0.93)
                self._give(run[:-1], names[0], "title-name", 0.9)
                return
        run = self._own_part(run)
        self._give(run, right.name, "title-name", {"next": 0.97, ":": 0.9, "là": 0.93}.get(right.tie, 0.9))

    def _own_part(self, run: list[int]) -> list[int]:
        """Of a run with no name before it, all titles; a semicolon starts a new entry."""
        for k in range(len(run) - 1, 0, -1):
            gap = self.tokens.words[self.titles[run[k - 1]].end : self.titles[run[k]].start]
            if ";" in gap:
                return run[k:]
        return run[1:] if len(run) > 1 and self._addressed_by_speaker(run[0]) else run

    def _addressed_by_speaker(self, title: int) -> bool:
        """'Phát biểu giao nhiệm vụ cho quyền Bí thư Tỉnh ủy, Trưởng Ban Tổ chức Lê An …': the first title is the listener's."""
        tokens, start = self.tokens, self.titles[title].start
        start -= 1 if start - 1 in self.reading.status else 0
        opening = tokens.sentences[tokens.sentence[start]][0]
        return tokens.keys[start - 1] in _TOWARD and opening in self.reading.marks["act"]

    def _fellows(self, run: list[int], name: int) -> list[int]:
        """The names before `name` that a bracket with 'cùng' or 'đều' shares its title with."""
        start = self.titles[run[0]].start
        if start < 2 or self.tokens.keys[start - 1] not in ("cùng", "đều"):
            return []
        found: list[int] = []
        position = bisect_left(self.name_starts, name)
        for other in reversed(self.name_starts[:position]):
            if not self._only_list_words(self.name_at[other].end, found[-1] if found else name, titled=False):
                break
            found.append(other)
        return found

    def _split(self, run: list[int], left: Link, right: Link) -> None:
        """Names on both sides: an honorific opens a new entry, else the last title goes with the name that it touches."""
        if right.honorific and right.tie == "next" and (self._has_own(right.name) or (len(run) == 1 and left.tie in _DASHES)):
            self._give(run, left.name, "name-title", 0.95)
            return
        cut = len(run) - 1
        for k in range(len(run) - 1, 0, -1):
            gap = self.tokens.words[self.titles[run[k - 1]].end : self.titles[run[k]].start]
            if ";" in gap:
                cut = k
                break
        self._give(run[:cut], left.name, "name-title", 0.93, "former" if left.tie == "past" else "")
        self._give_right(run[cut:], right)

    def _has_own(self, name: int) -> bool:
        """Whether a title of its own follows the name."""
        end = self._over(self.name_at[name].end)
        if end < len(self.tokens) and (self.tokens.words[end] in ",(:" or self.tokens.words[end] in _DASHES):
            return self._over(end + 1) in self.title_at
        return False

    def _plural_before(self, title: int) -> bool:
        start = self.titles[title].start
        keys = self.tokens.keys
        if start and (keys[start - 1] in ("các", "những", "hai", "ba", "bốn", "vị", "số") or self.tokens.cases[start - 1] == NUMBER):
            return True
        return start > 1 and ((keys[start - 2 : start] in (["đồng", "chí"], ["các", "ông"], ["các", "vị"]) and keys[max(0, start - 3)] in ("các", "những", "vị")) or (keys[start - 2] in ("các", "hai", "ba") and keys[start - 1] in ("nguyên", "cựu", "ông", "bà")))

    def _name_list(self, first: int, *, titled: bool) -> list[int]:
        """The names from `first` on that stand in one list: parted by comma, semicolon, 'và'; `titled`: titles of their own may stand between."""
        found = [first]
        at = self.name_at[first].end
        position = bisect_left(self.name_starts, first)
        for start in self.name_starts[position + 1 :]:
            if not self._only_list_words(at, start, titled=titled):
                break
            found.append(start)
            at = self.name_at[start].end
        return found

    def _only_list_words(self, at: int, until: int, *, titled: bool) -> bool:
        reading, tokens = self.reading, self.tokens
        marks = 0
        while at < until:
            if at in self.title_at:
                title = self.titles[self.title_at[at]]
                if not titled or (title.marker and not marks):
                    return False
                at = title.end
            elif at in reading.address or at in reading.rank or at in reading.plural:
                at = (reading.plural.get(at) or reading.address.get(at) or reading.rank[at])[0]
            elif self._through(at) > at and at not in reading.status:
                at = self._through(at)
            elif tokens.words[at] == "(" and self._close(at):
                at = self._close(at)
            elif tokens.cases[at] == NUMBER and at + 1 < until and tokens.words[at + 1] in ".)/-":
                marks += 1  # '1. … 2. …' run together
                at += 2
            elif tokens.words[at] == "," or (tokens.words[at] == ";" and (titled or not marks)) or tokens.keys[at] in ("và", "cùng", "-", "–"):
                marks += 1
                at += 1
            else:
                return False
        return marks > 0

    def _shared(self, run: list[int]) -> bool:
        """'… Phó Trưởng ban, gồm: ông A, B', '9 ủy viên, bao gồm ông A, Thứ trưởng …; bà B, …': a comma before the words that open the list."""
        tokens = self.tokens
        at = self._over(self.titles[run[-1]].end)
        if at + 1 < len(tokens) and tokens.words[at] == ",":
            at += 1
        while at < len(tokens) and tokens.keys[at] in ("bao", "hiện", "nay"):
            at += 1
        if at >= len(tokens) or (tokens.keys[at] != "gồm" and not (tokens.keys[at] == "là" and self._plural_before(run[-1]))):
            return False
        opened = self._over(at + 1)
        at = self._first_of_list(opened)
        if at not in self.name_at:
            return False
        for name in self._name_list(at, titled=self._plural_before(run[-1])):
            self._give(run[-1:], name, "shared-list", 0.92)
        return True

    def _first_of_list(self, at: int) -> int:
        """Over a colon and the honorifics that open a list of people."""
        tokens, reading = self.tokens, self.reading
        while at < len(tokens):
            mark = reading.address.get(at) or reading.rank.get(at) or reading.plural.get(at)
            if mark is not None:
                at = mark[0]
            elif tokens.words[at] == ":" or tokens.keys[at] in ("có", "các"):
                at += 1
            else:
                break
        return at
