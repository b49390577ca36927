"""The characters of a PDF with their places, as pdfium finds them, upright and in points."""

from __future__ import annotations

import ctypes
import math
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from nlp.errors import SourceError
from nlp.ingest.limits import Limits

_HYPHEN_AT_LINE_END = 2
"""What pdfium makes of a hyphen at the end of a line."""

_REASON = re.compile(r"\(PDFium: (.*)\)")
_UNKNOWN = "\ufffd"
_BLANKS = frozenset((0x09, 0xA0))
_LEAST_READABLE = 0.5
_FEWEST_PER_PICTURE = 20
_THINNEST_RULE = 3.0
_SHORTEST_RULE = 30.0


class Character(NamedTuple):
    """One character; ``left`` is where it was set, the other borders are those of what is seen."""

    text: str
    left: float
    right: float
    bottom: float
    top: float
    baseline: float
    size: float
    is_generated: bool


class Rule(NamedTuple):
    """A thin line across the page."""

    left: float
    right: float
    height: float


@dataclass(slots=True)
class Page:
    """One page: its characters in the order in which they are drawn.

    Attributes:
        number: from 1.
        bounds: left, bottom, right, top of what is shown.
    """

    number: int
    bounds: tuple[float, float, float, float]
    characters: list[Character] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)
    has_picture: bool = False


def read_characters(data: bytes, limits: Limits) -> Iterator[Page]:
    """The pages of a PDF.

    Raises:
        SourceError: it is damaged or encrypted, has too many pages, or no text that can be read.
    """
    document = _open(data)
    try:
        count = len(document)
        if count > limits.pages:
            raise SourceError("source.limit_pages", where="", limit=limits.pages)
        seen = _Seen()
        for index in range(count):
            page = _read_page(document, index)
            seen.add(page)
            if seen.characters > limits.characters * 1_000_000:
                raise SourceError("source.limit_characters", where="", limit=limits.characters)
            yield page
        seen.check()
    finally:
        document.close()


def _open(data: bytes) -> Any:
    import pypdfium2

    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        reason = str(error)
        if "password" in reason.lower() or "security" in reason.lower():
            raise SourceError("source.encrypted", where="") from None
        raise SourceError("source.damaged", where="", format="PDF", reason=_reason(reason)) from None


def _reason(said: str) -> str:
    """What pdfium says is wrong; it calls it a success where it has no name for it."""
    found = _REASON.search(said)
    return "PDFium" if found is None or found[1] == "Success" else found[1]


def _read_page(document: Any, index: int) -> Page:
    """A page; one that cannot be loaded is an empty one, as long as others can."""
    import pypdfium2

    try:
        page = document[index]
        text_page = page.get_textpage()
    except pypdfium2.PdfiumError:
        return Page(index + 1, (0.0, 0.0, 0.0, 0.0))
    found = Page(index + 1, page.get_bbox())
    seen = list(_see_characters(text_page.raw))
    turn = _commonest_turn(seen)
    found.characters = [_upright(one, turn) for one in seen if one.turn == turn or one.is_generated]
    _read_objects(page, found, turn)
    text_page.close()
    page.close()
    return found


class _SeenCharacter(NamedTuple):
    """A character as pdfium gives it: its origin, its borders on the page, and how many quarters it is turned to the left."""

    text: str
    x: float
    y: float
    left: float
    bottom: float
    right: float
    top: float
    size: float
    turn: int
    is_generated: bool


def _see_characters(text_page: Any) -> Iterator[_SeenCharacter]:
    from pypdfium2 import raw

    box, matrix = raw.FS_RECTF(), raw.FS_MATRIX()
    x, y = ctypes.c_double(), ctypes.c_double()
    last, size, turn = (-1.0, 0.0), 0.0, 0
    for index, text in _texts(text_page):
        is_generated = raw.FPDFText_IsGenerated(text_page, index) == 1
        raw.FPDFText_GetLooseCharBox(text_page, index, box)
        raw.FPDFText_GetCharOrigin(text_page, index, x, y)
        set_size = raw.FPDFText_GetFontSize(text_page, index)
        if not is_generated and (set_size, y.value) != last:
            # What stands on one line in one size was set with one matrix.
            last = (set_size, y.value)
            raw.FPDFText_GetMatrix(text_page, index, matrix)
            size, turn = set_size * math.hypot(matrix.c, matrix.d), _turn_of(matrix.a, matrix.b)
        yield _SeenCharacter(text, x.value, y.value, box.left, box.bottom, box.right, box.top, size, turn, is_generated)


