"""``zhuti topics``: the group of commands, each in a module of its own."""

from __future__ import annotations

from importlib import import_module

import typer

from nlp import messages
from nlp.cli.help import LateGroup

COMMANDS = ("fit", "show", "over", "audit", "listing")
"""The modules of commands, in the order of ``zhuti topics --help``."""


class TopicsGroup(LateGroup):
    """The commands of ``zhuti topics``."""

    def build(self) -> typer.Typer:
        """An application with these commands."""
        topics = typer.Typer(rich_markup_mode=None)
        for name in COMMANDS:
            import_module(f"nlp.cli.topics.{name}").register(topics)
        return topics


def register(app: typer.Typer) -> None:
    """Add ``zhuti topics``; its commands come when they are asked for."""
    app.add_typer(typer.Typer(rich_markup_mode=None), name="topics", cls=TopicsGroup, help=messages.text("modelling.help"))
