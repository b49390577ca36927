"""Labels, relations and documentation: each category of qSKOS, and its neighbour in which nothing is found."""

from __future__ import annotations

from pathlib import Path

import pytest
from checking import SOUND, found, theme, told, written

LOAN = theme("loan", "贷款")

# qSKOS's category, a lexicon with the fault, the finding: its rule, file, line and severity; and the same lexicon mended.
QSKOS = {
    "overlapping labels: preferred": (
        {"debt": theme("debt", "债务"), "loan": theme("loan", "债務", terms="terms: [贷款]")},
        ("same-label", "loan", 2, "error"),
        {"debt": theme("debt", "债务"), "loan": LOAN},
    ),
    "overlapping labels: variants": (
        {
            "debt": theme("debt", "债务", terms="terms: [债务, 外债]"),
            "loan": theme("loan", "贷款", terms="terms: [贷款, 外债]"),
        },
        ("shared-term", "loan", 4, "warning"),
        {
            "debt": theme("debt", "债务", terms="terms: [债务, 外债]"),
            "loan": theme("loan", "贷款", terms="terms: [贷款, 借款]"),
        },
    ),
    "overlapping labels: preferred and variant": (
        {"debt": theme("debt", "债务"), "loan": theme("loan", "贷款", terms="terms:\n  - 贷款\n  - 债务")},
        ("label-of-another", "debt", 2, "warning"),
        {"debt": theme("debt", "债务"), "loan": LOAN},
    ),
    "missing preferred label": (
        {"debt": theme("debt", "债务", terms="terms: [{text: 债务, status: unverified}]")},
        ("no-preferred", "debt", 4, "warning"),
        {"debt": theme("debt", "债务")},
    ),
    "missing label of a language": (
        {"debt": "id: debt\nlabel: {zh: 债务}\nterms: [债务]\n", "loan": LOAN},
        ("missing-label", "debt", 2, "error"),
        {"debt": theme("debt", "债务"), "loan": LOAN},
    ),
    "incomplete language coverage": (
        {"debt": SOUND.replace("en: debt", "en: debt, fr: dette"), "loan": LOAN},
        ("label-missing", "loan", 2, "info"),
        {"debt": SOUND.replace("en: debt", "en: debt, fr: dette"), "loan": theme("loan", "贷款", en="loan, fr: prêt")},
    ),
    "several preferred labels": (
        {"debt": "id: debt\nlabel: {zh: 债务, zh: 外债, en: debt}\nterms: [债务]\n", "loan": LOAN},
        ("key-twice", "debt", 2, "error"),
        {"debt": SOUND, "loan": LOAN},
    ),
    "several preferred terms": (
        {"debt": theme("debt", "债务", terms="terms:\n  - 债务\n  - {text: 外债, status: preferred}"), "loan": LOAN},
        ("two-preferred", "debt", 6, "error"),
        {"debt": theme("debt", "债务", terms="terms:\n  - 债务\n  - 外债"), "loan": LOAN},
    ),
    "empty labels": (
        {"debt": 'id: debt\nlabel: {zh: "", en: debt}\nterms: [债务]\n', "loan": LOAN},
        ("empty", "debt", 2, "error"),
        {"debt": SOUND, "loan": LOAN},
    ),
    "unprintable characters in labels": (
        {"debt": 'id: debt\nlabel: {zh: "债\\u0007务", en: debt}\nscope: 说明\nterms: [债务]\n'},
        ("unprintable", "debt", 2, "error"),
        {"debt": theme("debt", "债务")},
    ),
    "disjoint labels violation": (
        {"debt": theme("debt", "债务", terms="terms: [外债, 债务]")},
        ("label-is-variant", "debt", 4, "warning"),
        {"debt": theme("debt", "债务", terms="terms: [债务, 外债]")},
    ),
    "orphan concepts": (
        {"debt": theme("debt", "债务"), "loan": LOAN},
        ("orphan", "debt", 1, "info"),
        {"debt": theme("debt", "债务", more="related: [loan]\n"), "loan": LOAN},
    ),
    "undocumented concepts": (
        {"debt": SOUND.replace("scope: 国家的债务\n", "")},
        ("no-scope", "debt", 1, "warning"),
        {"debt": SOUND},
    ),
    "cyclic hierarchical relations": (
        {"debt": theme("debt", "债务", more="broader: [loan]\n"), "loan": theme("loan", "贷款", more="broader:\n  - debt\n")},
        ("cycle", "debt", 5, "error"),
        {"debt": theme("debt", "债务", more="broader: [loan]\n"), "loan": LOAN},
    ),
    "broken links": (
        {"debt": theme("debt", "债务", more="broader:\n  - loan\n  - nowhere\n"), "loan": LOAN},
        ("unknown-broader", "debt", 7, "error"),
        {"debt": theme("debt", "债务", more="broader: [loan]\n"), "loan": LOAN},
    ),
    "related and broader (S27)": (
        {
            "debt": theme("debt", "债务", more="broader: [loan]\nrelated: [money]\n"),
            "loan": theme("loan", "贷款", more="broader: [money]\n"),
            "money": theme("money", "资金"),
        },
        ("related-is-broader", "debt", 6, "error"),
        {
            "debt": theme("debt", "债务", more="broader: [loan]\nrelated: [money]\n"),
            "loan": LOAN,
            "money": theme("money", "资金"),
        },
    ),
    "hierarchical redundancy": (
        {
            "debt": theme("debt", "债务", more="broader: [loan, money]\n"),
            "loan": theme("loan", "贷款", more="broader: [money]\n"),
            "money": theme("money", "资金"),
        },
        ("redundant-broader", "debt", 5, "warning"),
        {"debt": theme("debt", "债务", more="broader: [loan, money]\n"), "loan": LOAN, "money": theme("money", "资金")},
    ),
    "reflexive relations": (
        {"debt": theme("debt", "债务", more="related: [debt]\n")},
        ("related-to-itself", "debt", 5, "error"),
        {"debt": theme("debt", "债务")},
    ),
    "unidirectionally related concepts": (
        {"debt": theme("debt", "债务", more="related: [loan]\n"), "loan": LOAN},
        ("one-way", "debt", 5, "info"),
        {"debt": theme("debt", "债务", more="related: [loan]\n"), "loan": theme("loan", "贷款", more="related: [debt]\n")},
    ),
}


