"""Makes Word files of composed documents: real footnotes, automatic numbers, headers and footers, as Word writes them."""

import re
from io import BytesIO
from xml.sax.saxutils import escape

from docx import Document
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NUMBER = 41
_SEPARATORS = (
    '<w:{kind} w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:{kind}>'
    '<w:{kind} w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:{kind}>'
)


def word_file(composition, *, notes="footnotes", numbers="automatic", header="", footer="", tab="tab"):
    """The DOCX of a document, as bytes.

    Args:
        notes: ``footnotes``, ``endnotes``, or ``typed``: raised digits, and paragraphs behind the text.
        numbers: of the operative paragraphs: ``automatic``, or ``typed``.
        header, footer: what is printed on every page; ``{page}`` is the page's number.
        tab: what stands behind an automatic number: ``tab``, ``space`` or ``nothing``.
    """
    return _Writer(composition, notes, numbers).write(header, footer, tab)


class _Writer:
    def __init__(self, composition, notes, numbers):
        self.composition, self.notes, self.numbers = composition, notes, numbers
        self.word = Document()
        self.texts = dict(composition.notes)
        self.cited = []

    def write(self, header, footer, tab):
        style = self.word.styles["Normal"]
        style.font.name, style.font.size = "Noto Serif CJK SC", Pt(10.5)
        style.element.rPr.rFonts.set(qn("w:eastAsia"), "Noto Serif CJK SC")
        if self.numbers == "automatic":
            self._define_numbers(tab)
        for line in self.composition.head:
            self._paragraph(line)
        self._paragraph(self.composition.title, style="Heading 1")
        self._paragraph(self.composition.enacting)
        for paragraph in self.composition.paragraphs:
            self._body_paragraph(paragraph)
        for line in (*self.composition.ending, *self.composition.vote):
            self._paragraph(line)
        self._write_notes()
        self._furnish(header, footer)
        stream = BytesIO()
        self.word.save(stream)
        return stream.getvalue()

    def _body_paragraph(self, paragraph):
        number = re.match(r"\d+\.\s*", paragraph) if self.numbers == "automatic" else None
        written = self._paragraph(paragraph[number.end() :] if number else paragraph)
        if number:
            xml = f'<w:numPr {nsdecls("w")}><w:ilvl w:val="0"/><w:numId w:val="{_NUMBER}"/></w:numPr>'
            written._p.get_or_add_pPr().append(parse_xml(xml))

    def _paragraph(self, text, style=None):
        written = self.word.add_paragraph(style=style)
        for piece in re.split(r"(\{.+?\})", text):
            if piece.startswith("{"):
                written._p.append(self._reference(piece[1:-1]))
            elif piece:
                written.add_run(piece)
        return written

    def _reference(self, mark):
        raised = '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
        if self.notes == "typed" or mark not in self.texts or mark in self.cited:
            return parse_xml(f"<w:r {nsdecls('w')}>{raised}<w:t>{mark}</w:t></w:r>")
        self.cited.append(mark)
        custom = "" if mark.isdecimal() else ' w:customMarkFollows="1"'
        kind = self.notes.removesuffix("s")
        shown = "" if mark.isdecimal() else f"<w:t>{mark}</w:t>"
        return parse_xml(f'<w:r {nsdecls("w")}>{raised}<w:{kind}Reference{custom} w:id="{len(self.cited)}"/>{shown}</w:r>')

    def _write_notes(self):
        if self.notes == "typed":
            for mark, text in self.composition.notes:
                self._paragraph(f"{{{mark}}} {text}")
            return
        kind = self.notes.removesuffix("s")
        written = [_SEPARATORS.format(kind=kind)]
        for index, mark in enumerate(self.cited, start=1):
            shown = f"<w:{kind}Ref/>" if mark.isdecimal() else f"<w:t>{mark}</w:t>"
            written.append(
                f'<w:{kind} w:id="{index}"><w:p><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>{shown}</w:r>'
                f'<w:r><w:t xml:space="preserve"> {escape(self.texts[mark])}</w:t></w:r></w:p></w:{kind}>'
            )
        xml = f'<?xml version="1.0" encoding="UTF-8"?><w:{self.notes} {nsdecls("w")}>{"".join(written)}</w:{self.notes}>'
        part = Part(PackURI(f"/word/{self.notes}.xml"), f"{_WORD}.{self.notes}+xml", xml.encode(), self.word.part.package)
        self.word.part.relate_to(part, f"{_RELATION}/{self.notes}")
        # Word counts endnotes i, ii, iii unless it is told otherwise.
        counting = f'<w:{kind}Pr {nsdecls("w")}><w:numFmt w:val="decimal"/></w:{kind}Pr>'
        self.word.settings.element.append(parse_xml(counting))

    def _define_numbers(self, tab):
        numbering = self.word.part.numbering_part.element
        levels = "".join(
            f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:suff w:val="{tab}"/>'
            f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/></w:lvl>'
            for level, (kind, text) in enumerate((("decimal", "%1."), ("lowerLetter", "(%2)"), ("lowerRoman", "(%3)")))
        )
        xml = f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{_NUMBER}">{levels}</w:abstractNum>'
        numbering.insert(0, parse_xml(xml))
        numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="{_NUMBER}"><w:abstractNumId w:val="{_NUMBER}"/></w:num>'))

    def _furnish(self, header, footer):
        section = self.word.sections[0]
        for text, area in ((header, section.header), (footer, section.footer)):
            if text:
                _furnish(area.paragraphs[0], text)


def _furnish(paragraph, text):
    before, page, after = text.partition("{page}")
    paragraph.add_run(before)
    if page:
        field = f'<w:fldSimple {nsdecls("w")} w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
        paragraph._p.append(parse_xml(field))
    paragraph.add_run(after)
