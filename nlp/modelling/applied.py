"""A topic model applied to the paragraphs of a workspace: how much of each topic a paragraph has, and which it carries."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from nlp.mine.tokenized import TokenizedDocument
from nlp.modelling.texts import ModelTexts
from nlp.topics import TopicModel, tagged, weights


@dataclass(frozen=True, slots=True, eq=False)
class Applied:
    """A topic model and the paragraphs of a workspace, of the zones that are counted, in the order of documents and positions.

    Attributes:
        weights: paragraphs x topics, the share of each topic in a paragraph.
        carries: paragraphs x topics, whether a paragraph counts as one of the topic.
    """

    model: TopicModel
    texts: ModelTexts
    weights: Any
    carries: Any

    @property
    def documents(self) -> tuple[TokenizedDocument, ...]:
        """The documents, by source."""
        return self.texts.tokenized.documents

    @property
    def document(self) -> Any:
        """For each paragraph the place of its document in `documents`."""
        return self.texts.tokenized.document[self.texts.rows]

    @property
    def position(self) -> Any:
        """For each paragraph its place in its document, from 1."""
        return self.texts.tokenized.position[self.texts.rows]


def apply(model: TopicModel, texts: ModelTexts) -> Applied:
    """A topic model applied to texts, which need not be those that it was fitted to."""
    counts = counts_of(texts, model.vocabulary)
    return Applied(model, texts, weights(model, counts), tagged(model, counts))


def counts_of(texts: ModelTexts, vocabulary: Sequence[str]) -> Any:
    """How often each paragraph has each word of another vocabulary: paragraphs x words, sparse."""
    import numpy as np
    from scipy.sparse import csr_array

    if tuple(vocabulary) == texts.vocabulary:
        return texts.counts
    places = {word: at for at, word in enumerate(vocabulary)}
    known = np.array([at for at, word in enumerate(texts.vocabulary) if word in places], np.int64)
    target = np.array([places[texts.vocabulary[at]] for at in known], np.int64)
    shape = (len(texts.vocabulary), len(vocabulary))
    return texts.counts @ csr_array((np.ones(len(known), np.int64), (known, target)), shape=shape)
