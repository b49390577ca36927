"""``zhuti lexicon new``: a lexicon of another field, ready to be filled."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from nlp import messages
from nlp.cli import output
from nlp.cli.options import LanguageOption

NewFolderArgument = Annotated[Path, typer.Argument(metavar="DIR", help=messages.text("lexicon.new_folder"))]
NameOption = Annotated[str | None, typer.Option("--name", help=messages.text("lexicon.new_name"), show_default=False)]
EmptyOption = Annotated[bool, typer.Option("--empty", help=messages.text("lexicon.new_empty"))]


def register(lexicon: typer.Typer) -> None:
    """Add ``zhuti lexicon new``."""
    lexicon.command("new", help=messages.text("lexicon.new_help"))(new)


def new(folder: NewFolderArgument, name: NameOption = None, empty: EmptyOption = False, lang: LanguageOption = None) -> None:
    """Make a new lexicon, with one theme that shows how unless it is to be empty."""
    from nlp.lexicon.editing.making import new_lexicon

    chosen = name or folder.resolve().name
    new_lexicon(folder, chosen, with_example=not empty)
    key = "lexicon.new_done_empty" if empty else "lexicon.new_done"
    output.say(key, name=output.visible(chosen), folder=output.visible(str(folder)))
