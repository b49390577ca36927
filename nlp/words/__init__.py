"""The words of a workspace's texts, as `nlp.mine` counts them."""

from nlp.words.tokenize import tokenized

__all__ = ["tokenized"]
