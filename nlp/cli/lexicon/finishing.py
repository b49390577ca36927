"""The end of every edit of a lexicon: checked, saved or shown as a diff, told in a line, with what it does to the workspace."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from nlp import messages
from nlp.cli import output
from nlp.cli.options import DEFAULT_DATABASE
from nlp.cli.unread_judgements import require_readable, say_unread
from nlp.errors import LexiconError, ZhutiError
from nlp.visible import visible

if TYPE_CHECKING:
    from nlp.lexicon.editing.draft import Draft
    from nlp.lexicon.editing.said import Edited, Said
    from nlp.lexicon.model import Lexicon
    from nlp.maintenance.edits import Effect

_MOST_THEMES = 8
_LONGEST_LINE = 80


@dataclass(frozen=True, slots=True)
class Way:
    """How an edit is to be finished.

    Attributes:
        dry_run: show the change and write nothing.
        force: write it even where checks fail that did not fail before.
        db: the workspace whose gains and losses are told, where there is one.
    """

    dry_run: bool = False
    force: bool = False
    db: Path = DEFAULT_DATABASE


def finish(draft: Draft, edits: Sequence[Edited], way: Way) -> None:
    """Save an edit, or show it.

    Raises:
        LexiconError: it makes the lexicon invalid, a check would fail, or it cannot be written; nothing is saved then.
    """
    before = _before(draft)
    after = draft.lexicon() if before is None else _after(draft, before)
    broken = refuse_broken(before, after, way, draft.folder) if before is not None else 0
    if way.dry_run:
        typer.echo("\n".join(visible(line, keep="\t") for line in draft.diff()))
    else:
        draft.save()
    for edited in edits:
        if not way.dry_run:
            _say(edited.done)
        _say_warnings(edited, after)
    if before is not None:
        say_impact(before, after, way.db)
        refuse_shown(broken, way, draft.folder)


def refuse_broken(before: Lexicon, after: Lexicon, way: Way, folder: Path) -> int:
    """Say what a check newly finds wrong and how many faults that is, and refuse the edit unless it is forced or only shown.

    Raises:
        LexiconError: there is something, or the judgements that it may break cannot be read.
    """
    from nlp.maintenance.edits import new_errors

    errors = new_errors(before, after)
    for finding in errors:
        severity = messages.text(f"check.{finding.severity}")
        output.say_line(f"{visible(finding.where)}: {severity}: {finding.message()}")
    if not way.dry_run:
        _refuse(len(errors), way, folder)
    say_unread(folder)
    return len(errors)


def refuse_shown(broken: int, way: Way, folder: Path) -> None:
    """End an edit that was only shown as it would have ended.

    Args:
        broken: so many checks newly fail after it.

    Raises:
        LexiconError: it would have been refused.
    """
    if way.dry_run:
        _refuse(broken, way, folder)


def _refuse(broken: int, way: Way, folder: Path) -> None:
    """Refuse an edit that breaks something, or of which that cannot be told, unless it is forced."""
    if way.force:
        return
    if broken:
        raise LexiconError("edit.breaks", where=str(folder), count=broken)
    require_readable(folder)


def say_impact(before: Lexicon, after: Lexicon, db: Path) -> None:
    """Tell in a line what the workspace gains and loses; the edit stands whatever is wrong with the workspace."""
    if not db.exists():
        if db != DEFAULT_DATABASE:
            output.say("edit.no_workspace", db=str(db))
        return
    from nlp.maintenance.edits import effect_on
    from nlp.store import Workspace

    try:
        with Workspace(db) as workspace:
            effect = effect_on(workspace, before, after)
    except ZhutiError as error:
        output.say("edit.impact_unknown", reason=error.line())
        return
    output.say("edit.impact" if effect.gained or effect.lost else "edit.no_impact", db=str(db), themes=_told(effect))


def _before(draft: Draft) -> Lexicon | None:
    """The lexicon as it was; None where it was broken, so that an edit may mend it."""
    try:
        return draft.before()
    except LexiconError:
        return None


def _after(draft: Draft, before: Lexicon) -> Lexicon:
    """The lexicon as it would be.

    Raises:
        LexiconError: it would be none; the file is as it was, so a line to correct may not be in it.
    """
    try:
        return draft.lexicon()
    except LexiconError as error:
        what = messages.text(error.key, **error.values)
        raise LexiconError("edit.invalid", where=_line_of(draft, before, error.where), what=what) from error


def _line_of(draft: Draft, before: Lexicon, where: str) -> str:
    """Where a fault would be: on a line that the file has, or on a new one, which is shown since no one can look it up."""
    path, _, number = where.rpartition(":")
    name = next((name for name in draft.files if str(draft.folder / name) == path), None)
    if name is None or not number.isdigit():
        return where
    line = draft.files[name].split("\n")[int(number) - 1]
    there = before.files.get(name, "").split("\n")
    if line in there:
        return f"{path}:{there.index(line) + 1}" if there.count(line) == 1 else where
    return messages.text("edit.new_line", line=line.strip()[:_LONGEST_LINE], where=where)


def _say(said: Said) -> None:
    output.say_line(f"{visible(said.where)}: {messages.text(said.key, **said.values)}")


def _say_warnings(edited: Edited, after: Lexicon) -> None:
    """What is to be known of an edit, also of the terms of other themes that it made or moved."""
    from nlp.lexicon.editing.terms import elsewhere

    warning = messages.text("check.warning")
    for said in (*edited.warnings, *elsewhere(after, edited.theme, edited.wordings)):
        output.say_line(f"{visible(said.where)}: {warning}: {messages.text(said.key, **said.values)}")


def _told(effect: Effect) -> str:
    """``debt +10 −2``, the themes with the greatest change first."""
    changed = effect.gained + effect.lost
    told = [f"{theme} +{effect.gained[theme]} −{effect.lost[theme]}" for theme, _ in changed.most_common(_MOST_THEMES)]
    return messages.text("edit.comma").join((*told, *(["…"] if len(changed) > _MOST_THEMES else [])))
