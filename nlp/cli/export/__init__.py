"""``zhuti export``: the command, and what it alone needs."""

from nlp.cli.export.command import register

__all__ = ["register"]
