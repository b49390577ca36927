"""Where a factorisation starts: the texts that have a theme's words for a seeded topic, singular vectors for a free one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from nlp.topics.holding import Holding, Singles

_FAINT = 1e-2
"""What a word has at the start that a topic may have but did not begin with, as a share of the mean."""


def first_words(matrix: Any, held: Holding, seed: int) -> Singles:
    """Topics x words to start from: the seeded topics first, then the free ones."""
    import numpy as np

    rows = list(held.profile)
    free = len(held.allowed) - len(rows)
    if free:
        rest = matrix.copy()
        rest.data = np.where(held.allowed[-1][rest.indices], rest.data, 0)
        rows.extend(singular_parts(rest, free, seed))
    start = np.array(rows, np.float32) * held.allowed
    return np.asarray(start / np.maximum(np.linalg.norm(start, axis=1, keepdims=True), 1e-12), np.float32)


def singular_parts(matrix: Any, k: int, seed: int) -> NDArray[np.float64]:
    """The second factor of NNDSVDa: of each pair of singular vectors the parts of one sign, whichever weigh more.

    Boutsidis & Gallopoulos 2008, doi:10.1016/j.patcog.2007.09.010; the zeros are filled with a hundredth of the mean, so that
    a word that a topic does not begin with can come in.
    """
    import numpy as np
    from sklearn.utils.extmath import randomized_svd

    left, _, right = randomized_svd(matrix, k, random_state=seed)
    parts = np.abs(right[:1])
    for one, other in zip(left.T[1:], right[1:], strict=True):
        signs = ((np.maximum(one, 0), np.maximum(other, 0)), (np.maximum(-one, 0), np.maximum(-other, 0)))
        kept = max(signs, key=lambda pair: np.linalg.norm(pair[0]) * np.linalg.norm(pair[1]))
        parts = np.vstack([parts, kept[1]])
    return np.asarray(np.maximum(parts, _FAINT * matrix.mean()))
