"""Article text -> a Reading: its tokens, and every known phrase in it by kind."""

from collections import defaultdict
from typing import Any

from kg.language import Language
from kg.text.tokens import CAPITAL, LOWER, MARK, UPPER, Tokens
from kg.text.trie import Marks


class Reading:
    """One article while it is read: tokens, and for each kind of phrase a map first token -> (end, value).

    Of two phrases of one kind that start at one token the longer is kept; `bodies` and `heads` keep them all, longest first.
    `marks[kind]` holds any kind of phrase; the attributes name those that people and titles are read from.
    """

    def __init__(self, text: str, language: Language) -> None:
        self.tokens = Tokens(text, language.code, explained=True)
        self.language, self.grammar = language, language.grammar
        self.bodies: dict[int, list[tuple[int, Any]]] = {}
        self.heads: dict[int, list[tuple[int, Any]]] = {}
        self.marks: defaultdict[str, Marks] = defaultdict(dict)
        # end of an address or rank -> its start, to look back from a name
        self.before: dict[int, int] = {}
        # tokens that belong to no sentence of the article: tag lists, credits
        self.skip: set[int] = set()
        # tokens where a body starts that the article tells the founding of
        self.founded: set[int] = set()
        self.masked: set[int] = set()
        self._second_words: frozenset[str] | None = None
        self._body_kinds: frozenset[str] | None = None
        self._mark()
        self.address, self.brand, self.central = self.marks["address"], self.marks["brand"], self.marks["central"]
        self.change, self.copula, self.country = self.marks["change"], self.marks["copula"], self.marks["country"]
        self.credit, self.field, self.head, self.into = self.marks["credit"], self.marks["field"], self.marks["head"], self.marks["into"]
        self.level, self.mask, self.never, self.past = self.marks["level"], self.marks["mask"], self.marks["never"], self.marks["past"]
        self.place, self.plural, self.post_word = self.marks["place"], self.marks["plural"], self.marks["post_word"]
        self.qualifier, self.rank, self.status, self.stop = (
            self.marks["qualifier"],
            self.marks["rank"],
            self.marks["status"],
            self.marks["stop"],
        )

    @property
    def second_words(self) -> frozenset[str]:
        """Every word that stands behind a capital somewhere, as the last one of a name does."""
        if self._second_words is None:
            self._second_words = self._find_second_words()
        return self._second_words

    def _find_second_words(self) -> frozenset[str]:
        tokens, behind_heads = self.tokens, {end for end, _ in self.head.values()}
        seconds = (i + 1 for i in tokens.capitals() if i + 1 < tokens.size and i + 1 not in behind_heads)
        return frozenset(tokens.words[i] for i in seconds if tokens.cases[i] == CAPITAL)

    @property
    def body_kinds(self) -> frozenset[str]:
        """The ids of all bodies that the article could name."""
        if self._body_kinds is None:
            self._body_kinds = frozenset(entry.id for found in self.bodies.values() for _, entry in found)
        return self._body_kinds

    def start_before(self, at: int, floor: int, reach: int, *kinds: str) -> int | None:
        """Where a phrase of one of these kinds begins that ends right before token `at`; the first of at most `reach` tokens before it."""
        several = [self.marks[kind] for kind in kinds]
        for start in range(max(floor, at - reach), at):
            for marks in several:
                if start in marks and marks[start][0] == at:
                    return start
        return None

    def is_known(self, i: int) -> bool:
        """Whether a place, a title, a body or a part of no sentence stands at token i, so that no name begins there by itself."""
        known = (self.place, self.head, self.bodies, self.brand, self.country, self.level, self.never, self.skip)
        return any(i in marks for marks in known)

    def _mark(self) -> None:
        traps = self._find()
        for found in (*self.bodies.values(), *self.heads.values()):
            if len(found) > 1:
                found.sort(key=_shortness)  # stable: entries of one length stay in the order of the file
        heads = self.marks["head"]
        for i, (end, _) in self.marks["never"].items():
            if i - 1 not in heads or heads[i - 1][0] <= i:  # in 'Thị trưởng thành phố' nobody is 'trưởng thành'
                self._veto(i, end)
        for i, end, kinds in traps:
            self._spring(i, end, kinds)
        self._drop_inner()
        self._give_back_heads()
        self._drop_without_post()
        self.founded.update(end for end, _ in self.marks["founding"].values())
        self._clear()
        for kind in ("address", "rank", "plural"):
            for i, (end, _) in self.marks[kind].items():
                end = self._over_dot(end) if kind == "rank" else end
                self.before[end] = min(i, self.before.get(end, i))

    def _over_dot(self, end: int) -> int:
        """'GS.TS. Lê An': behind the full stop of an abbreviation."""
        tokens = self.tokens
        dotted = end + 1 < tokens.size and tokens.words[end] == "." and not tokens.spaced[end] and tokens.cases[end - 1] == UPPER
        return end + 1 if dotted else end

    def _find(self) -> list[tuple[int, int, tuple[str, ...]]]:
        """Fills `marks` and `bodies` with every phrase; returns the phrases that take marks away."""
        cases, maps = self.tokens.cases, self.marks
        traps: list[tuple[int, int, tuple[str, ...]]] = []
        for i, kind, mark in self.language.trie.scan(self.tokens, maps):
            if kind == "body":
                self.bodies.setdefault(i, []).append(mark)
            elif kind == "head":
                self.heads.setdefault(i, []).append(mark)
                maps[kind][i] = mark
            elif kind == "trap":
                traps.append((i, *mark))
            elif _all_capitals(cases, i, mark[0], kind):
                maps[kind][i] = mark
        return traps

    def _drop_inner(self) -> None:
        """A stop inside a phrase that open names go on with, and the 'Lào' of Lào Cai."""
        for i, (end, _) in self.marks["inside"].items():
            for j in range(i, end):
                for kind in ("stop", "copula", "status"):
                    self.marks[kind].pop(j, None)
        stops = self.marks["stop"]
        for i in [i for i, (end, _) in stops.items() if end > i + 1 and self.tokens.cases[i] == CAPITAL]:
            for j in range(i + 1, stops[i][0]):
                stops.pop(j, None)  # 'Phòng |Hướng dẫn| nghiệp vụ': the capital makes the whole verb a name
        countries = self.marks["country"]
        for i, (end, _) in self.marks["place"].items():
            for j in range(i, end):
                if j in countries and countries[j][0] < end:
                    del countries[j]

    def _drop_without_post(self) -> None:
        """'mà |thôi|': a verb of decision that is one only before a post."""
        changes, heads = self.marks["change"], self.marks["head"]
        for i in [i for i, (end, cue) in changes.items() if cue.posts and end not in heads]:
            del changes[i]

    def _give_back_heads(self) -> None:
        """'giữ chức |Vụ trưởng', 'giữ chức |vụ trưởng Vụ X': the last word of 'giữ chức vụ' opens the post."""
        tokens, heads = self.tokens, self.marks["head"]
        for kind in ("copula", "into", "post_word"):
            marks = self.marks[kind]
            for i, (end, value) in marks.items():
                head = heads.get(end - 1)
                if head is None or end - 1 == i or head[0] == end:
                    continue
                again = tokens.keys[head[0] : head[0] + 1] == [tokens.keys[end - 1]] and tokens.cases[head[0]] == CAPITAL
                if tokens.cases[end - 1] == CAPITAL or again:
                    marks[i] = (end - 1, value)
        posts = self.marks["post_word"]
        for i, (end, cue) in self.marks["change"].items():
            if end - 1 in posts and posts[end - 1][0] > end:
                self.marks["change"][i] = (posts[end - 1][0], cue)  # 'được bầu giữ |chức vụ'

    def _clear(self) -> None:
        """Inside a title or a body no honorific opens a person: the 'tướng' of Thủ tướng."""
        inside: set[int] = set()
        for i, (end, _) in self.marks["head"].items():
            inside.update(range(i + 1, end))
        for i, found in self.bodies.items():
            if found[0][0] - i > 1 and self.tokens.cases[i] != LOWER:
                inside.update(range(i + 1, found[0][0]))
        for kind in ("address", "rank", "status"):
            for j in inside.intersection(self.marks[kind]):
                del self.marks[kind][j]

    def _veto(self, i: int, end: int) -> None:
        """A phrase that only looks like a head, an honorific or a status takes those marks away from its span."""
        for kind in ("head", "address", "status", "rank", "level"):
            marks = self.marks[kind]
            for j in range(i, end):
                found = marks.get(j)
                if found is not None and (found[0] <= end or j > i):
                    del marks[j]

    def _spring(self, i: int, end: int, kinds: tuple[str, ...]) -> None:
        """A phrase that only looks like an event, an act or a paper ('tiếp tục', 'pháp luật') takes those marks away from its span."""
        for kind in kinds:
            marks = self.marks[kind]
            for j in range(i, end):
                found = marks.get(j)
                if found is not None and (found[0] <= end or j > i):
                    del marks[j]


def _shortness(found: tuple[int, Any]) -> int:
    return -found[0]


def _all_capitals(cases: list[int], i: int, end: int, kind: str) -> bool:
    """Names of countries may hold a small word ('Cộng hòa Séc và …') or end with one behind a hyphen ('Ma-lai-xi-a'), other names none."""
    if kind == "country":
        return cases[i] != LOWER and (cases[end - 1] != LOWER or cases[end - 2] == MARK)
    return cases[i] != LOWER and LOWER not in cases[i:end]
