"""``zhuti report``: a page from files or from the workspace."""

import os
from pathlib import Path

import pytest

from nlp.cli.main import run
from nlp.reporting import PART_NAMES

RESOLUTION = """大会决议

68/160. 增进人权领域的国际合作

大会，

重申决心促进国际合作，

1. 欢迎南南合作和普遍定期审议；

2. 请秘书长提出报告。

2013年12月18日
第70次全体会议
"""


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("ZHUTI_DB", raising=False)
    documents = tmp_path / "documents"
    documents.mkdir()
    (documents / "resolution.txt").write_text(RESOLUTION, encoding="utf-8")
    return documents


def test_files_make_a_page_without_a_workspace(folder):
    assert run(["report", str(folder), "--output", "page.html"]) == 0
    page = Path("page.html").read_text(encoding="utf-8")
    assert '<mark title="南南合作">南南合作</mark>' in page
    assert "resolution.txt" in page
    assert not Path("zhuti.db").exists()


def test_the_page_of_a_workspace_is_that_of_its_files(folder):
    assert run(["add", str(folder)]) == 0
    assert run(["report", "--output", "stored.html"]) == 0
    assert run(["report", str(folder), "--output", "read.html"]) == 0
    assert Path("stored.html").read_bytes() == Path("read.html").read_bytes()


def test_the_language_is_that_asked_for(folder, monkeypatch):
    monkeypatch.setenv("ZHUTI_LANG", "zh")
    assert run(["report", str(folder), "--output", "en.html", "--lang", "en"]) == 0
    assert '<html lang="en">' in Path("en.html").read_text(encoding="utf-8")


def test_without_output_the_page_goes_to_stdout(folder, capsys):
    assert run(["report", str(folder)]) == 0
    assert capsys.readouterr().out.startswith("<!doctype html>")


def test_a_file_that_cannot_be_read_is_said_and_the_rest_is_reported(folder, capsys):
    (folder / "empty.txt").write_bytes(b"")
    assert run(["report", str(folder), "--output", "page.html", "--lang", "en"]) == 1
    assert capsys.readouterr().err.startswith("error: the file is empty: ")
    assert "the file is empty" in Path("page.html").read_text(encoding="utf-8")


def test_filters_restrict_what_is_reported(folder):
    assert run(["report", str(folder), "--zone", "preambular", "--output", "page.html"]) == 0
    assert "<mark" in Path("page.html").read_text(encoding="utf-8")
    assert '<mark title="南南合作"' not in Path("page.html").read_text(encoding="utf-8")


def test_filters_that_leave_nothing_are_an_error_and_write_no_page(folder, capsys):
    assert run(["report", str(folder), "--body", "SC", "--output", "page.html", "--lang", "en"]) == 2
    assert capsys.readouterr().err.startswith("error: there is nothing to report on: ")
    assert not Path("page.html").exists()


def test_without_files_and_without_a_workspace_it_says_what_to_do(folder, capsys):
    assert run(["report", "--output", "page.html", "--lang", "en"]) == 1
    assert capsys.readouterr().err.startswith("error: ")


def test_a_file_whose_name_is_no_text_is_reported_with_its_bytes(folder):
    (folder / "resolution.txt").rename(os.fsdecode(os.fsencode(folder) + b"/\xff.txt"))
    assert run(["report", str(folder), "--output", "page.html"]) == 0
    assert "\\udcff.txt" in Path("page.html").read_text(encoding="utf-8")


def test_the_section_on_new_text_is_there_unless_it_is_not_wanted(folder):
    for options, is_there in (((), True), (("--new-text",), True), (("--no-new-text",), False)):
        assert run(["report", str(folder), "--output", "page.html", *options]) == 0
        assert ('<section id="new">' in Path("page.html").read_text(encoding="utf-8")) is is_there


def test_of_many_documents_it_is_left_out_unless_it_is_asked_for(folder, monkeypatch, capsys):
    monkeypatch.setattr("nlp.reporting.new_text.MOST", 0)
    assert run(["add", str(folder), "--db", "zhuti.db"]) == 0
    for source in ([str(folder)], ["--db", "zhuti.db"]):
        assert run(["report", *source, "--output", "page.html", "--lang", "en"]) == 0
        assert "the section on new text is left out: 1 documents" in capsys.readouterr().err
        assert '<section id="new">' not in Path("page.html").read_text(encoding="utf-8")
        assert run(["report", *source, "--output", "page.html", "--new-text"]) == 0
        assert '<section id="new">' in Path("page.html").read_text(encoding="utf-8")
    # What was worked out is kept in the workspace.
    assert run(["report", "--db", "zhuti.db", "--output", "page.html"]) == 0
    assert '<section id="new">' in Path("page.html").read_text(encoding="utf-8")


def test_where_there_is_no_room_for_comparing_it_says_what_to_do(folder, monkeypatch, capsys):
    monkeypatch.setattr("tempfile.tempdir", str(folder / "missing"))
    assert run(["report", str(folder), "--output", "page.html", "--lang", "en"]) == 1
    assert capsys.readouterr().err.startswith("error: ")
    without = [f"--no-{part.replace('_', '-')}" for part in PART_NAMES]
    assert run(["report", str(folder), "--output", "page.html", *without]) == 0
