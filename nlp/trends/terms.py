"""The mentions of each theme by its terms, series by series."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence

from nlp.mine.counts import group_of
from nlp.mine.model import Group
from nlp.mine.selection import Selection
from nlp.mine.trends.found import Wording
from nlp.mine.trends.series import ByTime, SeriesKey
from nlp.mine.trends.wordings import term_series, term_shifts
from nlp.store import Entry, Workspace


def wordings_in(
    workspace: Workspace,
    entries: Sequence[Entry],
    series: Mapping[SeriesKey, tuple[Group, ...]],
    themes: Collection[str],
    by: ByTime,
    selection: Selection,
) -> dict[tuple[SeriesKey, str], Wording]:
    """The wordings of each theme in each series that has it, from the mentions that the workspace keeps.

    Args:
        entries: the documents that are counted.
    """
    places = {group: (key, at) for key, groups in series.items() for at, group in enumerate(groups)}
    of_document = {entry.key: places.get(group_of(entry, by, "")) for entry in entries}
    found: dict[tuple[SeriesKey, str], dict[str, Counter[int]]] = defaultdict(lambda: defaultdict(Counter))
    for document, zone, theme, cited, term, mentions in zip(*workspace.tagging().zone_terms(), strict=True):
        place = of_document.get(document)
        if place is not None and theme in themes and zone in selection.zones and (selection.with_cited or not cited):
            found[place[0], theme][term][place[1]] += mentions
    return {pair: wording for key in series for pair, wording in _of_series(key, len(series[key]), found)}


def _of_series(
    key: SeriesKey, points: int, mentions: Mapping[tuple[SeriesKey, str], Mapping[str, Counter[int]]]
) -> Iterator[tuple[tuple[SeriesKey, str], Wording]]:
    terms = {theme: term_series(counts, points) for (of, theme), counts in mentions.items() if of == key}
    shifts = term_shifts(terms)
    for theme, some in terms.items():
        yield (key, theme), Wording(some, shifts.get(theme))
