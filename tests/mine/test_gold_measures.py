"""Precision, recall and F1 against a gold standard, averaged as Annif does."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.mine.gold_measures import Counts, Measures, Outcome, Scores, measure

SAMPLE = (("ab", "a"), ("b", "bc"), ("", ""), ("ac", "abc"), ("", "d"), ("c", "a"))
themes = st.frozensets(st.sampled_from("abcd"))


def measured(*pairs: tuple[str, str]) -> Measures:
    return measure([Outcome(frozenset(gold), frozenset(found)) for gold, found in pairs])


def rounded(scores: Scores) -> tuple[float, float, float]:
    return round(scores.precision, 6), round(scores.recall, 6), round(scores.f1, 6)


@pytest.mark.parametrize(
    ("average", "expected"),
    [
        ("by_document", (0.361111, 0.416667, 0.355556)),
        ("by_theme", (0.416667, 0.5, 0.45)),
        ("by_theme_weighted", (0.555556, 0.666667, 0.6)),
        ("micro", (0.5, 0.666667, 0.571429)),
    ],
)
def test_the_averages_are_those_of_scikit_learn(average: str, expected: tuple[float, float, float]) -> None:
    """``precision_recall_fscore_support(…, zero_division=0)`` of scikit-learn 1.9.1 on the same six paragraphs."""
    assert rounded(getattr(measured(*SAMPLE), average)) == expected


def test_averages_worked_out_by_hand() -> None:
    """Of four paragraphs with gold themes: precision 1, 1/2, 2/3, 0 and recall 1/2, 1, 1, 0."""
    scores = measured(*SAMPLE).by_document_with_gold
    assert rounded(scores) == (round(13 / 24, 6), 0.625, round((2 / 3 + 2 / 3 + 4 / 5 + 0) / 4, 6))


def test_decisions_are_counted_for_each_theme() -> None:
    found = measured(*SAMPLE)
    assert found.themes["a"] == Counts(2, 1, 0)
    assert found.themes["d"] == Counts(0, 1, 0)
    assert found.counts == Counts(4, 4, 2)
    assert (found.documents, found.without_gold, found.false_alarms) == (6, 2, 1)


def test_an_optional_theme_counts_neither_way() -> None:
    either = [Outcome(frozenset("a"), frozenset(found), frozenset("b")) for found in ("a", "ab")]
    assert measure(either).counts == Counts(2, 0, 0)


def test_what_is_gold_is_not_optional() -> None:
    assert measure([Outcome(frozenset("a"), frozenset(), frozenset("a"))]).counts == Counts(0, 0, 1)


def test_themes_that_do_not_occur_are_listed_and_not_averaged() -> None:
    found = measure([Outcome(frozenset("a"), frozenset("a"))], ("z", "a"))
    assert list(found.themes) == ["z", "a"]
    assert found.by_theme == Scores(1.0, 1.0, 1.0)


def test_of_nothing_everything_is_nought() -> None:
    found = measure([])
    assert (found.micro, found.by_theme, found.documents) == (Scores(0.0, 0.0, 0.0), Scores(0.0, 0.0, 0.0), 0)


def test_wilson_intervals_go_with_each_theme() -> None:
    counts = Counts(81, 182, 0)
    assert (round(counts.precision_interval.low or 0, 5), round(counts.precision_interval.high or 0, 5)) == (0.25529, 0.36621)
    assert Counts(0, 0, 0).recall_interval.kind == "none"


@given(st.lists(st.tuples(themes, themes)))
def test_every_score_is_a_share_and_f1_lies_between(pairs: list[tuple[frozenset[str], frozenset[str]]]) -> None:
    found = measure([Outcome(gold, tags) for gold, tags in pairs])
    for scores in (found.by_document, found.by_theme, found.by_theme_weighted, found.micro):
        assert 0 <= scores.f1 <= max(scores.precision, scores.recall) <= 1
    assert found.counts.support == sum(len(gold) for gold, _ in pairs)
