"""DuckDB, which looks through all texts column by column."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import duckdb
from search_engine import PAGE, Asked, read_texts

SCHEMA = """
    CREATE TABLE texts (number INTEGER, text VARCHAR);
    CREATE TABLE tags (theme VARCHAR, number INTEGER, session INTEGER)
"""


class Duckdb:
    """A database in a file, asked on one thread or on as many as DuckDB itself would take."""

    def __init__(self, connection: duckdb.DuckDBPyConnection, threads: int) -> None:
        self.name = f"DuckDB, {threads} thread{'s' * (threads > 1)}"
        self._connection = connection
        self._threads = threads

    def open(self) -> None:
        """Nothing is remembered."""

    def page(self, asked: Asked) -> list[int]:
        """The first rows by number."""
        values = (asked.theme, *asked.sessions) if asked.theme else asked.terms
        rows = self._rows(f"SELECT number {_from(asked)} ORDER BY number LIMIT {PAGE}", *values)
        return [number for (number,) in rows]

    def count(self, asked: Asked) -> int:
        """All rows counted."""
        values = (asked.theme, *asked.sessions) if asked.theme else asked.terms
        return int(self._rows(f"SELECT count(*) {_from(asked)}", *values)[0][0])

    def ranked(self, asked: Asked) -> list[int] | None:
        """A scan ranks nothing."""
        return None

    def _rows(self, query: str, *values: object) -> list[Any]:
        self._connection.execute(f"SET threads = {self._threads}")
        return self._connection.execute(query, values).fetchall()


def _from(asked: Asked) -> str:
    """The tables and what must hold."""
    if asked.theme:
        return "FROM tags WHERE theme = ? AND session BETWEEN ? AND ?"
    return "FROM texts WHERE " + " AND ".join("contains(text, ?)" for _ in asked.terms)


def on_threads(path: Path) -> list[Duckdb]:
    """The database on one thread, and on the number that DuckDB takes by default."""
    connection = duckdb.connect(str(path), read_only=True)
    threads = int(connection.execute("SELECT current_setting('threads')").fetchall()[0][0])
    return [Duckdb(connection, number) for number in dict.fromkeys((1, threads))]


def build(path: Path, folder: Path) -> None:
    """Write the texts of a corpus to a database."""
    path.unlink(missing_ok=True)
    connection = duckdb.connect(str(path))
    connection.execute(SCHEMA)
    texts, tags = connection.appender("texts"), connection.appender("tags")
    for number, one in enumerate(read_texts(folder)):
        texts.append_row(number, one.text)
        for theme in one.themes:
            tags.append_row(theme, number, one.session)
    texts.flush()
    tags.flush()
    connection.close()


if __name__ == "__main__":
    build(Path(sys.argv[1]), Path(sys.argv[2]))
