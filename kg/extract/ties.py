"""What stands between names and titles of a Reading -> how they are tied: directly, by a comma, a dash, a bracket, a verb."""

from collections.abc import Container, Mapping
from typing import NamedTuple

from kg.extract.aides import is_served, serving
from kg.extract.names import Name
from kg.extract.reading import Reading
from kg.extract.titles import Title
from kg.text.tokens import BREAK, CAPITAL, LOWER, NUMBER

DASHES = frozenset("-–—")
LONGEST_ALIAS = 6  # tokens before the comma of a bracket
LONGEST_DUTY = 9  # tokens of 'phụ trách tài chính và truyền thông'
MOST_ASIDE = 6  # tokens of a place set apart by commas
LONGEST_RELATION = 8  # tokens of 'người tiền nhiệm của' between two names
MOST_STEPS = 24  # between a name and its title
MOST_PARTS = 8  # of a life between a name and its title: birth, home, age, trade


class Link(NamedTuple):
    """What stands between a title run and a name: how they are tied, and whether an honorific stands between.

    tie: a mark of punctuation, next (nothing between), is, past ('từng là'), status, of (a body), list ('gồm').
    """

    name: int
    tie: str
    honorific: bool


def replaced_at(reading: Reading, opening: int) -> int | None:
    """The token of the 'thay', 'thay cho' that stands before token `opening`, where the phrase of a person begins."""
    size = reading.grammar.replacing.before(reading.tokens.keys, opening)
    return opening - size if size else None


def only_related(reading: Reading, name: Name, ends: Container[int], titles: Mapping[int, int] | None = None) -> bool:
    """'ông A, người tiền nhiệm của ông |B|, giữ chức …': what stands behind the comma is said of A.

    `ends` are those of all names; `titles`: where each title begins, by its end.
    """
    words, keys, start = reading.tokens.words, reading.tokens.keys, reading.before.get(name.start, name.start)
    start = (titles or {}).get(start, start)
    related = start > 0 and (keys[start - 1] in reading.grammar.owning or reading.grammar.relatives.before(keys, start) > 0)
    if not related or words[name.end : name.end + 1] != [","]:
        return False
    comma = next((i for i in range(start - 1, max(0, start - LONGEST_RELATION), -1) if words[i] == ","), None)
    return comma is not None and comma in ends


