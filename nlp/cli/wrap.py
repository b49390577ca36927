"""Text cut into lines for a terminal, where a Chinese character takes two columns."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from nlp.cli.table import width

# A run of ASCII is not cut; a sign that must not begin a line stays with the character before it, and what marks the
# beginning of a hit, 【 or a character that stands for an escape, with the one behind it. So do the marks of what went and
# what came, [-…-] and {+…+}.
_UNBREAKABLE = re.compile(
    r"(?:[【\x0e]|\[-|\{\+)*(?:[!-~]+?(?=-\]|\+\})|[!-~]+|.)(?:[，。；：、！？）》”’】\x0f]|-\]|\+\})*", re.DOTALL
)


def wrap(text: str, room: int) -> Iterator[str]:
    """The lines of a text, none wider than the room unless a piece that cannot be cut is.

    >>> list(wrap("欢迎南南合作，A/RES/1", 10))
    ['欢迎南南合', '作，', 'A/RES/1']
    >>> list(wrap("应遵循[-普遍-]{+普遍性+}原则", 12))
    ['应遵循[-普', '遍-]{+普遍', '性+}原则']
    """
    line, taken = "", 0
    for piece in _UNBREAKABLE.findall(text):
        needed = width(piece)
        if line and taken + needed > room:
            yield line.rstrip()
            line, taken, piece = "", 0, piece.lstrip()
            needed = width(piece)
        line += piece
        taken += needed
    if line:
        yield line.rstrip()


def fitted(lines: Iterable[str], room: int | None) -> Iterator[str]:
    """The lines, each cut where the room ends; as they are where no room is given.

    >>> list(fitted(["one two three", "four"], 8))
    ['one two', 'three', 'four']
    """
    for line in lines:
        yield from wrap(line, room) if room and line else (line,)


def hang(head: str, text: str, room: int) -> Iterator[str]:
    """The lines of a text that hangs behind a head: ``head`` before the first, blanks before the others.

    >>> list(hang("执行 1  ", "欢迎南南合作，", 20))
    ['执行 1  欢迎南南合', '        作，']
    """
    indent = width(head)
    for number, line in enumerate(wrap(text, max(room - indent, 8))):
        yield (" " * indent if number else head) + line
