"""What a reader gives: the text of a file, and what the file says of it besides."""

from __future__ import annotations

from typing import NamedTuple

from nlp.types import NoteText, Place, Span


class Reading(NamedTuple):
    """The text of a file; see `nlp.types.SourceText` for what the fields mean."""

    text: str
    encoding: str = "utf-8"
    furniture: tuple[Span, ...] = ()
    notes: tuple[NoteText, ...] = ()
    places: tuple[Place, ...] = ()
