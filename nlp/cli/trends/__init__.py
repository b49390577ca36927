"""``zhuti trends``: how themes move from session to session, and what may be concluded from it."""

from nlp.cli.trends.command import register

__all__ = ["register"]
