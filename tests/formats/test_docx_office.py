"""Word files that LibreOffice saved anew, and old formats that it converts, parse as the text does."""

import office
import pytest
from comparing import NAMES, differences_of
from composing import compose
from word_files import word_file

from nlp.ingest import read_source
from nlp.ingest.limits import Limits
from nlp.ingest.office import convert_to_docx

pytestmark = [pytest.mark.tools, pytest.mark.skipif(office.SOFFICE is None, reason="no LibreOffice is installed")]


@pytest.fixture(scope="module")
def originals():
    return {f"{name}.docx": word_file(compose(name), header="A/RES/1/1 决议") for name in NAMES}


@pytest.mark.parametrize("kind", ["docx", "docm", "odt", "doc", "rtf"])
def test_a_file_that_was_saved_anew_parses_as_its_text(originals, kind):
    saved = office.convert(originals, kind)
    if kind in ("odt", "doc", "rtf"):
        saved = office.convert({name.replace(".docx", f".{kind}"): data for name, data in saved.items()}, "docx")
    found = {name: differences_of(data, "docx", name.partition(".")[0]) for name, data in saved.items()}
    assert {name: different for name, different in found.items() if different} == {}


@pytest.mark.parametrize("kind", ["odt", "doc", "rtf"])
def test_an_old_format_is_converted_and_read(originals, kind, tmp_path):
    name = "hrc-res-43-21"
    data = office.convert({f"{name}.docx": originals[f"{name}.docx"]}, kind)[f"{name}.docx"]
    assert differences_of(convert_to_docx(data, Limits()), "docx", name) == []
    path = tmp_path / f"{name}.{kind}"
    path.write_bytes(data)
    assert read_source(path).format == "docx"
