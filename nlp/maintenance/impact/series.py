"""Series before and after a change of the lexicon, equal to what counting gives before and after tagging everything anew.

Only sums are read: what each document has of each theme in each zone, to which the differences are added.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from nlp import messages
from nlp.errors import WorkspaceError
from nlp.lexicon.model import Lexicon
from nlp.maintenance.impact.model import SeriesRow
from nlp.maintenance.impact.sums import Counted, Counting
from nlp.retagging import Shifts, ShiftTable, find_shifts
from nlp.store import Entry, Workspace
from nlp.workspace import lexicon_in, stamp_of


def series_of(
    workspace: Workspace, before: Lexicon, after: Lexicon, shifts: Shifts, counting: Counting
) -> tuple[SeriesRow, ...]:
    """One row for each theme of either lexicon and each group, in the order of the lexicon after, then of the one before.

    Raises:
        WorkspaceError: the workspace was tagged with a third lexicon, which was not kept.
    """
    earlier, later = _shifts_to(workspace, before, shifts.entries), shifts.shifts
    differing = {*later.found_themes(), *(earlier.found_themes() if earlier else ())}
    changed = differing if counting.only_changed else None
    themes = _themes(before, after, counting.selection.themes, changed)
    if not themes:
        return ()
    counted = Counted(workspace, shifts.entries, counting)
    old = {theme: counted.stored(theme) for theme in themes}
    if earlier:
        old = {theme: sums + counted.shifted(earlier.of(theme)) for theme, sums in old.items()}
    new = {theme: sums + counted.shifted(later.of(theme)) if theme in differing else sums for theme, sums in old.items()}
    sides = [counted.rows(_labels(lexicon, themes), sums) for lexicon, sums in ((before, old), (after, new))]
    return tuple(SeriesRow(*(side.get((theme, group)) for side in sides)) for theme in themes for group in counted.groups)


def _shifts_to(workspace: Workspace, before: Lexicon, entries: Sequence[Entry]) -> ShiftTable | None:
    """What is different between the tags of the workspace and those of the lexicon before; mostly nothing."""
    stamp = workspace.stamp
    if stamp is None or stamp == stamp_of(before):
        return None
    kept = lexicon_in(workspace)
    if kept is None:
        raise WorkspaceError("impact.not_kept", where=str(workspace.path), found=stamp)
    return find_shifts(workspace, kept, before, entries).shifts


def _themes(before: Lexicon, after: Lexicon, asked: Collection[str], changed: Collection[str] | None) -> list[str]:
    themes = dict.fromkeys(theme.id for lexicon in (after, before) for theme in lexicon.themes)
    return [one for one in themes if (not asked or one in asked) and (changed is None or one in changed)]


def _labels(lexicon: Lexicon, themes: Collection[str]) -> dict[str, str]:
    """The labels of the themes that a lexicon has, in the language in force, by id."""
    language = messages.language()
    return {theme.id: theme.label.get(language) or theme.label["zh"] for theme in lexicon.themes if theme.id in themes}
