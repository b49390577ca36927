"""The shares of given topics in texts that are mixtures of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from nlp.topics.model import Floats

_ROUNDS = 50
_AT_ONCE = 20_000


def mixtures(counts: Any, components: Floats) -> Floats:
    """The shares under which the words of each text are likeliest: texts x topics; 0 for a text without words.

    Expectation maximisation with the topics held still, as texts are folded into a PLSA model (Hofmann 1999,
    doi:10.1145/312624.312649).

    Args:
        counts: texts x words, sparse.
        components: topics x words, each row summing to 1.
    """
    import numpy as np

    counts = counts.tocsr()
    parts = [_shares(counts[at : at + _AT_ONCE], components) for at in range(0, counts.shape[0], _AT_ONCE)]
    return np.concatenate(parts) if parts else np.zeros((0, len(components)))


def _shares(counts: Any, components: Floats) -> Floats:
    import numpy as np
    from scipy.sparse import csr_array

    text = np.repeat(np.arange(counts.shape[0]), np.diff(counts.indptr))
    words = np.ascontiguousarray(components.T)
    totals = np.asarray(counts.sum(axis=1), np.float64).ravel()[:, None]
    shares = np.where(totals > 0, 1 / len(components), 0.0) * np.ones((1, len(components)))
    for _ in range(_ROUNDS):
        expected = np.einsum("ij,ij->i", shares[text], words[counts.indices])
        ratio = csr_array((counts.data / np.maximum(expected, 1e-300), counts.indices, counts.indptr), shape=counts.shape)
        shares = np.divide(shares * (ratio @ words), totals, out=shares, where=totals > 0)
    return np.asarray(shares)
