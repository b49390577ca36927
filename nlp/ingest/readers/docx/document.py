"""A DOCX file's text: masthead, body, notes, and what is printed on every page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nlp.errors import SourceError
from nlp.ingest.limits import Limits
from nlp.ingest.readers.docx.body import Body, BodyParagraph
from nlp.ingest.readers.docx.notes import Notes, read_sections
from nlp.ingest.readers.docx.numbering import Numbering
from nlp.ingest.readers.docx.package import Package, R, W
from nlp.ingest.readers.docx.properties import Styles, is_on
from nlp.ingest.readers.reading import Reading
from nlp.ingest.readers.writing import Writing, mark_text

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_LONG = 20
_MANY = 0.25
_FINAL_MARKS = frozenset("，；。：、！？,;:!?.”)）]】*⁰¹²³⁴⁵⁶⁷⁸⁹")


def read_docx(data: bytes, limits: Limits) -> Reading:
    """The text of a DOCX.

    A paragraph is a line. What is printed on every page stands first, as furniture; notes stand last.

    Raises:
        SourceError: it is no Word document, is damaged or protected, or would cost more than the limits.
    """
    return _Reader(Package(data, limits)).read()


class _Reader:
    """Reads one file."""

    def __init__(self, package: Package) -> None:
        self._package = package
        main = package.main_part()
        self._related = package.related(main)
        document = package.parse(main)
        if document is None or document.tag != f"{W}document":
            raise SourceError("source.not_word", where="")
        self._document = document
        styles = Styles(self._part("styles"))
        self._notes = Notes(read_sections(document, self._part("settings")))
        self._body = Body(styles, Numbering(self._part("numbering"), styles), self._notes)
        self._known_headers: dict[str, list[BodyParagraph]] = {}
        self._writing = Writing()

    def read(self) -> Reading:
        """The file's text."""
        masthead, running = self._headers()
        for text in running:
            self._writing.furniture(text, {"part": "header"})
        self._write("header", masthead)
        self._write("document", self._body.read(self._document))
        self._write_notes()
        return self._writing.reading()

    def _part(self, kind: str) -> Element | None:
        """The XML of the first part of a kind that the document refers to."""
        return next((self._package.parse(part) for one, part in self._related.values() if one == kind), None)

    def _write(self, part: str, paragraphs: list[BodyParagraph]) -> None:
        """Write paragraphs, a line each; where lines are broken within them, a blank line stands between them.

        Indents are written only where a paragraph is but a line of a text, as converters of PDF make them.
        """
        is_broken = any("\n" in paragraph.text for paragraph in paragraphs)
        is_wrapped = _are_lines(paragraphs)
        for paragraph in paragraphs:
            indent = " " * paragraph.indent if is_wrapped and paragraph.text.strip() else ""
            self._writing.line(indent + paragraph.text, {"part": part, "paragraph": paragraph.number})
            if is_broken and paragraph.text.strip():
                self._writing.line("")

    def _write_notes(self) -> None:
        """Write the notes that are cited, in the order of their marks."""
        known = {kind: self._note_elements(kind) for kind in ("footnote", "endnote")}
        if self._notes.cited:
            self._writing.gap()
        for kind, number, mark in tuple(self._notes.cited):
            index, element = known[kind].get(number, (0, None))
            if element is not None and mark:
                paragraphs = self._body.read(element)
                lines = _note_lines(paragraphs, mark)
                if lines:
                    self._writing.note(mark, lines, {"part": f"{kind}s", "paragraph": index})

    def _note_elements(self, kind: str) -> dict[str, tuple[int, Element]]:
        """The notes of a kind by their ids, each with its place among them, from 1."""
        root = self._part(f"{kind}s")
        notes = () if root is None else root.findall(f"{W}{kind}")
        shown = (note for note in notes if note.get(f"{W}type", "normal") == "normal")
        return {note.get(f"{W}id", ""): (index, note) for index, note in enumerate(shown, start=1)}

    def _headers(self) -> tuple[list[BodyParagraph], list[str]]:
        """The first page's header, which is a masthead, and the other lines of headers and footers, each once."""
        masthead: list[BodyParagraph] = []
        running: dict[str, None] = {}
        for index, section in enumerate(self._document.iter(f"{W}sectPr")):
            title = section.find(f"{W}titlePg")
            has_title = index == 0 and title is not None and is_on(title.get(f"{W}val", "1"))
            for reference in section:
                if reference.tag not in (f"{W}headerReference", f"{W}footerReference"):
                    continue
                paragraphs = self._header(reference.get(f"{R}id", ""))
                if has_title and reference.tag == f"{W}headerReference" and reference.get(f"{W}type") == "first":
                    masthead = paragraphs
                else:
                    lines = (line.strip() for paragraph in paragraphs for line in paragraph.text.split("\n"))
                    running.update(dict.fromkeys(line for line in lines if line))
        return masthead, list(running)

    def _header(self, reference: str) -> list[BodyParagraph]:
        """The paragraphs of a header or footer; sections often share one."""
        _, part = self._related.get(reference, ("", ""))
        if part not in self._known_headers:
            root = self._package.parse(part) if part else None
            self._known_headers[part] = [] if root is None else self._body.read(root)
        return self._known_headers[part]


def _are_lines(paragraphs: list[BodyParagraph]) -> bool:
    """Whether many long paragraphs end as no paragraph does, so that they are the lines of a text."""
    long = [text for paragraph in paragraphs if len(text := paragraph.text.rstrip()) >= _LONG]
    return sum(text[-1] not in _FINAL_MARKS for text in long) > len(long) * _MANY


def _note_lines(paragraphs: list[BodyParagraph], mark: str) -> list[str]:
    """The lines of a note, without the mark that the first may begin with."""
    lines = [line.strip() for paragraph in paragraphs for line in paragraph.text.split("\n") if line.strip()]
    if lines and lines[0].startswith(mark_text(mark)):
        lines[0] = lines[0].removeprefix(mark_text(mark)).lstrip()
    elif lines and lines[0].startswith(mark) and not mark.isalnum():
        lines[0] = lines[0].removeprefix(mark).lstrip()
    return [line for line in lines if line]
