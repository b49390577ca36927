"""The scan that others are held against: Python's ``in``, one folded text after another; nothing can be missed."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from search_engine import PAGE, Answer, Asked, Text, read_texts, spans_in


class Scan:
    """All folded texts in memory."""

    name = "Python in"

    def __init__(self, folder: Path) -> None:
        self.texts: list[Text] = list(read_texts(folder))
        self._folded = [one.text for one in self.texts]
        self._tagged = [(one.themes, one.session) for one in self.texts]

    def open(self) -> None:
        """Nothing is remembered."""

    def page(self, asked: Asked) -> list[int]:
        """Looks until a page is full."""
        return list(islice(self._found(asked), PAGE))

    def count(self, asked: Asked) -> int:
        """Looks through all."""
        return sum(1 for _ in self._found(asked))

    def ranked(self, asked: Asked) -> list[int] | None:
        """A scan ranks nothing."""
        return None

    def answer(self, asked: Asked) -> Answer:
        """What a query must give."""
        found = list(self._found(asked))
        first = [(number, hit) for number in found[:PAGE] for hit in self._hits(number, asked)]
        hits = sum(len(self._hits(number, asked)) for number in found)
        return Answer(found, hits, len({self.texts[number].document for number in found}), first[:PAGE])

    def _found(self, asked: Asked) -> Iterator[int]:
        if asked.theme:
            theme, (first, last) = asked.theme, asked.sessions
            return (at for at, (themes, session) in enumerate(self._tagged) if first <= session <= last and theme in themes)
        if len(asked.terms) == 1:
            (term,) = asked.terms
            return (number for number, text in enumerate(self._folded) if term in text)
        one, two, three = asked.terms
        return (number for number, text in enumerate(self._folded) if one in text and two in text and three in text)

    def _hits(self, number: int, asked: Asked) -> list[str]:
        """The hits of a text; of a theme only how many there are is known."""
        one = self.texts[number]
        if asked.theme:
            return [""] * one.themes[asked.theme]
        return [one.text[start:end] for start, end in spans_in(one.text, asked.terms)]
