"""``zhuti lexicon suggest``: candidates listed, and decided on."""

from nlp.cli.lexicon.suggest.command import register

__all__ = ["register"]
