"""The texts that a model is fitted to: one for each group of near-identical ones, with the words that can make a topic."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from nlp import messages
from nlp.errors import ModelError
from nlp.topics.representatives import representatives

MOST = 0.5
"""A word in more than this share of the texts is left out: it tells none from another."""

LEAST = 2
ONE_IN = 5000
"""A word must stand in two texts, and in more where there are many: in one of each five thousand."""


@dataclass(frozen=True, slots=True, eq=False)
class Prepared:
    """Texts as they are fitted.

    Attributes:
        counts: texts x words, in an order that depends on their words alone.
        vocabulary: the words, ascending by code points.
        dropped: the words that were left out because they stand in too many texts.
    """

    counts: Any
    vocabulary: tuple[str, ...]
    dropped: tuple[str, ...]

    @property
    def texts(self) -> int:
        """How many there are."""
        return int(self.counts.shape[0])


def prepare(counts: Any, vocabulary: Sequence[str], seeds: Mapping[str, Sequence[str]]) -> Prepared:
    """The texts that a model is fitted to. Words that seed a theme are never left out.

    Args:
        counts: texts x words, sparse; all texts, repeated ones too.

    Raises:
        ModelError: there are no texts, or no words are left.
    """
    import numpy as np

    chosen = counts.tocsr()[representatives(counts).rows]
    texts = np.asarray((chosen > 0).sum(axis=0)).ravel()
    is_seed = np.isin(np.array(vocabulary, object), sorted({word for words in seeds.values() for word in words}))
    too_common = (texts > MOST * chosen.shape[0]) & ~is_seed
    too_rare = texts < np.where(is_seed, 1, max(LEAST, chosen.shape[0] // ONE_IN))
    kept = np.flatnonzero(~too_common & ~too_rare)
    chosen = chosen[:, kept]
    chosen = chosen[np.flatnonzero(np.asarray(chosen.sum(axis=1)).ravel())]
    if not chosen.shape[0]:
        raise ModelError("topic_fit.no_words", where=messages.text("topic_fit.texts", texts=counts.shape[0]))
    dropped = tuple(vocabulary[at] for at in np.flatnonzero(too_common).tolist())
    return Prepared(chosen.tocsr(), tuple(vocabulary[at] for at in kept.tolist()), dropped)
