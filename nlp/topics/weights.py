"""How much of each topic a text has by a fitted model, and which topics it has."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from nlp.topics.factorise import activate
from nlp.topics.mixture import mixtures
from nlp.topics.weighting import weighted

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from nlp.topics.model import Floats, TopicModel

LEAST_ACTIVATION = 0.1
"""From where on a text has a topic of a factorised model (see `activations`)."""

LEAST_SHARE = 0.2
"""From where on a text has a topic of a mixture (LDA)."""


def weights(model: TopicModel, counts: Any) -> Floats:
    """The shares of the topics in each text: texts x topics; rows sum to 1, or to 0 where a text has nothing of any topic.

    Args:
        counts: texts x words of the model's vocabulary, sparse.
    """
    import numpy as np

    found = activations(model, counts)
    totals = found.sum(axis=1, keepdims=True)
    shares: Floats = np.divide(found, totals, out=np.zeros_like(found), where=totals > 0)
    return shares


def tagged(model: TopicModel, counts: Any) -> NDArray[np.bool_]:
    """Which topics each text has: texts x topics. A text may have several, or none."""
    import numpy as np

    least = LEAST_ACTIVATION if model.kind == "nmf" else LEAST_SHARE
    return np.asarray(activations(model, counts) >= least)


def activations(model: TopicModel, counts: Any) -> Floats:
    """How strongly each text has each topic: texts x topics.

    Of a factorised model: the weights, none negative, with which topics of unit length add up best to the text's weighted
    words, of unit length as well. A text that is exactly one topic has 1; one that has nothing in common with it 0. Of a
    mixture: the shares.
    """
    import numpy as np
    from threadpoolctl import threadpool_limits

    with threadpool_limits(limits=1):
        if model.kind != "nmf":
            return mixtures(counts, model.components)
        length = np.linalg.norm(model.components, axis=1, keepdims=True)
        topics = model.components / np.maximum(length, 1e-300)
        return np.asarray(activate(weighted(counts, model.idf), topics).T, np.float64)
