"""Latent Dirichlet allocation: by scikit-learn, or by tomotopy where it is installed, which can be seeded."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from nlp.errors import ModelError

if TYPE_CHECKING:
    from nlp.topics.model import Floats

ROUNDS = 20
"""Of scikit-learn's, in which every text is read once: by variational Bayes in batch (Hoffman, Blei & Bach 2010)."""

SAMPLES = 200
"""Of tomotopy's: how often every word's topic is drawn anew (Gibbs)."""

SEED_PRIOR, PRIOR = 10.0, 0.001
"""What a word is worth beforehand in a topic that it seeds, and in another."""


def allocate(counts: Any, k: int, seed: int) -> Floats:
    """Topics x words by scikit-learn, each row summing to 1."""
    import numpy as np
    from sklearn.decomposition import LatentDirichletAllocation

    model = LatentDirichletAllocation(k, max_iter=ROUNDS, learning_method="batch", random_state=seed)
    model.fit(counts.astype(np.float64))
    found: Floats = model.components_ / model.components_.sum(axis=1, keepdims=True)
    return found


def allocate_seeded(counts: Any, vocabulary: Sequence[str], k: int, columns: Sequence[Sequence[int]], seed: int) -> Floats:
    """Topics x words by tomotopy, each row summing to 1; the first topics lean towards the words that seed them.

    One thread is used: with more, tomotopy's results are not the same twice. Its arithmetic depends on what the processor can
    do, so that two machines may differ.

    Raises:
        ModelError: tomotopy is not installed.
    """
    import numpy as np

    try:
        import tomotopy
    except ImportError as error:
        raise ModelError("topic_fit.no_tomotopy", where="tomotopy") from error
    model = tomotopy.LDAModel(k=k, seed=seed, rm_top=0, min_cf=0)
    for row in range(counts.shape[0]):
        at = slice(counts.indptr[row], counts.indptr[row + 1])
        words = np.repeat(counts.indices[at], counts.data[at].astype(np.int64))
        model.add_doc([vocabulary[word] for word in words.tolist()])
    for topic, own in enumerate(columns):
        for word in own:
            model.set_word_prior(vocabulary[word], [SEED_PRIOR if other == topic else PRIOR for other in range(k)])
    model.train(SAMPLES, workers=1)
    known = {word: at for at, word in enumerate(model.used_vocabs)}
    order = [known[word] for word in vocabulary]
    found = np.array([model.get_topic_word_dist(topic) for topic in range(k)], np.float64)[:, order]
    return np.asarray(found / found.sum(axis=1, keepdims=True))
