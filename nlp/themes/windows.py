"""How far around a mention a guard may look: clauses, sentences, the paragraph."""

from __future__ import annotations

from typing import Literal

from nlp.lexicon.model import Scope
from nlp.text import CLAUSE_MARKS

SENTENCE_MARKS = "；。？！;?!"
"""What ends a sentence; resolutions end their paragraphs' parts with a semicolon."""

FARTHEST = 1000
"""No guard looks farther than so many characters to either side; a paragraph of a resolution is shorter. It keeps the
time that tagging takes proportional to the length of any text."""

_MARKS = {"clause": CLAUSE_MARKS, "sentence": SENTENCE_MARKS}

_STOP = "\n"
"""Written over the marks that end stretches, so that the nearest is found by plain search."""


class Context:
    """A folded text as guards see it.

    >>> context = Context("重申，南南合作补充南北合作；")
    >>> context.text[slice(*context.bounds(3, 7, "clause"))]
    '南南合作补充南北合作'
    """

    __slots__ = ("_stops", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self._stops: dict[Scope, str] = {}

    def bounds(self, start: int, end: int, scope: Scope) -> tuple[int, int]:
        """The stretch around a span that a guard may look at; it may end beyond the text."""
        first, last = (start - FARTHEST if start > FARTHEST else 0), end + FARTHEST
        if scope == "paragraph":
            return first, last
        stops = self._stops.get(scope) or self._with_stops(scope)
        before, after = stops.rfind(_STOP, first, start), stops.find(_STOP, end, last)
        return (before + 1 if before >= 0 else first), (after if after >= 0 else last)

    def _with_stops(self, scope: Literal["clause", "sentence"]) -> str:
        stops = self.text
        for mark in _MARKS[scope]:
            stops = stops.replace(mark, _STOP)
        self._stops[scope] = stops
        return stops
