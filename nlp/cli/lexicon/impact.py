"""``zhuti lexicon impact``: what a change of the lexicon does to every paragraph and every figure of a workspace."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from nlp import messages
from nlp.cli import output
from nlp.cli.filters import (
    BodyFilter,
    KindFilter,
    NoCitedFilter,
    SessionFilter,
    ThemeFilter,
    YearFilter,
    ZoneFilter,
    make_selection,
)
from nlp.cli.lexicon.places import term_place
from nlp.cli.options import (
    DEFAULT_DATABASE,
    ByName,
    DatabaseOption,
    LanguageOption,
    LexiconOption,
    OutputOption,
    RawCsvOption,
    TableFormat,
)
from nlp.errors import SourceError, UsageError, WorkspaceError

if TYPE_CHECKING:
    from nlp.lexicon.model import Lexicon
    from nlp.maintenance.impact.published import Published
    from nlp.store import Workspace

ToOption = Annotated[Path | None, typer.Option("--to", metavar="DIR", help=messages.text("impact.to"), show_default=False)]
FromOption = Annotated[
    Path | None, typer.Option("--from", metavar="DIR", help=messages.text("impact.from"), show_default=False)
]
AddOption = Annotated[
    list[str] | None, typer.Option("--add", metavar="THEME=TERM", help=messages.text("impact.add"), show_default=False)
]
RemoveOption = Annotated[
    list[str] | None, typer.Option("--remove", metavar="THEME=TERM", help=messages.text("impact.remove"), show_default=False)
]
PublishedOption = Annotated[
    Path | None, typer.Option("--published", metavar="FILE", help=messages.text("impact.published"), show_default=False)
]
ByOption = Annotated[ByName, typer.Option("--by", help=messages.text("themes.by"))]
FormatOption = Annotated[TableFormat, typer.Option("--format", help=messages.text("impact.format"))]
ParagraphsOption = Annotated[bool, typer.Option("--paragraphs", help=messages.text("impact.paragraphs"))]
LimitOption = Annotated[int, typer.Option("--limit", min=0, help=messages.text("impact.limit"))]


def register(lexicon: typer.Typer) -> None:
    """Add ``zhuti lexicon impact``."""
    lexicon.command("impact", help=messages.text("impact.help"))(impact)


def impact(
    to: ToOption = None,
    add: AddOption = None,
    remove: RemoveOption = None,
    from_: FromOption = None,
    published: PublishedOption = None,
    by: ByOption = ByName.SESSION,
    form: FormatOption = TableFormat.TABLE,
    paragraphs: ParagraphsOption = False,
    limit: LimitOption = 20,
    theme: ThemeFilter = None,
    body: BodyFilter = None,
    session: SessionFilter = None,
    year: YearFilter = None,
    kind: KindFilter = None,
    zone: ZoneFilter = None,
    no_cited: NoCitedFilter = False,
    db: DatabaseOption = DEFAULT_DATABASE,
    lexicon: LexiconOption = None,
    output_file: OutputOption = None,
    raw_csv: RawCsvOption = False,
    lang: LanguageOption = None,
) -> None:
    """Tell what a change of the lexicon does, without touching the workspace."""
    from nlp.cli.lexicon.impact_write import Shown, write
    from nlp.maintenance.impact import Counting
    from nlp.store import Workspace

    if to is None and lexicon is None and not add and not remove:
        raise UsageError("impact.no_change", where="zhuti lexicon impact")
    with Workspace(db) as workspace, workspace.snapshot():
        before = _before(workspace, from_)
        after = _edited(_after(to or lexicon, before), add or (), remove or ())
        figures = None if published is None else _published(published, before)
        selection = make_selection(
            _both(before, after), theme=theme, body=body, session=session, year=year, kind=kind, zone=zone, no_cited=no_cited
        )
        counting = Counting(
            by=by.value,
            selection=selection,
            only_changed=form is not TableFormat.JSON and figures is None,
            with_intervals=form is not TableFormat.TABLE and not paragraphs,
        )
        if figures is not None:
            counting = figures.counting(counting)
        shown = Shown(form, paragraphs, limit, guarded=not raw_csv)
        with output.destination(output_file) as stream:
            write(workspace, before, after, counting, figures, shown, stream)


def _before(workspace: Workspace, folder: Path | None) -> Lexicon:
    """The lexicon that was named, else the one that the workspace was tagged with.

    Raises:
        WorkspaceError: it has not kept it.
    """
    from nlp.lexicon.load import load_lexicon
    from nlp.workspace import lexicon_in

    if folder is not None:
        return load_lexicon(folder)
    kept = lexicon_in(workspace)
    if kept is not None:
        return kept
    shipped = load_lexicon()
    stamp = workspace.stamp
    if stamp is None or shipped.version == stamp.lexicon_version:
        return shipped
    raise WorkspaceError("impact.not_kept", where=str(workspace.path), found=stamp)


def _published(file: Path, before: Lexicon) -> Published:
    """Published figures, which must have been made with the lexicon before.

    Raises:
        SourceError: the file cannot be read.
        UsageError: it is no such table, or was made with another lexicon.
    """
    from nlp.maintenance.impact.published import read_published

    try:
        written = file.read_text(encoding="utf-8")
    except OSError as error:
        raise SourceError("evaluate.unreadable", where=str(file), reason=error.strerror or str(error)) from error
    except UnicodeDecodeError as error:
        raise UsageError("impact.not_published", where=str(file)) from error
    figures = read_published(str(file), written)
    if figures.version != before.version:
        raise UsageError("impact.other_version", where=str(file), found=figures.version, asked=before.version)
    return figures


def _after(folder: Path | None, before: Lexicon) -> Lexicon:
    from nlp.lexicon.load import load_lexicon

    return before if folder is None else load_lexicon(folder)


def _edited(lexicon: Lexicon, added: Sequence[str], removed: Sequence[str]) -> Lexicon:
    """The lexicon with terms taken out and put in."""
    if not added and not removed:
        return lexicon
    from nlp.lexicon.editing.overlay import Overlay
    from nlp.lexicon.editing.terms import add_term, remove_term

    overlay = Overlay(lexicon)
    for theme, term in map(term_place, removed):
        remove_term(overlay, theme, term)
    for theme, term in map(term_place, added):
        add_term(overlay, theme, term)
    return overlay.lexicon()


def _both(before: Lexicon, after: Lexicon) -> Lexicon:
    """The lexicon after, with the themes that only the one before has, so that they can be asked for."""
    from dataclasses import replace

    there = {theme.id for theme in after.themes}
    return replace(after, themes=(*after.themes, *(theme for theme in before.themes if theme.id not in there)))
