"""Lists of people: names that commas, semicolons and 'và' part, whose one title may stand before or behind them all."""

from bisect import bisect_left

from kg.extract.lists import numbered_at
from kg.extract.ties import Link, Ties
from kg.text.tokens import BREAK, MARK, NUMBER


class Rosters:
    """Finds the lists of names of one article."""

    def __init__(self, ties: Ties) -> None:
        self.ties, self.reading, self.tokens, self.titles = ties, ties.reading, ties.tokens, ties.titles
        self.grammar = ties.grammar
        self._title_starts = [t.start for t in ties.titles]

    def plural_before(self, title: int) -> bool:
        """Whether 'các', 'hai đồng chí', '5' or the like stands before the title, with a status word between or not."""
        start, keys, grammar = self.titles[title].start, self.tokens.keys, self.grammar
        if start and keys[start - 1] in grammar.counted_status:
            start -= 1
        if start and (keys[start - 1] in grammar.many or self.tokens.cases[start - 1] == NUMBER):
            return True
        counted = start - grammar.counted_address.before(keys, start)
        return 0 < counted < start and keys[counted - 1] in grammar.many

    def name_list(self, first: int, *, titled: bool, former: bool = False) -> list[int]:
        """The names from `first` on that commas, semicolons or 'và' part; `titled`: titles of their own may stand between.

        `former`: those have left the post of the list, and their other posts may be former ones too.
        """
        found = [first]
        at = self.ties.name_at[first].end
        position = bisect_left(self.ties.name_starts, first)
        for start in self.ties.name_starts[position + 1 :]:
            if not self.only_list_words(at, start, titled=titled, former=former) or self._turns(first, at, start):
                break
            found.append(start)
            at = self.ties.name_at[start].end
        return found

    def _turns(self, first: int, at: int, until: int) -> bool:
        """'các Phó Chủ tịch: A, B|; Giám đốc Sở Y tế C': behind a semicolon a title before a name, where the first had none."""
        words = self.tokens.words
        turns = any(words[i] == ";" and i + 1 in self.ties.title_at for i in range(at, until))
        opening = self.reading.before.get(first, first)
        return turns and not any(t.end == opening for t in self.titles[max(0, bisect_left(self._title_starts, first) - 2) :][:2])

    def first_of_list(self, at: int) -> int:
        """Over a colon and the honorifics that open a list of people."""
        tokens, reading = self.tokens, self.reading
        while at < len(tokens):
            mark = reading.address.get(at) or reading.rank.get(at) or reading.plural.get(at)
            if mark is not None:
                at = mark[0]
            elif tokens.words[at] == ":" or tokens.keys[at] in self.grammar.having or tokens.keys[at] in self.grammar.list_articles:
                at += 1
            elif numbered_at(tokens, at):
                at += 2
            else:
                break
        return at

    def only_list_words(self, at: int, until: int, *, titled: bool, former: bool = False) -> bool:
        reading, tokens, joiners = self.reading, self.tokens, self.grammar.people_joiners
        marks = 0
        while at < until:
            if at in self.ties.title_at:
                title = self.titles[self.ties.title_at[at]]
                if not titled or (title.marker and not marks):
                    return False
                at = title.end
            elif former and marks and at in reading.status and reading.status[at][0] in self.ties.title_at:
                at = reading.status[at][0]
            elif at in reading.address or at in reading.rank or at in reading.plural:
                at = (reading.plural.get(at) or reading.address.get(at) or reading.rank[at])[0]
            elif self.ties.through(at) > at and at not in reading.status:
                at = self.ties.through(at)
            elif tokens.words[at] == "(" and self.ties.close(at):
                at = self.ties.close(at)
            elif tokens.cases[at] == NUMBER and at + 1 < until and tokens.words[at + 1] in ".)/-":
                marks += 1  # '1. … 2. …' run together
                at += 2
            elif tokens.words[at] in ",-–" or (tokens.words[at] == ";" and (titled or not marks)) or tokens.keys[at] in joiners:
                marks += 1
                at += 1
            else:
                return False
        return marks > 0

    def listed_before(self, name: int) -> list[int]:
        """The names before `name` that stand in one list with it, none of them with a title, the nearest first."""
        found: list[int] = []
        position = bisect_left(self.ties.name_starts, name)
        for other in reversed(self.ties.name_starts[:position]):
            if not self.only_list_words(self.ties.name_at[other].end, found[-1] if found else name, titled=False):
                break
            found.append(other)
        return found

    def opens_plural(self, found: list[int]) -> bool:
        """Whether 'các ông', 'các đồng chí' opens the list that was walked backwards."""
        if not found:
            return False
        opening = self.reading.before.get(found[-1], found[-1])
        parted = opening > 0 and self.tokens.words[opening - 1] == ":"  # 'các đồng chí: A và B làm Phó Giám đốc'
        return (self.reading.before.get(opening - 1, opening) if parted else opening) in self.reading.plural

    def fellows(self, start: int, left: Link) -> list[int]:
        """The names before a name that share the title which starts at token `start` and is tied to it by a bracket or a copula."""
        if left.tie == "(":
            shared = start >= 2 and self.tokens.keys[start - 1] in self.grammar.shared
            return self.listed_before(left.name) if shared else []
        return self._subjects(start, left.name) if left.tie == "is" else []

    def _subjects(self, start: int, name: int) -> list[int]:
        """'|các đồng chí A và| B là Phó Bí thư', '|ông A và| bà B giữ chức Phó Chủ tịch'; not 'Sau ông A, bà B giữ chức …'."""
        found, tokens = self.listed_before(name), self.tokens
        if not found or self.opens_plural(found):
            return found
        opening = self.reading.before.get(found[-1], found[-1])
        first = tokens.sentences[tokens.sentence[opening]][0]
        opens = opening == first or tokens.cases[opening - 1] in (MARK, BREAK)
        return found if opens and self.grammar.holding.within(tokens.keys[name:start]) else []
