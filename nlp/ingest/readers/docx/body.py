"""The paragraphs of a part, as Word shows them: text, breaks, raised marks, text boxes and tables; nothing that is hidden.

The XML is walked without recursion, however deeply it is nested. Tracked changes are read as accepted, fields by their
results; of two forms of one drawing, the first is read.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, NamedTuple

from nlp.ingest.readers.docx.notes import NoteKind, Notes
from nlp.ingest.readers.docx.numbering import Numbering
from nlp.ingest.readers.docx.package import W
from nlp.ingest.readers.docx.properties import Properties, Styles, first_line_indent, is_on, list_of, run_properties
from nlp.ingest.readers.writing import mark_text, raised

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_VAL = f"{W}val"
_COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"

_CHARACTERS = {
    f"{W}tab": "\t", f"{W}ptab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-",
}  # fmt: skip
_TEXT = frozenset((f"{W}t", f"{_MATH}t"))
_REFERENCES: dict[str, NoteKind] = {f"{W}footnoteReference": "footnote", f"{W}endnoteReference": "endnote"}
_NEVER_SHOWN = frozenset(
    f"{W}{name}" for name in ("rPr", "del", "moveFrom", "delText", "rt", "sectPr", "sdtPr", "tblPr", "tblGrid", "trPr", "tcPr")
)
_OTHERS = frozenset(
    (*(f"{W}{name}" for name in ("p", "pPr", "r", "sym", "instrText", "sdt", "tr", "tc")), f"{_COMPATIBILITY}Fallback")
)
_WALKED = tuple(_OTHERS | _NEVER_SHOWN | _TEXT | _CHARACTERS.keys() | _REFERENCES.keys())

_SYMBOLS = {0xF02A: "*", 0xF0B7: "•", 0xF0A7: "▪"}
_NUMBER_ALONE = re.compile(r"\d{1,3}[.．、)]?|[(（]?[a-z\d一二三四五六七八九十甲乙丙丁戊己]{1,4}[)）]")
_BETWEEN_MARKS = frozenset(",，、;-–")
_RAISED = frozenset("⁰¹²³⁴⁵⁶⁷⁸⁹*∗>")


class BodyParagraph(NamedTuple):
    """A paragraph: its text, with a line feed for each break in it, its number in the part, from 1, and its indent.

    ``indent`` is by how many characters its first line is set in.
    """

    text: str
    number: int
    indent: int = 0


class _Piece(NamedTuple):
    text: str
    kind: Literal["text", "raised", "mark"]


@dataclass(slots=True)
class _Open:
    """A paragraph whose end has not been met."""

    number: int
    style: str
    list_number: str | None = None
    list_level: int | None = None
    pieces: list[_Piece] = field(default_factory=list)
    run: Properties = field(default_factory=Properties)
    is_joined: bool = False
    ends_section: bool = False
    indent: int = 0


class Body:
    """Reads parts of one file, counting its lists and notes on from one to the next."""

    def __init__(self, styles: Styles, numbering: Numbering, notes: Notes) -> None:
        self._styles, self._numbering, self._notes = styles, numbering, notes
        self._paragraphs: list[BodyParagraph] = []
        self._open: list[_Open] = []
        self._cells: list[int] = []
        self._count = self._automatic = 0
        self._pending = ""

    def read(self, root: Element) -> list[BodyParagraph]:
        """The paragraphs below an element, in order."""
        from lxml import etree

        self._paragraphs, self._open, self._cells, self._pending, self._count = [], [], [], "", 0
        walk = etree.iterwalk(root, events=("start", "end"), tag=_WALKED)
        for event, element in walk:
            if event == "end":
                self._leave(element)
            elif not self._enter(element):
                walk.skip_subtree()
        self._give_up_pending()
        return self._paragraphs

    def _enter(self, element: Element) -> bool:
        """Read the start of an element; whether what is in it is read too."""
        tag: str = element.tag
        if tag in _NEVER_SHOWN:
            return False
        if tag == f"{W}p":
            self._count += 1
            self._open.append(_Open(self._count, self._styles.default_paragraph))
        elif tag == f"{W}tc":
            self._cells.append(len(self._paragraphs))
        elif tag == f"{W}tr":
            return element.find(f"{W}trPr/{W}del") is None
        elif tag == f"{W}sdt":
            return element.find(f"{W}sdtPr/{W}showingPlcHdr") is None
        elif tag == f"{_COMPATIBILITY}Fallback":
            return element.getprevious() is None
        elif self._open:
            return self._enter_in_paragraph(self._open[-1], element, tag)
        return True

    def _enter_in_paragraph(self, paragraph: _Open, element: Element, tag: str) -> bool:
        if tag in _TEXT:
            self._add(paragraph, element.text or "")
        elif tag == f"{W}r":
            return self._start_run(paragraph, element)
        elif tag == f"{W}pPr":
            self._read_properties(paragraph, element)
            return False
        elif tag in _CHARACTERS:
            self._add(paragraph, _CHARACTERS[tag])
        elif tag in _REFERENCES:
            self._cite(paragraph, element, _REFERENCES[tag])
        elif tag == f"{W}sym":
            self._add(paragraph, _symbol(element.get(f"{W}char", "")))
        elif tag == f"{W}instrText" and (element.text or "").strip().upper().startswith("AUTONUM"):
            self._automatic += 1
            self._add(paragraph, f"{self._automatic}.")
        return True

    def _leave(self, element: Element) -> None:
        if element.tag == f"{W}p" and self._open:
            self._close(self._open.pop())
        elif element.tag == f"{W}tc" and self._cells:
            self._join_number(self._cells.pop())
        elif element.tag == f"{W}tr":
            self._give_up_pending()

    def _read_properties(self, paragraph: _Open, element: Element) -> None:
        style = element.find(f"{W}pStyle")
        if style is not None:
            paragraph.style = style.get(_VAL, "")
        paragraph.list_number, paragraph.list_level = list_of(element)
        paragraph.is_joined = element.find(f"{W}rPr/{W}del") is not None
        paragraph.ends_section = element.find(f"{W}sectPr") is not None
        paragraph.indent = first_line_indent(element)

    def _start_run(self, paragraph: _Open, element: Element) -> bool:
        """Read a run's properties; whether it is shown."""
        own = element.find(f"{W}rPr")
        properties = run_properties(own)
        style = None if own is None else own.find(f"{W}rStyle")
        if style is not None:
            properties = properties.over(self._styles.style(style.get(_VAL, "")).properties)
        paragraph.run = properties.over(self._styles.style(paragraph.style).properties)
        return not paragraph.run.is_hidden

    def _add(self, paragraph: _Open, text: str) -> None:
        paragraph.pieces.append(_Piece(text, "raised" if paragraph.run.is_raised else "text"))

    def _cite(self, paragraph: _Open, element: Element, kind: NoteKind) -> None:
        number = element.get(f"{W}id", "")
        if is_on(element.get(f"{W}customMarkFollows", "0")):
            mark = "".join(_shown(one) for one in element.itersiblings())
            self._notes.cite_marked(kind, number, mark.strip())
            paragraph.run = Properties(is_raised=True)
        else:
            paragraph.pieces.append(_Piece(mark_text(self._notes.cite(kind, number)), "mark"))

    def _close(self, paragraph: _Open) -> None:
        """Write a paragraph that has ended, behind what was joined to it."""
        text = _joined(paragraph.pieces)
        if paragraph.ends_section:
            self._notes.end_section()
        if paragraph.is_joined:
            self._pending += text
            return
        label = self._label(paragraph)
        if self._pending.strip() or text.strip() or self._cells:
            text = f"{label}{self._pending}{text}"
        self._pending = ""
        self._paragraphs.append(BodyParagraph(text.strip("\n").replace("\f", "\n"), paragraph.number, paragraph.indent))

    def _label(self, paragraph: _Open) -> str:
        style = self._styles.style(paragraph.style)
        number = style.number if paragraph.list_number is None else paragraph.list_number
        if paragraph.list_level is not None or style.number is None or paragraph.list_number is not None:
            return self._numbering.label(number, paragraph.list_level or 0, "")
        return self._numbering.label(number, style.level, paragraph.style)

    def _join_number(self, before: int) -> None:
        """A cell that holds a number alone belongs before the text of the next.

        Args:
            before: how many paragraphs there were before the cell.
        """
        written = [one for one in self._paragraphs[before:] if one.text.strip()]
        if len(written) == 1 and _NUMBER_ALONE.fullmatch(written[0].text.strip()):
            del self._paragraphs[before:]
            self._pending = f"{written[0].text.strip()}\t"

    def _give_up_pending(self) -> None:
        """Write what waited for a paragraph to be joined to, and found none."""
        if self._pending.strip():
            self._paragraphs.append(BodyParagraph(self._pending.strip("\n"), self._count))
        self._pending = ""


