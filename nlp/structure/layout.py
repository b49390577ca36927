"""How a document tells its paragraphs apart: by an indent, by a blank line, or by a new line.

A blank line is a paragraph break in one document and stands between the wrapped lines of another; the same holds for a
line break. So each of the three readings is tried on the whole document, and the one under which paragraphs look like
paragraphs is taken: lines that open as paragraphs do, behind a closing punctuation mark, are breaks (recall), and
breaks are such lines (precision). The reading with the highest F-measure wins. Texts with few such lines are judged
by the punctuation alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from nlp.structure.lines import FINAL_MARKS, Line
from nlp.structure.openings import Openings

Separator = Literal["indent", "blank line", "line"]

NUMBER = re.compile(
    r"(\d{1,3})[ \t]*[.．、](?![.．])[ \t]*(?=\D|(?:1[89]|20)\d\d|$)|([一二三四五六七八九十]{1,4})[ \t]*[、.．][ \t]*"
)
"""A paragraph's number at the start of a line; ``1.2016年`` is number 1, ``2.5`` is none."""

_DIGITS = "0123456789"
_CHINESE_DIGITS = "一二三四五六七八九十"
_SAMPLE = 300
_SHORTEST_TEXT = 5
_FEWEST_OPENERS = 3


@dataclass(frozen=True, slots=True)
class Layout:
    """How paragraphs are told apart.

    Attributes:
        margin: the widest indent of lines that start no paragraph; one blank where paragraphs have several, since a
            program that cuts lines to a length leaves such a blank in front of what follows a cut.
        is_narrow: whether paragraphs are indented by one blank, so that such a blank looks like a paragraph's indent.
    """

    separator: Separator
    margin: int
    is_narrow: bool = False

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
    after_final = _lines_after_final(sample)
    words, zones = openings.words, openings.zones
    openers = [line for line in after_final if line.text[:2] in words or line.text[0] in zones or _is_numbered(line.text)]
    expected = openers if len(openers) >= _FEWEST_OPENERS else after_final
    indents = [line.indent for line in sample]
    margin = min(indents)
    width = _indent_of(expected, margin) - margin
    margin += width > 1
    scores: list[tuple[float, Separator]] = [
        (
            _score(_count_wider(indents[1:], margin), _count_wider([line.indent for line in expected], margin), len(expected)),
            "indent",
        ),
        (_score(_count_gaps(sample[1:]), _count_gaps(expected), len(expected)), "blank line"),
        (_score(len(sample) - 1, len(expected), len(expected)), "line"),
    ]
    best = max(score for score, _ in scores)
    if not best:
        return Layout("blank line" if _count_gaps(sample[1:]) else "line", margin)
    return Layout(next(separator for score, separator in scores if score == best), margin, width == 1)


def is_cut_off(before: Line, line: Line, openings: Openings, *, ends_raised: bool) -> bool:
    """Whether the blank that a line starts with stood between two words before the line was cut off from the one before.

    Chinese words have a blank between them only beside letters and digits, and beside a note's mark. Behind a mark that
    follows a closing punctuation mark a paragraph may end, but seldom where a line is full.

    Args:
        ends_raised: whether a raised mark stands at the end of the line before.
    """
    last, first = before.text[-1], line.text[0]
    if ends_raised or last.isdecimal():
        is_cut = before.text.rstrip(_DIGITS)[-1:] not in FINAL_MARKS or len(before.text) >= len(line.text)
    else:
        is_cut = last not in FINAL_MARKS and (last.isascii() or first.isascii())
    return is_cut and not opens_paragraph(line.text, openings)


def opens_paragraph(text: str, openings: Openings) -> bool:
    """Whether a line begins as a paragraph does: with a number or with an opening."""
    if text[0].isdecimal() or text[0] in _CHINESE_DIGITS:
        return NUMBER.match(text) is not None
    return openings.end(text) > 0


def _lines_after_final(lines: list[Line]) -> list[Line]:
    """The lines behind one that ends as a paragraph may end; a number with a full stop is the start of one."""
    return [
        line
        for before, line in pairwise(lines)
        if before.text[-1] in FINAL_MARKS and (len(before.text) >= _SHORTEST_TEXT or not before.text[0].isdecimal())
    ]


def _is_numbered(text: str) -> bool:
    return (text[0].isdecimal() or text[0] in _CHINESE_DIGITS) and NUMBER.match(text) is not None


def _indent_of(lines: list[Line], margin: int) -> int:
    """The commonest indent beyond the margin, or the margin."""
    indents = [line.indent for line in lines if line.indent > margin]
    return max(set(indents), key=indents.count) if indents else margin


def _count_wider(indents: list[int], margin: int) -> int:
    return len([indent for indent in indents if indent > margin])


def _count_gaps(lines: list[Line]) -> int:
    return len([line for line in lines if line.follows_gap])


def _score(breaks: int, met: int, expected: int) -> float:
    """The F-measure of a reading: twice the breaks that are expected, over the breaks and the expected together."""
    return 2 * met / (breaks + expected) if breaks else 0.0
