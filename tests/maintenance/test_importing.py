"""Files that are to be imported: their encodings, their formats guessed, and what cannot be read."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from nlp.errors import LexiconError, SourceError, UsageError, ZhutiError
from nlp.ingest.limits import Limits
from nlp.lexicon.exchange.formats import FORMATS, format_named, write_lexicon
from nlp.lexicon.load import load_lexicon
from nlp.maintenance.importing import guess_format, read_import

TABLE = "主题,词语,状态,出处\ndebt,债务危机,许用,大会决议\ndebt,国家的债务,许用,\n"


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(TABLE.encode(), id="UTF-8"),
        pytest.param(TABLE.encode("utf-8-sig"), id="byte order mark"),
        pytest.param(TABLE.replace("\n", "\r\n").encode("utf-8-sig"), id="CRLF"),
        pytest.param(TABLE.replace("\n", "\r").encode(), id="CR"),
        pytest.param(TABLE.encode("utf-16"), id="UTF-16"),
        pytest.param(TABLE.encode("utf-16-le"), id="UTF-16 without a mark"),
        pytest.param(TABLE.encode("gb18030"), id="GB18030"),
    ],
)
def test_a_text_is_read_in_whichever_encoding_it_is(content, tmp_path):
    path = tmp_path / "terms.csv"
    path.write_bytes(content)
    format_, read = read_import(path)
    assert format_.name == "csv"
    assert [(term.text, term.where) for term in read.concepts[0].terms] == [
        ("债务危机", f"{path}:2"),
        ("国家的债务", f"{path}:3"),
    ]


@pytest.mark.parametrize("format_", [one.name for one in FORMATS if one.write])
def test_what_was_exported_is_known_by_its_content_and_its_suffix(format_, tmp_path):
    chosen = format_named(format_)
    path = tmp_path / f"lexicon{chosen.suffixes[0]}"
    path.write_bytes(write_lexicon(load_lexicon(), chosen).content)
    guessed, read = read_import(path)
    assert guessed.module == chosen.module
    assert len(read.concepts) == (1 if format_ == "jieba" else 36)


@pytest.mark.parametrize(
    ("name", "content", "format_"),
    [
        ("a.txt", "债务\n外债 3\n", "jieba"),
        ("a.txt", "# 主题\n＊债务\n债务\n", "khcoder"),
        ("a.txt", "%\n1\tdebt\n%\n债务\t1\n", "liwc"),
        ("a.csv", "uri,label_zh\nhttp://example.org/a,债务\n", "annif-csv"),
        ("a.csv", "+debt,x\n", "csv"),
        ("a.tsv", "<http://example.org/a>\t债务\n", "annif-tsv"),
        ("a.tsv", "theme\tterm\ndebt\t债务\n", "csv"),
        ("a.xml", '<?xml version="1.0"?><!-- x --><martif type="TBX"/>', "tbx"),
        ("a.xml", '<rdf:RDF xmlns:rdf="x"/>', "skos-xml"),
        ("a.lcd", '<?xml version="1.0"?><dictionary><cnode name="a"/></dictionary>', "yoshikoder"),
        ("a", '{"label": "a", "pattern": "b"}\n', "spacy"),
        ("a.yaml", "debt: [债务]\n", "quanteda"),
        ("a.cod", "债务\n", "khcoder"),
    ],
)
def test_the_format_is_what_the_content_says_else_the_suffix(name, content, format_):
    assert guess_format(content.encode(), name).name == format_


def test_a_file_that_is_something_else_than_its_name_says_is_refused(tmp_path):
    path = tmp_path / "terms.csv"
    path.write_bytes(write_lexicon(load_lexicon(), format_named("xlsx")).content)
    with pytest.raises(LexiconError) as raised:
        read_import(path)
    assert str(raised.value) == f"文件名像 csv，内容是 xlsx: {path}; 请用 --from 说明，或改文件名"
    assert len(read_import(path, format_named("xlsx"))[1].concepts) == 36


@pytest.mark.parametrize(
    ("content", "kind", "said"),
    [
        pytest.param(b"", LexiconError, "文件是空的", id="empty"),
        pytest.param(b"\xef\xbb\xbf \r\n\n", LexiconError, "文件是空的", id="blank"),
        pytest.param(b"%PDF-1.7\n" + bytes(range(256)) * 9, LexiconError, "文件不是文本", id="PDF"),
        pytest.param(b"theme,term\ndebt,\xff\xfe\x80\x81\x00\x01\x02" * 9, LexiconError, "文件不是文本", id="bytes"),
        pytest.param(b"x" * 1_000_001, SourceError, "文件超过 1 MB 的限额", id="too large"),
    ],
)
def test_what_is_no_file_of_terms_is_refused_in_a_line_with_what_to_do(content, kind, said, tmp_path):
    path = tmp_path / "a.csv"
    path.write_bytes(content)
    with pytest.raises(kind) as raised:
        read_import(path, limits=Limits(size=1))
    assert raised.value.line().startswith(f"{said}: {path}; ")


def test_a_missing_file_and_a_folder_are_said(tmp_path):
    for path, said in ((tmp_path / "none.csv", "没有这个文件"), (tmp_path, "这是文件夹")):
        with pytest.raises(ZhutiError) as raised:
            read_import(path)
        assert raised.value.line().startswith(f"{said}: {path}; ")


def test_no_telling_the_format_of_a_file_without_a_suffix(tmp_path):
    (tmp_path / "terms").write_text("债务\n", encoding="utf-8")
    with pytest.raises(UsageError, match="看不出是什么格式"):
        read_import(tmp_path / "terms")


def test_standard_input_is_read(monkeypatch):
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(TABLE.encode())))
    _, read = read_import(Path("-"), format_named("csv"))
    assert read.concepts[0].terms[0].where == "-:2"
