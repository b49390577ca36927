"""How alike the paragraphs of one resolution are, and how much less they tell for it.

A theme that stands in every other paragraph of one resolution and in none of the next tells less of a session than its
paragraphs count. Two figures say how much: the correlation of two paragraphs of a resolution, and the design effect, by which
the variance of the share is larger than that of as many independent paragraphs.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from nlp.mine.intervals import sample_of
from nlp.mine.resampling import shares

_NOTHING = 1e-9
"""What rounding leaves of a variance of 0 is less."""


@dataclass(frozen=True, slots=True)
class Clustering:
    """Of a theme in a group.

    Attributes:
        correlation: of two paragraphs of a resolution (intra-class); None where a theme stands nowhere or everywhere, or where
            there are fewer than two resolutions or none of two paragraphs; below 0 where it is spread more evenly than
            chance would spread it.
        design_effect: the variance of the share by that of as many independent paragraphs; None likewise.
        effective: as many independent paragraphs would tell as much.
    """

    correlation: float | None = None
    design_effect: float | None = None
    effective: float | None = None


def clustering(counts: Sequence[tuple[int, Sequence[int]]]) -> tuple[Clustering, ...]:
    """One a theme.

    With n paragraphs in each of m resolutions, N in all, p the share of each and P that of all: the correlation is the
    analysis-of-variance estimator (B - W) / (B + (n₀ - 1) W), where B = Σ n (p - P)² / (m - 1) and W = Σ n p (1 - p) / (N - m)
    are the mean squares between and within resolutions and n₀ = (N - Σ n² / N) / (m - 1). The design effect is
    v N / (P (1 - P)) with the linearised variance v of `nlp.mine.resampling`; with equal n it is close to
    1 + (n - 1) · correlation.

    References: M. S. Ridout, C. G. B. Demétrio, D. Firth, “Estimating intraclass correlation for binary data”, Biometrics 55
    (1999), 137-148, for the estimator; L. Kish, Survey Sampling (1965), 5.4 and 8.2, for the design effect.

    Args:
        counts: for each resolution its paragraphs and for each theme the paragraphs that carry it.

    >>> alike, mixed = clustering([(10, [10, 3]), (10, [0, 2])] * 6)
    >>> alike.correlation, round(alike.design_effect, 2), round(alike.effective, 2)
    (1.0, 10.91, 11.0)
    >>> round(mixed.correlation, 3)
    -0.095
    """
    counted = [(of, carrying) for of, carrying in counts if of]
    themes = len(counts[0][1]) if counts else 0
    if len(counted) < 2:
        return (Clustering(),) * themes
    of_sample = shares(sample_of("", counted))
    whole = sum(of for of, _ in counted)
    variances = of_sample.variance[:, 0].tolist()
    return tuple(
        _clustering([(of, carrying[theme]) for of, carrying in counted], whole, variances[theme]) for theme in range(themes)
    )


def _clustering(counts: Sequence[tuple[int, int]], whole: int, variance: float) -> Clustering:
    share = sum(carrying for _, carrying in counts) / whole
    if share in (0, 1):
        return Clustering()
    effect = variance * whole / (share * (1 - share))
    return Clustering(_correlation(counts, whole, share), effect, whole / effect if effect > _NOTHING else None)


def _correlation(counts: Sequence[tuple[int, int]], whole: int, share: float) -> float | None:
    resolutions = len(counts)
    if whole == resolutions:
        return None
    between = sum(of * (carrying / of - share) ** 2 for of, carrying in counts) / (resolutions - 1)
    within = sum(carrying * (1 - carrying / of) for of, carrying in counts) / (whole - resolutions)
    size = (whole - sum(of * of for of, _ in counts) / whole) / (resolutions - 1)
    return (between - within) / (between + (size - 1) * within)
