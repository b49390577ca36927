"""``zhuti topics``: topic models fitted, shown, followed over sessions and held against the lexicon."""

from nlp.cli.topics.command import register

__all__ = ["register"]
