"""``zhuti diff``: the command, and what it alone needs."""

from nlp.cli.diff.command import register

__all__ = ["register"]
