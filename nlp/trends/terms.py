"""The mentions of each theme by its terms, series by series."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping
from typing import Any, TypeAlias

from nlp.mine.selection import Selection
from nlp.mine.trends.found import Wording
from nlp.mine.trends.series import SeriesKey
from nlp.mine.trends.wordings import TermSeries, term_series, term_shifts
from nlp.store import Workspace
from nlp.trends.kept import kept
from nlp.trends.places import Places, keys_of

_OfThemes: TypeAlias = dict[str, tuple[TermSeries, ...]]


def wordings_in(
    workspace: Workspace, places: Mapping[SeriesKey, Places], themes: Collection[str], selection: Selection
) -> dict[tuple[SeriesKey, str], Wording]:
    """The wordings of each theme in each series that has it, from the mentions that the workspace keeps.

    Args:
        places: the documents that are counted, series by series.
    """
    every = [places[key] for key in places]
    rests_on = (
        "terms", workspace.tagging().state, sorted(selection.zones), selection.with_cited, list(map(keys_of, every)),
    )  # fmt: skip
    documents = sum(len(some) for series in every for some in series)
    found = kept(workspace, documents, rests_on, _read, lambda: _mentions(workspace, every, selection))
    return {
        pair: wording for key, of_themes in zip(places, found, strict=True) for pair, wording in _of(key, of_themes, themes)
    }


def _of(key: SeriesKey, of_themes: _OfThemes, themes: Collection[str]) -> Iterator[tuple[tuple[SeriesKey, str], Wording]]:
    wanted = {theme: terms for theme, terms in of_themes.items() if theme in themes}
    shifts = term_shifts(wanted)
    for theme, terms in wanted.items():
        yield (key, theme), Wording(terms, shifts.get(theme))


def _mentions(workspace: Workspace, every: list[Places], selection: Selection) -> list[dict[str, list[list[Any]]]]:
    """Of each series each theme's terms with their mentions at its points, the most frequent first."""
    of_document = {
        entry.key: (number, at) for number, places in enumerate(every) for at, some in enumerate(places) for entry in some
    }
    found: list[dict[str, dict[str, Counter[int]]]] = [defaultdict(lambda: defaultdict(Counter)) for _ in every]
    for document, zone, theme, cited, term, mentions in zip(*workspace.tagging().zone_terms(), strict=True):
        place = of_document.get(document)
        if place is not None and zone in selection.zones and (selection.with_cited or not cited):
            found[place[0]][theme][term][place[1]] += mentions
    return [
        {theme: [[one.term, one.mentions] for one in term_series(counts, len(places))] for theme, counts in some.items()}
        for some, places in zip(found, every, strict=True)
    ]


def _read(kept_mentions: Any) -> list[_OfThemes]:
    return [
        {theme: tuple(TermSeries(term, tuple(mentions)) for term, mentions in terms) for theme, terms in some.items()}
        for some in kept_mentions
    ]
