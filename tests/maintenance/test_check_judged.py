"""What reviewers judged, held against a lexicon."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from judged import GUARDED, NAMED, UNNAMED, judgement, lexicon

from nlp.lexicon import Lexicon
from nlp.maintenance.check import check_lexicon, find_errors
from nlp.maintenance.judgements import FILE, Judgement, keep_judgements

BROKEN = ("broken-yes", "broken-no", "low-precision", "low-recall", "judged", "judgements-header")


def beside(folder: Path, made: Lexicon, *judgements: Judgement) -> Lexicon:
    keep_judgements(folder, judgements)
    return replace(made, path=str(folder))


def rules(made: Lexicon) -> list[str]:
    return [finding.rule for finding in check_lexicon(made) if finding.rule in BROKEN]


def test_a_judgement_that_still_holds_is_no_error(tmp_path: Path) -> None:
    made = beside(tmp_path, lexicon(), judgement(NAMED, True), judgement(GUARDED, False, was_tagged=False))
    assert rules(made) == ["judged"]


@pytest.mark.parametrize(
    ("terms", "kept", "rule"),
    [
        (("外债",), judgement(NAMED, True), "broken-yes"),
        (("债务", "债务质役"), judgement(GUARDED, False, was_tagged=False), "broken-no"),
    ],
    ids=["no longer found", "found now"],
)
def test_a_judgement_that_a_change_breaks_is_an_error_at_its_line(
    terms: tuple[str, ...], kept: Judgement, rule: str, tmp_path: Path
) -> None:
    made = beside(tmp_path, lexicon(*terms), kept)
    (finding,) = [one for one in find_errors(made) if one.rule in BROKEN]
    assert (finding.rule, finding.severity, finding.where, finding.theme) == (rule, "error", f"{tmp_path / FILE}:2", "debt")
    assert kept.text in finding.message("en")
    assert rule in rules(made)


def test_a_miss_that_was_known_breaks_nothing(tmp_path: Path) -> None:
    assert find_errors(beside(tmp_path, lexicon(), judgement(UNNAMED, True, was_tagged=False))) == []


def test_a_theme_that_is_surely_imprecise_is_a_warning_and_one_that_may_be_is_not(tmp_path: Path) -> None:
    wrong = [judgement(f"第{number}笔债务", False) for number in range(9)]
    assert rules(beside(tmp_path, lexicon(), *wrong)) == ["low-precision", "judged"]
    (tmp_path / FILE).unlink()
    assert rules(beside(tmp_path, lexicon(), wrong[0])) == ["judged"]


def test_a_file_of_judgements_that_cannot_be_read_is_an_error(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text("theme\n", encoding="utf-8")
    (finding,) = find_errors(replace(lexicon(), path=str(tmp_path)))
    assert (finding.rule, finding.severity, finding.line) == ("judgements-header", "error", 1)
