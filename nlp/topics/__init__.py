"""Topic models: fitted to counts of words, seeded with the terms of themes where that is wanted."""

from nlp.topics.choose import Choice, Tried, choose
from nlp.topics.fit import FREE_TOPICS, fit
from nlp.topics.model import Kind, TopicModel
from nlp.topics.seeding import LEAST_PARAGRAPHS
from nlp.topics.weights import activations, tagged, weights

__all__ = [
    "FREE_TOPICS",
    "LEAST_PARAGRAPHS",
    "Choice",
    "Kind",
    "TopicModel",
    "Tried",
    "activations",
    "choose",
    "fit",
    "tagged",
    "weights",
]
