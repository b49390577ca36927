"""How a document tells its paragraphs apart: by an indent, by a blank line, or by a new line.

A blank line is a paragraph break in one document and stands between the wrapped lines of another; the same holds for a
line break. So each of the three readings is tried on the whole document, and the one under which paragraphs look like
paragraphs is taken: a line before a break ends with a closing punctuation mark (precision), and lines that
open as paragraphs do are breaks (recall). The reading with the highest F-measure wins.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from nlp.structure.lines import Line
from nlp.structure.openings import Openings

Separator = Literal["indent", "blank line", "line"]

NUMBER = re.compile(r"(\d{1,3})[ \t]*[.．、](?![.．])[ \t]*(?=\D|(?:1[89]|20)\d\d|$)|([一二三四五六七八九十]{1,4})、")
"""A paragraph's number at the start of a line; ``1.2016年`` is number 1, ``2.5`` is none."""

_SAMPLE = 600


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
    after_final = [line for before, line in zip(sample, sample[1:], strict=False) if before.is_final]
    openers = [line for line in after_final if opens_paragraph(line.text, openings)]
    readings: list[tuple[Separator, Callable[[Line], bool]]] = [
        ("indent", lambda line: line.indent > margin),
        ("blank line", lambda line: line.follows_gap),
        ("line", lambda line: True),
    ]
    scored = [(_score(reading, sample, after_final, openers), name) for name, reading in readings]
    best = max(score for score, _ in scored)
    return Layout(next(name for score, name in scored if score == best), margin)


def opens_paragraph(text: str, openings: Openings) -> bool:
    """Whether a line begins as a paragraph does: with a number or with an opening."""
    if text[0].isdecimal() or text[0] in "一二三四五六七八九十":
        return NUMBER.match(text) is not None
    return openings.end(text) > 0


def _score(reading: Callable[[Line], bool], sample: list[Line], after_final: list[Line], openers: list[Line]) -> float:
    breaks = sum(map(reading, sample[1:]))
    if not breaks:
        return 0.0
    precision = sum(map(reading, after_final)) / breaks
    recall = sum(map(reading, openers)) / len(openers) if openers else 1.0
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0
