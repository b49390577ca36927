"""A Word file is opened without trust: what it declares, names or nests cannot do harm, and each fault has its name."""

import zipfile
from io import BytesIO

import pytest
from docx_parts import make_docx, make_zip, p, text_of

from nlp.errors import SourceError
from nlp.ingest.limits import Limits
from nlp.ingest.readers.docx import read_docx

SMALL = Limits(unpacked=1)
DOCUMENT = "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body>{}</w:body></w:document>"


def fault(data, limits=SMALL):
    with pytest.raises(SourceError) as caught:
        read_docx(data, limits)
    return caught.value


def document(xml):
    return make_zip([("word/document.xml", xml)])


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (b"PK\x03\x04 and nothing else", "source.damaged"),
        (make_zip([("readme.txt", "大会")]), "source.not_word"),
        (make_zip([("xl/workbook.xml", "<workbook/>")]), "source.not_word"),
        (document("<html><body>大会</body></html>"), "source.not_word"),
        (document("<w:document>"), "source.damaged"),
        (document(DOCUMENT.format("<w:p>" * 400 + "</w:p>" * 400)), "source.too_deep"),
        (make_docx(p("大会，"))[:-300], "source.damaged"),
        (make_docx(p("大会，"), extra=[("bomb.bin", b"\0" * 1_100_000)]), "source.limit_unpacked"),
        (
            document('<!DOCTYPE w [<!ENTITY a "大会">]>' + DOCUMENT.format("<w:p><w:r><w:t>&a;</w:t></w:r></w:p>")),
            "source.damaged",
        ),
    ],
    ids=["no zip", "other zip", "sheet", "other xml", "broken xml", "too deep", "cut off", "bomb", "entities"],
)
def test_each_fault_has_its_name(data, key):
    assert fault(data).key == key


def test_a_part_that_is_there_twice_is_refused():
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as file:
        file.writestr("word/document.xml", DOCUMENT.format(p("甲")))
        with pytest.warns(UserWarning, match="Duplicate"):
            file.writestr("word/document.xml", DOCUMENT.format(p("乙")))
    assert "word/document.xml 有 2 份" in str(fault(stream.getvalue()))


def test_a_part_that_is_larger_than_it_declares_is_refused():
    data = make_docx(p("大会，" * 400))
    size = len(zipfile.ZipFile(BytesIO(data)).read("word/document.xml"))
    assert data.count(size.to_bytes(4, "little")) == 2
    assert fault(data.replace(size.to_bytes(4, "little"), (size - 600).to_bytes(4, "little"))).key == "source.damaged"


def test_a_part_under_a_password_is_said_so():
    data = bytearray(make_zip([("word/document.xml", DOCUMENT.format(p("大会")))]))
    for start, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(start) + at] |= 1
    assert fault(bytes(data)).key == "source.encrypted"


def test_a_directory_of_millions_is_refused_before_it_is_read():
    data = bytearray(make_docx(p("大会")))
    at = data.rindex(b"PK\x05\x06")
    data[at + 12 : at + 16] = (80_000_000).to_bytes(4, "little")
    assert "压缩包里的文件太多" in str(fault(bytes(data)))


def test_entities_of_other_files_are_not_fetched(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("机密", encoding="utf-8")
    xml = f'<!DOCTYPE w [<!ENTITY a SYSTEM "{secret.as_uri()}">]>' + DOCUMENT.format("<w:p><w:r><w:t>&a;</w:t></w:r></w:p>")
    assert "机密" not in str(fault(document(xml)))


def test_tables_within_tables_are_read_as_deep_as_the_parser_goes():
    cell = p("大会，")
    for _ in range(60):
        cell = f"<w:tbl><w:tr><w:tc>{cell}</w:tc></w:tr></w:tbl>"
    assert text_of(cell).strip() == "大会，"


def test_entries_outside_the_file_are_never_written(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    data = make_docx(p("大会，"), extra=[("../../outside.txt", "x"), ("/absolute.txt", "x")])
    assert read_docx(data, SMALL).text == "大会，"
    assert list(tmp_path.iterdir()) == []
