"""Automatic numbers, counted as Word counts them (ECMA-376, 17.9)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from nlp.ingest.readers.counting import counted
from nlp.ingest.readers.docx.package import W
from nlp.ingest.readers.docx.properties import Styles, integer, is_on

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_VAL = f"{W}val"
_LEVELS = 9
_PLACEHOLDER = re.compile(r"%([1-9])")
_SUFFIXES = {"tab": "\t", "space": " ", "nothing": ""}
_BULLETS = frozenset("-–—•·*▪●○■□◆")
_LONGEST_LABEL = 40


@dataclass(frozen=True, slots=True)
class _Level:
    """How one level of a list is numbered; ``restart`` is the level (from 1) whose use starts it again, 0 for none."""

    start: int = 1
    style: str = "decimal"
    text: str = ""
    suffix: str = "\t"
    restart: int = 0
    is_legal: bool = False
    paragraph_style: str = ""


@dataclass(slots=True)
class _List:
    """A list that paragraphs can belong to: its levels, the counters it shares, and the starts of its own."""

    counters: str
    levels: dict[int, _Level]
    starts: dict[int, int]


class Numbering:
    """The lists of a file, and how far each has been counted."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self._abstract: dict[str, Element] = {}
        self._nums: dict[str, Element] = {}
        self._lists: dict[str, _List | None] = {}
        self._counts: dict[str, list[int | None]] = {}
        self._started: set[tuple[str, int]] = set()
        self._styles = styles
        for element in () if root is None else root:
            if element.tag == f"{W}abstractNum":
                self._abstract[element.get(f"{W}abstractNumId", "")] = element
            elif element.tag == f"{W}num":
                self._nums[element.get(f"{W}numId", "")] = element

    def label(self, number: str | None, level: int | None, style: str) -> str:
        """The number that a paragraph of a list bears, and what stands behind it; counts on.

        Args:
            number: the list's number; ``0`` and None for a paragraph that belongs to none.
            level: None where only the paragraph's style tells it.
            style: the paragraph's style.
        """
        found = None if number is None or number == "0" else self._list(number)
        if number is None or found is None:
            return ""
        if level is None:
            level = next((at for at, one in found.levels.items() if style and one.paragraph_style == style), 0)
        level = min(max(level, 0), _LEVELS - 1)
        counts = self._count(found, number, level)
        return _label(found.levels, level, counts)

    def _count(self, found: _List, number: str, level: int) -> list[int | None]:
        counts = self._counts.setdefault(found.counters, [None] * _LEVELS)
        if level in found.starts and (number, level) not in self._started:
            counts[level] = None
        self._started.add((number, level))
        before = counts[level]
        counts[level] = _start(found, level) if before is None else before + 1
        for above in range(level):
            if counts[above] is None:
                counts[above] = _start(found, above)
        for below in range(level + 1, _LEVELS):
            if level < found.levels.get(below, _Level(restart=below)).restart:
                counts[below] = None
        return counts

    def _list(self, number: str) -> _List | None:
        if number not in self._lists:
            self._lists[number] = self._read_list(number)
        return self._lists[number]

    def _read_list(self, number: str) -> _List | None:
        num = self._nums.get(number)
        abstract = self._abstract_of(number, depth=0)
        if num is None or abstract is None:
            return None
        levels = dict(_read_level(level) for level in abstract.findall(f"{W}lvl"))
        starts = {}
        for override in num.findall(f"{W}lvlOverride"):
            at, own, start = integer(override.get(f"{W}ilvl")), override.find(f"{W}lvl"), override.find(f"{W}startOverride")
            if own is not None:
                levels[at] = _read_level(own)[1]
            if start is not None:
                starts[at] = integer(start.get(_VAL), 1)
        return _List(abstract.get(f"{W}abstractNumId", ""), levels, starts)

    def _abstract_of(self, number: str, *, depth: int) -> Element | None:
        """What a list is defined by; where that names a list style, what the style's list is defined by."""
        num = self._nums.get(number)
        link = None if num is None else num.find(f"{W}abstractNumId")
        abstract = None if link is None else self._abstract.get(link.get(_VAL, ""))
        style = None if abstract is None else abstract.find(f"{W}numStyleLink")
        if style is None or depth > 1:
            return abstract
        linked = self._styles.style(style.get(_VAL, "")).number
        return self._abstract_of(linked, depth=depth + 1) if linked else abstract


def _start(found: _List, level: int) -> int:
    return found.starts.get(level, found.levels.get(level, _Level()).start)


def _read_level(element: Element) -> tuple[int, _Level]:
    at = min(max(integer(element.get(f"{W}ilvl")), 0), _LEVELS - 1)
    values = {child.tag: child.get(_VAL, "") for child in element}
    style = next((form.get(_VAL, "") for form in element.iter(f"{W}numFmt")), "decimal")
    return at, _Level(
        integer(values.get(f"{W}start"), 1),
        style,
        values.get(f"{W}lvlText", "")[:_LONGEST_LABEL],
        _SUFFIXES.get(values.get(f"{W}suff", "tab"), "\t"),
        integer(values.get(f"{W}lvlRestart"), at),
        f"{W}isLgl" in values and is_on(values[f"{W}isLgl"] or "1"),
        values.get(f"{W}pStyle", ""),
    )


def _label(levels: dict[int, _Level], level: int, counts: list[int | None]) -> str:
    own = levels.get(level)
    if own is None or not own.text.strip():
        return ""
    if own.style == "bullet":
        return (own.text if own.text in _BULLETS else "•") + (own.suffix or " ")

    def number(placeholder: re.Match[str]) -> str:
        at = int(placeholder[1]) - 1
        style = "decimal" if own.is_legal else levels.get(at, _Level()).style
        return counted(counts[at] or 0, style)

    label = _PLACEHOLDER.sub(number, own.text)
    # A digit with nothing behind it would be taken for a part of the text.
    return label + ("." if label.isdecimal() else "") + (own.suffix or (" " if label[-1:].isalnum() else ""))
