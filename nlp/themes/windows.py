"""How far around a mention a guard may look: clauses, sentences, the paragraph."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import Literal

from nlp.lexicon.model import Scope

CLAUSE_MARKS = "，；。：？！,;:?!"
"""What ends a clause; folding keeps both widths."""

SENTENCE_MARKS = "；。？！;?!"
"""What ends a sentence; resolutions end their paragraphs' parts with a semicolon."""

FARTHEST = 1000
"""No guard looks farther than so many characters to either side; a paragraph of a resolution is shorter. It keeps the
time that tagging takes proportional to the length of any text."""

_MARKS = {"clause": re.compile(f"[{CLAUSE_MARKS}]"), "sentence": re.compile(f"[{SENTENCE_MARKS}]")}


class Context:
    """A folded text as guards see it; what several of them ask for is worked out once.

    >>> context = Context("重申，南南合作补充南北合作；")
    >>> context.text[slice(*context.bounds(3, 7, "clause"))]
    '南南合作补充南北合作'
    """

    __slots__ = ("_bounds", "_ends", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self._ends: dict[Scope, list[int]] = {}
        self._bounds: dict[tuple[int, int, Scope], tuple[int, int]] = {}

    def bounds(self, start: int, end: int, scope: Scope) -> tuple[int, int]:
        """The stretch around a span that a guard may look at."""
        found = self._bounds.get((start, end, scope))
        if found is None:
            first, last = (0, len(self.text)) if scope == "paragraph" else self.stretch(start, end, scope)
            found = self._bounds[start, end, scope] = max(first, start - FARTHEST), min(last, end + FARTHEST)
        return found

    def stretch(self, start: int, end: int, scope: Literal["clause", "sentence"]) -> tuple[int, int]:
        """The whole clause or sentence around a span: from the mark that ends one before it to the one that ends its own."""
        ends = self._ends.get(scope)
        if ends is None:
            ends = self._ends[scope] = [mark.start() for mark in _MARKS[scope].finditer(self.text)]
        before, after = bisect_left(ends, start), bisect_right(ends, end - 1)
        return (ends[before - 1] + 1 if before else 0), (ends[after] if after < len(ends) else len(self.text))
