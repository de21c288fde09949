"""Phrases and what they mean -> a token trie that finds them in a text."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any, NamedTuple

from kg.text.tokens import LOWER, UPPER, Tokens


class Entry(NamedTuple):
    """One meaning of a phrase: a kind, a value, the exact words where letter case matters, and whether its kind is kept apart."""

    kind: str
    value: Any
    exact: tuple[str, ...] | None
    apart: bool


Marks = dict[int, tuple[int, Any]]
"""First token of a phrase -> (end, value)."""


class Node:
    """The meanings of a phrase that ends here, and the nodes of those that go on, by the key of the next token; None where none do."""

    __slots__ = ("branches", "entries")

    def __init__(self) -> None:
        self.entries: tuple[Entry, ...] = ()
        self.branches: dict[str | None, Node] | None = None

    def branch(self, key: str) -> "Node":
        """The node of the phrases that go on with this key, new if need be."""
        if self.branches is None:
            self.branches = {}
        return self.branches.setdefault(key, Node())


class Trie:
    """Look-up of phrases over token keys; of the kinds `apart` every phrase counts, of others the longest at a token."""

    __slots__ = ("apart", "root")

    def __init__(self, apart: frozenset[str] = frozenset()) -> None:
        self.apart = apart
        self.root = Node()

    def add(self, phrase: str, kind: str, value: Any) -> None:
        """Adds a phrase; one that is written in capitals throughout ("PCT") matches as written only."""
        tokens = Tokens(phrase)
        node = self.root
        for k in tokens.keys:
            node = node.branch(k)
        letters = [c for w, c in zip(tokens.words, tokens.cases, strict=True) if w[0].isalpha()]
        short = any(c != LOWER for c in letters) and (
            all(c == UPPER or len(w) == 1 for w, c in zip(tokens.words, tokens.cases, strict=True)) or _mixed(phrase)
        )
        exact = tuple(tokens.words) if short else None
        node.entries += (Entry(kind, value, exact, kind in self.apart),)

    def add_all(self, phrases: Iterable[str], kind: str, value: Any) -> None:
        """Adds several phrases of one meaning."""
        for phrase in phrases:
            self.add(phrase, kind, value)

    def scan(self, tokens: Tokens, marks: defaultdict[str, Marks]) -> list[tuple[int, str, tuple[int, Any]]]:
        """Marks the longest phrase of each kind at the token where it starts: kind -> first -> (end, value).

        Phrases of the kinds `apart` are marked nowhere: (first, kind, (end, value)) of them all come back, by first, short ones first.
        """
        words, keys = tokens.words, [*tokens.keys, None]  # no phrase goes on with None, so that the end needs no test
        found: list[tuple[int, str, tuple[int, Any]]] = []
        for i, node in enumerate(map((self.root.branches or {}).get, tokens.keys)):
            if node is None:
                continue
            j = i + 1
            while True:
                for kind, value, exact, apart in node.entries:
                    if exact is not None and tuple(words[i:j]) != exact:
                        continue
                    if apart:
                        found.append((i, kind, (j, value)))
                    else:
                        marks[kind][i] = (j, value)
                branches = node.branches
                if branches is None or keys[j] not in branches:
                    break
                node = branches[keys[j]]
                j += 1
        return found


def _mixed(phrase: str) -> bool:
    """Short mixed-case abbreviations such as ThS or TTg keep their case too."""
    return " " not in phrase and len(phrase) <= 4 and sum(c.isupper() for c in phrase) >= 2
