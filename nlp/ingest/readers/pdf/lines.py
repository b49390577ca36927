"""Characters to lines: what stands at one height, in one column, is a line, in whatever order it was drawn."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import pairwise
from typing import Literal, TypeAlias

from nlp.ingest.readers.pdf.characters import Character

Role: TypeAlias = Literal["text", "furniture", "note"]

_LEVEL, _LOWEST, _HIGHEST = 0.5, 0.35, 0.85
"""How far, in sizes of the larger, characters of one line stand apart in height: of one size, lowered, raised."""

_ONE_SIZE = 0.15
_SAME_HEIGHT = 0.05
_WIDEST_STEP = 0.75
_FARTHEST_BACK = 0.6
_RAISED = 0.12
_RAISED_IN_FULL_SIZE = 0.25
_SMALLER = 0.95
_MARKS = frozenset("0123456789*∗＊")
_BRACKETS = frozenset("()[]（）")
_SUPERSCRIPTS = str.maketrans("0123456789∗＊", "⁰¹²³⁴⁵⁶⁷⁸⁹**")
_BLANK_WIDTH = 0.5
_MOST_BLANKS = 8
_STICKS_TO_NEXT = frozenset("《〈“‘（「『【(\u3014")
_STICKS_TO_LAST = frozenset("，。、；：！？》〉”’）」』】\u3015),.;:")


class Piece:
    """Characters drawn one behind the other at one height.

    Attributes:
        size, baseline: of its largest characters.
        is_uneven: whether its characters stand at several heights.
        blanks: how many blanks stand in front of it.
    """

    __slots__ = ("baseline", "blanks", "bottom", "characters", "is_uneven", "left", "right", "size", "top")

    def __init__(self, first: Character, blanks: int = 0) -> None:
        self.characters = [first]
        self.left, self.right, self.size, self.baseline = first.left, max(first.left, first.right), first.size, first.baseline
        self.bottom, self.top = first.bottom, first.top
        self.blanks = blanks
        self.is_uneven = False

    def takes(self, character: Character) -> bool:
        """Whether a character goes on with it."""
        size = max(self.size, character.size)
        is_level = character.baseline == self.baseline
        if not is_level and not is_one_height(character.baseline, character.size, self.baseline, self.size):
            return False
        # A sign that stands for two characters gives both of them its own place.
        is_behind = character.left >= min(self.right - _FARTHEST_BACK * size, self.characters[-1].left - 0.01 * size)
        return is_behind and character.left - self.right <= _WIDEST_STEP * size

    def has_room_for(self, mark: Piece) -> bool:
        """Whether a mark that was drawn at another time stands between two of its characters."""
        middle = (mark.left + mark.right) / 2
        return all(not one.left + 0.1 * one.size < middle < one.right - 0.1 * one.size for one in self.characters)

    def insert(self, mark: Piece) -> None:
        """Put a mark among its characters."""
        self.characters = sorted([*self.characters, *mark.characters], key=lambda one: one.left)
        self.is_uneven = True

    def add_blank(self) -> None:
        """Put a blank behind it that pdfium has seen between two words."""
        if not self.characters[-1].is_generated:
            self.characters.append(self.characters[-1]._replace(text=" ", is_generated=True))

    def add(self, character: Character) -> None:
        """Put a character behind it; the largest characters tell the height of the line."""
        if self.characters[-1].is_generated and not (character.text.isascii() or self.characters[-2].text.isascii()):
            # Chinese signs that were pulled apart to fill a line have no blank between them.
            self.characters.pop()
        self.characters.append(character)
        self.is_uneven = self.is_uneven or abs(character.baseline - self.baseline) > _RAISED * character.size
        self.right = max(self.right, character.right)
        self.bottom, self.top = min(self.bottom, character.bottom), max(self.top, character.top)
        if character.size > self.size * 1.02 or (character.size > self.size * 0.98 and character.baseline < self.baseline):
            self.size, self.baseline = character.size, character.baseline


def is_one_height(baseline: float, size: float, other_baseline: float, other_size: float) -> bool:
    """Whether two characters can stand on one line: at about one height, or the smaller of them raised.

    >>> is_one_height(106.0, 6.0, 100.0, 10.0), is_one_height(88.0, 10.0, 100.0, 10.0)
    (True, False)
    """
    if abs(size - other_size) < _ONE_SIZE * max(size, other_size):
        return abs(baseline - other_baseline) <= _LEVEL * max(size, other_size)
    rise = baseline - other_baseline if size < other_size else other_baseline - baseline
    larger = max(size, other_size)
    return -_LOWEST * larger <= rise <= _HIGHEST * larger


class Line:
    """What stands at one height in one column of a page.

    Attributes:
        pieces: from left to right; their characters are given up.
        size: of most of its characters.
        role: ``text``, ``furniture`` or ``note``.
        mark: of the note that starts with it, in plain digits or stars.
        has_small: whether some of its characters are smaller than most.
        first_width: the width of its first word, which could not be parted.
        texts: that of each piece, raised marks as superscripts, behind what separates it from the piece before.
    """

    __slots__ = ("baseline", "first_width", "has_small", "left", "mark", "pieces", "right", "role", "size", "texts")

    def __init__(self, pieces: list[Piece]) -> None:
        self.pieces = pieces = sorted(pieces, key=lambda piece: piece.left)
        characters = [one for piece in pieces for one in piece.characters if not one.is_generated]
        sizes = Counter([round(one.size, 2) for one in characters if one.text not in _MARKS] or [round(characters[0].size, 2)])
        self.size = sizes.most_common(1)[0][0]
        self.has_small = min([one.size for one in characters]) < self.size * _SMALLER
        self.baseline = max(pieces, key=lambda piece: (round(piece.size, 1), len(piece.characters))).baseline
        self.left, self.right = pieces[0].left, max(map(_end_of, pieces))
        self.first_width = _first_width(pieces[0].characters)
        self.texts = _texts_of(self)
        self.role: Role = "text"
        self.mark: str | None = None
        for piece in pieces:
            piece.characters = []

    @property
    def text(self) -> str:
        """Its text, with blanks between pieces that stand apart."""
        return "".join(self.texts)

    def start_note(self, mark: str, length: int) -> None:
        """Make it the first line of a note, whose mark is the first ``length`` characters of it."""
        self.role, self.mark = "note", mark
        rest = self.texts[0][length:].lstrip()
        self.texts = [f"{mark.translate(_SUPERSCRIPTS)} {rest}", *self.texts[1:]]


def find_pieces(characters: Iterable[Character]) -> list[Piece]:
    """The runs of characters that were drawn one behind the other."""
    pieces: list[Piece] = []
    current: Piece | None = None
    blanks = 0
    for character in characters:
        if character.is_generated:
            if current is not None and character.text == " ":
                current.add_blank()
        elif current is not None and current.takes(character):
            current.add(character)
        elif character.text == " ":
            current, blanks = None, blanks + 1
        else:
            current = Piece(character, blanks)
            pieces.append(current)
            blanks = 0
    return pieces


def find_rows(pieces: Iterable[Piece]) -> list[list[Piece]]:
    """The pieces of each line, from top to bottom."""
    rows: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda piece: -piece.baseline):
        if not any(_put_in_row(piece, row) for row in rows[-3:]):
            rows.append([piece])
    return sorted(rows, key=lambda row: -max(row, key=lambda piece: piece.size).baseline)


def find_lines(pieces: Iterable[Piece]) -> list[Line]:
    """The lines of one column, from top to bottom."""
    return [Line(row) for row in find_rows(pieces)]


def _put_in_row(piece: Piece, row: list[Piece]) -> bool:
    """Put a piece into the row that it stands in, if it is this one."""
    largest = max(row, key=lambda other: other.size)
    if not is_one_height(piece.baseline, piece.size, largest.baseline, largest.size):
        return False
    overlapping = [
        other for other in row if piece.left < other.right - 0.3 * other.size and piece.right > other.left + 0.3 * other.size
    ]
    if not overlapping:
        row.append(piece)
        return True
    other = overlapping[0]
    small, large = sorted((piece, other), key=lambda one: (one.size, len(one.characters)))
    # A quotation mark of another font is drawn at another time, but at the very height of its line.
    is_apart = small.size > _SMALLER * large.size and abs(small.baseline - large.baseline) > _SAME_HEIGHT * large.size
    if len(overlapping) > 1 or is_apart or not large.has_room_for(small):
        return False
    large.insert(small)
    row[row.index(other)] = large
    return True


def _end_of(piece: Piece) -> float:
    """Where a piece ends; some fonts tell the border of what is seen of a Chinese sign, not of the square it is set in."""
    last = piece.characters[-1]
    return piece.right if last.text.isascii() else max(piece.right, last.left + last.size)


def _first_width(characters: list[Character]) -> float:
    end = characters[0].right
    for before, character in pairwise(characters):
        together = before.text.isascii() and character.text.isascii() and before.text not in " -"
        if not (together or before.text in _STICKS_TO_NEXT or character.text in _STICKS_TO_LAST):
            break
        end = character.right
    return end - characters[0].left


def _texts_of(line: Line) -> list[str]:
    texts: list[str] = []
    right = line.left
    for piece in line.pieces:
        gap = piece.left - right
        blanks = max(1, min(_MOST_BLANKS, round(2 * gap / line.size))) if texts and gap > _BLANK_WIDTH * line.size else 0
        texts.append(" " * blanks + _text_of(piece, line))
        right = piece.right
    return texts


def _text_of(piece: Piece, line: Line) -> str:
    if not (line.has_small or piece.is_uneven):
        return "".join([one.text for one in piece.characters]).rstrip()
    return "".join([_form_of(one, line) for one in piece.characters]).rstrip()


def _form_of(character: Character, line: Line) -> str:
    if character.text in _MARKS and is_raised(character, line):
        return character.text.translate(_SUPERSCRIPTS)
    return "" if character.text in _BRACKETS and is_raised(character, line) else character.text


def is_raised(character: Character, line: Line) -> bool:
    """Whether a character is printed raised on its line."""
    rise = character.baseline - line.baseline
    if character.size <= line.size * _SMALLER:
        return rise >= _RAISED * line.size
    return rise >= _RAISED_IN_FULL_SIZE * line.size