def _joined(pieces: list[_Piece]) -> str:
    """The text of a paragraph; two marks that meet are kept apart."""
    text = ""
    for piece in _merged(pieces):
        shown = raised(piece.text) if piece.kind == "raised" else piece.text
        if piece.kind == "raised" and shown.strip() in _BETWEEN_MARKS and text[-1:] in _RAISED:
            shown = " "
        if piece.kind != "text" and text[-1:] in _RAISED and shown[:1] not in ("", " "):
            text += " "
        text += shown
    return text


def _merged(pieces: list[_Piece]) -> list[_Piece]:
    """The pieces, with what is raised in several runs made one."""
    merged: list[_Piece] = []
    for piece in pieces:
        if piece.kind != "mark" and merged and merged[-1].kind == piece.kind:
            merged[-1] = _Piece(merged[-1].text + piece.text, piece.kind)
        elif piece.text:
            merged.append(piece)
    return merged


def _shown(element: Element) -> str:
    if element.tag == f"{W}t":
        return element.text or ""
    return _symbol(element.get(f"{W}char", "")) if element.tag == f"{W}sym" else ""


def _symbol(code: str) -> str:
    """A character that is named by its code in a font; those of private fonts are shown only where they are known."""
    try:
        value = int(code, 16)
    except ValueError:
        return ""
    if value in _SYMBOLS:
        return _SYMBOLS[value]
    return chr(value) if 0x20 <= value < 0xD800 or 0xE000 <= value < 0x110000 else ""
