"""The full-text index: one SQLite file beside the store, or in memory; its tables, and nothing of what goes into them.

Words are folded by us: SQLite's own folding takes accents off but leaves 'đ', and 'Đỗ' would not be found by 'do'.
"""

import sqlite3
from contextlib import suppress
from pathlib import Path
from typing import Final

SCHEMA_VERSION: Final = "1"

_TABLES: Final = """
CREATE TABLE state (key TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE name (
    id INTEGER PRIMARY KEY, iri TEXT NOT NULL, kind TEXT NOT NULL, label TEXT NOT NULL, folded TEXT NOT NULL, weight INTEGER NOT NULL
);
CREATE INDEX name_by_iri ON name (iri);
CREATE INDEX name_by_folded ON name (folded);
CREATE VIRTUAL TABLE name_words USING fts5 (
    folded, content='name', content_rowid='id', tokenize="unicode61 remove_diacritics 0", prefix='1 2 3'
);
CREATE VIRTUAL TABLE name_parts USING fts5 (folded, content='name', content_rowid='id', tokenize='trigram');
CREATE TABLE article (iri TEXT PRIMARY KEY, sha256 TEXT NOT NULL);
CREATE TABLE sentence (id INTEGER PRIMARY KEY, article TEXT NOT NULL, begin INTEGER NOT NULL, text TEXT NOT NULL, folded TEXT NOT NULL);
CREATE INDEX sentence_by_article ON sentence (article);
CREATE VIRTUAL TABLE sentence_words USING fts5 (
    folded, content='sentence', content_rowid='id', tokenize="unicode61 remove_diacritics 0"
);
"""


def open_database(path: Path | None) -> sqlite3.Connection:
    """Opens the file, or a database in memory; what cannot be read is thrown away: it only repeats what the store holds."""
    if path is None:
        return _ready(sqlite3.connect(":memory:", check_same_thread=False))
    try:
        return _ready(sqlite3.connect(path, timeout=30, check_same_thread=False))
    except sqlite3.DatabaseError:
        with suppress(OSError):
            path.unlink()
        try:
            return _ready(sqlite3.connect(path, timeout=30, check_same_thread=False))
        except sqlite3.DatabaseError:  # a folder that only others may write to
            return _ready(sqlite3.connect(":memory:", check_same_thread=False))


def _ready(connection: sqlite3.Connection) -> sqlite3.Connection:
    try:
        known = connection.execute("SELECT value FROM state WHERE key = 'schema'").fetchone()
    except sqlite3.OperationalError as error:
        if "no such table" not in str(error):
            raise
        known = None
    if known is None:
        connection.executescript(_TABLES)
        set_state(connection, "schema", SCHEMA_VERSION)
        connection.commit()
    elif known[0] != SCHEMA_VERSION:
        connection.close()
        raise sqlite3.DatabaseError("an index of another version")
    return connection


def get_state(connection: sqlite3.Connection, key: str) -> str:
    """A remembered value; empty if there is none."""
    row = connection.execute("SELECT value FROM state WHERE key = ?", (key,)).fetchone()
    return str(row[0]) if row else ""


def set_state(connection: sqlite3.Connection, key: str, value: str) -> None:
    """Remembers a value."""
    connection.execute("INSERT OR REPLACE INTO state VALUES (?, ?)", (key, value))
