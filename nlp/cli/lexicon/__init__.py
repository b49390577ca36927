"""``zhuti lexicon``: checking, changing, exchanging lexicons, one module a command or a few that belong together."""

from nlp.cli.lexicon.command import register

__all__ = ["register"]
