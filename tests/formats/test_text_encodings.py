"""The five documents parse alike in every encoding that a Chinese text comes in; Big5 holds Traditional text."""

import codecs

import pytest
from comparing import NAMES, differences, golden
from composing import CORPUS
from opencc import OpenCC

from nlp.ingest import read_source
from nlp.structure.document import structure_document
from nlp.structure.to_json import document_to_json

ENCODINGS = {
    "utf-8 with a mark": (codecs.BOM_UTF8, "utf-8"),
    "utf-16 with a mark": (codecs.BOM_UTF16_LE, "utf-16-le"),
    "utf-16 le without a mark": (b"", "utf-16-le"),
    "utf-16 be without a mark": (b"", "utf-16-be"),
    "gb18030": (b"", "gb18030"),
}


def parsed(path):
    source = read_source(path)
    return document_to_json(structure_document(source)), source.text


@pytest.mark.parametrize(("mark", "encoding"), ENCODINGS.values(), ids=ENCODINGS.keys())
@pytest.mark.parametrize("name", NAMES)
def test_a_document_parses_alike_in_every_encoding(name, mark, encoding, tmp_path):
    path = tmp_path / f"{name}.txt"
    text = (CORPUS / f"{name}.txt").read_bytes().decode("utf-8")
    path.write_bytes(mark + text.encode(encoding))
    document, source_text = parsed(path)
    assert source_text == text
    assert differences(document, golden(name), source_text=text) == []


@pytest.mark.parametrize("name", NAMES)
def test_a_traditional_document_in_big5_parses_as_it_does_in_utf_8(name, tmp_path):
    # Big5 has neither 爲 nor ¹; 為 is the character that its texts use, and (1) one way they write a mark.
    text = OpenCC("s2t").convert((CORPUS / f"{name}.txt").read_bytes().decode("utf-8")).replace("爲", "為").replace("―", "—")
    text = "".join(f"<sup>{'¹²³⁴⁵'.index(one) + 1}</sup>" if one in "¹²³⁴⁵" else one for one in text).replace("∗", "*")
    text = text.encode("big5hkscs", "ignore").decode("big5hkscs")
    for suffix, encoding in (("big5", "big5hkscs"), ("utf8", "utf-8")):
        (tmp_path / f"{suffix}.txt").write_bytes(text.encode(encoding))
    (big5, read), (utf8, _) = parsed(tmp_path / "big5.txt"), parsed(tmp_path / "utf8.txt")
    assert read == text
    assert differences(big5, utf8, source_text=text) == []
    assert [one["number"] for one in big5["paragraphs"]] == [one["number"] for one in golden(name)["paragraphs"]]
