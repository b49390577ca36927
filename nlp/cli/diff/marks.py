"""A wording with what went and what came marked as ``wdiff`` marks it, cut into lines: [-went-]{+came+}."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Literal, NamedTuple, TextIO, TypeAlias

from nlp.cli.streams import takes_styles
from nlp.cli.table import width
from nlp.lineage.differences.wording import Edit, readable
from nlp.visible import visible

Mark: TypeAlias = Literal["", "-", "+"]

SIGNS: dict[Mark, tuple[str, str]] = {"": ("", ""), "-": ("[-", "-]"), "+": ("{+", "+}")}
_RED, _GREEN, _PLAIN = "\x1b[31m", "\x1b[32m", "\x1b[0m"

Colours: TypeAlias = dict[Mark, tuple[str, str]]
IN_COLOUR: Colours = {"": ("", ""), "-": (_RED, _PLAIN), "+": (_GREEN, _PLAIN)}
WITHOUT_COLOUR: Colours = {"": ("", ""), "-": ("", ""), "+": ("", "")}

_LEAST_ROOM = 16
_UNBREAKABLE = re.compile(r"(?:[!-~]+|.)[，。；：、！？）》”’]*", re.DOTALL)


class Piece(NamedTuple):
    """A piece of a wording, and whether it went, came, or stayed."""

    text: str
    mark: Mark


def colours_for(stream: TextIO) -> Colours:
    """Colours beside the signs, on a terminal that knows them (see https://no-color.org)."""
    return IN_COLOUR if takes_styles(stream) else WITHOUT_COLOUR


def pieces_of(old: str, new: str, edits: Iterable[Edit]) -> Iterator[Piece]:
    """The new wording in pieces, with what went in its place."""
    for operation, old_span, new_span in readable(edits):
        if operation == "equal":
            yield Piece(new[slice(*new_span)], "")
            continue
        gone, come = old[slice(*old_span)].rstrip(), new[slice(*new_span)]
        if gone:
            yield Piece(gone, "-")
        if come.rstrip():
            yield Piece(come.rstrip(), "+")
        yield Piece(come[len(come.rstrip()) :], "")


def marked_lines(pieces: Iterable[Piece], room: int, colours: Colours, *, indent: str = "") -> Iterator[str]:
    """The pieces as lines, none wider than the room; a sign is never parted from the character inside it.

    >>> list(marked_lines([Piece("重申", ""), Piece("协商", "-"), Piece("磋商", "+")], 80, WITHOUT_COLOUR))
    ['重申[-协商-]{+磋商+}']
    """
    room = max(room - width(indent), _LEAST_ROOM)
    line: list[Piece] = []
    taken = 0
    for unit in _units(pieces):
        needed = width(unit.text)
        if line and taken + needed > room:
            yield indent + _written(line, colours)
            line, taken = [], 0
            unit = Piece(unit.text.lstrip(), unit.mark)
            needed = width(unit.text)
        line.append(unit)
        taken += needed
    if line:
        yield indent + _written(line, colours)


def _units(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """What must stand on one line: a character or a word of letters, with the signs and marks beside it."""
    for text, mark in pieces:
        before, after = SIGNS[mark]
        units = _UNBREAKABLE.findall(visible(text))
        if not units:
            continue
        units[0] = before + units[0]
        units[-1] += after
        yield from (Piece(unit, mark) for unit in units)


def _written(line: Iterable[Piece], colours: Colours) -> str:
    runs = [(mark, "".join(piece.text for piece in run)) for mark, run in groupby(line, key=lambda piece: piece.mark)]
    return "".join(f"{colours[mark][0]}{text}{colours[mark][1]}" for mark, text in runs).rstrip()
