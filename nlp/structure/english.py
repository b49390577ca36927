"""English lines between the lines of a Chinese text, as pages in two languages print them.

They are translations of what stands above them and no part of the Chinese text. A few English lines belong to every
document (its distribution, a title quoted in a footnote), so they are taken out only where they are many.
"""

from __future__ import annotations

import re
from dataclasses import replace

from nlp.structure.lines import Line

_PROSE = re.compile(r"[^A-Za-z]*(?:[A-Za-z][A-Za-z'-]*[ ,.;:()\"0-9/-]+){3}")
_ENDING = re.compile(r"\d{1,2} [A-Z][a-z]{2,8} \d{4}|\d{1,5}(?:st|nd|rd|th) (?:plenary )?meeting|Adopted[^\n]{0,40}")
_FEWEST_LINES = 5
_SAMPLE = 20
_SMALLEST_SHARE = 0.2


def without_english(lines: list[Line]) -> tuple[list[Line], int]:
    """The lines without the English ones, and how many those were; all of them where English lines are few or the rule."""
    if len(lines) < 2 * _FEWEST_LINES:
        return lines, 0
    middle = lines[len(lines) // 3 : len(lines) // 3 + _SAMPLE]
    if len([line for line in middle if line.text.isascii()]) < _SMALLEST_SHARE * len(middle):
        return lines, 0
    latin = [index for index, line in enumerate(lines) if line.text.isascii()]
    if len(latin) < max(_FEWEST_LINES, _SMALLEST_SHARE * len(lines)):
        return lines, 0
    english = {index for index in latin if _PROSE.match(lines[index].text)}
    if not max(_FEWEST_LINES, _SMALLEST_SHARE * len(lines)) <= len(english) < len(lines) * (1 - _SMALLEST_SHARE):
        return lines, 0
    return _leave_out(lines, english | _translated_endings(lines, latin)), len(english)


def _translated_endings(lines: list[Line], latin: list[int]) -> set[int]:
    """Lines such as ``12 July 2023`` and ``37th meeting``, too short for prose, behind the Chinese ones they translate."""
    return {index for index in latin if index > len(lines) // 2 and _ENDING.fullmatch(lines[index].text)}


def _leave_out(lines: list[Line], left_out: set[int]) -> list[Line]:
    """The other lines; a gap or the end of a page before a line that is left out is before the next."""
    kept: list[Line] = []
    gap = page = False
    for index, line in enumerate(lines):
        if index in left_out:
            gap, page = gap or line.follows_gap, page or line.follows_page
        elif gap or page:
            kept.append(replace(line, follows_gap=gap or line.follows_gap, follows_page=page or line.follows_page))
            gap = page = False
        else:
            kept.append(line)
    return kept
