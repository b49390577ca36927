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
