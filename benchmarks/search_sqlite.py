"""SQLite's full-text search, with trigrams as it offers them, and with overlapping bigrams made here."""

from __future__ import annotations

import sqlite3
import sys
from itertools import pairwise
from pathlib import Path

from search_engine import PAGE, Asked, read_texts

SCHEMA = """
    PRAGMA journal_mode = OFF;
    PRAGMA synchronous = OFF;
    CREATE TABLE tags (theme TEXT, text INTEGER, session INTEGER, PRIMARY KEY (theme, text)) WITHOUT ROWID;
"""
FOUND = "CREATE VIRTUAL TABLE found USING fts5(words, content='', columnsize=0, tokenize='{}')"
TOKENIZERS = {"trigrams": "trigram", "bigrams": "unicode61 remove_diacritics 0"}
_FREE = 0xE000
"""From here on Unicode leaves characters to private use, which SQLite's tokenizer takes for letters."""

_FOUND = "SELECT rowid FROM found WHERE found MATCH ?"
_TAGGED = "FROM tags WHERE theme = ? AND session BETWEEN ? AND ?"


class Sqlite:
    """An index in an SQLite file: ``which`` is trigrams or bigrams."""

    def __init__(self, path: Path, which: str) -> None:
        self.name = f"FTS5 {which}"
        self._which = which
        self._connection = _connected(path)
        self._letters = _Letters()

    def open(self) -> None:
        """Nothing is remembered."""

    def page(self, asked: Asked) -> list[int] | None:
        """The first rows by number."""
        return None if asked.theme else self._texts(f"{_FOUND} ORDER BY rowid LIMIT {PAGE}", asked)

    def count(self, asked: Asked) -> int | None:
        """All rows counted."""
        if asked.theme:
            return None
        query = "SELECT count(*) FROM found WHERE found MATCH ?"
        return int(self._connection.execute(query, (self._written(asked),)).fetchone()[0])

    def ranked(self, asked: Asked) -> list[int] | None:
        """By SQLite's own BM25."""
        return None if asked.theme else self._texts(f"{_FOUND} ORDER BY rank LIMIT {PAGE}", asked)

    def _texts(self, query: str, asked: Asked) -> list[int]:
        return [number for (number,) in self._connection.execute(query, (self._written(asked),))]

    def _written(self, asked: Asked) -> str:
        """The query as SQLite writes it: phrases, all of which must stand."""
        if self._which == "trigrams":
            return " AND ".join(f'"{term}"' for term in asked.terms)
        return " AND ".join(f'"{self._letters.bigrams(term)}"' for term in asked.terms)


class SqliteIndex:
    """An ordinary index of SQLite over themes and sessions, which full-text search knows nothing of."""

    name = "SQLite index"

    def __init__(self, path: Path) -> None:
        self._connection = _connected(path)

    def open(self) -> None:
        """Nothing is remembered."""

    def page(self, asked: Asked) -> list[int] | None:
        """The first rows by number."""
        if not asked.theme:
            return None
        query = f"SELECT text {_TAGGED} ORDER BY text LIMIT {PAGE}"
        return [number for (number,) in self._connection.execute(query, (asked.theme, *asked.sessions))]

    def count(self, asked: Asked) -> int | None:
        """All rows counted."""
        if not asked.theme:
            return None
        query = f"SELECT count(*) {_TAGGED}"
        return int(self._connection.execute(query, (asked.theme, *asked.sessions)).fetchone()[0])

    def ranked(self, asked: Asked) -> list[int] | None:
        """It ranks nothing."""
        return None


class _Letters:
    """Makes a letter of every character, so that the tokenizer keeps signs and points too."""

    def __init__(self) -> None:
        self._letters: dict[str, str] = {}

    def bigrams(self, text: str) -> str:
        """The overlapping bigrams of a text, apart by blanks."""
        letters = "".join([character if character.isalnum() else self._letter(character) for character in text])
        return " ".join(map("".join, pairwise(letters)))

    def _letter(self, character: str) -> str:
        """Of a sign of the basic plane; the same in every run, for the index is read by another than wrote it."""
        return chr(_FREE + ord(character) % 0x1900)


def _connected(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path)
    connection.executescript("PRAGMA mmap_size = 8000000000; PRAGMA cache_size = -200000; PRAGMA query_only = 1")
    return connection


def build(path: Path, which: str, folder: Path) -> None:
    """Write an index of the texts of a corpus."""
    connection = sqlite3.connect(path)
    connection.executescript(SCHEMA + FOUND.format(TOKENIZERS[which]))
    letters = _Letters()
    for number, one in enumerate(read_texts(folder)):
        words = one.text if which == "trigrams" else letters.bigrams(one.text)
        connection.execute("INSERT INTO found (rowid, words) VALUES (?, ?)", (number, words))
        connection.executemany("INSERT INTO tags VALUES (?, ?, ?)", [(theme, number, one.session) for theme in one.themes])
    connection.execute("INSERT INTO found (found) VALUES ('optimize')")
    connection.commit()
    connection.close()


if __name__ == "__main__":
    build(Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3]))
