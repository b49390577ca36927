"""Dispersion: how evenly what was found is spread over parts of unequal size.

Parts are resolutions (or sessions); their sizes are counted as `nlp.text.count_characters` counts. With the n parts go
the hits v₁ … vₙ, in all f, and the sizes; s₁ … sₙ are the sizes as shares of the whole, p₁ … pₙ the rates, hits by size.

Directions differ, as they do in the literature: ``juilland_d``, ``carroll_d2``, ``rosengren_s`` and ``da`` are 1 where
the spread is even; ``dp``, ``dp_norm``, ``kld`` and ``kld_norm`` are 0 there.

Overviews: S. Th. Gries, “Dispersions and adjusted frequencies in corpora”, International Journal of Corpus Linguistics 13
(2008), 403-437; S. Th. Gries, “Analyzing dispersion”, in M. Paquot, S. Th. Gries (eds.), A Practical Handbook of Corpus
Linguistics (2020), 99-118.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

Reason: TypeAlias = Literal["no_hits", "one_part", "no_size"]


@dataclass(frozen=True, slots=True)
class Dispersion:
    """The measures of a spread; None where one cannot be had, and ``reason`` says why.

    Attributes:
        hits: in all; parts: that have text; range: that have a hit.
        reason: ``no_hits`` where nothing was found, ``one_part`` where there are not two parts to compare, ``no_size``
            where hits stand in a part without a character that is counted.
    """

    hits: int
    parts: int
    range: int
    juilland_d: float | None = None
    carroll_d2: float | None = None
    rosengren_s: float | None = None
    dp: float | None = None
    dp_norm: float | None = None
    da: float | None = None
    kld: float | None = None
    kld_norm: float | None = None
    reason: Reason | None = None


MEASURES = ("dp", "dp_norm", "juilland_d", "carroll_d2", "rosengren_s", "da", "kld", "kld_norm")
"""The names of the measures, the most to be trusted first."""


def dispersion(hits: Sequence[int], sizes: Sequence[int]) -> Dispersion:
    """The measures of a spread of hits over parts of these sizes; parts without text and hits are left out.

    Lyne's ALLEMAND (The vocabulary of French business correspondence, 1985), the figures of which the R package tlda
    prints:

    >>> lyne = dispersion([2, 0, 1, 1, 3, 0, 3, 0, 0, 0], [8143, 8058, 8271, 8125, 7959, 7941, 8146, 8001, 8003, 7930])
    >>> lyne.range, round(lyne.juilland_d, 7), round(lyne.dp, 7)
    (5, 0.6038797, 0.4990705)
    """
    pairs = [(hit, size) for hit, size in zip(hits, sizes, strict=True) if hit or size]
    counts, extents = [hit for hit, _ in pairs], [size for _, size in pairs]
    found, parts, covered = sum(counts), len(pairs), sum(hit > 0 for hit in counts)
    reason = _reason(found, extents)
    if reason:
        return Dispersion(found, parts, covered, reason=reason)
    divergence = kullback_leibler(counts, extents)
    return Dispersion(
        found,
        parts,
        covered,
        juilland_d=juilland_d(counts, extents),
        carroll_d2=carroll_d2(counts, extents),
        rosengren_s=rosengren_s(counts, extents),
        dp=deviation_of_proportions(counts, extents),
        dp_norm=normalised_deviation(counts, extents),
        da=average_difference(counts, extents),
        kld=divergence,
        kld_norm=divergence / (1 + divergence),
    )


def juilland_d(hits: Sequence[int], sizes: Sequence[int]) -> float:
    """Juilland's D: 1 - V / √(n - 1), where V is the coefficient of variation of the rates; 1 is even.

    The standard deviation in V is that of a population. Rates instead of hits let the parts differ in size (Gries 2008).
    With many parts it comes close to 1 for almost everything: D. Biber and others, “On the (non)utility of Juilland's D to
    measure lexical dispersion in large corpora”, International Journal of Corpus Linguistics 21 (2016), 439-464.

    Reference: A. Juilland, E. Chang-Rodríguez, Frequency Dictionary of Spanish Words (1964).

    >>> round(juilland_d([0, 4, 3, 2, 1], [1] * 5), 4)
    0.6464
    """
    rates = _rates(hits, sizes)
    mean = math.fsum(rates) / len(rates)
    deviation = math.sqrt(math.fsum((rate - mean) ** 2 for rate in rates) / len(rates))
    return _within(1 - deviation / mean / math.sqrt(len(rates) - 1))


def carroll_d2(hits: Sequence[int], sizes: Sequence[int]) -> float:
    """Carroll's D₂: the entropy of the rates, as shares of their sum, by the logarithm of n; 1 is even.

    Reference: J. B. Carroll, “An alternative to Juilland's usage coefficient for lexical frequencies”, ETS Research
    Bulletin 1970 (2).

    >>> round(carroll_d2([2, 1, 1, 1, 0], [1] * 5), 4)
    0.8277
    """
    rates = _rates(hits, sizes)
    total = math.fsum(rates)
    entropy = -math.fsum(rate / total * math.log(rate / total) for rate in rates if rate)
    return _within(entropy / math.log(len(rates)))


def rosengren_s(hits: Sequence[int], sizes: Sequence[int]) -> float:
    """Rosengren's S, in the form for parts of unequal size: (Σ √(sᵢ·vᵢ))² / f; 1 is even.

    Reference: I. Rosengren, “The quantitative concept of language and its relation to the structure of frequency
    dictionaries”, Études de linguistique appliquée 1 (1971), 103-127.

    >>> round(rosengren_s([1, 2, 3, 4, 5], [1] * 5), 3)
    0.937
    """
    whole = sum(sizes)
    return _within(math.fsum(math.sqrt(size / whole * hit) for hit, size in zip(hits, sizes, strict=True)) ** 2 / sum(hits))


def deviation_of_proportions(hits: Sequence[int], sizes: Sequence[int]) -> float:
    """Gries's DP: Σ |vᵢ/f - sᵢ| / 2; 0 is even, 1 - min(s) the most there can be.

    It is the share of the hits that would have to move to another part to have each hold what its size lets expect.

    Reference: Gries 2008.

    >>> deviation_of_proportions([3, 3, 3], [100] * 3)
    0.0
    """
    found, whole = sum(hits), sum(sizes)
    return _within(math.fsum(abs(hit / found - size / whole) for hit, size in zip(hits, sizes, strict=True)) / 2)


def normalised_deviation(hits: Sequence[int], sizes: Sequence[int]) -> float:
    """DPnorm: DP / (1 - min(s)), so that 1 can be reached; 0 is even.

    Reference: J. Lijffijt, S. Th. Gries, “Correction to Stefan Th. Gries' ‘Dispersions and adjusted frequencies in
    corpora’”, International Journal of Corpus Linguistics 17 (2012), 147-149, with this example:

    >>> round(normalised_deviation([2, 1, 0], [100] * 3), 4)
    0.5
    """
    return _within(deviation_of_proportions(hits, sizes) / (1 - min(sizes) / sum(sizes)))


def average_difference(hits: Sequence[int], sizes: Sequence[int]) -> float:
    """DA: one minus the mean difference of two parts' rates, by twice the mean rate; 1 is even.

    With the rates as shares of their sum in falling order, r₁ … rₙ, it is 2·(Σ i·rᵢ - 1) / (n - 1) exactly, which needs no
    pairs. It asks that each part has the rate of each other one, and is low for whatever is rare.

    References: A. R. Wilcox, “Indices of qualitative variation and political measurement”, The Western Political Quarterly
    26 (1973), 325-343; B. Burch, J. Egbert, D. Biber, “Measuring and interpreting lexical dispersion in corpus linguistics”,
    Journal of Research Design and Statistics in Linguistics and Communication Science 3 (2017), 189-216; with rates:
    J. Egbert, B. Burch, D. Biber, International Journal of Corpus Linguistics 25 (2020), 89-115.
    """
    rates = sorted(_rates(hits, sizes), reverse=True)
    ranked = math.fsum(rank * rate for rank, rate in enumerate(rates, 1)) / math.fsum(rates)
    return _within(2 * (ranked - 1) / (len(rates) - 1))


def kullback_leibler(hits: Sequence[int], sizes: Sequence[int]) -> float:
    """The divergence of the spread of the hits from that of the sizes, in bits: Σ vᵢ/f · log₂(vᵢ/f / sᵢ); 0 is even.

    It has no upper end; D / (1 + D) brings it between 0 and 1.

    Reference: Gries 2020; S. Th. Gries, Frequency, Dispersion, Association, and Keyness (2024), 90.
    """
    found, whole = sum(hits), sum(sizes)
    shares = ((hit / found, size / whole) for hit, size in zip(hits, sizes, strict=True) if hit)
    return max(0.0, math.fsum(share * math.log2(share / expected) for share, expected in shares))


def _reason(found: int, sizes: Sequence[int]) -> Reason | None:
    if not found:
        return "no_hits"
    if len(sizes) < 2:
        return "one_part"
    return None if all(sizes) else "no_size"


def _rates(hits: Sequence[int], sizes: Sequence[int]) -> list[float]:
    return [hit / size for hit, size in zip(hits, sizes, strict=True)]


def _within(value: float) -> float:
    """The value without the last bits by which a sum of fractions leaves the unit interval."""
    return min(1.0, max(0.0, value))
