"""Characters to lines: what stands at one height, in one column, is a line, in whatever order it was drawn."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from nlp.ingest.readers.pdf.characters import Character

SAME_HEIGHT = 0.55
"""How far, in sizes of the larger, characters of one line stand apart in height: a raised mark half of one, lines more."""

_WIDEST_STEP = 3.0
_FARTHEST_BACK = 0.6
_RAISED = 0.12
_RAISED_IN_FULL_SIZE = 0.25
_SMALLER = 0.95
_MARKS = frozenset("0123456789*∗＊")
_SUPERSCRIPTS = str.maketrans("0123456789∗＊", "⁰¹²³⁴⁵⁶⁷⁸⁹**")
_BLANK_WIDTH = 0.5


class Piece:
    """Characters drawn one behind the other at one height."""

    __slots__ = ("baseline", "bottom", "characters", "left", "right", "size", "top")

    def __init__(self, first: Character) -> None:
        self.characters = [first]
        self.left, self.right, self.size, self.baseline = first.left, max(first.left, first.right), first.size, first.baseline
        self.bottom, self.top = first.bottom, first.top

    def takes(self, character: Character) -> bool:
        """Whether a character goes on with it."""
        size = max(self.size, character.size)
        if abs(character.baseline - self.baseline) > SAME_HEIGHT * size:
            return False
        return -_FARTHEST_BACK * size <= character.left - self.right <= _WIDEST_STEP * size

    def add(self, character: Character) -> None:
        """Put a character behind it; the largest characters tell the height of the line."""
        self.characters.append(character)
        self.right = max(self.right, character.right)
        self.bottom, self.top = min(self.bottom, character.bottom), max(self.top, character.top)
        if character.size > self.size * 1.02:
            self.size, self.baseline = character.size, character.baseline


@dataclass(slots=True)
class Line:
    """What stands at one height in one column of a page.

    Attributes:
        pieces: from left to right.
        size: of most of its characters.
        role: ``text``, ``furniture`` or ``note``.
        mark: of the note that starts with it, in plain digits or stars.
    """

    pieces: list[Piece]
    size: float
    baseline: float
    left: float
    right: float
    role: str = "text"
    mark: str | None = None
    _cache: dict[str, str] = field(default_factory=dict)

    @property
    def bottom(self) -> float:
        return min(piece.bottom for piece in self.pieces)

    @property
    def top(self) -> float:
        return max(piece.top for piece in self.pieces)

    def texts(self) -> list[str]:
        """The text of each piece, raised marks as superscripts."""
        return [_text_of(piece, self) for piece in self.pieces]

    @property
    def text(self) -> str:
        """Its text, with blanks between pieces that stand apart."""
        text = self._cache.get("text")
        if text is None:
            text = self._cache["text"] = _joined(self)
        return text


def find_pieces(characters: Iterable[Character]) -> list[Piece]:
    """The runs of characters that were drawn one behind the other."""
    pieces: list[Piece] = []
    current: Piece | None = None
    for character in characters:
        if character.is_generated:
            if current is not None and character.text == " ":
                last = current.characters[-1]
                current.characters.append(last._replace(text=" ", is_generated=True))
        elif current is not None and current.takes(character):
            current.add(character)
        elif character.text != " ":
            current = Piece(character)
            pieces.append(current)
        elif current is not None:
            current = None
    return pieces


def find_lines(pieces: Iterable[Piece]) -> list[Line]:
    """The lines of one column, from top to bottom."""
    rows: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda piece: -piece.baseline):
        row = next((row for row in rows[-3:] if _is_in_row(piece, row)), None)
        if row is None:
            rows.append([piece])
        else:
            row.append(piece)
    lines = [_line_of(row) for row in rows]
    return sorted(lines, key=lambda line: -line.baseline)


def _is_in_row(piece: Piece, row: list[Piece]) -> bool:
    largest = max(row, key=lambda other: other.size)
    if abs(piece.baseline - largest.baseline) > SAME_HEIGHT * max(piece.size, largest.size):
        return False
    return all(piece.left >= other.right - 0.3 * other.size or piece.right <= other.left + 0.3 * other.size for other in row)


def _line_of(row: list[Piece]) -> Line:
    row.sort(key=lambda piece: piece.left)
    largest = max(row, key=lambda piece: (round(piece.size, 1), len(piece.characters)))
    sizes = Counter(round(one.size, 2) for piece in row for one in piece.characters if not one.is_generated)
    size = sizes.most_common(1)[0][0]
    return Line(row, size, largest.baseline, row[0].left, max(piece.right for piece in row))


def _text_of(piece: Piece, line: Line) -> str:
    characters = piece.characters
    return "".join(
        [
            one.text.translate(_SUPERSCRIPTS) if one.text in _MARKS and is_raised(one, line.size, line.baseline) else one.text
            for one in characters
        ]
    ).rstrip()


def is_raised(character: Character, size: float, baseline: float) -> bool:
    """Whether a character is printed raised beside characters of that size and height."""
    rise = character.baseline - baseline
    if character.size <= size * _SMALLER:
        return rise >= _RAISED * size
    return rise >= _RAISED_IN_FULL_SIZE * size


def _joined(line: Line) -> str:
    parts: list[str] = []
    right = line.left
    for piece, text in zip(line.pieces, line.texts(), strict=True):
        gap = piece.left - right
        if parts and gap > _BLANK_WIDTH * line.size:
            parts.append(" " * max(1, min(8, round(2 * gap / line.size))))
        parts.append(text)
        right = piece.right
    return "".join(parts)
