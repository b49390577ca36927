"""Running headers and footers, by their place and by being on other pages too.

From the border of a page inwards, row by row: what stands at the same height on another page, digits and order apart, is
furniture, and so is what can be nothing else (a page's number, a job number, the date and address that a browser
prints, the symbol and the title above a later page). The first other row ends the search.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass

from nlp.ingest.readers.pdf.columns import LaidOut
from nlp.ingest.readers.pdf.lines import Line
from nlp.text import squeeze

_DEEPEST = 5
_SAME_HEIGHT, _SAME_SIZE = 3.0, 0.5
_APART = 1.6
_SHORTEST_TITLE = 4
_SENTENCE_ENDS = frozenset(("", *"，。；：、,;:"))
_SUPERSCRIPT = re.compile("[⁰¹²³⁴-⁹]")
_DATE = r"\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}[,，]?(?:[上下]午)?\d{1,2}:\d{2}(?::\d{2})?(?:[AP]M)?"
_BROWSER = re.compile(rf"{_DATE}.*|(?:https?|file)://\S+(?:\d+/\d+)?|about:blank(?:\d+/\d+)?", re.IGNORECASE)
_NUMBER = re.compile(
    r"""[-–—]?\d{1,4}[-–—]?                                  # a page
      | (?:\d{1,3}/\d{1,3})?(?:\(C\))?(?:GE\.|V\.|N|C)?\d{2}-\d{5}(?:\([A-Z]\))?(?:\d{6}){0,2}(?:\d{1,3}(?:/\d{1,3})?)?  # a job
      | \d{1,3}/\d{1,3} | /?\d{1,3}\.\.\. | /\.\.\. | N\d{7}(?:\([A-Z]\))?(?:\d{1,3})? | \*\d{7,9}\*
      | 第\d{1,3}页(?:[，,/]?共\d{1,3}页)? | [Pp]age\d{1,3}(?:of\d{1,3})? | 请回收 | \(C\)
    """,
    re.VERBOSE,
)
_SYMBOL = re.compile(r"(?:A|S|E|ST|T|CCPR|CEDAW|CERD|CRC|CAT|[A-Z]{2,8})/[A-Z0-9./()*-]+(?:\([IVXLC]+\))?")


@dataclass(slots=True)
class _Row:
    """The lines at one height; ``key`` is its words in order, digits as zeros."""

    lines: list[Line]
    height: float
    size: float
    text: str
    key: tuple[str, ...]


def mark_furniture(pages: list[LaidOut]) -> None:
    """Set the role of the lines that are running headers or footers."""
    rows = [_rows(page) for page in pages]
    first = squeeze("".join(line.text for line in pages[0].lines)) if pages else ""
    for at_top in (True, False):
        ends = [of_page[:_DEEPEST] if at_top else of_page[: -_DEEPEST - 1 : -1] for of_page in rows]
        seen: dict[tuple[str, ...], list[tuple[int, _Row]]] = defaultdict(list)
        for number, end in enumerate(ends):
            for row in end:
                seen[row.key].append((number, row))
        for number, end in enumerate(ends):
            repeated = [_is_repeated(row, number, seen[row.key]) for row in end]
            _mark_end(end, repeated, rows[number], first if number and at_top else "")


def _rows(page: LaidOut) -> list[_Row]:
    rows: list[list[Line]] = []
    for line in sorted(page.lines, key=lambda line: -line.baseline):
        if rows and rows[-1][0].baseline - line.baseline < 0.4 * line.size:
            rows[-1].append(line)
        else:
            rows.append([line])
    return [_row_of(lines) for lines in rows]


def _row_of(lines: list[Line]) -> _Row:
    words = " ".join(line.text for line in lines).split()
    key = tuple(sorted(re.sub(r"\d+", "0", word) for word in words))
    return _Row(lines, lines[0].baseline, lines[0].size, "".join(words), key)


def _mark_end(end: list[_Row], repeated: list[bool], rows: list[_Row], first: str) -> None:
    """Mark the furniture at one end of a page, from its border inwards; something is left on every page."""
    for depth, row in enumerate(end):
        inner = end[depth + 1] if depth + 1 < len(end) else None
        if len(rows) <= depth + 1 or not (repeated[depth] or _is_furniture(row, inner, first)):
            return
        for line in row.lines:
            line.role = "furniture"


def _is_repeated(row: _Row, number: int, alike: list[tuple[int, _Row]]) -> bool:
    """Whether another page than that of this number has the same at the same height."""
    if row.text[-1:] in _SENTENCE_ENDS or _SUPERSCRIPT.match(row.text):
        return False
    return any(
        other != number and abs(one.height - row.height) < _SAME_HEIGHT and abs(one.size - row.size) < _SAME_SIZE
        for other, one in alike
    )


def _is_furniture(row: _Row, inner: _Row | None, first: str) -> bool:
    """Whether a row can be nothing else, though no other page has it."""
    if _BROWSER.fullmatch(row.text):
        return True
    if inner is not None and abs(row.height - inner.height) < _APART * max(row.size, inner.size):
        return False
    if _NUMBER.fullmatch(row.text):
        return True
    words = [word for line in row.lines for word in line.text.split()]
    of_running_head = [_SYMBOL.fullmatch(word) or _NUMBER.fullmatch(word) for word in words]
    is_head = all(
        known or (len(word) >= _SHORTEST_TITLE and word in first) for known, word in zip(of_running_head, words, strict=True)
    )
    return bool(first) and is_head and any(of_running_head)
