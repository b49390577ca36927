"""How a document tells its paragraphs apart: by an indent, by a blank line, or by a new line.

A blank line is a paragraph break in one document and stands between the wrapped lines of another; the same holds for a
line break. So each of the three readings is tried on the whole document, and the one under which paragraphs look like
paragraphs is taken: lines that open as paragraphs do, behind a closing punctuation mark, are breaks (recall), and breaks are such lines
(precision). The reading with the highest F-measure wins. Texts with few such lines are judged by the punctuation alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from nlp.structure.lines import Line
from nlp.structure.openings import Openings

Separator = Literal["indent", "blank line", "line"]

NUMBER = re.compile(r"(\d{1,3})[ \t]*[.．、](?![.．])[ \t]*(?=\D|(?:1[89]|20)\d\d|$)|([一二三四五六七八九十]{1,4})、")
"""A paragraph's number at the start of a line; ``1.2016年`` is number 1, ``2.5`` is none."""

_SAMPLE = 600
_FEWEST_OPENERS = 3


@dataclass(frozen=True, slots=True)
class Layout:
    """How paragraphs are told apart; ``margin`` is the indent of lines that start none."""

    separator: Separator
    margin: int

    def starts_paragraph(self, line: Line) -> bool:
        """Whether the layout says that a line starts a paragraph."""
        if self.separator == "indent":
            return line.indent > self.margin
        return line.follows_gap if self.separator == "blank line" else True


def read_layout(lines: list[Line], openings: Openings) -> Layout:
    """The layout of a document, from its lines after the header."""
    sample = lines[:_SAMPLE]
    if len(sample) < 2:
        return Layout("line", 0)
    margin = min(line.indent for line in sample)
    after_final = [line for before, line in pairwise(sample) if before.is_final]
    openers = [line for line in after_final if opens_paragraph(line.text, openings)]
    expected = openers if len(openers) >= _FEWEST_OPENERS else after_final
    readings: list[tuple[Separator, Callable[[Line], bool]]] = [
        ("indent", lambda line: line.indent > margin),
        ("blank line", lambda line: line.follows_gap),
        ("line", lambda line: True),
    ]
    scored = [(_score(reading, sample, expected), name) for name, reading in readings]
    best = max(score for score, _ in scored)
    return Layout(next(name for score, name in scored if score == best), margin)


def opens_paragraph(text: str, openings: Openings) -> bool:
    """Whether a line begins as a paragraph does: with a number or with an opening."""
    if text[0].isdecimal() or text[0] in "一二三四五六七八九十":
        return NUMBER.match(text) is not None
    return openings.end(text) > 0


def _score(reading: Callable[[Line], bool], sample: list[Line], expected: list[Line]) -> float:
    """The F-measure of a reading: twice the breaks that are expected, over the breaks and the expected together."""
    breaks = sum(map(reading, sample[1:]))
    return 2 * sum(map(reading, expected)) / (breaks + len(expected)) if breaks else 0.0
