"""A short list of phrases -> where they stand among the keys of tokens; for the few that one step looks for, the trie holds the rest."""

from collections.abc import Iterable, Sequence

from kg.text.tokens import Tokens


class Phrases:
    """Phrases as the keys of the tokens that they are made of, the longest first. Immutable after loading."""

    __slots__ = ("_by_first", "_by_last")

    def __init__(self, phrases: Iterable[str]) -> None:
        split = sorted((Tokens(phrase).keys for phrase in phrases), key=len, reverse=True)
        if not all(split):
            raise ValueError("a phrase has no words")
        self._by_first: dict[str, list[list[str]]] = {}
        self._by_last: dict[str, list[list[str]]] = {}
        for keys in split:
            self._by_first.setdefault(keys[0], []).append(keys)
            self._by_last.setdefault(keys[-1], []).append(keys)

    def at(self, keys: Sequence[str], i: int) -> int:
        """How many tokens from token `i` on are a phrase; 0 where none begins."""
        for phrase in self._by_first.get(keys[i], ()) if i < len(keys) else ():
            if keys[i : i + len(phrase)] == phrase:
                return len(phrase)
        return 0

    def before(self, keys: Sequence[str], end: int) -> int:
        """How many tokens before token `end` are a phrase; 0 where none ends."""
        for phrase in self._by_last.get(keys[end - 1], ()) if end > 0 else ():
            if len(phrase) <= end and keys[end - len(phrase) : end] == phrase:
                return len(phrase)
        return 0

    def first(self, keys: Sequence[str], start: int, stop: int) -> int:
        """The first token from `start` up to, not with, `stop` where a phrase begins; -1 where none does."""
        heads = self._by_first
        for i in range(start, stop):
            if keys[i] in heads and self.at(keys, i):
                return i
        return -1

    def within(self, keys: Sequence[str]) -> bool:
        """Whether one of the phrases stands anywhere among the tokens."""
        return self.first(keys, 0, len(keys)) >= 0

    def are(self, keys: Sequence[str]) -> bool:
        """Whether the tokens are one of the phrases, no more and no less."""
        return bool(keys) and self.at(keys, 0) == len(keys)
