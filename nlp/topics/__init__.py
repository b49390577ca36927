"""Topic models: fitted to counts of words, seeded with the terms of themes where that is wanted."""

from nlp.topics.fit import fit
from nlp.topics.model import Kind, TopicModel
from nlp.topics.weights import tagged, weights

__all__ = ["Kind", "TopicModel", "fit", "tagged", "weights"]