class Ties:
    """Names and titles of one article by the tokens that they start at, and the steps over what stands between them."""

    def __init__(self, reading: Reading, names: list[Name], titles: list[Title]) -> None:
        self.reading, self.tokens, self.titles = reading, reading.tokens, titles
        self.grammar = reading.grammar
        self.name_starts = [n.start for n in names]
        self.name_at = {n.start: n for n in names}
        self.title_ends = {t.end: t.start for t in titles}
        self.title_at = {t.start: i for i, t in reversed(list(enumerate(titles)))}
        self._aides = serving(titles)

    def through(self, i: int) -> int:
        """Over what says nothing about ownership: status words, terms of office, brackets with no title in them."""
        reading, tokens = self.reading, self.tokens
        if i in reading.status:
            return reading.status[i][0]
        end = self._term(i)
        if end > i:
            return end
        if tokens.keys[i] in self.grammar.located and (abroad := reading.country.get(i + 1)) is not None:
            return abroad[0]  # 'Giám đốc Ngân hàng Thế giới tại Việt Nam'
        if tokens.words[i] == "(":
            close = self.close(i)
            if close and not any(j in self.title_at or j in self.name_at for j in range(i, close)):
                return close
        return i

    def over(self, i: int) -> int:
        while i < self.tokens.size and (end := self.through(i)) > i:
            i = end
        return i

    def _term(self, i: int) -> int:
        """'nhiệm kỳ 2020-2025', 'khóa XIV', 'giai đoạn 2010 - 2015', 'phụ trách …' is not a term."""
        keys, cases = self.tokens.keys, self.tokens.cases
        size = self.grammar.terms.at(keys, i)
        if not size:
            return i
        at = i + size
        while at < len(keys) and (
            cases[at] == NUMBER
            or self.tokens.words[at] in DASHES
            or set(self.tokens.words[at]) <= set("IVX")
            or ((self.tokens.words[at] == "," or keys[at] in self.grammar.conjunctions) and self._is_roman(at + 1))
        ):
            at += 1
        return at

    def _is_roman(self, at: int) -> bool:
        return at < len(self.tokens) and set(self.tokens.words[at]) <= set("IVX")

    def close(self, i: int) -> int:
        for j in range(i + 1, min(i + 60, len(self.tokens))):
            if self.tokens.words[j] == ")":
                return j + 1
            if self.tokens.cases[j] == BREAK:
                break
        return 0

    def place_aside(self, at: int) -> int:
        """Over 'California, Mỹ' behind '… Việt Nam tại San Francisco,', over 'huyện Ân Thi' behind 'Chủ tịch UBND xã Đa Lộc,'."""
        end = self.reading.level[at][0] if at in self.reading.level else at
        while (
            end < len(self.tokens)
            and end - at < MOST_ASIDE
            and self.tokens.cases[end] == CAPITAL
            and end not in self.name_at
            and end not in self.title_at
        ):
            end += 1
        return end if end < len(self.tokens) and self.tokens.words[end] in ",;" else at

    def links(self) -> dict[int, Link]:
        """Title start -> the name before it that it is tied to."""
        links: dict[int, Link] = {}
        ends = {name.end for name in self.name_at.values()}
        for name in self.name_at.values():
            found = self._forward(name)
            if (
                found is not None
                and found[1] in ("is", "next")
                and replaced_at(self.reading, self.reading.before.get(name.start, name.start))
            ):
                continue  # 'thay ông B làm Giám đốc': the post is that of who comes
            if found is not None and found[1] == "is" and only_related(self.reading, name, ends, self.title_ends):
                continue
            if is_served(self.reading, name.start, self.title_ends, self._aides):
                continue
            if found is not None:
                links[found[0]] = Link(name.start, found[1], False)
        return links

    def _forward(self, name: Name) -> tuple[int, str] | None:
        """From a name over brackets, dates of birth, ages and status words to the title that is tied to it."""
        tokens = self.tokens
        at, tie = name.end, ""
        for _ in range(MOST_STEPS):
            if at >= tokens.size or tokens.cases[at] == BREAK:
                return None
            if at in self.title_at:
                acts = tokens.keys[at - 1] in self.grammar.passive  # 'ông A được Chủ tịch nước tặng Huân chương'
                return (at, tie or "next") if not acts and (tie or tokens.cases[at] == CAPITAL) else None
            if tokens.words[at] == "(" and (inside := self._bracketed_title(at + 1)) is not None:
                return inside, "("
            step = self._over_mark(at, tie) or self._over_word(at, tie) or self._over_unit(at, tie)
            if step is None:
                return None
            at, tie = step
        return None

    def _over_mark(self, at: int, tie: str) -> tuple[int, str] | None:
        """Over a bracket, comma, colon or dash, and the dates of birth behind it."""
        word = self.tokens.words[at]
        if word == "(":
            close = self.close(at)
            return (close, tie) if close else None
        if word == ";" and (end := self._bio(at + 1)) > at + 1:
            return end, tie or ","  # 'Đồng chí Lê An; sinh năm 1930; nguyên …' in a notice of death
        if word in ",:|" or word in DASHES:
            return self._bio(at + 1), tie if tie in ("is", "past") else word
        if self.tokens.keys[at] in self.grammar.birth_and_home and (end := self._bio(at)) > at:
            return end, tie or ","
        return None

    def _over_word(self, at: int, tie: str) -> tuple[int, str] | None:
        """Over a status word, a copula, 'chức vụ' or an adverb."""
        reading, word, grammar = self.reading, self.tokens.keys[at], self.grammar
        if at in reading.status:
            end, status = reading.status[at]
            return end, ("past" if status == "former" and end - at > 1 else tie) or "status"
        if at in reading.copula and (word not in grammar.loose_copulas or not tie):
            return reading.copula[at][0], tie if tie == "past" else "is"
        if tie in ("is", "past", "status") and at in reading.post_word:
            return reading.post_word[at][0], tie
        return (at + 1, tie) if word in grammar.name_adverbs and not tie else None

    def _over_unit(self, at: int, tie: str) -> tuple[int, str] | None:
        """Over a term of office; 'thuộc' before a body; the 'đoàn' of 'đoàn đại biểu Quốc hội tỉnh X' before a deputy."""
        word, grammar = self.tokens.keys[at], self.grammar
        if (end := self.through(at)) > at:
            return end, tie
        if tie == "" and word in grammar.belonging and at + 1 in self.reading.bodies:
            return at + 1, "of"
        behind = self.title_at.get(at + 1)
        delegate = behind is not None and self.titles[behind].head.id in grammar.delegates
        return (at + 1, tie) if delegate and word in grammar.delegation and tie in (",", "-", "–", "of") else None

    def _bracketed_title(self, at: int) -> int | None:
        """The title that a bracket opens with, behind an age or a status word."""
        fillers = self.grammar.shared | self.grammar.bracket_openers
        for step in (at, self._bio(at)):
            end = step
            while end in self.reading.status or (end < len(self.tokens) and self.tokens.keys[end] in fillers):
                end = self.reading.status[end][0] if end in self.reading.status else end + 1
            if end in self.title_at:
                return end
        # an alias may stand before the title: 'Lê An (tức Ba An, Chủ tịch HĐQT Công ty X)'
        comma = next((i for i in range(at, min(at + LONGEST_ALIAS, len(self.tokens))) if self.tokens.words[i] in ",)"), at)
        return comma + 1 if self.tokens.words[comma : comma + 1] == [","] and comma + 1 in self.title_at else None

    def _bio(self, at: int) -> int:
        """Over 'sinh ngày 3/2/1960, quê quán xã X, huyện Y,', '52 tuổi,', 'SN 1980,': to behind the comma that closes it."""
        keys, cases, words = self.tokens.keys, self.tokens.cases, self.tokens.words
        size, openers, age = len(keys), self.grammar.birth_and_home, self.grammar.age
        for _ in range(MOST_PARTS):
            if at + 1 >= size or at in self.title_at:
                break
            if not (keys[at] in openers or (cases[at] == NUMBER and keys[at + 1] in age) or self._is_trade(at)):
                break
            end = next((i + 1 for i in range(at + 1, min(at + 4, size)) if words[i] == ":"), at + 1)  # 'Quê quán: …'
            while end < size and end - at < 18 and cases[end] != BREAK and words[end] not in ",;:)(." and words[end] not in "–—":
                end += 1
            while end + 1 < size and words[end] == "," and (end + 1 in self.reading.level or end + 1 in self.reading.place):
                end += 2
                while end < size and words[end] not in ",;:)(." and cases[end] != BREAK and end not in self.title_at:
                    end += 1
            if end >= size or words[end] not in ",-–;":
                return at
            at = end + 1
        return at

    def _is_trade(self, at: int) -> bool:
        """'bà An, |chuyên gia kinh tế|, nguyên Phó Chủ tịch VCCI': what somebody is besides the posts."""
        return at in self.reading.rank and at not in self.title_at and self.tokens.cases[at] == LOWER and self.tokens.words[at - 1] == ","

    def right(self, end: int) -> Link | None:
        """The name behind a title: directly, with an honorific, or set off by a dash, colon or comma."""
        reading, tokens = self.reading, self.tokens
        at = self.over(self._over_duty(end))
        if at > end and tokens.words[at - 1] == ")" and at in reading.place and at not in self.name_at:
            at = self.over(reading.place[at][0])  # 'Giám đốc Trung tâm Kiểm soát bệnh tật (CDC) |Hà Nội| Lê An'
        tie, honorific = "", False
        if at < tokens.size and at not in self.name_at and (tokens.words[at] in ",:" or tokens.words[at] in DASHES):
            tie, at = tokens.words[at], self.over(at + 1)
        elif (verb := self._list_verb(at)) < tokens.size and self.list_tie(verb) and at not in self.name_at:
            tie, at = self.list_tie(verb), self.over(verb + 1)
            at = at + 1 if tie == "list" and at < len(tokens) and tokens.keys[at] in self.grammar.having else at
            if at < len(tokens) and tokens.words[at] in ":":
                at = self.over(at + 1)
        if tie in (":", "list") and at in self.title_at:
            at = self._past_titles(at)
        start = at
        while at in reading.address or at in reading.rank or at in reading.plural:
            honorific = honorific or at in reading.address or at in reading.plural
            at = (reading.plural.get(at) or reading.address.get(at) or reading.rank[at])[0]
            if at < len(tokens) and tokens.words[at] in ":." and at not in self.name_at:
                at += 1
        if at in self.name_at and (start == at or honorific or at > start):
            if not tie and honorific and tokens.sentence[start] != tokens.sentence[end - 1]:
                return None  # '… Sở Y tế|Đồng chí An …': the space was lost between two entries
            return Link(at, tie or "next", honorific)
        return None

    def _over_duty(self, end: int) -> int:
        """'Phó Chủ tịch VFF |phụ trách tài chính| Lê An': over what somebody looks after, where the name stands behind it."""
        tokens, size = self.tokens, self.grammar.duties.at(self.tokens.keys, end)
        at = end + size
        while size and at < min(end + LONGEST_DUTY, len(tokens)) and tokens.cases[at] == LOWER:
            if at in self.reading.stop or at in self.reading.marks["act"]:
                return end
            if at in self.reading.address:
                break
            at += 1
        return at if size and at in self.name_at else end

    def _past_titles(self, at: int) -> int:
        """Over the titles that stand before the first name of a list."""
        while at in self.title_at:
            at = self.titles[self.title_at[at]].end
            while at < len(self.tokens) and self.tokens.words[at] in ",-–" and at + 1 in self.title_at:
                at += 1
        return at

    def _list_verb(self, at: int) -> int:
        """Over 'hiện nay' before 'là' or 'gồm'."""
        keys, adverbs, also = self.tokens.keys, self.grammar.before_list_verb, self.grammar.also
        while at + 1 < len(keys) and (keys[at] in adverbs or keys[at] in also):
            at += 1
        return at

    def list_tie(self, at: int) -> str:
        """How the verb at a token ties the people behind it to a post: 'is', 'list', or '' for any other word."""
        word = self.tokens.keys[at]
        return "is" if word in self.grammar.to_be else "list" if word in self.grammar.comprising else ""
