"""The rows of a page, made alike for every engine but zhuti: what the workspace says of a text, and its hits as it stands."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from search_engine import PAGE, Answer, Asked, Engine, Text, spans_in

from nlp.text import fold
from nlp.types import Span

_OF_DOCUMENT = "SELECT source, symbol, body, session"
_PARAGRAPH = f"""
    {_OF_DOCUMENT}, zone, number, text, paragraphs.id FROM paragraphs JOIN documents ON documents.id = paragraphs.document
    WHERE document = ? AND position = ?"""
_NOTE = f"""
    {_OF_DOCUMENT}, 'footnote', mark, text, NULL FROM footnotes JOIN documents ON documents.id = footnotes.document
    WHERE document = ? AND position = ?"""
_MENTIONS = """
    SELECT start, end FROM tags JOIN mentions ON mentions.paragraph = tags.paragraph AND mentions.tag = tags.position
    WHERE tags.paragraph = ? AND theme = ? ORDER BY start"""


class Row(NamedTuple):
    """One hit as `zhuti search` tells it; ``text`` is the number of its text."""

    text: int
    source: str
    symbol: str
    body: str
    session: str
    zone: str
    number: int | str | None
    paragraph: str
    span: Span

    @property
    def hit(self) -> str:
        """What was found, folded."""
        return fold(self.paragraph[slice(*self.span)]).text


class Rows:
    """Reads the texts that an engine found from the workspace."""

    def __init__(self, workspace: Path, texts: Sequence[Text]) -> None:
        self._texts = texts
        self._connection = sqlite3.connect(workspace)
        self._connection.execute("PRAGMA mmap_size = 8000000000")
        self._documents = [key for (key,) in self._connection.execute("SELECT id FROM documents ORDER BY source")]

    def shown(self, numbers: Sequence[int], asked: Asked) -> list[Row]:
        """The rows of the first page."""
        rows: list[Row] = []
        for number in numbers:
            rows += self._of_text(number, asked)
            if len(rows) >= PAGE:
                break
        return rows[:PAGE]

    def _of_text(self, number: int, asked: Asked) -> Iterator[Row]:
        text = self._texts[number]
        query = _NOTE if text.zone == "footnote" else _PARAGRAPH
        row = self._connection.execute(query, (self._documents[text.document], text.position)).fetchone()
        *said, paragraph, key = row
        for span in self._spans(paragraph, key, asked):
            yield Row(number, *said, paragraph, span)

    def _spans(self, paragraph: str, key: int | None, asked: Asked) -> list[Any]:
        if asked.theme:
            return self._connection.execute(_MENTIONS, (key, asked.theme)).fetchall()
        folded = fold(paragraph)
        origins = folded.origins()
        return [origins.span(start, end) for start, end in spans_in(folded.text, asked.terms)]


class Shown:
    """An engine whose texts are read from the workspace and shown as rows."""

    def __init__(self, engine: Engine, rows: Rows) -> None:
        self.name = engine.name
        self.open = engine.open
        self.count = engine.count
        self._engine = engine
        self._rows = rows

    def page(self, asked: Asked) -> list[Row] | None:
        """The first rows."""
        found = self._engine.page(asked)
        return None if found is None else self._rows.shown(found, asked)

    def ranked(self, asked: Asked) -> list[Row] | None:
        """The best rows."""
        found = self._engine.ranked(asked)
        return None if found is None else self._rows.shown(found, asked)

    def is_right(self, asked: Asked, answer: Answer) -> bool:
        """Whether as many texts are found as the scan finds, and the same rows come first."""
        page = self.page(asked)
        rows = [(row.text, "" if asked.theme else row.hit) for row in page or ()]
        return self.count(asked) == len(answer.texts) and rows == answer.rows
