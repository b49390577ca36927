"""A wording in pieces, those marked that came and those that went since an older wording; what pages show of `nlp.lineage`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from typing import Literal, NamedTuple, TypeAlias

from nlp.lineage.differences.changes import Rewording
from nlp.lineage.differences.wording import Edit, readable

Mark: TypeAlias = Literal["", "ins", "del"]


class Piece(NamedTuple):
    """A piece of a wording; without those that went, the pieces are the new wording, without those that came the old one."""

    text: str
    mark: Mark = ""


Reword: TypeAlias = Callable[[str, str], Rewording]
"""Tells of an old and a new wording how the one became the other (``nlp.rewording.Reworder.compare``)."""


def marked(old: str, new: str, edits: Iterable[Edit]) -> tuple[Piece, ...]:
    """The new wording in pieces, with what went in its place.

    >>> marked("非选择、客观", "非选择性、客观", [Edit("replaced", (0, 3), (0, 4)), Edit("equal", (3, 6), (4, 7))])
    (Piece(text='非选择', mark='del'), Piece(text='非选择性', mark='ins'), Piece(text='、客观', mark=''))
    """
    groups = groupby(_pieces(old, new, edits), key=lambda piece: piece.mark)
    return tuple(Piece("".join(piece.text for piece in group), mark) for mark, group in groups)


def marked_rewording(rewording: Rewording) -> tuple[Piece, ...]:
    """The new wording of a rewording in pieces, changes side by side joined so that they can be read."""
    return marked(rewording.old, rewording.new, readable(rewording.edits))


def unmarked(text: str) -> tuple[Piece, ...]:
    """A wording as it stands, in one piece."""
    return (Piece(text),)


def within(pieces: Iterable[Piece], start: int, end: int) -> tuple[Piece, ...]:
    """Of a new wording in pieces those that lie within a span of it; what went at an edge belongs to the span before it.

    >>> [piece.text for piece in within([Piece("重申"), Piece("并", "del"), Piece("欢迎"), Piece("和")], 0, 3)]
    ['重申', '并', '欢']
    """
    return tuple(_within(pieces, start, end))


def _pieces(old: str, new: str, edits: Iterable[Edit]) -> Iterator[Piece]:
    for operation, (old_start, old_end), (new_start, new_end) in edits:
        if operation == "equal":
            yield Piece(new[new_start:new_end])
            continue
        if old_end > old_start:
            yield Piece(old[old_start:old_end], "del")
        if new_end > new_start:
            yield Piece(new[new_start:new_end], "ins")


def _within(pieces: Iterable[Piece], start: int, end: int) -> Iterator[Piece]:
    at = 0
    for text, mark in pieces:
        if mark == "del":
            if start < at <= end or at == start == 0:
                yield Piece(text, mark)
            continue
        piece = text[max(0, start - at) : max(0, end - at)]
        at += len(text)
        if piece:
            yield Piece(piece, mark)
