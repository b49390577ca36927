"""``zhuti lexicon``: the group of commands, each in a module of its own."""

from __future__ import annotations

from importlib import import_module

import typer

from nlp import messages
from nlp.cli.help import LateGroup

COMMANDS = (
    "new",
    "copying",
    "listing",
    "showing",
    "adding",
    "changing",
    "marking",
    "edit",
    "check",
    "suggest",
    "impact",
    "exchange",
    "importing",
)
"""The modules of commands, in the order of ``zhuti lexicon --help``."""


class LexiconGroup(LateGroup):
    """The commands of ``zhuti lexicon``: there are many of them, and no other command needs them."""

    def build(self) -> typer.Typer:
        """An application with these commands."""
        lexicon = typer.Typer(rich_markup_mode=None)
        for name in COMMANDS:
            import_module(f"nlp.cli.lexicon.{name}").register(lexicon)
        return lexicon


def register(app: typer.Typer) -> None:
    """Add ``zhuti lexicon``; its commands come when they are asked for."""
    app.add_typer(typer.Typer(rich_markup_mode=None), name="lexicon", cls=LexiconGroup, help=messages.text("lexicon.help"))
