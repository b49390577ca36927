"""``zhuti lexicon check``: what is wrong with a lexicon, one line a finding."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from nlp import messages
from nlp.cli.options import LanguageOption, LexiconOption

if TYPE_CHECKING:
    from nlp.lexicon.model import Lexicon
    from nlp.maintenance.check import Finding

FolderArgument = Annotated[Path | None, typer.Argument(metavar="DIR", help=messages.text("lexicon.folder"), show_default=False)]


def register(lexicon: typer.Typer) -> None:
    """Add ``zhuti lexicon check``."""
    lexicon.command("check", help=messages.text("lexicon.check_help"))(check)


def check(folder: FolderArgument = None, lexicon: LexiconOption = None, lang: LanguageOption = None) -> int:
    """Print what is wrong with a lexicon, one line a finding; 1 where there are errors."""
    from nlp.lexicon.load import load_lexicon
    from nlp.lineage.differences.ladder import load_ladder
    from nlp.maintenance.check import check_lexicon

    loaded = load_lexicon(folder or lexicon)
    load_ladder(Path(loaded.path))
    findings = check_lexicon(loaded)
    for finding in findings:
        typer.echo(_line(finding))
    typer.echo(_summary(loaded, findings))
    return int(any(finding.severity == "error" for finding in findings))


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
