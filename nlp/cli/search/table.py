"""The lines of a search for a person to read: keywords one under another, or whole paragraphs, hits marked.

Where the terminal allows it hits are shown in reverse, else they stand in 【】. The text is made visible before the marks
come in, so that no text can bring its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, TextIO, TypeAlias

from nlp.cli.search.said import unit_name
from nlp.cli.streams import takes_styles
from nlp.cli.table import GUTTER, width
from nlp.cli.wrap import wrap
from nlp.visible import visible

if TYPE_CHECKING:
    from nlp.search.kwic import Line
    from nlp.search.unit import Unit
    from nlp.types import Span

INDENT = "  "
ELLIPSIS = "…"
PLAIN_MARKS = ("【", "】")
TERMINAL_MARKS = ("\x1b[1;7m", "\x1b[0m")

ON, OFF = "\x0e", "\x0f"
"""What stands for an escape until a paragraph is wrapped; no visible text holds these characters."""

Marks: TypeAlias = tuple[str, str]
Context: TypeAlias = tuple[str, str, str]

_LEAST_ROOM = 44
_LEAST_PARAGRAPH = 8
_LINE_ENDS = re.compile(r"[\r\n\t]+")


def marks_for(stream: TextIO) -> Marks:
    """What marks a hit: an escape on a terminal that knows it (see https://no-color.org), else brackets."""
    return TERMINAL_MARKS if takes_styles(stream) else PLAIN_MARKS


def table_lines(lines: Sequence[Line], room: int, marks: Marks, window: int | None = None) -> Iterator[str]:
    """A line for each occurrence, the keywords aligned, before each the name of the text that it stands in.

    Where there is too little room for both, the name goes on a line of its own.

    Args:
        window: how many characters to show on either side; without it as many as there is room for.
    """
    if not lines:
        return
    names = [visible(unit_name(line.unit)) for line in lines]
    indent = max(map(width, names)) + len(GUTTER)
    is_beside = room - indent >= _LEAST_ROOM
    contexts = _aligned(lines, room - (indent if is_beside else len(INDENT)), marks, window)
    last = None
    for name, context in zip(names, contexts, strict=True):
        if is_beside:
            yield f"{name}{' ' * (indent - width(name))}{context}"
        else:
            if name != last:
                yield name
            yield INDENT + context
        last = name


def paragraph_lines(texts: Iterable[tuple[Unit, Sequence[Span]]], room: int, marks: Marks) -> Iterator[str]:
    """Each text whole under its name, its hits marked, a blank line between two."""
    for number, (unit, spans) in enumerate(texts):
        if number:
            yield ""
        yield visible(unit_name(unit))
        yield from (INDENT + line for line in wrapped(unit.text, spans, max(room - len(INDENT), _LEAST_PARAGRAPH), marks))


def start_of(text: str, room: int) -> str:
    """The beginning of a text, as much as fits so many columns, with … where it is cut.

    >>> start_of("南南合作", 6), start_of("南南合作", 8)
    ('南南…', '南南合作')
    """
    if width(text) <= room:
        return text
    kept = ""
    for character in text:
        if width(kept + character) > room - len(ELLIPSIS):
            break
        kept += character
    return kept + ELLIPSIS if room > 0 else ""


def end_of(text: str, room: int) -> str:
    """The end of a text, as much as fits so many columns, with … where it is cut.

    >>> end_of("南南合作", 6)
    '…合作'
    """
    return start_of(text[::-1], room)[::-1]


def shortened(text: str, room: int) -> str:
    """A text that fits so many columns, its middle left out where it is too long.

    >>> shortened("促进南南合作", 8)
    '促…合作'
    """
    if width(text) <= room:
        return text
    head = start_of(text, room // 2)
    if not head:
        return start_of(text, room)
    return head + end_of(text, room - width(head) + len(ELLIPSIS)).removeprefix(ELLIPSIS)


def _aligned(lines: Sequence[Line], room: int, marks: Marks, window: int | None) -> Iterator[str]:
    """The contexts of lines, the keywords one under another."""
    taken = 0 if marks == TERMINAL_MARKS else sum(map(width, marks))
    cut = _cut_to_room(lines, room - taken) if window is None else [_whole(line, window) for line in lines]
    edge = max(width(left) for left, _, _ in cut)
    for left, keyword, right in cut:
        marked = f"{marks[0]}{keyword}{marks[1]}" if keyword else ""
        yield f"{' ' * (edge - width(left))}{left}{marked}{right}".rstrip()


def _whole(line: Line, window: int) -> Context:
    return _shown(line.left(window)), _shown(line.keyword), _shown(line.right(window))


def _cut_to_room(lines: Sequence[Line], room: int) -> list[Context]:
    """Each line's left, keyword and right, cut so that all stand in the room.

    A long keyword gets half of it, or what is left where there is little around it.
    """
    around = max(width(_shown(line.left(room))) for line in lines) + max(width(_shown(line.right(room))) for line in lines)
    keywords = [shortened(_shown(line.keyword), max(room // 2, room - around)) for line in lines]
    half = (room - max(map(width, keywords))) // 2
    lefts = [end_of(_shown(line.left(half + 1)), half) for line in lines]
    beside = room - max(map(width, lefts))
    return [
        (left, keyword, start_of(_shown(line.right(room + 1)), beside - width(keyword)))
        for line, left, keyword in zip(lines, lefts, keywords, strict=True)
    ]


def wrapped(text: str, spans: Sequence[Span], room: int, marks: Marks) -> Iterator[str]:
    """The lines of a text with its hits marked; an escape is closed at the end of a line and opened again on the next."""
    from nlp.search.kwic import cut_at_spans

    on, off = (ON, OFF) if marks == TERMINAL_MARKS else marks
    pieces = ((_shown(piece), is_hit) for piece, is_hit in cut_at_spans(text, spans))
    is_open = False
    for line in wrap("".join(f"{on}{piece}{off}" if is_hit else piece for piece, is_hit in pieces), room):
        whole = ON + line if is_open else line
        is_open = whole.rfind(ON) > whole.rfind(OFF)
        yield (whole + OFF if is_open else whole).replace(ON, marks[0]).replace(OFF, marks[1])


def _shown(text: str) -> str:
    """A piece of a text as a line may hold it: line ends as blanks, nothing that a terminal would obey."""
    return visible(_LINE_ENDS.sub(" ", text))
