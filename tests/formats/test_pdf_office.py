"""What headless LibreOffice makes PDF of parses as the text does, notes at the foot of the page included."""

import office
import pytest
from comparing import NAMES, differences_of
from composing import CORPUS, compose, to_html
from word_files import word_file

pytestmark = [pytest.mark.tools, pytest.mark.skipif(office.SOFFICE is None, reason="no LibreOffice is installed")]

FILES = {
    "Word file with footnotes": ("docx", word_file),
    "Word file with header and footer": (
        "docx",
        lambda one: word_file(one, header="A/RES/1/1 决议", footer="GE.20-08874 (C) {page}"),
    ),
    "Word file with typed numbers and notes": ("docx", lambda one: word_file(one, numbers="typed", notes="typed")),
    "text file": ("txt", lambda one: (CORPUS / f"{one.name}.txt").read_bytes()),
    "page of HTML": ("html", lambda one: to_html(one, css=".note { font-size: 9pt }").encode()),
}


@pytest.mark.parametrize("kind", FILES)
def test_a_converted_file_parses_as_its_text(kind):
    suffix, make = FILES[kind]
    converted = office.convert({f"{name}.{suffix}": make(compose(name)) for name in NAMES}, "pdf")
    found = {name: differences_of(converted[f"{name}.{suffix}"], "pdf", name) for name in NAMES}
    assert {name: different for name, different in found.items() if different} == {}