def _texts(text_page: Any) -> Iterator[tuple[int, str]]:
    """The characters of a page that can be written, and their numbers; the two halves of one are put together."""
    from pypdfium2 import raw

    high = 0
    for index in range(raw.FPDFText_CountChars(text_page)):
        code = raw.FPDFText_GetUnicode(text_page, index)
        if 0xD800 <= code < 0xDC00:
            high = code
            continue
        if high and 0xDC00 <= code < 0xE000:
            code += 0x10000 - 0xDC00 + ((high - 0xD800) << 10)
        high = 0
        if text := _text_of(code):
            yield index, text


def _text_of(code: int) -> str:
    """The character of a code, in a form that can be written; nothing for controls. A sign without a code has code 0."""
    if code == _HYPHEN_AT_LINE_END:
        return "-"
    if code == 0 or 0xD800 <= code < 0xE000:
        return _UNKNOWN
    if code in _BLANKS:
        return " "
    if code < 0x20 or 0x7F <= code < 0xA0 or code in (0xFFFE, 0xFFFF):
        return ""
    return chr(code)


def _turn_of(a: float, b: float) -> int:
    """How many quarters a character is turned to the left."""
    if abs(a) >= abs(b):
        return 0 if a >= 0 else 2
    return 1 if b > 0 else 3


def _commonest_turn(seen: list[_SeenCharacter]) -> int:
    counts = Counter([one.turn for one in seen if not one.is_generated])
    return counts.most_common(1)[0][0] if counts else 0


def _upright(one: _SeenCharacter, turn: int) -> Character:
    """A character as it stands when the page is turned so that it is upright."""
    text, x, y, left, bottom, right, top, size, _, is_generated = one
    if turn == 0:
        return Character(text, x, right, bottom, top, y, size, is_generated)
    if turn == 1:
        return Character(text, y, top, -right, -left, -x, size, is_generated)
    if turn == 2:
        return Character(text, -x, -left, -top, -bottom, -y, size, is_generated)
    return Character(text, -y, -bottom, left, right, x, size, is_generated)


def _read_objects(page: Any, found: Page, turn: int) -> None:
    """What is drawn on a page besides text: rules and pictures."""
    from pypdfium2 import raw

    borders = [ctypes.c_float() for _ in range(4)]
    for index in range(raw.FPDFPage_CountObjects(page.raw)):
        drawn = raw.FPDFPage_GetObject(page.raw, index)
        kind = raw.FPDFPageObj_GetType(drawn)
        if kind in (raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_FORM):
            found.has_picture = True
        elif kind == raw.FPDF_PAGEOBJ_PATH and not turn:
            raw.FPDFPageObj_GetBounds(drawn, *borders)
            left, bottom, right, top = (border.value for border in borders)
            if top - bottom < _THINNEST_RULE and right - left > _SHORTEST_RULE:
                found.rules.append(Rule(left, right, (top + bottom) / 2))


@dataclass(slots=True)
class _Seen:
    """What the pages held so far: whether a PDF has text shows only at its end."""

    characters: int = 0
    visible: int = 0
    readable: int = 0
    pictures: int = 0

    def add(self, page: Page) -> None:
        self.characters += len(page.characters)
        self.pictures += page.has_picture
        visible = [one.text for one in page.characters if not (one.is_generated or one.text.isspace())]
        self.visible += len(visible)
        self.readable += len([text for text in visible if text.isprintable() and text != _UNKNOWN])

    def check(self) -> None:
        """Refuse what has pictures of text, or a text layer that no one can read."""
        is_scan = self.pictures and self.visible < _FEWEST_PER_PICTURE * self.pictures
        if is_scan or self.readable < _LEAST_READABLE * self.visible:
            raise SourceError("source.no_text_layer", where="")
