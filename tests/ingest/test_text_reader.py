"""The encoding of a Chinese text is made out, and its characters are counted as the file has them."""

import codecs

import pytest

from nlp.ingest.lines import read_lines
from nlp.ingest.readers.text import decode_text

SIMPLIFIED = "人权理事会，\r\n重申《联合国宪章》的宗旨，\r\n1. 请各国合作；\n"
TRADITIONAL = "人權理事會，\n重申《聯合國憲章》的宗旨，\n1. 請各國合作；\n"


@pytest.mark.parametrize(
    ("data", "text", "encoding"),
    [
        (SIMPLIFIED.encode(), SIMPLIFIED, "utf-8"),
        (codecs.BOM_UTF8 + SIMPLIFIED.encode(), SIMPLIFIED, "utf-8"),
        (codecs.BOM_UTF16_LE + SIMPLIFIED.encode("utf-16-le"), SIMPLIFIED, "utf-16-le"),
        (codecs.BOM_UTF16_BE + SIMPLIFIED.encode("utf-16-be"), SIMPLIFIED, "utf-16-be"),
        (SIMPLIFIED.encode("utf-16-le"), SIMPLIFIED, "utf-16-le"),
        (SIMPLIFIED.encode("utf-16-be"), SIMPLIFIED, "utf-16-be"),
        (SIMPLIFIED.encode("gb18030"), SIMPLIFIED, "gb18030"),
        (TRADITIONAL.encode("gb18030"), TRADITIONAL, "gb18030"),
        (TRADITIONAL.encode("big5"), TRADITIONAL, "big5hkscs"),
    ],
    ids=[
        "utf-8",
        "utf-8 with a mark",
        "utf-16 le with a mark",
        "utf-16 be with a mark",
        "utf-16 le",
        "utf-16 be",
        "gb18030",
        "traditional in gb18030",
        "big5",
    ],
)
def test_a_text_is_decoded_and_its_line_ends_stay(data, text, encoding):
    assert decode_text(data, where="file.txt") == (text, encoding)


@pytest.mark.parametrize("encoding", ["gb18030", "utf-16"])
def test_each_document_survives_another_encoding(corpus, encoding):
    for path in sorted(corpus.glob("*.txt")):
        text = path.read_bytes().decode("utf-8")
        assert decode_text(text.encode(encoding), where=path.name)[0] == text


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-8-sig", "gb18030"])
def test_lines_are_read_in_every_encoding(tmp_path, encoding):
    path = tmp_path / "lines.txt"
    path.write_bytes(("重申人权；\n欢迎合作；\n" * 9_000).encode(encoding))
    assert list(read_lines(path)) == ["重申人权；", "欢迎合作；"] * 9_000


@pytest.mark.parametrize(
    "lines", [["欢迎南南合作"], ["欢迎南南合作", "重申发展权；"], ["重申人权；"] * 9_000], ids=["one", "two", "many"]
)
@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-16", "utf-32"])
def test_lines_in_wide_characters_are_read_however_few_they_are(tmp_path, encoding, lines):
    path = tmp_path / "lines.txt"
    path.write_bytes("".join(f"{line}\n" for line in lines).encode(encoding))
    assert list(read_lines(path)) == lines