@pytest.mark.parametrize("category", QSKOS)
def test_what_qskos_looks_for_is_found_with_its_line(category: str, tmp_path: Path) -> None:
    themes, (rule, name, line, severity), mended = QSKOS[category]
    findings = found(written(tmp_path / "faulty", themes), rule)
    assert (name, line, severity) in [(Path(one.path).stem, one.line, one.severity) for one in findings]
    assert all(one.message(language) and one.remedy(language) for one in findings for language in ("zh", "en"))
    assert found(written(tmp_path / "mended", mended), rule) == []


def test_nothing_is_found_in_a_sound_lexicon(tmp_path: Path) -> None:
    assert found(written(tmp_path, {"debt": SOUND})) == []


def test_the_places_of_both_labels_are_told(tmp_path: Path) -> None:
    themes = {"debt": theme("debt", "债务"), "loan": theme("loan", "债务", terms="terms: [贷款]")}
    (finding,) = found(written(tmp_path, themes), "same-label")
    assert finding.message("en") == f"the zh label “债务” is also that of debt ({tmp_path}/themes/debt.yaml:2)"


def test_a_theme_in_the_place_of_another_that_is_still_in_use_is_a_warning(tmp_path: Path) -> None:
    themes = {"debt": theme("debt", "债务", more="replaced_by: [loan]\n"), "loan": LOAN}
    assert told(found(written(tmp_path, themes), "replaced-but-current")) == [("replaced-but-current", "debt", 5, None)]


def test_a_deprecated_theme_is_told_and_so_are_those_below_it(tmp_path: Path) -> None:
    themes = {
        "debt": theme("debt", "债务", more="status: deprecated\nreplaced_by: [loan]\n"),
        "loan": LOAN,
        "relief": theme("relief", "减债", more="broader: [debt]\n"),
    }
    rules = ("deprecated-theme", "broader-deprecated", "replaced-but-current")
    assert told(found(written(tmp_path, themes), *rules)) == [
        ("broader-deprecated", "relief", 5, None),
        ("deprecated-theme", "debt", 5, None),
    ]


def test_a_retired_theme_that_went_into_none_that_is_there_is_told_with_its_line(tmp_path: Path) -> None:
    retired = "retired:\n  old: debt\n  older: old\n  lost: nowhere\n  gone: null\n"
    (finding,) = found(written(tmp_path, {"debt": SOUND}, retired))
    assert (finding.rule, Path(finding.path).name, finding.line) == ("retired-lost", "lexicon.yaml", 6)
