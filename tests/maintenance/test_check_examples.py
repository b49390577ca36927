"""What ``zhuti lexicon check`` finds in a lexicon that can be read."""

from __future__ import annotations

from dataclasses import replace

import pytest

from nlp.lexicon import Lexicon, load_lexicon
from nlp.lexicon.model import Example, Provenance, Term, Theme, WordGuard
from nlp.maintenance.check import Finding, check_lexicon

SOUND = Theme(
    "debt",
    {"zh": "债务", "en": "debt"},
    (Term("债务", Provenance("preferred"), line=4),),
    yes=(Example("减免债务", 6), Example("外债和债务", 7), Example("债务危机", 8)),
    no=(Example("责任", 10), Example("债券", 11)),
    scope="对外的债务",
    path="debt.yaml",
)


def findings(theme: Theme) -> list[Finding]:
    lexicon = Lexicon("test", "1.0.0", "0" * 12, (theme,))
    return check_lexicon(lexicon)


def test_nothing_is_found_in_a_sound_theme() -> None:
    assert findings(SOUND) == []


def test_a_yes_example_that_is_missed_is_an_error() -> None:
    theme = replace(SOUND, yes=(*SOUND.yes, Example("减免外债", 9)))
    assert findings(theme) == [Finding("error", "debt.yaml:9", "check.missed", {"text": "减免外债"}, "debt")]


def test_a_no_example_that_is_found_is_an_error() -> None:
    theme = replace(SOUND, no=(*SOUND.no, Example("债务工具", 12)))
    values = {"text": "债务工具", "found": "债务"}
    assert findings(theme) == [Finding("error", "debt.yaml:12", "check.false_hit", values, "debt")]


def test_too_few_examples_are_a_warning() -> None:
    values = {"yes": 2, "no": 2, "least_yes": 3, "least_no": 2}
    assert findings(replace(SOUND, yes=SOUND.yes[:2])) == [
        Finding("warning", "debt.yaml:1", "check.few_examples", values, "debt")
    ]


def test_an_example_that_stands_twice_is_a_warning() -> None:
    theme = replace(SOUND, yes=(*SOUND.yes, Example("减免债务", 9)))
    assert findings(theme) == [Finding("warning", "debt.yaml:9", "check.example_twice", {"other_line": 6}, "debt")]


def test_an_example_for_both_is_an_error() -> None:
    theme = replace(SOUND, no=(*SOUND.no, Example("减免债务", 12)))
    assert [finding.key for finding in findings(theme)] == ["check.contradiction", "check.false_hit"]


@pytest.mark.parametrize(
    "guards",
    [
        (WordGuard("after", ("外",)), WordGuard("not_after", ("外", "内"))),
        (WordGuard("listed_with", ("贷款",)), WordGuard("not_listed_with", ("贷款",))),
    ],
)
def test_a_term_whose_guards_contradict_each_other_is_a_warning(guards: tuple[WordGuard, ...]) -> None:
    theme = replace(SOUND, terms=(*SOUND.terms, Term("欠款", guards=guards, line=5)))
    assert findings(theme) == [Finding("warning", "debt.yaml:5", "check.unreachable", {}, "debt", "欠款")]


@pytest.mark.parametrize("kind", ["after", "before", "listed_with", "near"])
def test_a_term_that_needs_context_is_no_finding(kind: str) -> None:
    guarded = Term("欠款", guards=(WordGuard(kind, ("国家",)),), line=5)  # type: ignore[arg-type]  # parametrized
    assert findings(replace(SOUND, terms=(*SOUND.terms, guarded))) == []


def test_the_shipped_lexicon_has_no_error() -> None:
    assert [finding for finding in check_lexicon(load_lexicon()) if finding.severity == "error"] == []
