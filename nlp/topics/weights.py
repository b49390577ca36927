"""How much of each topic a text has, by a fitted model."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from nlp.topics.model import Floats, TopicModel


def weights(model: TopicModel, counts: Any) -> Floats:
    """The shares of the topics in each text: texts x topics; rows sum to 1, or to 0 where the model knows no word of a text.

    Args:
        counts: texts x words of the model's vocabulary, sparse.
    """
    import numpy as np

    weighted = counts.multiply(model.idf).tocsr()
    found = np.asarray(weighted @ model.components.T, float)
    totals = found.sum(axis=1, keepdims=True)
    shares: Floats = np.divide(found, totals, out=np.zeros_like(found), where=totals > 0)
    return shares


def tagged(model: TopicModel, counts: Any, *, least: float = 0.2) -> Any:
    """Which texts have which topics: texts x topics, those of which the topic makes up so great a share."""
    return weights(model, counts) >= least
