"""``zhuti lexicon import``: a file of another program merged into a lexicon, or shown as it would be."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from nlp import messages
from nlp.cli import output
from nlp.cli.lexicon import merge_lines
from nlp.cli.lexicon.finishing import Way, refuse_broken, refuse_shown, say_impact
from nlp.cli.lexicon.places import DryRunOption, ForceOption, draft_of
from nlp.cli.options import DEFAULT_DATABASE, DatabaseOption, LanguageOption, LexiconOption, LimitOption
from nlp.errors import UsageError
from nlp.lexicon.exchange.formats import FORMATS, format_named

if TYPE_CHECKING:
    from nlp.lexicon.editing.draft import Draft
    from nlp.lexicon.exchange.applying import Applied
    from nlp.lexicon.exchange.merge_model import Merge, Naming

READ = ", ".join(one.name for one in FORMATS if one.read)

FileArgument = Annotated[Path, typer.Argument(metavar="FILE", help=messages.text("exchange.file"))]
FromOption = Annotated[
    str | None,
    typer.Option("--from", metavar="FORMAT", help=messages.text("exchange.from", names=READ), show_default=False),
]
ThemeOption = Annotated[
    list[str] | None,
    typer.Option("--theme", metavar="[NAME=]ID", help=messages.text("exchange.theme"), show_default=False),
]
UpdateOption = Annotated[bool, typer.Option("--update", help=messages.text("exchange.update"))]
VerboseOption = Annotated[bool, typer.Option("--verbose", help=messages.text("exchange.verbose"))]


def register(lexicon: typer.Typer) -> None:
    """Add ``zhuti lexicon import``."""
    lexicon.command("import", help=messages.text("exchange.import_help"))(import_file)


def import_file(
    file: FileArgument,
    from_format: FromOption = None,
    theme: ThemeOption = None,
    update: UpdateOption = False,
    dry_run: DryRunOption = False,
    force: ForceOption = False,
    verbose: VerboseOption = False,
    lexicon: LexiconOption = None,
    db: DatabaseOption = DEFAULT_DATABASE,
    limit: LimitOption = None,
    lang: LanguageOption = None,
) -> int:
    """Merge a file into a lexicon; 1 where it has faults, and nothing was changed then."""
    from nlp.ingest.limits import read_limits
    from nlp.lexicon.exchange.merging import plan_merge
    from nlp.maintenance.importing import read_import

    draft = draft_of(lexicon)
    format_, read = read_import(file, format_named(from_format) if from_format else None, read_limits(limit or []))
    merge = plan_merge(draft.before(), read, _naming(theme or []))
    if merge.faults:
        return _refuse(merge, verbose)
    way = Way(dry_run, force, db)
    applied, broken = _apply(draft, merge, update, way)
    if dry_run or verbose:
        _show(merge, update, verbose)
    _say(merge, update, verbose)
    key = "exchange.would_import" if dry_run else "exchange.imported"
    values = {
        "file": str(file),
        "format": format_.name,
        "folder": str(draft.folder),
        "left": 0 if update else len(merge.differences),
    }
    output.say(key, themes=applied.themes, terms=applied.terms, changes=applied.changes, **values)
    refuse_shown(broken, way, draft.folder)
    return 0


def _naming(themes: list[str]) -> Naming:
    from nlp.cli.lexicon.places import place_of
    from nlp.lexicon.exchange.merge_model import Naming

    places = [place_of(theme) for theme in themes]
    defaults = [place.theme for place in places if place.term is None]
    if len(defaults) > 1:
        raise UsageError("exchange.two_defaults", where=" ".join(f"--theme {one}" for one in defaults))
    return Naming(defaults[0] if defaults else None, {place.theme: place.term for place in places if place.term})


def _refuse(merge: Merge, verbose: bool) -> int:
    """Say what is wrong with the file."""
    for line in merge_lines.page((f"error: {one.line()}" for one in merge.faults), is_whole=verbose):
        output.say_line(line)
    output.say("exchange.nothing_done", count=len(merge.faults))
    return 1


def _apply(draft: Draft, merge: Merge, update: bool, way: Way) -> tuple[Applied, int]:
    """Put the merge into the draft and save that, unless it is only to be shown; also how many checks newly fail."""
    from nlp.lexicon.exchange.applying import apply_merge

    before = draft.before()
    applied = apply_merge(draft, merge, update=update)
    after = draft.lexicon()
    broken = refuse_broken(before, after, way, draft.folder)
    if not way.dry_run:
        draft.save()
    say_impact(before, after, way.db)
    return applied, broken


def _show(merge: Merge, update: bool, verbose: bool) -> None:
    """List what is new and what changes."""
    lines = [*merge_lines.additions(merge), *(merge_lines.changes(merge) if update else ())]
    for line in merge_lines.page(iter(lines), is_whole=verbose):
        typer.echo(line)


def _say(merge: Merge, update: bool, verbose: bool) -> None:
    """Say what is to be known of the file, and what of it was left."""
    for line in merge_lines.remarks(merge.remarks, is_whole=verbose):
        output.say_line(line)
    if merge.differences and not update:
        for line in merge_lines.page(merge_lines.differences(merge), is_whole=verbose):
            output.say_line(line)
        output.say("exchange.use_update")
    for line in merge_lines.absent(merge, is_whole=verbose):
        output.say_line(line)
