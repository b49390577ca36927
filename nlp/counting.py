"""Counting a workspace by the sums that it keeps of each document's zones: the figures of `nlp.mine.counts`, read in no time.

A paragraph is never looked at, so what asks for single paragraphs (themes of one's own, new text alone) counts by
`nlp.workspace.counted_documents`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeAlias

from nlp.mine.counts import ResolutionCounts, group_of, groups_of
from nlp.mine.model import By, Group
from nlp.mine.selection import Selection
from nlp.store import Entry, Workspace
from nlp.workspace import left_out

_Counts: TypeAlias = Mapping[tuple[int, str], ResolutionCounts]


def counted_entries(workspace: Workspace, selection: Selection) -> list[Entry]:
    """The documents that are counted, by source: those that the filters take, one version of each text."""
    others = left_out(workspace)
    return [entry for entry in workspace.entries() if entry.source not in others and selection.takes_document(entry)]


def counts_in(workspace: Workspace, themes: Iterable[str], by: By, selection: Selection) -> dict[Group, list[ResolutionCounts]]:
    """What `nlp.mine.counts.count` gives for the documents of a workspace, of these themes; within ``workspace.snapshot()``.

    >>> from pathlib import Path
    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder, Workspace(Path(folder) / "empty.db", mode="create") as workspace:
    ...     counts_in(workspace, ["debt"], "session", Selection())
    {}
    """
    entries = counted_entries(workspace, selection)
    counted: dict[Group, list[ResolutionCounts]] = {}
    within: dict[tuple[int, str], ResolutionCounts] = {}
    for entry in entries:
        resolutions = {group: ResolutionCounts(entry.source) for group in groups_of(entry, by, selection)}
        within |= {(entry.key, zone): resolutions[group_of(entry, by, zone)] for zone in selection.zones}
        for group, counts in resolutions.items():
            counted.setdefault(group, []).append(counts)
    _add_sizes(workspace, within)
    _add_themes(workspace, dict.fromkeys(themes), within, with_cited=selection.with_cited)
    return {group: [one for one in resolutions if one.of_paragraphs] for group, resolutions in counted.items()}


def _add_sizes(workspace: Workspace, within: _Counts) -> None:
    for key, zone, paragraphs, characters in zip(*workspace.tagging().zone_sizes(), strict=True):
        counts = within.get((key, zone))
        if counts is not None:
            counts.of_paragraphs += paragraphs
            counts.characters += characters


def _add_themes(workspace: Workspace, themes: Iterable[str], within: _Counts, *, with_cited: bool) -> None:
    tagging = workspace.tagging()
    for theme in themes:
        for key, zone, cited, paragraphs, mentions in zip(*tagging.zone_themes(theme), strict=True):
            counts = within.get((key, zone))
            if counts is not None and (with_cited or not cited):
                counts.paragraphs[theme] += paragraphs
                counts.mentions[theme] += mentions
