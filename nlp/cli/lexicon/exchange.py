"""``zhuti lexicon export`` and ``import``: lexicons in the formats of other programs."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from nlp import messages
from nlp.cli import output
from nlp.cli.options import LanguageOption, LexiconOption, OutputOption


class ExchangeFormat(StrEnum):
    """The formats that a lexicon can be written in."""

    JIEBA = "jieba"


ToOption = Annotated[ExchangeFormat, typer.Option("--to", help=messages.text("lexicon.to"))]


def register(lexicon: typer.Typer) -> None:
    """Add ``zhuti lexicon export``."""
    lexicon.command("export", help=messages.text("lexicon.export_help"))(export)


def export(
    to: ToOption,
    lexicon: LexiconOption = None,
    destination: OutputOption = None,
    lang: LanguageOption = None,
) -> None:
    """Write a lexicon in another format."""
    from nlp.lexicon.exchange.jieba import user_dictionary
    from nlp.lexicon.load import load_lexicon

    written = user_dictionary(load_lexicon(lexicon))
    with output.destination(destination) as stream:
        stream.write(written)
