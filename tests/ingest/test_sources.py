"""Files and folders are found in an order that never changes, and a bad one does not end a batch."""

import hashlib
import io
import sys

import pytest

from nlp.errors import SourceError
from nlp.ingest import find_sources, read_source, read_sources


@pytest.fixture
def folder(tmp_path):
    for name in ("b.txt", "a.txt", "sub/c.md", ".hidden/d.txt", "sub/picture.png"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"大会，{name}", encoding="utf-8")
    return tmp_path


def test_a_folder_gives_its_text_files_sorted_with_relative_names(folder):
    assert [source for source, _ in find_sources([folder])] == ["a.txt", "b.txt", "sub/c.md"]


def test_a_file_goes_by_its_plain_name(folder):
    assert read_source(folder / "sub" / "c.md").source == "c.md"


def test_a_source_carries_the_hash_of_its_bytes(folder):
    data = (folder / "a.txt").read_bytes()
    assert read_source(folder / "a.txt").sha256 == hashlib.sha256(data).hexdigest()


def test_standard_input_is_read_under_its_sign(monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("大会，".encode())))
    assert [(source.source, source.text) for source in read_sources(["-"])] == [("-", "大会，")]


def test_a_batch_goes_on_behind_a_file_that_cannot_be_read(folder):
    found = list(read_sources([folder / "missing.txt", folder / "a.txt"]))
    assert isinstance(found[0], SourceError)
    assert found[0].key == "source.missing"
    assert found[1].source == "a.txt"


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (b"", "source.empty"),
        (b" \r\n\t\n", "source.empty"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "source.binary"),
        (bytes(range(256)), "source.binary"),
        ("大会，".encode() + b"\xff\xff\xff", "source.undecodable"),
    ],
    ids=["empty", "blank", "png", "all bytes", "broken"],
)
def test_a_file_that_is_no_text_is_a_source_error(tmp_path, data, key):
    path = tmp_path / "file.txt"
    path.write_bytes(data)
    with pytest.raises(SourceError) as caught:
        read_source(path)
    assert (caught.value.key, caught.value.where) == (key, str(path))


@pytest.mark.parametrize(("name", "format_"), [("a.pdf", "PDF"), ("a.DOCX", "DOCX"), ("a.rtf", "RTF")])
@pytest.mark.parametrize("data", [bytes(range(256)), b"\xff\xfe\xfd" * 99], ids=["all bytes", "high bytes"])
def test_a_file_that_is_not_what_its_name_says_is_told_so(tmp_path, name, format_, data):
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(SourceError) as caught:
        read_source(path)
    said = f"the file is no {format_}, though its name says so: {path}; download it again"
    assert caught.value.line("en") == said


def test_a_folder_that_may_not_be_read_as_a_file_says_why(tmp_path):
    with pytest.raises(SourceError) as caught:
        read_source(tmp_path)
    assert caught.value.key == "source.unreadable"
