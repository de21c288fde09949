"""Phrases and what they mean -> a token trie that finds the phrases starting at a token."""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from kg.text.tokens import UPPER, Tokens

_HERE = ""  # no token has an empty key, so the entries of a node can live beside its branches


class Entry(NamedTuple):
    """One meaning of a phrase: a kind, a value, and the exact words where letter case matters."""

    kind: str
    value: Any
    exact: tuple[str, ...] | None


class Trie:
    """Longest-match look-up of phrases over token keys."""

    __slots__ = ("root",)

    def __init__(self) -> None:
        self.root: dict[str, Any] = {}

    def add(self, phrase: str, kind: str, value: Any) -> None:
        """Adds a phrase; one that is written in capitals throughout ("PCT") matches as written only."""
        tokens = Tokens(phrase)
        node = self.root
        for k in tokens.keys:
            node = node.setdefault(k, {})
        letters = [c for w, c in zip(tokens.words, tokens.cases, strict=True) if w[0].isalpha()]
        short = bool(letters) and (
            all(c == UPPER or len(w) == 1 for w, c in zip(tokens.words, tokens.cases, strict=True)) or _mixed(phrase)
        )
        exact = tuple(tokens.words) if short else None
        node.setdefault(_HERE, []).append(Entry(kind, value, exact))

    def add_all(self, phrases: Iterable[str], kind: str, value: Any) -> None:
        """Adds several phrases of one meaning."""
        for phrase in phrases:
            self.add(phrase, kind, value)

    def scan(self, tokens: Tokens) -> list[tuple[int, int, Entry]]:
        """(first, end, entry) of every phrase, by where it starts, short ones first: `at` for every token, several times as fast."""
        words, keys = tokens.words, [*tokens.keys, _HERE]  # no phrase goes on with an empty key, so that the end needs no test
        found: list[tuple[int, int, Entry]] = []
        for i, node in enumerate(map(self.root.get, tokens.keys)):
            j = i
            while node is not None:
                j += 1
                if _HERE in node:
                    for entry in node[_HERE]:
                        if entry.exact is None or tuple(words[i:j]) == entry.exact:
                            found.append((i, j, entry))
                node = node.get(keys[j]) if keys[j] else None
        return found

    def at(self, tokens: Tokens, i: int) -> Iterator[tuple[int, Entry]]:
        """(end, entry) of each phrase that starts at token i, short ones first."""
        node = self.root.get(tokens.keys[i])
        keys, j, size = tokens.keys, i + 1, len(tokens.keys)
        while node is not None:
            for entry in node.get(_HERE, ()):
                if entry.exact is None or tuple(tokens.words[i:j]) == entry.exact:
                    yield j, entry
            if j >= size:
                return
            node = node.get(keys[j])
            j += 1


def _mixed(phrase: str) -> bool:
    """Short mixed-case abbreviations such as ThS or TTg keep their case too."""
    return " " not in phrase and len(phrase) <= 4 and sum(c.isupper() for c in phrase) >= 2
