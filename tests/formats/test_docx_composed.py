"""Word files of the five documents parse as their texts do, however notes, numbers and lines were typed."""

import re
from io import BytesIO

import pytest
from comparing import NAMES, differences_of, parsed_of
from composing import CORPUS, compose
from docx import Document
from docx.shared import Pt
from word_files import word_file

FILES = {
    "footnotes and automatic numbers": word_file,
    "endnotes": lambda one: word_file(one, notes="endnotes"),
    "typed notes": lambda one: word_file(one, notes="typed"),
    "typed numbers": lambda one: word_file(one, numbers="typed"),
    "a header and a footer": lambda one: word_file(one, header="A/RES/1/1 决议", footer="GE.20-08874 (C) {page}"),
    "numbers with nothing behind them": lambda one: word_file(one, tab="nothing"),
    "a paragraph a line of the text": lambda one: _simple([_text(one)], split="\n"),
    "one paragraph": lambda one: _simple([_text(one)]),
    "lists by style": lambda one: _typed(one, style="List Number"),
    "lines broken within paragraphs": lambda one: _typed(one, cut="\n"),
    "a masthead in a table": lambda one: _typed(one, has_table=True),
    "numbers in tables": lambda one: _typed(one, has_table=True, numbers_apart=True),
}


@pytest.mark.parametrize("make", FILES.values(), ids=FILES.keys())
@pytest.mark.parametrize("name", NAMES)
def test_a_word_file_parses_as_its_text(name, make):
    assert differences_of(make(compose(name)), "docx", name) == []


@pytest.mark.parametrize(("header", "derived"), [("", ["symbol"]), ("A/HRC/RES/53/11", [])], ids=["nowhere", "in the header"])
def test_a_symbol_that_is_printed_on_every_page_is_read_and_not_derived(header, derived):
    document = parsed_of(word_file(compose("hrc-res-53-11"), header=header), "docx")
    assert (document["symbol"], document["derived"]) == ("A/HRC/RES/53/11", derived)


@pytest.mark.parametrize("name", [name for name in NAMES if "draft" not in name])
def test_a_file_whose_paragraphs_are_lines_parses_as_its_text(name):
    """A converter of PDF makes such files; what a header without gaps says of sponsors cannot be told there."""
    assert differences_of(_lines(compose(name)), "docx", name) == []


def _text(composition):
    return (CORPUS / f"{composition.name}.txt").read_text(encoding="utf-8")


def _simple(texts, split=None):
    word = Document()
    for text in texts:
        for line in text.split(split) if split else [text]:
            word.add_paragraph(line)
    return _bytes_of(word)


def _typed(composition, *, style=None, cut=None, has_table=False, numbers_apart=False):
    """The composition as a person types it, marks raised by hand."""
    word = Document()
    if has_table:
        _add_table(word, [["", line] if index % 2 else [line, ""] for index, line in enumerate(composition.head)])
    else:
        _add_lines(word, composition.head, cut)
    _add_lines(word, [composition.title, composition.enacting], cut)
    for paragraph in composition.paragraphs:
        number = re.match(r"(\d+\.)\s*", paragraph)
        if number and style:
            _raise_marks(word.add_paragraph(style=style), paragraph[number.end() :])
        elif number and numbers_apart:
            _add_table(word, [[number[1], paragraph[number.end() :]]])
        else:
            _add_lines(word, [paragraph], cut)
    notes = [f"{{{mark}}} {text}" for mark, text in composition.notes]
    _add_lines(word, [*composition.ending, *composition.vote, *notes], cut)
    return _bytes_of(word)


def _lines(composition):
    word = Document()
    notes = [f"{{{mark}}} {text}" for mark, text in composition.notes]
    before = [*composition.head, composition.title, composition.enacting]
    for text in (*before, *composition.paragraphs, *composition.ending, *composition.vote, *notes):
        for index, line in enumerate(_cut(text)):
            paragraph = word.add_paragraph()
            _raise_marks(paragraph, line)
            if text in composition.paragraphs and index == 0:
                paragraph.paragraph_format.first_line_indent = Pt(21)
    return _bytes_of(word)


def _add_lines(word, texts, cut):
    for text in texts:
        paragraph = word.add_paragraph()
        for index, line in enumerate(_cut(text) if cut else [text]):
            if index:
                paragraph.add_run().add_break()
            _raise_marks(paragraph, line)


def _add_table(word, rows):
    table = word.add_table(rows=len(rows), cols=2)
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            _raise_marks(cell.paragraphs[0], text)


def _raise_marks(paragraph, text):
    for piece in re.split(r"(\{.+?\})", text):
        run = paragraph.add_run(piece.strip("{}") if piece.startswith("{") else piece)
        run.font.superscript = piece.startswith("{") or None


def _cut(text):
    """The lines of a text of 38 characters or so; a mark in braces is not cut."""
    return re.findall(r"(?:\{.+?\}|.){1,38}", text)


def _bytes_of(word):
    stream = BytesIO()
    word.save(stream)
    return stream.getvalue()
