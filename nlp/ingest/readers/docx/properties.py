"""What a Word file says of a run or a paragraph, directly or by its styles: raised, hidden, numbered."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import ceil
from typing import TYPE_CHECKING

from nlp.ingest.readers.docx.package import W

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_VAL = f"{W}val"
_OFF = frozenset(("0", "false", "off", "none"))
_CHARACTER = 210
"""The width of a Chinese character in common type, in twentieths of a point."""

_WIDEST_INDENT = 20
_LEAST_RAISE = 4
"""Half-points by which text must be lifted to be read as raised."""


@dataclass(frozen=True, slots=True)
class Properties:
    """Of a run, or of all runs of a style; None where nothing is said."""

    is_raised: bool | None = None
    is_hidden: bool | None = None

    def over(self, below: Properties) -> Properties:
        """These, and what they leave open as ``below`` has it."""
        return Properties(
            below.is_raised if self.is_raised is None else self.is_raised,
            below.is_hidden if self.is_hidden is None else self.is_hidden,
        )


@dataclass(frozen=True, slots=True)
class Style:
    """A style with all that it inherits; ``number`` and ``level`` tell of a list that its paragraphs belong to."""

    properties: Properties = Properties()
    number: str | None = None
    level: int | None = None


class Styles:
    """The styles of a file."""

    def __init__(self, root: Element | None) -> None:
        self._elements: dict[str, Element] = {}
        self._known: dict[str, Style] = {}
        self.default_paragraph = ""
        for element in () if root is None else root.findall(f"{W}style"):
            name = element.get(f"{W}styleId", "")
            self._elements[name] = element
            if element.get(f"{W}type") == "paragraph" and is_on(element.get(f"{W}default", "0")):
                self.default_paragraph = name

    def style(self, name: str) -> Style:
        """A style by its id; one that is not defined says nothing."""
        if name not in self._known:
            for element in reversed(self._chain(name)):
                self._known[name] = _own(element, self._known.get(name, Style()))
            self._known.setdefault(name, Style())
        return self._known[name]

    def _chain(self, name: str) -> list[Element]:
        """A style and those it is based on, nearest first; a circle is left where it closes."""
        chain: dict[str, Element] = {}
        while name in self._elements and name not in chain:
            chain[name] = self._elements[name]
            based = chain[name].find(f"{W}basedOn")
            name = "" if based is None else based.get(_VAL, "")
        return list(chain.values())


def run_properties(element: Element | None) -> Properties:
    """What an ``rPr`` says."""
    if element is None or not len(element):
        return Properties()
    is_raised = is_hidden = None
    for child in element:
        if child.tag == f"{W}vertAlign":
            is_raised = child.get(_VAL) == "superscript"
        elif child.tag == f"{W}position" and is_raised is None:
            is_raised = integer(child.get(_VAL)) >= _LEAST_RAISE or None
        elif child.tag == f"{W}vanish":
            is_hidden = is_on(child.get(_VAL, "1"))
    return Properties(is_raised, is_hidden)


def list_of(element: Element | None) -> tuple[str | None, int | None]:
    """The list's number and the level that a ``pPr`` names."""
    numbers = None if element is None else element.find(f"{W}numPr")
    if numbers is None:
        return None, None
    number, level = numbers.find(f"{W}numId"), numbers.find(f"{W}ilvl")
    return (
        None if number is None else number.get(_VAL),
        None if level is None else integer(level.get(_VAL)),
    )


def first_line_indent(element: Element) -> int:
    """By how many characters a paragraph's first line is set in, as its ``pPr`` says; at least one where it is at all."""
    indent = element.find(f"{W}ind")
    if indent is None:
        return 0
    characters = integer(indent.get(f"{W}firstLineChars")) / 100
    return min(ceil(characters or integer(indent.get(f"{W}firstLine")) / _CHARACTER), _WIDEST_INDENT)


def is_on(value: str) -> bool:
    """Whether a switch is on."""
    return value.lower() not in _OFF


def integer(value: str | None, otherwise: int = 0) -> int:
    """A number from an attribute; what is no number, or is too long to be meant, is ``otherwise``."""
    if value is None or len(value) > 9:
        return otherwise
    try:
        return int(float(value))
    except ValueError:
        return otherwise


def _own(element: Element, inherited: Style) -> Style:
    """What a style says itself, over what it inherits."""
    number, level = list_of(element.find(f"{W}pPr"))
    properties = run_properties(element.find(f"{W}rPr")).over(inherited.properties)
    style = replace(inherited, properties=properties)
    if number is not None:
        style = replace(style, number=number)
    return style if level is None else replace(style, level=level)
