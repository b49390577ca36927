"""Footnotes at the foot of a page or of a column: below a rule, or in smaller type than the text, and behind a mark.

A note that goes on at the foot of the next page is one note. What looks like a note but has no mark that belongs in the
sequence, or that the text cites, stays text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from nlp.ingest.readers.pdf.columns import LaidOut
from nlp.ingest.readers.pdf.lines import Line
from nlp.ingest.readers.pdf.measures import body_size

_SMALLER = 0.93
_DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_RAISED = re.compile(r"([⁰¹²³⁴-⁹]{1,3})|(?<![*\s])(\*{1,3})")
_START = re.compile(
    r"([⁰¹²³⁴-⁹]{1,3})[\s/]*|([*∗＊]{1,3})\s*|(\d{1,3})(?:/\s*|[.)]?\s+|(?=[^\x00-\x7f]|[A-Z]/))|\((\d{1,3})\)\s*"
)
_UNDERSCORES = re.compile(r"[_—─━]{5,}")
_ENDS = frozenset("。.；;！？”」")


@dataclass(slots=True)
class _Notes:
    """The marks that the text has cited, those whose notes were found, and the note that was found last."""

    cited: set[str] = field(default_factory=set)
    noted: set[str] = field(default_factory=set)
    last: Line | None = None

    def cite(self, lines: Iterable[Line]) -> None:
        """Remember the raised marks in lines of the text."""
        for line in lines:
            for found in _RAISED.finditer(line.text):
                self.cited.add((found[1] or found[2]).translate(_DIGITS))

    def mark_of(self, line: Line) -> tuple[str, int] | None:
        """The mark that a line starts with and its length, or None where it starts no note."""
        found = _START.match(line.text)
        if found is None:
            return None
        mark = next(group for group in found.groups() if group).translate(_DIGITS).translate(str.maketrans("∗＊", "**"))
        if mark in self.noted:
            return None
        if mark.startswith("*") and mark not in self.cited and mark[::2] in self.cited and len(mark) % 2 == 0:
            mark = mark[::2]
        is_sure = found[1] is not None or mark in self.cited or (mark.isdecimal() and str(int(mark) - 1) in self.noted)
        return (mark, found.end()) if is_sure else None


def mark_notes(pages: list[LaidOut]) -> None:
    """Set the role and the mark of the lines that belong to footnotes."""
    size = body_size(pages)
    notes = _Notes()
    for page in pages:
        for column in page.columns:
            lines = [line for line in column.lines if line.role == "text"]
            start, has_rule = _foot(page, lines, size)
            notes.cite(lines[:start])
            _mark_foot(lines[start:], notes, has_rule=has_rule)


def _foot(page: LaidOut, lines: list[Line], size: float) -> tuple[int, bool]:
    """Where the notes of a column may start, and whether a rule is above them."""
    for index in range(len(lines) - 1, 0, -1):
        if _is_below_rule(page, lines[index - 1], lines[index]):
            if _START.match(lines[index].text) or lines[index].size <= _SMALLER * size:
                return index, True
            break
    start = len(lines)
    while start > 0 and lines[start - 1].size <= _SMALLER * size:
        start -= 1
    while start < len(lines) and not _START.match(lines[start].text):
        start += 1
    return start, False


def _is_below_rule(page: LaidOut, before: Line, line: Line) -> bool:
    if _UNDERSCORES.fullmatch(before.text.strip()):
        return True
    return any(
        line.baseline < rule.height < before.baseline and rule.left < line.right and line.left < rule.right
        for rule in page.rules
    )


def _mark_foot(lines: list[Line], notes: _Notes, *, has_rule: bool) -> None:
    """Mark the lines as notes, if the first of them starts one or goes on with the last of the page before."""
    goes_on = has_rule and notes.last is not None and notes.last.text[-1:] not in _ENDS
    if not lines or (notes.mark_of(lines[0]) is None and not goes_on):
        return
    for line in lines:
        start = notes.mark_of(line)
        if start is not None:
            notes.noted.add(start[0])
            line.start_note(*start)
        else:
            line.role = "note"
        notes.last = line
