"""Non-negative matrix factorisation: X ≈ WH with neither factor negative, texts x words into texts x topics and topics x words.

The factors are improved one topic at a time, each to its best value while the others stand (hierarchical alternating least
squares: Cichocki & Phan 2009, doi:10.1587/transfun.E92.A.708). It is the method of scikit-learn's ``NMF(solver="cd")``, and
from one start both give the same factors, which a test holds. What scikit-learn has no room for is what holds
a topic to its theme (`nlp.topics.holding`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from nlp.topics.holding import Holding, Singles

MOST_ROUNDS = 200
TOLERANCE = 1e-4
"""Rounds end where one has made the squared error smaller by less than this share of what all rounds have."""

SINGLE = "float32"
"""The numbers that are reckoned with: half the digits take half the time, and are enough for topics."""

_SWEEPS = 15


class Factors(NamedTuple):
    """The factors of a matrix.

    Attributes:
        texts: topics x texts, the first factor turned over: so that each topic's column lies together.
        words: topics x words.
        error: the squared error, as a share of the matrix's squared norm: 0 is exact, 1 explains nothing.
        rounds: how many it took.
    """

    texts: Singles
    words: Singles
    error: float
    rounds: int


def factorise(
    matrix: Any, words: Any, texts: Any | None = None, *,
    held: Holding | None = None, rounds: int = MOST_ROUNDS, tolerance: float = TOLERANCE, dtype: str = SINGLE,
) -> Factors:  # fmt: skip
    """The factors of a matrix, from a start.

    Args:
        matrix: texts x words, sparse, not negative.
        words: topics x words, the second factor to start from.
        texts: topics x texts, the first; where it is missing it is the one that fits the second.
        held: what holds topics to their themes.
        dtype: of the numbers that are reckoned with.
    """
    import numpy as np

    matrix = matrix.astype(dtype).tocsr()
    turned = matrix.T.tocsr()
    norm = max(float(matrix.multiply(matrix).sum()), 1e-30)
    second = np.array(words, dtype, order="C")
    first = np.array(texts, dtype, order="C") if texts is not None else activate(matrix, second, dtype=dtype)
    begun = before = error = 1.0
    for done in range(1, rounds + 1):
        _improve(first, _product(matrix, second), second @ second.T)
        wanted, gram = _product(turned, first), first @ first.T
        _improve(second, wanted, gram, held)
        error = 1 + float(_inner(gram, second @ second.T) - 2 * _inner(wanted, second)) / norm
        if done == 1:
            begun = error
        elif before - error <= tolerance * max(begun - error, 0.0):
            break
        before = error
        _even(first, second)
    return Factors(first, second, max(error, 0.0), done if rounds else 0)


def activate(matrix: Any, words: Any, *, sweeps: int = _SWEEPS, dtype: str = SINGLE) -> Singles:
    """The first factor that fits a second one: topics x texts, the least squares that are not negative."""
    import numpy as np

    words = np.ascontiguousarray(words, dtype)
    wanted, gram = _product(matrix.astype(dtype).tocsr(), words), words @ words.T
    first = np.zeros_like(wanted)
    for _ in range(sweeps):
        _improve(first, wanted, gram)
    return first


def _improve(factor: Singles, wanted: Singles, gram: Singles, held: Holding | None = None) -> None:
    """One topic after another set, in place, to the values of the least squared error, the other topics standing."""
    import numpy as np

    for topic in range(len(factor)):
        own = gram[topic, topic]
        if own <= 0:
            continue
        row = factor[topic]
        row += (wanted[topic] - gram[topic] @ factor) / own
        np.maximum(row, 0, out=row)
        if held is not None:
            held.hold(row, topic)


def _even(first: Singles, second: Singles) -> None:
    """Bring each topic's words to unit length, and its texts to match, in place: the product stays, and no number runs away."""
    import numpy as np

    length = np.linalg.norm(second, axis=1, keepdims=True)
    length[length <= 0] = 1
    second /= length
    first *= length


def _product(matrix: Any, factor: Singles) -> Singles:
    import numpy as np

    return np.ascontiguousarray((matrix @ np.ascontiguousarray(factor.T)).T)


def _inner(one: Singles, other: Singles) -> float:
    import numpy as np

    return float(np.einsum("ij,ij->", one, other, dtype=np.float64))
