"""Labels broken into lines for charts, whose text does not wrap by itself."""

from __future__ import annotations

from collections.abc import Iterator

from nlp.text import is_han

NARROW = 0.56
"""Width of a Latin letter in a sans-serif face, in em; a Chinese character is one em wide."""

ELLIPSIS = "…"


def width(text: str) -> float:
    """About how wide a text is, in em.

    >>> width("合作"), round(width("debt"), 2)
    (2.0, 2.24)
    """
    return sum(1.0 if is_han(character) or character in "，、；：（）“”《》" else NARROW for character in text)


def wrap(label: str, *, em: float, lines: int = 2) -> list[str]:
    """The label in at most so many lines of at most so many em; what does not fit ends in an ellipsis.

    >>> wrap("racial discrimination and related intolerance", em=15)
    ['racial discrimination and', 'related intolerance']
    """
    wrapped = [""]
    for word in _words(" ".join(label.split())):
        if wrapped[-1] and width(wrapped[-1] + word.rstrip()) > em:
            wrapped.append("")
        wrapped[-1] += word
    wrapped = [line.strip() for line in wrapped]
    if len(wrapped) > lines:
        wrapped = [*wrapped[: lines - 1], _cut(" ".join(wrapped[lines - 1 :]), em)]
    return [_cut(line, em) for line in wrapped]


def _words(label: str) -> Iterator[str]:
    """What must stay on one line: a Chinese character, or a run of others up to and with its blank."""
    word = ""
    for character in label:
        if is_han(character):
            if word:
                yield word
            word = ""
            yield character
            continue
        word += character
        if character in " -":
            yield word
            word = ""
    if word:
        yield word


def _cut(line: str, em: float) -> str:
    if width(line) <= em:
        return line
    while line and width(line + ELLIPSIS) > em:
        line = line[:-1]
    return line.rstrip() + ELLIPSIS
