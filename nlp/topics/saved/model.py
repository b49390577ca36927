"""A topic model with all that is told of it: what it was fitted to, how its number of topics was chosen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from nlp.topics.model import TopicModel

Row: TypeAlias = Mapping[str, object]

FORMAT = 1
"""Raised whenever the files of a saved model are made in another way."""

DESCRIPTION, ARRAYS, CARD = "model.json", "arrays.npz", "card.md"


@dataclass(frozen=True, slots=True)
class Made:
    """What a model was made with and of.

    Attributes:
        lexicon, lexicon_version: of which the terms are words and seeds; the version holds a digest of its files.
        corpus_hash: over the documents, see `nlp.mine.meta.corpus_hash`; workspace_hash: over all that the workspace counted.
        documents, paragraphs: how many there were; fitted: how many paragraphs stand for them in the fit.
        sessions: how many documents of each session: ``body``, ``session``, ``documents``.
        filters: what of the workspace was taken.
        versions: of the program and of the libraries that the figures depend on.
        choice: for each number of topics that was tried, what was measured of it.
        topics: for each topic the paragraphs and documents that it was found in.
        uncovered: the topics that no theme covers.
    """

    lexicon: str
    lexicon_version: str
    corpus_hash: str
    workspace_hash: str
    documents: int
    paragraphs: int
    fitted: int
    sessions: tuple[Row, ...] = ()
    filters: Row = field(default_factory=dict)
    versions: Row = field(default_factory=dict)
    choice: tuple[Row, ...] = ()
    topics: tuple[Row, ...] = ()
    uncovered: tuple[int, ...] = ()

    @property
    def made_with(self) -> str:
        """The lexicon with its version."""
        return f"{self.lexicon} {self.lexicon_version}"


@dataclass(frozen=True, slots=True)
class SavedModel:
    """A topic model as it is kept in a folder of its own."""

    name: str
    model: TopicModel
    made: Made
