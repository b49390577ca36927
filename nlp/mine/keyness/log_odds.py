"""Log-odds with an informative prior: differences that are large and sure at once come first.

The odds of a word in each group are estimated as if some words of a common background had been read before (a Dirichlet prior).
It pulls words of which little is known towards what is usual, so that neither rare words nor function words fill the list.

Reference: B. L. Monroe, M. P. Colaresi, K. M. Quinn, “Fightin' words: lexical feature selection and evaluation for identifying
the content of political conflict”, Political Analysis 16 (2008), 372-403, section 3.5.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from nlp.mine.keyness.tables import Floats, Tables

PRIOR_WORDS = 500.0
"""How many words each group is taken to have had before, mixed as the two groups together are."""

PRIOR_DOCUMENTS = 1.0
"""The same, where documents are counted."""


def informative_prior(found: Tables, size: float, *, of_documents: bool = False) -> Floats:
    """A prior of some size, in which each word has the share that it has in both groups together.

    For documents as if half of one more had the word, so that a word of all documents has finite odds.
    """
    added = 0.5 if of_documents else 0.0
    return (found.target + found.reference + added) * (size / (found.of_target + found.of_reference + 2 * added))


def log_odds(found: Tables, prior: ArrayLike, size: float, *, of_documents: bool = False) -> Floats:
    """z: the difference of the logarithms of the odds, each with its prior, by its standard deviation.

    With the prior w of a word and W of all words, δ = ln((a + w) / (c + W - a - w)) - ln((b + w) / (d + W - b - w)). Its
    variance is 1 / (a + w) + 1 / (b + w), the two parts that matter where a word is one of very many. For documents the other
    two are added, which then matter too.

    Args:
        prior: of each word; size: of all words together.

    >>> from nlp.mine.keyness.tables import tables  # the README of fightin_words: brown, the, donkey
    >>> log_odds(tables([1, 2, 0], [0, 2, 1], 9, 9), 0.05, 11 * 0.05).round(6).tolist()
    [0.689423, 0.0, -0.689423]
    """
    before = np.asarray(prior, float)
    a, b = found.target + before, found.reference + before
    others = found.of_target + size - a, found.of_reference + size - b
    variance = 1 / a + 1 / b
    if of_documents:
        variance = variance + 1 / others[0] + 1 / others[1]
    return np.asarray((np.log(a / others[0]) - np.log(b / others[1])) / np.sqrt(variance))
