"""The score of phrases: what of a phrase's figures tells best that it is a term.

score = C-value^¼ · (left entropy + right entropy) · whole · 0.3 for two characters or one token · 0.5 if loose

Terms stand freely: in lists, between marks, beside ever other words, so the entropies of both sides, in which every mark counts
as a neighbour of its own, tell most. The C-value tells how often a phrase stands for itself and not as a part of longer ones;
its fourth root keeps what is merely frequent from the top. ``whole`` takes down what the segmenter cuts through. Words of two
characters are mostly plain words, and what is loose, with a function word inside, is mostly two terms or a clause. The numbers
were chosen on hidden terms of the shipped lexicon, on other samples than those that ``benchmarks/suggest.py`` reports on; from
the third root to none at all the figures hardly change.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nlp.mine.phrases.measures import Figures
    from nlp.mine.phrases.model import Flags, Numbers

ROOT = 0.25
PLAIN_FACTOR = 0.3
LOOSE_FACTOR = 0.5


def scores(lengths: Numbers, c_value: Figures, freedom: Figures, whole: Figures, is_loose: Flags, *, plain: int) -> Figures:
    """The score of each phrase.

    Args:
        freedom: the left and the right entropy, added up.
        whole: the share of its places at which both of its edges are borders of words.
        plain: phrases no longer than this are mostly plain words.
    """
    import numpy as np

    score = np.maximum(c_value, 0.0) ** ROOT * freedom * whole
    score *= np.where(lengths <= plain, PLAIN_FACTOR, 1.0) * np.where(is_loose, LOOSE_FACTOR, 1.0)
    return np.asarray(score, np.float64)
