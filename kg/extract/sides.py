"""A Reading -> whose people a sentence or a list names: 'Về phía |Sở Y tế| có ông A – Giám đốc; bà B – …'."""

from bisect import bisect_left, bisect_right

from kg.extract.bodies import BodyParser, BodyPhrase
from kg.extract.reading import Reading
from kg.text.tokens import BREAK, NUMBER

_BULLETS = frozenset("-–—+*•●▪")


class Sides:
    """The sides of one article."""

    def __init__(self, reading: Reading, parser: BodyParser) -> None:
        self._reading, self._parser = reading, parser
        words, keys = reading.language.naming.before_sides, reading.tokens.keys
        self._starts = [i for i in range(len(keys) - 1) if keys[i] in words]
        self._lists = self._find_lists() if self._starts else []

    def at(self, at: int) -> BodyPhrase | None:
        """The body whose people are named at token `at`, if the text says so: in that sentence, or before the list that `at` stands in."""
        n, sentence = bisect_left(self._starts, at), self._reading.tokens.sentence
        if n and sentence[self._starts[n - 1]] == sentence[at]:
            return self._parser.at(self._starts[n - 1] + 1, titled=True)
        n = bisect_right(self._lists, (at, at, at))
        if n and at < self._lists[n - 1][1]:
            return self._parser.at(self._lists[n - 1][2] + 1, titled=True)
        return None

    def _find_lists(self) -> list[tuple[int, int, int]]:
        """(first token, end, the word 'phía' before its colon) of each list of people that a side opens."""
        tokens, found = self._reading.tokens, []
        breaks = [*tokens.of_case[BREAK], tokens.size]
        for start in self._starts:
            n = bisect_left(breaks, start)
            if tokens.words[breaks[n] - 1] != ":":
                continue
            first = end = breaks[n]
            while n + 1 < len(breaks) and self._is_item(breaks[n] + 1, breaks[n + 1]):
                n += 1
                end = breaks[n]
            if end > first:
                found.append((first, end, start))
        return found

    def _is_item(self, start: int, end: int) -> bool:
        """An empty line, or one that a bullet, a number or a person opens."""
        reading, tokens = self._reading, self._reading.tokens
        if start == end:
            return True
        opened = tokens.words[start] in _BULLETS or tokens.cases[start] == NUMBER
        return opened or start in reading.address or start in reading.rank or start in self._parser.names
