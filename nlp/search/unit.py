"""What is searched, and what is found: one text of a document with all that a query may ask of it."""

from __future__ import annotations

from typing import NamedTuple

from nlp.types import Span, ThemeTag


class Origin(NamedTuple):
    """The document that a text is of, as a query sees it."""

    source: str
    symbol: str | None = None
    body: str | None = None
    session: str | None = None
    year: str | None = None
    kind: str = "other"


class Unit(NamedTuple):
    """One text of a document: its title (zone ``title``, no number), a paragraph, or a footnote (zone ``footnote``).

    Attributes:
        position: its place in the document: 0 is the title, paragraphs go from 1, footnotes from 0 among themselves.
        number: of a paragraph; of a footnote its mark; of a title None.
        tags: the themes of a title or paragraph; a footnote has none.
    """

    origin: Origin
    part: str | None
    zone: str
    number: int | str | None
    position: int
    opening: str | None
    text: str
    tags: tuple[ThemeTag, ...] = ()


class Found(NamedTuple):
    """A text in which a query holds.

    Attributes:
        spans: where, in ``unit.text``, in order; empty where the query asks for no words (``session:53``).
        score: how well the text answers the query, where it was ranked.
    """

    unit: Unit
    spans: tuple[Span, ...]
    score: float | None = None

    @property
    def rows(self) -> int:
        """How many rows it gives: one an occurrence, or one alone."""
        return len(self.spans) or 1


class Total(NamedTuple):
    """What a query finds in all, exactly, and among how much.

    Attributes:
        hits: rows: occurrences, and texts without one.
        units: titles, paragraphs and footnotes in which the query holds.
        documents: documents that have one.
        of_units: all texts searched; of_documents: all documents searched.
    """

    hits: int
    units: int
    documents: int
    of_units: int
    of_documents: int
