"""``zhuti judge``: a reviewer's yes or no on the themes of paragraphs, and what these judgements say of the lexicon."""

from nlp.cli.judge.command import register

__all__ = ["register"]
