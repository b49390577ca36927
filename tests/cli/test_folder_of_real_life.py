"""A folder as people have it: copies, drafts, other languages, other kinds of files, names that tell, a manifest."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from workspace_commands import DRAFT, ENGLISH, Written, Zhuti, listed, resolution, running


@pytest.fixture
def zhuti(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Iterator[Zhuti]:
    """Runs a command in an empty folder."""
    (tmp_path / "folder").mkdir()
    with running(tmp_path, monkeypatch, capsys) as run_it:
        yield run_it


def write(name: str, text: str) -> None:
    """A file in the folder."""
    path = Path("folder", name)
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")


def test_documents_in_other_languages_and_files_of_other_kinds_are_left_aside_and_said(zhuti: Zhuti) -> None:
    write("A_RES_75_185-ZH.txt", resolution())
    write("A_RES_75_185-EN.txt", ENGLISH)
    write("figures.xlsx", "")
    write("photo.JPG", "")
    write("sub/notes.xlsx", "")
    assert zhuti("add", "folder") == Written(
        0,
        "",
        [
            "skipped A_RES_75_185-EN.txt: the text is in English, not in Chinese",
            "Left aside, being of other kinds: 3 (.xlsx, .jpg).",
            "1 added, 0 replaced, 0 unchanged, 1 skipped, 0 failed.",
        ],
    )


def test_the_report_skips_them_too_and_parse_takes_what_it_is_given_by_name(zhuti: Zhuti) -> None:
    write("A_RES_75_185-ZH.txt", resolution())
    write("A_RES_75_185-EN.txt", ENGLISH)
    skipped = "skipped A_RES_75_185-EN.txt: the text is in English, not in Chinese"
    first, *rest = zhuti("report", "folder", "--output", "page.html").err
    assert first == skipped
    assert all(line.startswith("Not in this report: ") for line in rest)
    assert zhuti("parse", "folder").err == [skipped]
    named = json.loads(zhuti("parse", "folder/A_RES_75_185-EN.txt").out)
    assert named[0]["warnings"][0] == "the text is in English, not in Chinese"
    assert zhuti("tag", "folder/A_RES_75_185-EN.txt").err == []
    assert zhuti("add", "folder/A_RES_75_185-EN.txt").err[0] == skipped


def test_the_draft_and_the_copies_of_an_adopted_text_are_listed_and_not_counted(zhuti: Zhuti) -> None:
    write("A_RES_75_185-C.txt", resolution())
    write("copy.html", "<html><body>" + "".join(f"<p>{line}</p>" for line in resolution().split("\n\n")) + "</body></html>")
    write("A_C.3_75_L.39-C.txt", DRAFT)
    write("A_C.3_75_L.39_Rev.1-C.txt", DRAFT.replace("回顾其以往各项决议", "回顾其以往各项有关决议"))
    zhuti("add", "folder")
    rows = listed(zhuti)
    assert rows["A_C.3_75_L.39-C.txt"]["symbol"] == "A/C.3/75/L.39"
    (counted,) = [source for source, row in rows.items() if row["counted"]]
    assert counted in ("A_RES_75_185-C.txt", "copy.html")
    assert {row["reason"] for source, row in rows.items() if "L.39" in source} == {"draft"}
    assert {row["instead"] for row in rows.values() if not row["counted"]} == {counted}
    groups = json.loads(zhuti("themes", "--format", "json").out)["rows"]
    assert {row["of_documents"] for row in groups} == {1}


def test_the_choice_is_the_same_in_whatever_order_they_are_added_and_in_a_report_from_files(zhuti: Zhuti) -> None:
    names = ["b.txt", "A_C.3_75_L.39-C.txt", "a.txt"]
    for name, text in zip(names, [resolution(), DRAFT, resolution() + "\n"], strict=True):
        write(name, text)
    paths = [f"folder/{name}" for name in names]
    zhuti("add", *paths)
    zhuti("add", *reversed(paths), "--db", "other.db")
    one, other = (zhuti("documents", "--format", "json", "--db", db).out for db in ("zhuti.db", "other.db"))
    assert one == other
    zhuti("report", "--output", "stored.html")
    zhuti("report", *paths, "--output", "files.html")
    assert Path("stored.html").read_text(encoding="utf-8") == Path("files.html").read_text(encoding="utf-8")


def test_a_file_s_name_gives_what_the_text_does_not_say_and_is_named_in_derived(zhuti: Zhuti) -> None:
    write("A_RES_75_185-C.txt", resolution(number="").replace("第七十五届会议", ""))
    write("N2034567.txt", resolution())
    for command in (["parse", "folder"], ["parse", *sorted(map(str, Path("folder").iterdir()))]):
        named, job = json.loads(zhuti(*command).out)
        assert (named["symbol"], named["session"], named["derived"]) == ("A/RES/75/185", "75", ["symbol", "session"])
        assert (job["job"], "job" in job["derived"]) == ("20-34567", True)
    zhuti("add", "folder")
    assert listed(zhuti)["A_RES_75_185-C.txt"]["derived"] == ["symbol", "session"]
    (symbol,) = {json.loads(line)["symbol"] for line in zhuti("tag", "folder/A_RES_75_185-C.txt").out.splitlines()}
    assert symbol == "A/RES/75/185"


def test_where_name_and_text_contradict_the_text_wins_and_a_warning_says_so(zhuti: Zhuti) -> None:
    write("A_RES_74_9-C.txt", resolution())
    zhuti("add", "folder")
    row = listed(zhuti)["A_RES_74_9-C.txt"]
    assert (row["symbol"], row["session"]) == ("A/RES/75/185", "75")
    assert row["warnings"] == [
        "the file is named after A/RES/74/9, which the text contradicts (A/RES/75/185); the name was not followed"
    ]


def test_a_changed_manifest_takes_effect_though_the_file_did_not_change(zhuti: Zhuti) -> None:
    write("a.txt", resolution(number=""))
    zhuti("add", "folder")
    write("manifest.csv", "source,symbol\na.txt,A/RES/75/185\n")
    assert zhuti("add", "folder").err == ["0 added, 1 replaced, 0 unchanged, 0 skipped, 0 failed."]
    row = listed(zhuti)["a.txt"]
    assert (row["symbol"], row["supplied"]) == ("A/RES/75/185", {"symbol": "manifest"})
    assert "a.txt: supplied by the manifest: symbol" in zhuti("documents").out.splitlines()
    assert zhuti("add", "folder").err == ["0 added, 0 replaced, 1 unchanged, 0 skipped, 0 failed."]
    Path("folder/manifest.csv").unlink()
    zhuti("add", "folder")
    assert listed(zhuti)["a.txt"]["symbol"] is None


def test_a_correction_wins_over_the_manifest(zhuti: Zhuti) -> None:
    write("a.txt", resolution(number=""))
    write("manifest.csv", "source,symbol\na.txt,A/RES/75/185\n")
    zhuti("add", "folder")
    zhuti("set", "a.txt", "symbol=A/RES/75/186")
    row = listed(zhuti)["a.txt"]
    assert (row["symbol"], row["supplied"]) == ("A/RES/75/186", {"symbol": "set"})


def test_a_broken_manifest_is_one_line_with_its_place_and_the_rest_goes_on(zhuti: Zhuti) -> None:
    write("a.txt", resolution())
    write("manifest.csv", "source,session\na.txt,next\n")
    assert zhuti("add", "folder") == Written(
        1,
        "",
        [
            "error: session cannot be “next”: folder/manifest.csv:2; it was not taken; write 53 for a session, GA for a body,"
            " resolution for a kind, 2023-07-12 for a date",
            "1 added, 0 replaced, 0 unchanged, 0 skipped, 1 failed.",
        ],
    )
