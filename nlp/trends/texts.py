"""How much of a session's text is that of the session before, for the series of a workspace."""

from __future__ import annotations

from collections.abc import Mapping

from nlp.mine.counts import group_of
from nlp.mine.model import Group
from nlp.mine.selection import Selection
from nlp.mine.trends.kendall import least_p
from nlp.mine.trends.repeats import repeated_share
from nlp.mine.trends.series import ByTime, SeriesKey
from nlp.store import Entry, Run, Workspace


def repeated_shares(
    workspace: Workspace,
    entries: list[Entry],
    series: Mapping[SeriesKey, tuple[Group, ...]],
    by: ByTime,
    selection: Selection,
) -> dict[SeriesKey, float]:
    """The share for each series that is long enough to be tested; without those that have too little text.

    Args:
        entries: the documents that are counted.
    """
    tested = {key: groups for key, groups in series.items() if least_p(len(groups)) <= 0.05}
    of_group: dict[Group, list[str]] = {group: [] for groups in tested.values() for group in groups}
    wanted = [entry for entry in entries if group_of(entry, by, "") in of_group]
    texts = workspace.texts_in([Run(entry, 1) for entry in wanted])
    for entry in wanted:
        some = of_group[group_of(entry, by, "")]
        some += [text.text for text in texts.get(entry.key, ()) if text.zone in selection.zones]
    found = {key: repeated_share([of_group[group] for group in groups]) for key, groups in tested.items()}
    return {key: share for key, share in found.items() if share is not None}
