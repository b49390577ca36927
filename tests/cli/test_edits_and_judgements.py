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
