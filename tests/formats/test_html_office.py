"""Pages that LibreOffice writes of Word files parse as the text does, footnotes and lists included."""

import office
import pytest
from comparing import NAMES, differences_of
from composing import compose
from word_files import word_file

pytestmark = [pytest.mark.tools, pytest.mark.skipif(office.SOFFICE is None, reason="no LibreOffice is installed")]


@pytest.mark.parametrize("filter_", ["html", "xhtml"])
def test_an_exported_page_parses_as_its_text(filter_):
    pages = office.convert({f"{name}.docx": word_file(compose(name)) for name in NAMES}, filter_)
    found = {name: differences_of(data, "html", name.partition(".")[0]) for name, data in pages.items()}
    assert {name: different for name, different in found.items() if different} == {}
