"""How alike two sets of paragraphs are, and whether that is more than chance gives."""

from __future__ import annotations

from typing import Any

SLIGHT = 0.2
"""Up to this kappa an agreement is slight (J. R. Landis, G. G. Koch, Biometrics 33 (1977) 159-174, doi:10.2307/2529310)."""


def jaccard(both: Any, first: Any, second: Any) -> Any:
    """Those of both sets by those of either, for each pair of sets; 0 where both are empty.

    Args:
        both, first, second: numbers of members, as arrays that go together or as single numbers.
    """
    import numpy as np

    either = np.asarray(first + second - both, float)
    return np.divide(both, either, out=np.zeros(either.shape), where=either > 0)


def kappa(both: Any, first: Any, second: Any, of: int) -> Any:
    """Cohen's kappa of two sets among so many things, for each pair of sets; 0 where nothing can be told.

    Sets that have almost everything share much by chance: that share is taken off. Nothing can be told where each set has all
    things or none. See `nlp.mine.agreement.cohens_kappa`.

    >>> round(float(kappa(71, 168, 71, 178)), 3)  # the smaller lies within the larger, which has nearly all
    0.076
    >>> float(kappa(5, 5, 5, 100))
    1.0
    """
    import numpy as np

    product = np.multiply(np.asarray(first, float), second)
    most = np.asarray(of * (np.asarray(first, float) + second) / 2 - product)
    return np.divide(of * np.asarray(both, float) - product, most, out=np.zeros(most.shape), where=most > 0)


def is_beyond_chance(both: Any, first: Any, second: Any, of: int) -> Any:
    """Whether two sets share clearly more than chance gives, for each pair of sets."""
    return kappa(both, first, second, of) > SLIGHT
