"""Words of topics that no theme covers, from the models that were saved and fitted with the lexicon.

Which topics those are was worked out when a model was fitted (see `nlp.modelling.audit`), and is kept with it. A model fitted
with an earlier version of the lexicon still counts: what has become a term since then is no candidate any more.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass

from nlp.errors import ModelError
from nlp.lexicon.model import Lexicon
from nlp.topics.background import is_background
from nlp.topics.names import distinctive
from nlp.topics.saved import SavedModel, own_folders, read_model

WORDS = 8
"""So many words of a topic, the most distinctive ones."""


@dataclass(frozen=True, slots=True)
class TopicWord:
    """A word that sets a topic apart which no theme covers.

    Attributes:
        topic: its number in the model, from 1; name: made of the words that set it apart.
        paragraphs: those that carried the topic when the model was fitted.
    """

    wording: str
    model: str
    topic: int
    name: str
    paragraphs: int


def find_topic_words(lexicon: Lexicon) -> list[TopicWord]:
    """The words of uncovered topics, models in the order of their names; a model that cannot be read gives none."""
    found: list[TopicWord] = []
    for folder in own_folders():
        with suppress(ModelError):
            saved = read_model(folder)
            if saved.made.lexicon == lexicon.name:
                found.extend(_words(saved))
    return found


def _words(saved: SavedModel) -> Iterator[TopicWord]:
    model = saved.model
    words = distinctive(model.components)
    for topic in saved.made.uncovered:
        if topic < model.k:
            kept = saved.made.topics[topic].get("paragraphs") if topic < len(saved.made.topics) else 0
            paragraphs = kept if isinstance(kept, int) else 0
            # Models of earlier versions have background among the uncovered ones.
            if is_background(paragraphs, saved.made.paragraphs):
                continue
            for at in words[topic][:WORDS]:
                yield TopicWord(model.vocabulary[at], saved.name, topic + 1, model.names[topic], paragraphs)
