"""``zhuti dispersion``: the command, and what it alone needs."""

from nlp.cli.dispersion.command import register

__all__ = ["register"]
