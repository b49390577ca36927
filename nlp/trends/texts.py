"""How much of a session's text is that of the session before, for the series of a workspace."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from unicodedata import unidata_version

from nlp.mine.selection import Selection
from nlp.mine.trends.kendall import least_p
from nlp.mine.trends.repeats import repeated_share
from nlp.mine.trends.series import SeriesKey
from nlp.store import Entry, Run, Workspace
from nlp.trends.kept import kept
from nlp.trends.places import Places, keys_of


def repeated_shares(workspace: Workspace, places: Mapping[SeriesKey, Places], selection: Selection) -> dict[SeriesKey, float]:
    """The share for each series that is long enough to be tested; without those that have too little text.

    Args:
        places: the documents that are counted, series by series.
    """
    tested = {key: documents for key, documents in places.items() if least_p(len(documents)) <= 0.05}
    found = {key: _of_series(workspace, documents, selection.zones) for key, documents in tested.items()}
    return {key: share for key, share in found.items() if share is not None}


def _of_series(workspace: Workspace, places: Places, zones: Sequence[str]) -> float | None:
    rests_on = ("repeated", unidata_version, sorted(zones), keys_of(places))
    return kept(workspace, sum(map(len, places)), rests_on, _read, lambda: repeated_share(_texts(workspace, places, zones)))


def _read(value: object) -> float | None:
    if not (value is None or isinstance(value, float)):
        raise TypeError(value)
    return value


def _texts(workspace: Workspace, places: Places, zones: Sequence[str]) -> list[list[str]]:
    texts = workspace.texts_in([Run(entry, 1) for entry in _by_source(places)])
    return [[text.text for entry in some for text in texts.get(entry.key, ()) if text.zone in zones] for some in places]


def _by_source(places: Places) -> list[Entry]:
    return sorted((entry for some in places for entry in some), key=lambda entry: entry.source)
