"""Phrases and what they mean -> a token trie that finds the phrases starting at a token."""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from kg.text.tokens import UPPER, Tokens


class Entry(NamedTuple):
    """One meaning of a phrase: a kind, a value, and the exact words where letter case matters."""

    kind: str
    value: Any
    exact: tuple[str, ...] | None


Node = tuple[list[Entry], dict[str | None, Any]]
"""The meanings of a phrase that ends here, and the nodes of those that go on, by the key of the next token."""


class Trie:
    """Longest-match look-up of phrases over token keys."""

    __slots__ = ("root",)

    def __init__(self) -> None:
        self.root: Node = ([], {})

    def add(self, phrase: str, kind: str, value: Any) -> None:
        """Adds a phrase; one that is written in capitals throughout ("PCT") matches as written only."""
        tokens = Tokens(phrase)
        node = self.root
        for k in tokens.keys:
            node = node[1].setdefault(k, ([], {}))
        letters = [c for w, c in zip(tokens.words, tokens.cases, strict=True) if w[0].isalpha()]
        short = bool(letters) and (
            all(c == UPPER or len(w) == 1 for w, c in zip(tokens.words, tokens.cases, strict=True)) or _mixed(phrase)
        )
        exact = tuple(tokens.words) if short else None
        node[0].append(Entry(kind, value, exact))

    def add_all(self, phrases: Iterable[str], kind: str, value: Any) -> None:
        """Adds several phrases of one meaning."""
        for phrase in phrases:
            self.add(phrase, kind, value)

    def scan(self, tokens: Tokens) -> list[tuple[int, str, tuple[int, Any]]]:
        """(first, kind, (end, value)) of every phrase, by where it starts, short ones first: what `at` finds, but faster."""
        words, keys = tokens.words, [*tokens.keys, None]  # no phrase goes on with None, so that the end needs no test
        found: list[tuple[int, str, tuple[int, Any]]] = []
        for i, node in enumerate(map(self.root[1].get, tokens.keys)):
            j = i + 1
            while node is not None:
                entries, branches = node
                for kind, value, exact in entries:
                    if exact is None or tuple(words[i:j]) == exact:
                        found.append((i, kind, (j, value)))
                if not branches:
                    break
                node = branches.get(keys[j])
                j += 1
        return found

    def at(self, tokens: Tokens, i: int) -> Iterator[tuple[int, Entry]]:
        """(end, entry) of each phrase that starts at token i, short ones first."""
        node: Node | None = self.root[1].get(tokens.keys[i])
        keys, j, size = tokens.keys, i + 1, len(tokens.keys)
        while node is not None:
            entries, branches = node
            for entry in entries:
                if entry.exact is None or tuple(tokens.words[i:j]) == entry.exact:
                    yield j, entry
            node = branches.get(keys[j]) if j < size else None
            j += 1


def _mixed(phrase: str) -> bool:
    """Short mixed-case abbreviations such as ThS or TTg keep their case too."""
    return " " not in phrase and len(phrase) <= 4 and sum(c.isupper() for c in phrase) >= 2
