"""``manifest.csv``: what it supplies, in whatever form a spreadsheet writes it, and what is wrong with it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlp.ingest.manifest import Manifests, read_manifest


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with two files."""
    for name in ("a.pdf", "b.docx"):
        (tmp_path / name).touch()
    return tmp_path


def write(folder: Path, data: str | bytes) -> Path:
    """The manifest of a folder."""
    path = folder / "manifest.csv"
    path.write_bytes(data.encode("utf-8") if isinstance(data, str) else data)
    return path


CHINESE = "文件,文号,机构,届次,类别,标题,通过日期\na.pdf,A/RES/53/2,大会,第五十三届会议,决议,合作,2020/6/22\n"
ENGLISH = "source,symbol,body,session,kind,title,adopted\na.pdf,A/RES/53/2,GA,53,resolution,合作,2020-06-22\n"
SAID = {
    "symbol": "A/RES/53/2", "body": "GA", "session": "53", "kind": "resolution", "title": "合作", "adopted": "2020-06-22",
}  # fmt: skip


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(CHINESE.encode("utf-8"), id="UTF-8"),
        pytest.param(CHINESE.encode("utf-8-sig"), id="UTF-8 with a byte order mark"),
        pytest.param(CHINESE.encode("gb18030"), id="GB18030"),
        pytest.param(CHINESE.encode("utf-16"), id="UTF-16"),
        pytest.param(ENGLISH.encode(), id="English"),
        pytest.param(ENGLISH.replace(",", ";").encode(), id="semicolons"),
        pytest.param(ENGLISH.replace(",", "\t").replace("\n", "\r\n").encode(), id="tabs"),
        pytest.param(ENGLISH.replace("合作", '"合作"').encode(), id="quoted"),
        pytest.param(ENGLISH.replace("symbol", "remarks,symbol").replace("a.pdf,", "a.pdf,later,").encode(), id="remarks"),
    ],
)
def test_a_manifest_is_read_in_the_forms_that_spreadsheets_write(folder: Path, data: bytes) -> None:
    write(folder, data)
    assert read_manifest(folder).rows == {"a.pdf": SAID}
    assert read_manifest(folder).faults == ()


def test_an_empty_cell_says_nothing_and_a_line_may_be_short(folder: Path) -> None:
    write(folder, "source,session,body\na.pdf,,GA\nb.docx\n\n,,\n")
    assert read_manifest(folder).rows == {"a.pdf": {"body": "GA"}, "b.docx": {}}
    assert read_manifest(folder).faults == ()


@pytest.mark.parametrize(
    ("text", "line"),
    [
        pytest.param(
            "source,session\na.pdf,next\n",
            "session cannot be “next”: {path}:2; it was not taken; write 53 for a session, GA for a body, resolution for a"
            " kind, 2023-07-12 for a date",
            id="value",
        ),
        pytest.param(
            "session\n53\n",
            "the first line has no column “source”, or no other column that can be used: {path}:1; write source and any of"
            " symbol, body, session, kind, title, adopted",
            id="no column of files",
        ),
        pytest.param(
            "source,remarks\na.pdf,x\n",
            "the first line has no column “source”, or no other column that can be used: {path}:1; write source and any of"
            " symbol, body, session, kind, title, adopted",
            id="no field",
        ),
        pytest.param(
            "source,session\na.pdf,53\na.pdf,54\n",
            "the file stands in the table twice (a.pdf): {path}:3; the first line was taken; delete one",
            id="twice",
        ),
        pytest.param(
            "source,session\nc.pdf,53\n",
            "the table names a file that is not there (c.pdf): {path}:2; check the name, suffix and all",
            id="no such file",
        ),
        pytest.param(
            "source,session\n,53\n",
            "the line names no file: {path}:2; fill in the file's name, or delete the line",
            id="no name",
        ),
        pytest.param("\x00\x01\x02\x03" * 30, "the file is not text: {path}; give a PDF, DOCX, HTML or text file", id="binary"),
    ],
)
def test_a_fault_is_named_with_its_line(folder: Path, text: str, line: str) -> None:
    path = write(folder, text)
    (fault,) = read_manifest(folder).faults
    assert fault.line("en") == line.format(path=path)


def test_the_rest_of_a_row_and_of_the_table_is_taken_where_one_cell_is_wrong(folder: Path) -> None:
    write(folder, "source,session,body\na.pdf,next,GA\nb.docx,53,HRC\n")
    assert read_manifest(folder).rows == {"a.pdf": {"body": "GA"}, "b.docx": {"session": "53", "body": "HRC"}}


def test_a_file_in_a_folder_below_is_named_by_its_path_and_its_own_manifest_is_nearer(folder: Path) -> None:
    below = folder / "2013"
    below.mkdir()
    (below / "c.txt").touch()
    write(folder, "source,session,body\n2013/c.txt,68,GA\n")
    write(below, "source,session\nc.txt,69\n")
    assert Manifests().of(below / "c.txt", "2013/c.txt") == ({"session": "69", "body": "GA"}, [])


def test_a_manifest_above_the_folder_that_was_given_has_no_say(folder: Path) -> None:
    below = folder / "2013"
    below.mkdir()
    (below / "c.txt").touch()
    write(folder, "source,session\n2013/c.txt,68\n")
    assert Manifests().of(below / "c.txt", "c.txt") == ({}, [])


def test_faults_are_given_once_for_all_files_of_a_folder(folder: Path) -> None:
    write(folder, "source,session\na.pdf,next\n")
    manifests = Manifests()
    assert [len(manifests.of(folder / name, name)[1]) for name in ("a.pdf", "b.docx")] == [1, 0]


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=200) | st.text(alphabet='source,;\t\n"a.pdf文件届次53', max_size=80).map(str.encode))
def test_any_bytes_are_a_manifest_or_faults(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    folder = tmp_path_factory.mktemp("any")
    write(folder, data)
    manifest = read_manifest(folder)
    assert all(fault.line() for fault in manifest.faults)
    assert all(value for row in manifest.rows.values() for value in row.values())
