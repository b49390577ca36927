"""How well themes that were found agree with those of a gold standard: precision, recall and F1, averaged in four ways.

The averages are those of Annif's evaluation (https://github.com/NatLibFi/Annif, ``annif/eval.py``), which takes them from
scikit-learn: by document, here a paragraph (``samples``), by theme (``macro``), by theme weighted with how often gold has it
(``weighted``), and over all decisions (``micro``). What cannot be divided counts as 0, as there. A paragraph without gold
themes that rightly got none therefore counts as 0 in the averages by document, so these are given once more over the
paragraphs that have gold themes, and those that have none by themselves.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import fsum
from typing import NamedTuple

from nlp.mine.intervals import wilson
from nlp.mine.model import Interval


class Outcome(NamedTuple):
    """The themes of a paragraph: those that it has, those that were found, and those of which either answer is right."""

    gold: frozenset[str]
    found: frozenset[str]
    optional: frozenset[str] = frozenset()

    @property
    def answered(self) -> frozenset[str]:
        """What was found, without what makes no difference."""
        return self.found - (self.optional - self.gold)


@dataclass(frozen=True, slots=True)
class Scores:
    """Precision, recall and F1."""

    precision: float
    recall: float
    f1: float


@dataclass(frozen=True, slots=True)
class Counts:
    """How often a theme was rightly found, wrongly found and missed."""

    true_positives: int = 0
    false_positives: int = 0
    false_negatives: int = 0

    @property
    def support(self) -> int:
        """How many paragraphs have the theme."""
        return self.true_positives + self.false_negatives

    @property
    def scores(self) -> Scores:
        """Precision, recall and F1 of these counts; 0 where there is nothing to divide by."""
        right, wrong, missed = self.true_positives, self.false_positives, self.false_negatives
        return Scores(
            _ratio(right, right + wrong), _ratio(right, right + missed), _ratio(2 * right, 2 * right + wrong + missed)
        )

    @property
    def precision_interval(self) -> Interval:
        """Wilson's interval of precision; of paragraphs of one resolution it is too narrow."""
        return wilson(self.true_positives, self.true_positives + self.false_positives)

    @property
    def recall_interval(self) -> Interval:
        """Wilson's interval of recall; of paragraphs of one resolution it is too narrow."""
        return wilson(self.true_positives, self.support)


@dataclass(frozen=True, slots=True)
class Measures:
    """Everything that is measured.

    Attributes:
        by_document: over all paragraphs; ``by_document_with_gold`` over those that have gold themes.
        by_theme, by_theme_weighted: over the themes that gold has or that were found.
        micro: over all decisions.
        counts: of all decisions; ``themes`` by theme.
        documents: paragraphs evaluated, of which ``without_gold`` have no theme, ``false_alarms`` of these were given one.
    """

    by_document: Scores
    by_document_with_gold: Scores
    by_theme: Scores
    by_theme_weighted: Scores
    micro: Scores
    counts: Counts
    themes: Mapping[str, Counts]
    documents: int
    without_gold: int
    false_alarms: int


def measure(outcomes: Iterable[Outcome], themes: Sequence[str] = ()) -> Measures:
    """The measures of paragraphs.

    Args:
        themes: gives the order of ``Measures.themes``, and is listed there whole; the averages take those that occur.

    >>> measures = measure([Outcome(frozenset("ab"), frozenset("a")), Outcome(frozenset(), frozenset("b"))])
    >>> measures.micro
    Scores(precision=0.5, recall=0.5, f1=0.5)
    >>> measures.by_document_with_gold.precision, measures.by_document.precision
    (1.0, 0.5)
    """
    outcomes = list(outcomes)
    counted = _count(outcomes, themes)
    occurring = [counts for counts in counted.values() if counts.support or counts.false_positives]
    total = _sum(occurring)
    with_gold = [one for one in outcomes if one.gold]
    return Measures(
        by_document=_mean([_of_outcome(one) for one in outcomes]),
        by_document_with_gold=_mean([_of_outcome(one) for one in with_gold]),
        by_theme=_mean([counts.scores for counts in occurring]),
        by_theme_weighted=_mean([counts.scores for counts in occurring], [counts.support for counts in occurring]),
        micro=total.scores,
        counts=total,
        themes=counted,
        documents=len(outcomes),
        without_gold=len(outcomes) - len(with_gold),
        false_alarms=sum(bool(one.answered) for one in outcomes if not one.gold),
    )


def _count(outcomes: Sequence[Outcome], themes: Sequence[str]) -> dict[str, Counts]:
    found: dict[str, list[int]] = {theme: [0, 0, 0] for theme in themes}
    for one in outcomes:
        for kind, some in enumerate((one.gold & one.answered, one.answered - one.gold, one.gold - one.answered)):
            for theme in sorted(some):
                found.setdefault(theme, [0, 0, 0])[kind] += 1
    return {theme: Counts(*counts) for theme, counts in found.items()}


def _sum(several: Sequence[Counts]) -> Counts:
    return Counts(
        sum(one.true_positives for one in several),
        sum(one.false_positives for one in several),
        sum(one.false_negatives for one in several),
    )


def _of_outcome(one: Outcome) -> Scores:
    right = len(one.gold & one.answered)
    return Counts(right, len(one.answered) - right, len(one.gold) - right).scores


def _mean(scores: Sequence[Scores], weights: Sequence[int] | None = None) -> Scores:
    weights = weights if weights is not None else [1] * len(scores)
    whole = sum(weights)
    if not whole:
        return Scores(0.0, 0.0, 0.0)

    def mean(values: Iterable[float]) -> float:
        return fsum(value * weight for value, weight in zip(values, weights, strict=True)) / whole

    return Scores(mean(s.precision for s in scores), mean(s.recall for s in scores), mean(s.f1 for s in scores))


def _ratio(part: int, whole: int) -> float:
    return part / whole if whole else 0.0
