"""Terms hidden in words of the dictionary, terms inside terms, terms that the segmenter cuts, guards that cannot matter."""

from __future__ import annotations

from pathlib import Path

import pytest
from checking import found, theme, told, written

from nlp.maintenance.check.traps import find_hosts


def traps(folder: Path, *terms: str, more: str = "") -> list[str]:
    """The words in which terms of one theme are told to be hidden."""
    listed = "".join(f"  - {term}\n" for term in terms)
    findings = found(written(folder, {"one": theme("one", "标签", terms=f"terms:\n{listed}", more=more)}), "trap")
    return [host for finding in findings for host in finding.values["hosts"]]  # type: ignore[attr-defined]  # a tuple


@pytest.mark.parametrize(
    ("term", "host"),
    [
        ("{text: 主权, borders: free}", "民主权利"),
        ("{text: 自决, borders: free}", "擅自决定"),
        ("{text: 法治, borders: free}", "依法治国"),
        ("{text: 民主, borders: free}", "殖民主义"),
    ],
)
def test_a_word_that_only_seems_to_hold_a_term_is_a_trap(term: str, host: str, tmp_path: Path) -> None:
    assert host in traps(tmp_path, term)


@pytest.mark.parametrize(
    ("term", "host"),
    [("种族主义", "种族主义者"), ("债务", "债务国"), ("国际合作", "国际合作部"), ("客观", "客观规律"), ("公正", "司法公正")],
)
def test_a_word_that_is_made_with_a_term_is_none(term: str, host: str, tmp_path: Path) -> None:
    assert host not in traps(tmp_path, f"{{text: {term}, borders: free}}")


def test_what_the_borders_of_words_catch_is_no_trap(tmp_path: Path) -> None:
    assert "民主权利" not in traps(tmp_path, "主权")


@pytest.mark.parametrize("guard", ["never_inside: [民主权利]", "not_before: [利]", "not_after: [民]"])
def test_what_a_guard_catches_is_no_trap(guard: str, tmp_path: Path) -> None:
    assert "民主权利" not in traps(tmp_path, f"{{text: 主权, borders: free, {guard}}}")


def test_what_a_guard_of_the_theme_catches_is_no_trap(tmp_path: Path) -> None:
    assert "民主权利" not in traps(tmp_path, "{text: 主权, borders: free}", more="never_inside: [民主权利]\n")


def test_a_trap_fires_where_the_words_that_a_guard_asks_for_stand_near(tmp_path: Path) -> None:
    assert "民主权利" in traps(tmp_path, "{text: 主权, borders: free, near: {any: [国家], within: sentence}}")


def test_a_word_that_is_a_term_of_the_theme_itself_is_no_trap(tmp_path: Path) -> None:
    assert "民主权利" not in traps(tmp_path, "{text: 主权, borders: free}", "民主权利")


def test_the_guard_is_proposed_ready_to_paste_and_mends_the_trap(tmp_path: Path) -> None:
    one = theme("one", "标签", terms="terms:\n  - {text: 自决, borders: free}")
    (finding,) = found(written(tmp_path / "before", {"one": one}), "trap")
    assert (finding.severity, finding.line) == ("warning", 5)
    assert finding.remedy("en") == "unless they count, give the term never_inside: [擅自决定]"
    mended = one.replace("borders: free", f"borders: free, {finding.values['guard']}")
    assert found(written(tmp_path / "after", {"one": mended}), "trap") == []


def test_the_most_frequent_words_come_first() -> None:
    assert [host.word for host in find_hosts({"主权"})["主权"]][:2] == ["自主权", "宗主权"]


def test_a_term_in_a_term_of_another_theme_is_told_with_both_places(tmp_path: Path) -> None:
    themes = {
        "funds": theme("funds", "自愿基金", terms="terms:\n  - 自愿基金\n  - 普遍定期审议自愿基金"),
        "review": theme("review", "普遍定期审议"),
    }
    (finding,) = found(written(tmp_path, themes), "nested")
    assert (finding.theme, finding.term, finding.line) == ("funds", "普遍定期审议自愿基金", 6)
    assert f"“普遍定期审议” of review ({tmp_path}/themes/review.yaml:4)" in finding.message("en")


def test_a_nested_term_that_a_guard_keeps_out_is_not_told(tmp_path: Path) -> None:
    guarded = theme("review", "普遍定期审议", terms="terms: [{text: 普遍定期审议, never_inside: [普遍定期审议自愿基金]}]")
    themes = {"funds": theme("funds", "普遍定期审议自愿基金"), "review": guarded}
    assert found(written(tmp_path, themes), "nested") == []


def test_a_term_in_another_of_its_own_theme_is_not_told(tmp_path: Path) -> None:
    themes = {"funds": theme("funds", "自愿基金", terms="terms: [自愿基金, 普遍定期审议自愿基金]")}
    assert found(written(tmp_path, themes), "nested") == []


@pytest.mark.parametrize(
    ("term", "rules"),
    [("债务、外债", ["never-a-token"]), ("二〇三〇年议程", ["never-a-token"]), ("非选择性", []), ("COVID-19", [])],
)
def test_a_term_that_the_segmenter_cuts_is_told(term: str, rules: list[str], tmp_path: Path) -> None:
    folder = written(tmp_path, {"one": theme("one", "标签", terms=f"terms:\n  - 标签\n  - {term}")})
    assert [finding.rule for finding in found(folder, "never-a-token", "not-a-token")] == rules


def test_a_guard_that_does_not_hold_its_term_is_a_warning(tmp_path: Path) -> None:
    terms = "terms:\n  - 债务\n  - text: 外债\n    never_inside:\n      [外债券, 内债券]"
    findings = found(written(tmp_path, {"one": theme("one", "债务", terms=terms)}), "idle-guard")
    assert told(findings) == [("idle-guard", "one", 8, "外债")]
    assert findings[0].values == {"words": ("内债券",)}
