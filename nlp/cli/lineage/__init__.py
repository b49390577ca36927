"""``zhuti lineage``: the command, and what it alone needs."""

from nlp.cli.lineage.command import register

__all__ = ["register"]
