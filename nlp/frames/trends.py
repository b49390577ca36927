"""The trends of themes as a data frame."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast, get_args

from nlp.frames.asked import Values, WorkspaceLike, filters_of, one_of, opened
from nlp.frames.kinds import frame_of_rows, kinds_of
from nlp.lexicon.given import LexiconLike, given_lexicon
from nlp.mine.trends.series import ByTime
from nlp.rows.filters import ZONES

if TYPE_CHECKING:
    import pandas as pd

_COUNTS = ("points", "paragraphs", "of_paragraphs")
_TEXTS = (
    "theme", "label", "body", "by", "first", "last", "first_found", "p_method", "later", "earlier", "ratio_interval",
    "ratio_lacking", "ratio_sentence", "conclusion", "sentence", "wording",
)  # fmt: skip
_NESTED = ("changes", "bursts", "new", "terms", "series")
_NUMBERS = (
    "share", "tau", "p", "lag1", "correlation", "p_serial", "q", "slope", "slope_low", "slope_high", "ratio", "ratio_low",
    "ratio_high", "difference", "difference_low", "difference_high", "ratio_p", "smallest_rise", "smallest_fall",
    "smallest_ratio_up", "smallest_ratio_down", "intraclass", "design_effect", "per_10k", "per_10k_low", "per_10k_high",
    "dispersion", "dispersion_p",
)  # fmt: skip
COLUMNS = (*_TEXTS[:7], *_COUNTS, *_NUMBERS, *_TEXTS[7:], *_NESTED)


def trends_table(
    workspace: WorkspaceLike,
    *,
    by: ByTime = "session",
    earlier: str | int | None = None,
    later: str | int | None = None,
    new_text: bool | None = None,
    themes: Values = None,
    bodies: Values = None,
    sessions: Values = None,
    years: Values = None,
    kinds: Values = None,
    zones: Values = None,
    with_cited: bool = True,
    lexicon: LexiconLike = None,
) -> pd.DataFrame:
    """What may be concluded of each theme over time, as ``zhuti trends`` tells it: a row a theme and series.

    All themes are tested together, whichever are asked for. The formula of each figure is in ``attrs["measures"]``.

    Columns: ``theme``, ``label``, ``body`` of the series, ``by``, ``first`` and ``last`` point, ``first_found``; ``points``,
    ``paragraphs`` of ``of_paragraphs``; ``share`` (0 to 1); ``tau``, ``p``, ``lag1``, ``correlation``, ``p_serial``, ``q``;
    ``slope`` in percentage points a session or year, ``slope_low`` to ``slope_high``; ``ratio`` and ``difference`` of the
    ``later`` and the ``earlier`` period with their intervals, ``ratio_p``; ``smallest_…``: what could have been found;
    ``per_10k`` with its interval, ``dispersion``; ``conclusion`` (a key), ``sentence`` and ``wording`` (in the language in
    force). Nested: ``changes``, ``bursts``, ``new``, ``terms``, and ``series``, one dictionary a point. A figure that cannot
    be had is NaN.

    Args:
        by: what the points are: ``session`` or ``year``.
        earlier, later: two periods to compare (``"43..47"``, ``"48..53"``); by default the two ends of each series.
        new_text: whether new and changed paragraphs are also looked at alone; None: where that is quick.
        lexicon: the one that the workspace was tagged with, where that is not the shipped one.

    Raises:
        UsageError: a period is wrong, or a filter or ``by`` has a value that there is not.
        WorkspaceError: the workspace cannot be read, or was tagged with another lexicon.
    """
    from nlp.mine.trends import rows
    from nlp.rows.trends import Wanted, find_trends

    points = cast(ByTime, one_of("by", by, get_args(ByTime)))
    filters = filters_of(
        ZONES, themes=themes, bodies=bodies, sessions=sessions, years=years, kinds=kinds, zones=zones, with_cited=with_cited
    )
    loaded = given_lexicon(lexicon)
    wanted = Wanted(points, filters.selection(loaded), _period(earlier), _period(later), new_text)
    with opened(workspace) as one:
        found, meta = find_trends(one, loaded, wanted)
    kinds_by_column = kinds_of(COLUMNS, count=_COUNTS, number=_NUMBERS, nested=_NESTED)
    return frame_of_rows(rows.rows(found), kinds_by_column, meta | rows.meta(found))


def _period(given: str | int | None) -> str | None:
    return None if given is None else str(given)
