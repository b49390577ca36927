"""``zhuti lexicon copy``: a lexicon as one's own, which can be changed."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from nlp import messages
from nlp.cli import output
from nlp.cli.options import LanguageOption, LexiconOption

NewFolderArgument = Annotated[Path, typer.Argument(metavar="DIR", help=messages.text("edit.copy_folder"))]


def register(lexicon: typer.Typer) -> None:
    """Add ``zhuti lexicon copy``."""
    lexicon.command("copy", help=messages.text("edit.copy_help"))(copy)


def copy(folder: NewFolderArgument, lexicon: LexiconOption = None, lang: LanguageOption = None) -> None:
    """Copy a lexicon, the shipped one by default, into a new folder."""
    from nlp.lexicon.editing.making import copy_lexicon

    made = copy_lexicon(lexicon, folder)
    shown = output.visible(str(folder))
    output.say("edit.copied", name=output.visible(made.name), version=made.version, themes=len(made.themes), folder=shown)
