"""The trends of the themes of a workspace."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from nlp.counting import counted_entries, counts_in
from nlp.mine.selection import Selection
from nlp.mine.trends.found import Trends
from nlp.mine.trends.periods import Compare, ends
from nlp.mine.trends.series import ByTime, series_in
from nlp.mine.trends.trends import find_trends
from nlp.store import Workspace
from nlp.trends.fresh import Fresh
from nlp.trends.places import places_of
from nlp.trends.terms import wordings_in
from nlp.trends.texts import repeated_shares

_NOT_ASKED = Fresh(None)


def workspace_trends(
    workspace: Workspace,
    themes: Mapping[str, str],
    by: ByTime,
    selection: Selection,
    *,
    compare: Compare = ends,
    fresh: Fresh = _NOT_ASKED,
) -> Trends:
    """The trends of themes; use it within ``workspace.snapshot()``.

    All themes are tested together, whichever the selection names, so that what is said of one does not hang on what else was
    asked for; those that the selection names are given.

    Args:
        themes: the label of each theme of the lexicon, by its id.
        compare: which groups are compared by the ratio of their shares.
        fresh: the counts of new or changed paragraphs, as `nlp.trends.fresh.fresh_counts` gives them for the same selection.
    """
    every = replace(selection, themes=())
    counted = counts_in(workspace, themes, by, every)
    series, left = series_in(group for group, resolutions in counted.items() if resolutions)
    places = places_of(counted_entries(workspace, every), series, by)
    repeated = repeated_shares(workspace, places, every)
    found = find_trends(counted, themes, repeated=repeated, fresh=fresh.counted, compare=compare)
    wanted = [trend for trend in found if not selection.themes or trend.theme in selection.themes]
    names = {trend.theme for trend in wanted}
    return Trends(
        by=by,
        selection=selection,
        trends=tuple(wanted),
        groups=series,
        left=left,
        repeated=repeated,
        wordings=wordings_in(workspace, places, names, every),
        has_fresh=fresh.counted is not None,
        untraced=fresh.untraced,
        undated_documents=sum(len(counted[group]) for group in left.undated),
    )
