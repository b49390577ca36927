"""``zhuti lexicon``: checking a lexicon and writing it in other formats."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from nlp import messages
from nlp.cli import output
from nlp.cli.options import LanguageOption, LexiconOption, OutputOption

if TYPE_CHECKING:
    from nlp.lexicon.check import Finding
    from nlp.lexicon.model import Lexicon

FolderArgument = Annotated[Path | None, typer.Argument(metavar="DIR", help=messages.text("lexicon.folder"), show_default=False)]


class ExchangeFormat(StrEnum):
    """The formats that a lexicon can be written in."""

    JIEBA = "jieba"


ToOption = Annotated[ExchangeFormat, typer.Option("--to", help=messages.text("lexicon.to"))]


def register(app: typer.Typer) -> None:
    """Add ``zhuti lexicon`` and its commands."""
    commands = typer.Typer(help=messages.text("lexicon.help"), rich_markup_mode=None)
    commands.command("check", help=messages.text("lexicon.check_help"))(check)
    commands.command("export", help=messages.text("lexicon.export_help"))(export)
    app.add_typer(commands, name="lexicon")


def check(folder: FolderArgument = None, lexicon: LexiconOption = None, lang: LanguageOption = None) -> int:
    """Print what is wrong with a lexicon, one line a finding; 1 where there are errors."""
    from nlp.lexicon.check import check_lexicon
    from nlp.lexicon.load import load_lexicon
    from nlp.lineage.differences.ladder import load_ladder
    from nlp.themes import Tagger

    loaded = load_lexicon(folder or lexicon)
    load_ladder(Path(loaded.path))
    findings = check_lexicon(loaded, Tagger(loaded).tag)
    for finding in findings:
        typer.echo(_line(finding))
    typer.echo(_summary(loaded, findings))
    return int(any(finding.severity == "error" for finding in findings))


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


def _line(finding: Finding) -> str:
    severity = messages.text(f"lexicon.{finding.severity}")
    return f"{finding.where}: {severity}: {messages.text(finding.key, **finding.values)}"


def _summary(lexicon: Lexicon, findings: list[Finding]) -> str:
    themes = lexicon.themes
    terms = [term for theme in themes for term in theme.terms]
    errors = sum(finding.severity == "error" for finding in findings)
    return messages.text(
        "lexicon.summary",
        name=lexicon.name,
        version=lexicon.version,
        themes=len(themes),
        terms=len(terms),
        unverified=sum(term.provenance.status == "unverified" for term in terms),
        rules=sum(len(theme.patterns) + len(theme.coordinations) for theme in themes),
        examples=sum(len(theme.yes) + len(theme.no) for theme in themes),
        errors=errors,
        warnings=len(findings) - errors,
    )
