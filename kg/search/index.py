"""Words go in, things and sentences come out: search without accents, with suggestions for what is misspelt."""

import re
import sqlite3
from collections.abc import Callable, Sequence
from difflib import SequenceMatcher
from pathlib import Path
from types import TracebackType
from typing import Final, NamedTuple, Self

from kg.search.database import get_state, open_database, set_state
from kg.search.fill import fill_names, fill_sentences
from kg.store import Store
from kg.text import fold

_WORD: Final = re.compile(r"\w+", re.UNICODE)
_NEAR: Final = 0.72
"""From this likeness on a name is worth suggesting: 'duong' and 'duon' are 0.89 alike, 'duong' and 'dong' 0.89, 'duong' and 'binh' 0.22."""
_MAIN: Final = "(SELECT label FROM name AS main WHERE main.iri = name.iri ORDER BY main.id LIMIT 1)"


class Hit(NamedTuple):
    """A thing found by one of its names: `label` is its main name, `matched` the one that was found."""

    iri: str
    kind: str
    label: str
    matched: str


class Sentence(NamedTuple):
    """A sentence of an article, and the code point at which it begins."""

    article: str
    begin: int
    text: str


class SearchIndex:
    """What can be searched of one store. Its answers are those of the moment it was opened."""

    def __init__(self, store: Store, connection: sqlite3.Connection) -> None:
        self._store, self._connection = store, connection
        self._fresh: set[str] = set()
        self._refresh("names", fill_names)

    def _refresh(self, part: str, fill: Callable[[sqlite3.Connection, Store], None]) -> None:
        """Brings names or sentences up to date, in one transaction, if the store has changed since."""
        version = _version(self._store)
        if part not in self._fresh and (not version or get_state(self._connection, part) != version):
            with self._connection:
                fill(self._connection, self._store)
                set_state(self._connection, part, version)
        self._fresh.add(part)

    def find(self, text: str, *, kinds: Sequence[str] = (), limit: int = 20) -> list[Hit]:
        """Things with all the words in a name: exact names first, then what most articles speak of. The last word may be unfinished."""
        words = _WORD.findall(fold(text))
        if not words:
            return []
        match = " ".join([*(f'"{word}"' for word in words[:-1]), f'"{words[-1]}"*'])
        wanted = f"AND kind IN ({', '.join('?' * len(kinds))})" if kinds else ""
        rows = self._connection.execute(
            f"""SELECT iri, kind, {_MAIN}, label, MIN(folded != ?) AS inexact, MAX(weight) AS weight, MIN(LENGTH(folded)) AS length
            FROM name WHERE id IN (SELECT rowid FROM name_words WHERE name_words MATCH ?) {wanted}
            GROUP BY iri ORDER BY inexact, weight DESC, length, label, iri LIMIT ?""",
            (fold(text), match, *kinds, limit),
        )
        return [Hit(*row[:4]) for row in rows]

    def named(self, text: str, *, kinds: Sequence[str] = ()) -> list[Hit]:
        """Things of exactly this name, accents aside."""
        wanted = f"AND kind IN ({', '.join('?' * len(kinds))})" if kinds else ""
        rows = self._connection.execute(
            f"SELECT iri, kind, {_MAIN}, label FROM name WHERE folded = ? {wanted} GROUP BY iri ORDER BY MAX(weight) DESC, label, iri",
            (fold(text), *kinds),
        )
        return [Hit(*row) for row in rows]

    def suggest(self, text: str, *, kinds: Sequence[str] = (), limit: int = 5) -> list[str]:
        """Names that a misspelt one may stand for, the likest first."""
        folded = fold(text)
        grams = sorted({folded[i : i + 3] for i in range(len(folded) - 2)})
        if not grams:
            return []
        match = " OR ".join(f'"{gram.replace(chr(34), "")}"' for gram in grams if gram.replace(chr(34), ""))
        wanted = f"AND kind IN ({', '.join('?' * len(kinds))})" if kinds else ""
        rows = self._connection.execute(
            f"""SELECT DISTINCT label, name.folded FROM name_parts JOIN name ON name.id = name_parts.rowid
            WHERE name_parts MATCH ? {wanted} ORDER BY bm25(name_parts), label LIMIT 200""",
            (match, *kinds),
        )
        alike = {label: SequenceMatcher(None, folded, plain, autojunk=False).ratio() for label, plain in rows}
        near = sorted((label for label, ratio in alike.items() if ratio >= _NEAR), key=lambda label: (-alike[label], label))
        return near[:limit]

    def sentences(self, text: str, *, limit: int = 20) -> list[Sentence]:
        """Sentences with all the words, those where they weigh most first."""
        words = _WORD.findall(fold(text))
        if not words:
            return []
        self._refresh("sentences", fill_sentences)
        rows = self._connection.execute(
            """SELECT article, begin, text FROM sentence_words JOIN sentence ON sentence.id = sentence_words.rowid
            WHERE sentence_words MATCH ? ORDER BY bm25(sentence_words), article, begin LIMIT ?""",
            (" ".join(f'"{word}"' for word in words), limit),
        )
        return [Sentence(*row) for row in rows]

    def close(self) -> None:
        """Closes the file."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()


def open_search(store: Store) -> SearchIndex:
    """The index of a store, up to date: in the store's folder, or in memory if it has none or cannot be written to."""
    try:
        return SearchIndex(store, open_database(store.path / "search.sqlite" if store.path else None))
    except sqlite3.DatabaseError:
        return SearchIndex(store, open_database(None))


def _version(store: Store) -> str:
    """What a store on disk calls its newest snapshot; a store in memory has no version, and its index is filled each time."""
    current = Path(store.path) / "current" if store.path else None
    return current.read_text("ascii").strip() if current and not store.writable and current.exists() else ""
