"""How terms are written: what is found, and what is not."""

from __future__ import annotations

from pathlib import Path

import pytest
from checking import found, theme, told, written

RULES = (
    "single-character", "too-long", "inner-space", "separator-inside", "enumeration-inside", "mark-at-edge", "folded",
    "unprintable",
)  # fmt: skip


@pytest.mark.parametrize(
    ("term", "rules"),
    [
        ("权", ["single-character"]),
        ("债" * 201, ["too-long"]),
        ("债" * 200, []),
        ("债务 重组", ["inner-space"]),
        ("债务\u3000重组", ["inner-space"]),
        ("Universal Periodic Review", []),
        ("COVID-19", []),
        ("债务，外债", ["separator-inside"]),
        ("债务；外债", ["separator-inside"]),
        ("Health, Safety", []),
        ("债务、外债", ["enumeration-inside"]),
        ("债务。", ["mark-at-edge"]),
        ("债務", ["folded"]),
        ("ＵＰＲ", ["folded"]),
        ("⽂化", ["folded"]),
        ("债务（外债）", []),
        ("债\u200b务", ["unprintable"]),
        ("债\ufffd务", ["unprintable"]),
        ("重债穷国", []),
    ],
)
def test_a_term_is_found_fault_with_for_how_it_is_written(term: str, rules: list[str], tmp_path: Path) -> None:
    folder = written(tmp_path, {"debt": theme("debt", "资金", terms=f'terms:\n  - 资金\n  - "{term}"')})
    findings = found(folder, *RULES)
    assert [finding.rule for finding in findings] == rules
    assert all(finding.line == 6 for finding in findings)
    assert all(finding.message(language) and finding.remedy(language) for finding in findings for language in ("zh", "en"))


@pytest.mark.parametrize(
    ("term", "severity"), [("债" * 201, "error"), ("权", "warning"), ("债\u200b务", "warning"), ("债\ufffd务", "error")]
)
def test_only_what_cannot_be_meant_is_an_error(term: str, severity: str, tmp_path: Path) -> None:
    folder = written(tmp_path, {"debt": theme("debt", "资金", terms=f'terms: [资金, "{term}"]')})
    assert [finding.severity for finding in found(folder, *RULES)] == [severity]


def test_traditional_and_simplified_forms_in_one_theme_are_an_error_that_names_both(tmp_path: Path) -> None:
    folder = written(tmp_path, {"debt": theme("debt", "债务", terms="terms:\n  - 债务\n  - 債務")})
    (finding,) = found(folder)
    assert (finding.rule, finding.line) == ("same-when-folded", 6)
    assert finding.message("en").startswith("“債務” is the same as “债务” of line 5 when matched")


def test_traditional_and_simplified_forms_in_two_themes_are_told_with_both_places(tmp_path: Path) -> None:
    themes = {
        "debt": theme("debt", "债务", terms="terms: [债务, 外债]"),
        "loan": theme("loan", "贷款", terms="terms: [贷款, 外債]"),
    }
    (finding,) = found(written(tmp_path, themes), "shared-term")
    assert finding.message("en") == (
        f"“外債” is also the term “外债” of debt ({tmp_path}/themes/debt.yaml:4); both themes count it"
    )


def test_a_deprecated_term_is_told(tmp_path: Path) -> None:
    folder = written(tmp_path, {"debt": theme("debt", "债务", terms="terms: [债务, {text: 外债, status: deprecated}]")})
    assert told(found(folder, "deprecated-term")) == [("deprecated-term", "debt", 4, "外债")]


def test_terms_are_looked_at_also_in_a_file_that_cannot_be_read_as_a_whole(tmp_path: Path) -> None:
    """As a table comes from a spreadsheet: with a mark at its beginning, ends of lines of its own, all faults at once."""
    terms = "terms:\r\n  - 债务\r\n\r\n  - 债务\r\n  - 外 债\r\n  - 内债，公债\r\n  - 税\r\n"
    folder = written(tmp_path, {"debt": "\ufeff" + theme("debt", "债务", terms=terms)})
    assert told(found(folder)) == [
        ("term-twice", "debt", 7, None),
        ("inner-space", "debt", 8, "外 债"),
        ("separator-inside", "debt", 9, "内债，公债"),
        ("single-character", "debt", 10, "税"),
    ]


def test_a_file_that_is_passed_over_for_its_name_is_told(tmp_path: Path) -> None:
    folder = written(tmp_path, {"debt": theme("debt", "债务")})
    (folder / "themes" / "loan.yml").write_text(theme("loan", "贷款"), encoding="utf-8")
    (finding,) = found(folder, "not-a-theme")
    assert (finding.severity, finding.path) == ("warning", f"{folder}/themes/loan.yml")
