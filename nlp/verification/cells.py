"""A page as cells: every text and every attribute on it with its place, in the words by which a reader finds it.

A place is the section, then the heading, the list or the chart in it, and in a table the row and the column. Cells of one place
are numbered. What a table, a chart, a sentence or a link says can so be named; nothing on the page is passed over.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple, TypeAlias

from nlp.verification.tokens import Token, tokens

Place: TypeAlias = tuple[str, ...]

_NAMING = {"h1", "h2", "figcaption", "summary", "caption"}
_NAMING_BELOW = {"h3", "h4"}
_SECTIONS = {"head", "header", "nav", "section"}
_BLOCKS = {"article", "details", "figure", "svg", "table", "ol", "ul", "dl"}
LONGEST_NAME = 60


class Cell(NamedTuple):
    """Something on the page: its place, what it says, and whether that is text (or else an attribute or a tag)."""

    place: Place
    value: str
    is_text: bool = True


@dataclass(slots=True)
class _Block:
    """An element in which things are found by its name: a section, a table, a list, a chart."""

    tag: str
    name: str = ""
    below: str = ""


@dataclass(slots=True)
class _Table:
    """Where in a table the reading is."""

    columns: list[str] = field(default_factory=list)
    group: str = ""
    left: int = 0
    row: str = ""
    column: int = 0
    in_head: bool = False


@dataclass(slots=True)
class _Reading:
    """What is open: elements, the blocks among them, the tables."""

    open: list[str] = field(default_factory=list)
    blocks: list[_Block] = field(default_factory=list)
    tables: list[_Table] = field(default_factory=list)
    seen: Counter[Place] = field(default_factory=Counter)


def cells(page: str, where: str) -> Iterator[Cell]:
    """The cells of a page, or of a piece of one, in their order.

    Raises:
        SourceError: something stands in it that no page of ours holds.
    """
    reading = _Reading()
    for token in tokens(page, where):
        match token.kind:
            case "open":
                yield from _opened(token, reading)
            case "text":
                yield from _text(token.name, reading)
            case "close":
                yield from _closed(token.name, reading)


def _opened(token: Token, reading: _Reading) -> Iterator[Cell]:
    attributes = dict(token.attributes)
    if token.name in _SECTIONS or token.name in _BLOCKS:
        reading.blocks.append(_Block(token.name, attributes.get("id", "") if token.name in _SECTIONS else ""))
    if token.name == "table":
        reading.tables.append(_Table())
    elif reading.tables:
        _step(token.name, attributes, reading.tables[-1])
    reading.open.append(token.name)
    place = _place(reading)
    yield Cell(_numbered((*place, f"<{token.name}>"), reading), " ".join(name for name, _ in token.attributes), is_text=False)
    for name, value in token.attributes:
        yield Cell(_numbered((*place, f"{token.name} {name}"), reading), value, is_text=False)
    if token.is_closed:
        reading.open.pop()


def _step(tag: str, attributes: dict[str, str], table: _Table) -> None:
    """Go on to the next row or cell of a table."""
    if tag == "thead":
        table.in_head = True
    elif tag in ("tbody", "tfoot"):
        table.in_head, table.left, table.group = False, 0, ""
    elif tag == "tr":
        table.row, table.column = "", -1
        if table.left:
            table.left, table.column = table.left - 1, 0
        else:
            table.group = ""
    elif tag in ("th", "td"):
        table.column += 1
        if attributes.get("scope") == "rowgroup":
            table.left = max(0, int(attributes.get("rowspan", "1")) - 1) if attributes.get("rowspan", "1").isdecimal() else 0


def _text(text: str, reading: _Reading) -> Iterator[Cell]:
    words = " ".join(text.split())
    if not words:
        if text.strip(" \n\t\f"):  # a blank of another kind is no white space of markup
            yield Cell(_numbered(_place(reading), reading), text)
        return
    tag = reading.open[-1] if reading.open else ""
    place = _place(reading)
    _name(tag, words, reading)
    yield Cell(_numbered((*place, *((tag,) if not reading.tables else ())), reading), text)


def _name(tag: str, words: str, reading: _Reading) -> None:
    """Let words that name something name what follows."""
    short = words if len(words) <= LONGEST_NAME else words[: LONGEST_NAME - 1] + "…"
    table = reading.tables[-1] if reading.tables else None
    is_chart_title = tag == "title" and reading.open[-2:-1] == ["svg"]
    if reading.blocks and (tag in _NAMING or is_chart_title):
        if tag != "figcaption" or short == words:
            reading.blocks[-1].name = short
    elif reading.blocks and tag in _NAMING_BELOW:
        reading.blocks[-1].below = short
    elif table is not None and "th" in reading.open:
        if table.in_head:
            table.columns[table.column :] = [short]
        elif table.column == 0 and not table.group and table.left:
            table.group = short
        else:
            table.row = short


def _closed(tag: str, reading: _Reading) -> Iterator[Cell]:
    if not reading.open or reading.open[-1] != tag:
        yield Cell(_numbered((*_place(reading), f"</{tag}>"), reading), "", is_text=False)
        return
    reading.open.pop()
    if tag == "table":
        reading.tables.pop()
    if reading.blocks and tag == reading.blocks[-1].tag:
        reading.blocks.pop()


def _place(reading: _Reading) -> Place:
    names = tuple(name for block in reading.blocks for name in (block.name, block.below) if name)
    if not reading.tables or not {"th", "td"} & set(reading.open):
        return names
    table = reading.tables[-1]
    column = table.columns[table.column] if 0 <= table.column < len(table.columns) and not table.in_head else ""
    return (*names, *(one for one in (table.group, table.row, column) if one))


def _numbered(place: Place, reading: _Reading) -> Place:
    """The place, from the second thing there on with a number."""
    reading.seen[place] += 1
    if reading.seen[place] == 1:
        return place
    return (*place[:-1], f"{place[-1] if place else ''} {reading.seen[place]}".strip())
