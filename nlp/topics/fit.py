"""Fitting a topic model to the counts of words of many texts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from nlp.topics.model import Kind, TopicModel


def fit(
    counts: Any, vocabulary: Sequence[str], *, kind: Kind = "nmf", k: int,
    seeds: Mapping[str, Sequence[str]] | None = None, seed: int = 0,
) -> TopicModel:  # fmt: skip
    """A topic model of texts.

    Args:
        counts: texts x words, sparse; each row one text.
        vocabulary: the words of the columns, ascending by code points.
        k: how many topics, those that are seeded among them.
        seeds: the words of themes, by the theme's id; each theme seeds one topic, in the order given.
        seed: of all that is random.
    """
    import numpy as np
    from sklearn.decomposition import NMF

    themes = list(seeds or {})
    occurs = (counts > 0).sum(axis=0)
    idf = np.log((1 + counts.shape[0]) / (1 + np.asarray(occurs, float))) + 1
    weighted = counts.multiply(idf).tocsr()
    norms = np.sqrt(weighted.multiply(weighted).sum(axis=1))
    weighted = weighted.multiply(1 / np.maximum(norms, 1e-12)[:, None]).tocsr()
    place = {word: at for at, word in enumerate(vocabulary)}
    random = np.random.default_rng(seed)
    first = random.random((k, len(vocabulary))) * 0.01 + 1e-4
    for at, theme in enumerate(themes):
        first[at, [place[word] for word in (seeds or {})[theme] if word in place]] = 1.0
    start = np.maximum(weighted @ first.T, 1e-4)
    model = NMF(k, init="custom", max_iter=400, tol=1e-4)
    model.fit_transform(weighted, W=start, H=first)
    components = model.components_ / np.maximum(model.components_.sum(axis=1, keepdims=True), 1e-12)
    owners = tuple(themes[at] if at < len(themes) else None for at in range(k))
    made = TopicModel(kind, tuple(vocabulary), idf, components, owners, ("",) * k, {"seed": seed, "k": k})
    names = tuple("、".join(made.top(at, 3)) for at in range(k))
    return TopicModel(kind, made.vocabulary, idf, components, owners, names, made.parameters)
