"""``zhuti search``: the command, and what it alone needs."""

from nlp.cli.search.command import register

__all__ = ["register"]
