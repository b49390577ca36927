"""What the engines of the search benchmark have in common: the texts they hold, and what they are asked."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple, Protocol

PAGE = 20
"""How many rows a page has."""

KINDS = ("2 characters", "4 characters", "8 characters", "3 terms", "theme + session")


class Asked(NamedTuple):
    """A query, in parts for other engines and as it is written for zhuti.

    Attributes:
        terms: all stand in the text; folded.
        theme: that the text carries; then ``sessions`` are the first and last of its document.
    """

    kind: str
    written: str
    terms: tuple[str, ...] = ()
    theme: str = ""
    sessions: tuple[int, int] = (0, 0)


class Text(NamedTuple):
    """A text of the corpus: a title, paragraph or footnote.

    Attributes:
        session: its number; -1 for special sessions, which no range takes in.
        themes: how many mentions there are of each.
    """

    document: int
    zone: str
    position: int
    session: int
    themes: dict[str, int]
    text: str


class Engine(Protocol):
    """Finds texts, which are known by their numbers, in the order of documents; None where it cannot be asked that."""

    name: str

    def open(self) -> None:
        """Begin anew, with nothing remembered of earlier queries."""

    def page(self, asked: Asked) -> list[int] | None:
        """The first texts in the order of documents."""

    def count(self, asked: Asked) -> int | None:
        """How many texts there are in all."""

    def ranked(self, asked: Asked) -> list[int] | None:
        """The best texts."""


class Answer(NamedTuple):
    """What a query must give: the texts, their rows, and their documents; the rows of the first page as (text, folded hit)."""

    texts: list[int]
    hits: int
    documents: int
    rows: list[tuple[int, str]]


class Contestant(Protocol):
    """An engine that gives whole rows; what is timed."""

    name: str

    def open(self) -> None:
        """Begin anew, with nothing remembered of earlier queries."""

    def page(self, asked: Asked) -> object | None:
        """The first rows in the order of documents; None where it cannot be asked that."""

    def count(self, asked: Asked) -> int | None:
        """How many texts there are in all."""

    def ranked(self, asked: Asked) -> object | None:
        """The best rows."""

    def is_right(self, asked: Asked, answer: Answer) -> bool:
        """Whether count and first page are what they must be."""


def read_texts(folder: Path) -> Iterator[Text]:
    """The texts of a corpus, see `search_corpus.Corpus`."""
    with (folder / "texts.txt").open(encoding="utf-8") as texts, (folder / "fields.tsv").open(encoding="utf-8") as fields:
        for text, line in zip(texts, fields, strict=True):
            document, zone, position, session, themes = line.rstrip("\n").split("\t")
            number = int(session) if session.isdecimal() else -1
            yield Text(int(document), zone, int(position), number, _themes(themes), text.rstrip("\n"))


def spans_in(text: str, terms: tuple[str, ...]) -> list[tuple[int, int]]:
    """Where the terms stand, overlapping places too, but none that lies in another."""
    found = {(at, at + len(term)) for term in terms for at in _places(text, term)}
    kept: list[tuple[int, int]] = []
    for start, end in sorted(found, key=lambda span: (span[0], -span[1])):
        if not kept or end > kept[-1][1]:
            kept.append((start, end))
    return kept


def _places(text: str, term: str) -> Iterator[int]:
    at = text.find(term)
    while at >= 0:
        yield at
        at = text.find(term, at + 1)


def _themes(written: str) -> dict[str, int]:
    return {theme: int(count) for theme, _, count in (one.rpartition(":") for one in written.split())}
