"""The frequencies of themes as a data frame."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast, get_args

from nlp.frames.asked import Values, WorkspaceLike, filters_of, one_of, opened
from nlp.frames.kinds import frame_of_rows, kinds_of
from nlp.lexicon.given import LexiconLike, given_lexicon
from nlp.mine.model import By
from nlp.rows.filters import ZONES

if TYPE_CHECKING:
    import pandas as pd

_COUNTS = ("paragraphs", "of_paragraphs", "mentions", "characters", "documents", "of_documents")
_NUMBERS = ("share", "low", "high", "per_10k")


def themes_table(
    workspace: WorkspaceLike,
    *,
    by: By = "session",
    themes: Values = None,
    bodies: Values = None,
    sessions: Values = None,
    years: Values = None,
    kinds: Values = None,
    zones: Values = None,
    with_cited: bool = True,
    lexicon: LexiconLike = None,
) -> pd.DataFrame:
    """How often each theme stands in each group of documents, as ``zhuti themes`` counts it: a row a theme and group.

    Rows with zero are there. Titles are not counted. What the figures were made with and over is in ``attrs``.

    Columns: ``theme`` (its id), ``label``; what tells the group: ``body`` and ``session``, or ``year``, ``zone``, ``body``
    alone, ``document`` with ``source`` and ``symbol``; ``paragraphs`` that carry the theme of ``of_paragraphs`` counted;
    ``share``, from 0 to 1, with its 95 % interval ``low`` to ``high``, made as ``interval`` says (``bootstrap``, ``wilson``,
    ``none``); ``mentions``; ``characters`` counted (Han characters, letters, digits); ``per_10k`` mentions for 10 000 of them;
    ``documents`` that carry the theme of ``of_documents``. What documents do not say (no session) is ``<NA>``, a share of
    nothing NaN.

    Args:
        by: what makes a group: ``session`` (of a body), ``year``, ``document``, ``zone`` or ``body``.
        themes: ids or labels. sessions, years: ``53``, ``"43..53"``, ``["S-30..S-32", 53]``.
        zones: by default preambular and operative paragraphs.
        with_cited: whether a theme counts that a paragraph only carries in the quoted title of another document.
        lexicon: the one that the workspace was tagged with, where that is not the shipped one.

    Raises:
        UsageError: a filter or ``by`` has a value that there is not.
        WorkspaceError: the workspace cannot be read, or was tagged with another lexicon.
    """
    from nlp.rows.themes import Wanted, count_themes, theme_columns, theme_rows

    group = cast(By, one_of("by", by, get_args(By)))
    filters = filters_of(
        ZONES, themes=themes, bodies=bodies, sessions=sessions, years=years, kinds=kinds, zones=zones, with_cited=with_cited
    )
    loaded = given_lexicon(lexicon)
    with opened(workspace) as one:
        counted = count_themes(one, loaded, Wanted(group, filters.selection(loaded)))
    kinds_by_column = kinds_of(theme_columns(counted, group), count=_COUNTS, number=_NUMBERS)
    return frame_of_rows(theme_rows(counted), kinds_by_column, counted.meta)
