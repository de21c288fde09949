"""How an article lists posts and people: whether what stands between two of them only parts the members of one list."""

from bisect import bisect_left

from kg.extract.aides import is_served, serving
from kg.extract.names import Name
from kg.extract.reading import Reading
from kg.extract.titles import Title
from kg.text.tokens import LOWER, NUMBER, Tokens

LONGEST_OCCUPATION = 6  # tokens of 'cán bộ địa chính'
LONGEST_BRACKET = 40  # tokens of a bracket between two people of a list
LONGEST_GAP = 14  # tokens between two posts of one list


def numbered_at(tokens: Tokens, at: int) -> bool:
    """Whether the number of an entry stands at a token: '2) Lê An', '2. Lê An'."""
    return tokens.cases[at] == NUMBER and at + 1 < tokens.size and tokens.words[at + 1] in ".)/"


class Lists:
    """The lists of one article, by its titles and the names that start at a token."""

    def __init__(self, reading: Reading, titles: list[Title], by_start: dict[int, Name]) -> None:
        self.reading, self.tokens, self.titles, self.by_start = reading, reading.tokens, titles, by_start
        self.title_starts = [t.start for t in titles]
        self._title_ends, self._aides = {t.end: t.start for t in titles}, serving(titles)

    def is_gap(self, end: int, start: int) -> bool:
        """Whether tokens end..start only part two posts of one career: commas, 'rồi', terms, years, brackets."""
        words, keys = self.tokens.words[end:start], self.tokens.keys[end:start]
        if len(words) > LONGEST_GAP:
            return False
        plain, career = words.index("(") if "(" in words else len(words), self.reading.grammar.career_words
        return all(w in ",;-–)" or k in career or w[0].isdigit() or set(w) <= set("IVX") for w, k in zip(words[:plain], keys, strict=False))

    def joins(self, at: int, until: int) -> bool:
        """Whether tokens at..until only part two people of one list; honorifics and titles of their own may stand between."""
        tokens, grammar, parted, fellows = self.tokens, self.reading.grammar, False, False
        joiners = grammar.people_joiners | grammar.concurrent
        low, high = bisect_left(self.title_starts, at), bisect_left(self.title_starts, until)
        ends = {self.titles[t].start: self.titles[t].end for t in range(low, high)}
        while at < until:
            step = ends.get(at) or self._over_person_word(at) or self._over_bracket(at, until) or self._over_occupation(at, until)
            if step:
                fellows = fellows or (at in ends and tokens.cases[at - 1] == NUMBER)  # 'cùng 3 nhân viên Sở X gồm B, C'
                at = step
            elif tokens.words[at] in ",;-–" or tokens.keys[at] in joiners:
                parted = True
                at += 1
            elif numbered_at(tokens, at):
                at, parted = at + 2, True  # '1) A; 2) B', '1. A 2. B'
            elif size := grammar.fellows.at(tokens.keys, at):
                at, fellows = at + size, True  # 'cùng hai thuộc cấp là B và C'
            elif tokens.cases[at] == NUMBER or tokens.keys[at] in grammar.list_term_words or tokens.keys[at] in grammar.many:
                at += 1
            elif fellows and (tokens.keys[at] in grammar.to_be or tokens.keys[at] in grammar.comprising):
                at += 1
            elif tokens.keys[at] in grammar.to_be and at in ends.values() and at + 1 in self.reading.address:
                at += 1  # 'và Phó Hiệu trưởng là ông B'
            elif (step := self._over_home(at, until)) > at:
                at = step
            else:
                return False
        return parted

    def _over_home(self, at: int, until: int) -> int:
        """Over 'trú tại xã X', 'quê ở tỉnh Y' and the district behind the comma: to the mark or 'và' that ends it."""
        tokens, reading, grammar = self.tokens, self.reading, self.reading.grammar
        place = tokens.words[at - 1] == "," and (at in reading.level or at in reading.place)
        if tokens.keys[at] not in grammar.birth_and_home and not place:
            return 0
        while at < until and tokens.words[at] not in ",;(" and tokens.keys[at] not in grammar.people_joiners:
            at += 1
        return at

    def _over_occupation(self, at: int, until: int) -> int:
        """Over 'cán bộ địa chính' between a comma and a semicolon, what somebody is who holds no post."""
        tokens, reading = self.tokens, self.reading
        end = next((i for i in range(at, min(at + LONGEST_OCCUPATION, until)) if tokens.words[i] in ",;"), at)
        plain = end > at and tokens.words[end] == ";" and tokens.words[at - 1] == ","
        return (
            end if plain and not any(i in reading.change or i in reading.copula or tokens.cases[i] != LOWER for i in range(at, end)) else 0
        )

    def _over_person_word(self, at: int) -> int:
        reading = self.reading
        mark = reading.address.get(at) or reading.rank.get(at) or reading.plural.get(at) or reading.status.get(at)
        return mark[0] if mark is not None else 0

    def _over_bracket(self, at: int, until: int) -> int:
        words = self.tokens.words
        if words[at] != "(":
            return 0
        return next((j + 1 for j in range(at, min(at + LONGEST_BRACKET, until, len(words))) if words[j] == ")"), 0)

    def behind(self, first: int, names: tuple[int, ...]) -> list[int]:
        """The person at `first` and the others of one list behind it."""
        people, at = [first], self.by_start[first].end
        for n in names:
            if n > first and self._over_bracket(at, n + LONGEST_BRACKET) <= n:  # 'A (vợ ông B), C': who stands in brackets is in no list
                if not self.joins(at, n):
                    break
                if not is_served(self.reading, n, self._title_ends, self._aides):  # 'A, Thư ký Bộ trưởng B': only A is in the list
                    people.append(n)
                at = self.by_start[n].end
        return people
