"""``zhuti drift``: the command, and what it alone needs."""

from nlp.cli.drift.command import register

__all__ = ["register"]
