"""``zhuti show``: the command, and what it alone needs."""

from nlp.cli.show.command import register

__all__ = ["register"]
