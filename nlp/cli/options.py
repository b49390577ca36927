"""Options that several commands share, each declared once."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from nlp import messages


class Language(StrEnum):
    """The languages that the program speaks."""

    ZH = "zh"
    EN = "en"


class TableFormat(StrEnum):
    """The forms in which a table is given out."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"


class ByName(StrEnum):
    """What makes a group, as ``--by`` takes it."""

    SESSION = "session"
    YEAR = "year"
    DOCUMENT = "document"
    ZONE = "zone"
    BODY = "body"


LanguageOption = Annotated[Language | None, typer.Option("--lang", help=messages.text("cli.lang"))]
LexiconOption = Annotated[
    Path | None,
    typer.Option("--lexicon", metavar="DIR", envvar="ZHUTI_LEXICON", help=messages.text("cli.lexicon"), show_envvar=False),
]
DatabaseOption = Annotated[
    Path, typer.Option("--db", metavar="FILE", envvar="ZHUTI_DB", help=messages.text("cli.db"), show_envvar=False)
]
OutputOption = Annotated[Path | None, typer.Option("--output", "-o", metavar="FILE", help=messages.text("cli.output"))]

RawCsvOption = Annotated[bool, typer.Option("--raw-csv", help=messages.text("cli.raw_csv"))]
LimitOption = Annotated[
    list[str] | None, typer.Option("--limit", metavar="NAME=NUMBER", help=messages.text("cli.limit"), show_default=False)
]

DEFAULT_DATABASE = Path("zhuti.db")
