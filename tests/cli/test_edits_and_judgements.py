"""Edits of a lexicon that break what reviewers judged are refused."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from workspace_commands import Zhuti, running

from nlp.maintenance.judgements import Frame, Judgement, Place, keep_judgements
from nlp.maintenance.judgements.file import text_digest

THEME = """\
id: debt
label: {zh: 债务, en: debt}
terms:
  - 债务
  - 外债
examples:
  yes: [减免债务, 债务危机, 重债穷国的债务]
  no: [责任, 债券]
"""


def judgement(text: str, is_yes: bool, *, was_tagged: bool) -> Judgement:
    place = Place("a.txt", None, "operative", 1)
    frame = Frame("test 1.0.0", 10, 5, 85)
    return Judgement("debt", is_yes, "Ana", "2026-11-22", "tagged", frame, was_tagged, place, text, text_digest(text))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "lexicon"
    (folder / "themes").mkdir(parents=True)
    (folder / "lexicon.yaml").write_text("name: test\nversion: 1.0.0\n", encoding="utf-8")
    (folder / "themes" / "debt.yaml").write_text(THEME, encoding="utf-8")
    return folder


@pytest.fixture
def zhuti(tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Iterator[Zhuti]:
    with running(tmp_path, monkeypatch, capsys) as run:
        monkeypatch.setenv("ZHUTI_LEXICON", str(folder))
        yield run


@pytest.mark.parametrize("was_tagged", [True, False], ids=["held when it was given", "was mended since"])
def test_taking_out_a_term_that_a_judgement_rests_on_is_refused(zhuti: Zhuti, folder: Path, was_tagged: bool) -> None:
    keep_judgements(folder, [judgement("偿还外债", True, was_tagged=was_tagged)])
    written = zhuti("lexicon", "remove", "debt=外债")
    assert written.status == 1
    assert written.err[0].startswith(f"{folder / 'judgements.tsv'}:2: error: debt: judged to be there (Ana, 2026-11-22)")
    assert (folder / "themes" / "debt.yaml").read_text(encoding="utf-8") == THEME


def test_forced_it_is_done_and_the_check_says_what_is_broken(zhuti: Zhuti, folder: Path) -> None:
    keep_judgements(folder, [judgement("偿还外债", True, was_tagged=True)])
    assert zhuti("lexicon", "remove", "debt=外债", "--force").status == 0
    checked = zhuti("lexicon", "check", str(folder), "--rule", "broken-yes")
    assert checked.status == 1
    assert "偿还外债" in checked.out


def test_adding_a_term_that_tags_what_was_judged_no_is_refused(zhuti: Zhuti, folder: Path) -> None:
    keep_judgements(folder, [judgement("公共贷款", False, was_tagged=False)])
    written = zhuti("lexicon", "add", "debt=贷款")
    assert written.status == 1
    assert "found by “贷款” now: 公共贷款" in written.err[0]


def test_an_edit_that_breaks_nothing_is_done(zhuti: Zhuti, folder: Path) -> None:
    keep_judgements(folder, [judgement("减免债务", True, was_tagged=True), judgement("公共贷款", True, was_tagged=False)])
    assert zhuti("lexicon", "add", "debt=贷款").status == 0


HEADER_OF_OTHERS = b"theme\tverdict\n"
UNREADABLE = pytest.mark.parametrize(
    "content", [b"\xff\xfe\n", HEADER_OF_OTHERS, b"", None], ids=["not UTF-8", "other columns", "empty", "a folder"]
)


def spoil(folder: Path, content: bytes | None) -> Path:
    """Put something in the place of the judgements that holds none; None for a folder."""
    path = folder / "judgements.tsv"
    path.unlink(missing_ok=True)
    if content is None:
        path.mkdir()
    else:
        path.write_bytes(content)
    return path


@UNREADABLE
def test_an_edit_that_cannot_be_held_against_the_judgements_is_refused(
    zhuti: Zhuti, folder: Path, content: bytes | None
) -> None:
    keep_judgements(folder, [judgement("公共贷款", False, was_tagged=False)])
    path = spoil(folder, content)
    written = zhuti("lexicon", "add", "debt=贷款")
    assert written.status == 1
    (line,) = written.err
    assert line.startswith("error: the judgements cannot be read (")
    assert str(path) in line
    assert line.endswith("mend the file first, or add --force")
    assert (folder / "themes" / "debt.yaml").read_text(encoding="utf-8") == THEME


@UNREADABLE
def test_forced_it_is_written_and_the_judgements_are_said_to_be_left_out(
    zhuti: Zhuti, folder: Path, content: bytes | None
) -> None:
    path = spoil(folder, content)
    written = zhuti("lexicon", "add", "debt=贷款", "--force")
    assert written.status == 0
    assert [line for line in written.err if line.startswith(f"{path}") and "warning: the judgements cannot be read" in line]
    assert "贷款" in (folder / "themes" / "debt.yaml").read_text(encoding="utf-8")


def test_trying_an_edit_first_tells_that_it_would_be_refused(zhuti: Zhuti, folder: Path) -> None:
    spoil(folder, b"\xff\n")
    tried = zhuti("lexicon", "add", "debt=贷款", "--dry-run")
    assert tried.status == 1
    assert "+  - 贷款" in tried.out
    assert tried.err[-1].startswith("error: the judgements cannot be read (not UTF-8)")


@pytest.mark.parametrize("options", [(), ("--dry-run",)], ids=["imported", "tried"])
def test_an_import_is_refused_too(zhuti: Zhuti, folder: Path, tmp_path: Path, options: tuple[str, ...]) -> None:
    spoil(folder, b"\xff\n")
    (tmp_path / "new.csv").write_text("theme,term\ndebt,贷款\n", encoding="utf-8")
    imported = zhuti("lexicon", "import", str(tmp_path / "new.csv"), *options)
    assert imported.status == 1
    assert imported.err[-1].startswith("error: the judgements cannot be read (not UTF-8)")
    assert (folder / "themes" / "debt.yaml").read_text(encoding="utf-8") == THEME


def test_one_bad_line_keeps_the_others_on_guard_and_is_told_of(zhuti: Zhuti, folder: Path) -> None:
    keep_judgements(folder, [judgement("公共贷款", False, was_tagged=False)])
    path = folder / "judgements.tsv"
    path.write_text(f"{path.read_text(encoding='utf-8')}debt\tyes\n", encoding="utf-8")
    assert zhuti("lexicon", "add", "debt=贷款").status == 1
    written = zhuti("lexicon", "add", "debt=举债")
    assert written.status == 0
    assert written.err[0].startswith(
        f"{path}:3: warning: judgements left out because their lines cannot be read: 1 (there are 2 cells and should be 18)"
    )


@UNREADABLE
def test_a_theme_is_shown_with_a_line_on_judgements_that_cannot_be_read(
    zhuti: Zhuti, folder: Path, content: bytes | None
) -> None:
    whole = zhuti("lexicon", "show", "debt")
    path = spoil(folder, content)
    shown = zhuti("lexicon", "show", "debt")
    assert (shown.status, shown.out) == (0, whole.out)
    (line,) = shown.err
    assert line.startswith(str(path))
    assert "warning: the judgements cannot be read" in line


def test_a_report_is_made_with_a_line_on_judgements_that_cannot_be_read(zhuti: Zhuti, folder: Path, tmp_path: Path) -> None:
    spoil(folder, b"\xff\n")
    (tmp_path / "A_RES_75_1.txt").write_text("大会，\n\n1. 欢迎减免债务；\n", encoding="utf-8")
    page = tmp_path / "page.html"
    made = zhuti("report", str(tmp_path / "A_RES_75_1.txt"), "-o", str(page))
    assert made.status == 0
    assert page.exists()
    assert [line for line in made.err if "warning: the judgements cannot be read (not UTF-8)" in line]


def test_judgements_that_are_not_utf8_are_to_be_saved_as_utf8(zhuti: Zhuti, folder: Path) -> None:
    path = spoil(folder, b"\xff\n")
    assert zhuti("lexicon", "check", str(folder), "--rule", "judgements-not-utf8").out.startswith(
        f"{path}:1: error: not UTF-8; save the file as UTF-8"
    )
