"""The five documents, set as a printer sets them, parse as their text does; no other program is needed for these pages.

The files that other programs made are a few; `test_pdf_browser` and `test_pdf_office` make many, where those programs are.
"""

from pathlib import Path

import pytest
from comparing import NAMES, differences_of
from composing import compose
from typesetting import Setting, typeset

FILES = Path(__file__).resolve().parent / "files"

SETTINGS = {
    "gaps": Setting(),
    "indents": Setting(indent=2, gap=0),
    "indents and gaps": Setting(indent=2, gap=0.5, pitch=1.3),
    "double spaced": Setting(pitch=2.4, gap=1.2),
    "two columns, gaps": Setting(columns=2),
    "two columns, indents": Setting(columns=2, indent=2, gap=0, size=9, note_size=7.5),
    "two columns, drawn row by row": Setting(columns=2, by_rows=True),
    "notes without a rule": Setting(has_rule=False),
    "notes as large as the text": Setting(note_size=10.5),
    "small pages": Setting(margin=150, size=9, note_size=8),
    "no running heads": Setting(heads=False),
}


@pytest.mark.parametrize("setting", SETTINGS)
@pytest.mark.parametrize("name", NAMES)
def test_a_document_that_was_set_parses_as_its_text(name, setting):
    assert differences_of(typeset(compose(name), SETTINGS[setting]), "pdf", name) == []


@pytest.mark.parametrize("path", sorted(FILES.glob("*.pdf")), ids=lambda path: path.stem)
def test_a_file_that_another_program_made_parses_as_its_text(path):
    assert differences_of(path.read_bytes(), "pdf", path.stem.rpartition("--")[2]) == []
