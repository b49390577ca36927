"""How far around a mention a guard may look: clauses, sentences, so many characters."""

from __future__ import annotations

import re

CLAUSE_MARKS = "，；。：？！,;:?!"
"""What ends a clause; folding keeps both widths."""

SENTENCE_MARKS = "；。？！;?!"
"""What ends a sentence; resolutions end their paragraphs' parts with a semicolon."""

_FINDERS = {marks: re.compile(f"[{marks}]") for marks in (CLAUSE_MARKS, SENTENCE_MARKS)}


def bounds(text: str, start: int, end: int, marks: str) -> tuple[int, int]:
    """The stretch around a span up to the nearest of the marks on either side.

    >>> text = "重申，南南合作补充南北合作；"
    >>> text[slice(*bounds(text, 3, 7, CLAUSE_MARKS))]
    '南南合作补充南北合作'
    """
    following = _FINDERS[marks].search(text, end)
    return start_of(text, start, marks), following.start() if following else len(text)


def start_of(text: str, position: int, marks: str) -> int:
    """The offset after the last of the marks before a position."""
    return max([text.rfind(mark, 0, position) for mark in marks]) + 1
