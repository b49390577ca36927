"""``zhuti lexicon``: the group of commands, each in a module of its own."""

from __future__ import annotations

from importlib import import_module

import typer

from nlp import messages

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


def register(app: typer.Typer) -> None:
    """Add ``zhuti lexicon`` and its commands."""
    lexicon = typer.Typer(help=messages.text("lexicon.help"), rich_markup_mode=None)
    for name in COMMANDS:
        import_module(f"nlp.cli.lexicon.{name}").register(lexicon)
    app.add_typer(lexicon, name="lexicon")
