"""A Reading -> whose people a sentence or a list names: 'Về phía |Sở Y tế| có ông A – Giám đốc; bà B – …'."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from kg.extract.bodies import BodyParser, BodyPhrase
from kg.extract.reading import Reading
from kg.text.tokens import BREAK, NUMBER

_BULLETS = frozenset("-–—+*•●▪")


class Sides:
    """The sides of one article."""

    def __init__(self, reading: Reading, parser: BodyParser, bodies: Iterable[BodyPhrase]) -> None:
        self._reading, self._parser = reading, parser
        self._called = self._short_names(bodies)
        words, keys = reading.language.naming.before_sides, reading.tokens.keys
        self._starts = [i for i in range(len(keys) - 1) if keys[i] in words]
        self._lists = self._find_lists() if self._starts else []

    def at(self, at: int) -> BodyPhrase | None:
        """The body whose people are named at token `at`, if the text says so: in that sentence, or before the list that `at` stands in."""
        n, sentence = bisect_left(self._starts, at), self._reading.tokens.sentence
        if n and sentence[self._starts[n - 1]] == sentence[at]:
            return self._named(self._starts[n - 1] + 1)
        n = bisect_right(self._lists, (at, at, at))
        if n and at < self._lists[n - 1][1]:
            return self._named(self._lists[n - 1][2] + 1)
        return None

    def _named(self, at: int) -> BodyPhrase | None:
        return self._parser.at(at, titled=True) or self._called.get(self._reading.tokens.words[at])

    def _short_names(self, bodies: Iterable[BodyPhrase]) -> dict[str, BodyPhrase]:
        """'SHTU' -> the body that 'Trường Đại học Sông Hàn (SHTU)' names."""
        tokens, found = self._reading.tokens, dict[str, BodyPhrase]()
        for body in bodies:
            i = body.end
            if i + 2 < tokens.size and tokens.words[i] == "(" and tokens.words[i + 2] == ")" and tokens.words[i + 1].isupper():
                found.setdefault(tokens.words[i + 1], body)
        return found

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
