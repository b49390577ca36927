"""The frequencies of themes as a data frame."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Literal, cast, get_args

from nlp.errors import UsageError
from nlp.frames.asked import Values, WorkspaceLike, filters_of, flag, one_of, opened, text
from nlp.frames.kinds import frame_of_rows, kinds_of
from nlp.lexicon.given import LexiconLike, given_lexicon
from nlp.mine.model import By
from nlp.rows.filters import ZONES

if TYPE_CHECKING:
    import pandas as pd

    from nlp.ad_hoc import Rule
    from nlp.lexicon.model import Lexicon

_COUNTS = (
    "paragraphs", "of_paragraphs", "mentions", "characters", "documents", "of_documents", "all_paragraphs", "no_earlier",
    "groups_with", "of_groups",
)  # fmt: skip
_NUMBERS = ("share", "low", "high", "per_10k", "tfidf", "mean_tfidf", "mean_low", "mean_high")
_MEASURES = ("count", "tfidf")


def themes_table(
    workspace: WorkspaceLike,
    *,
    by: By = "session",
    rules: Mapping[str, str] | None = None,
    new_only: bool = False,
    measure: Literal["count", "tfidf"] = "count",
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
    nothing NaN. With ``new_only`` also ``all_paragraphs`` and ``no_earlier`` (paragraphs of documents that have no
    predecessor); with the measure ``tfidf`` also ``tfidf``, ``groups_with``, ``of_groups``, ``mean_tfidf`` with its interval
    ``mean_low`` to ``mean_high`` (``mean_interval``), ``terms``, a list of dictionaries, and the ``query`` for the
    paragraphs, which `search_table` takes.

    Args:
        by: what makes a group: ``session`` (of a body), ``year``, ``document``, ``zone`` or ``body``.
        rules: themes made for this call, by name: queries in the search language, ``{"南方": "南方 AND 合作"}``.
        new_only: count only what a document does not take over from an earlier one.
        measure: ``count``, or ``tfidf``: how much a theme sets a group apart from the others.
        themes: ids or labels, of rules the names. sessions, years: ``53``, ``"43..53"``, ``["S-30..S-32", 53]``.
        zones: by default preambular and operative paragraphs.
        with_cited: whether a theme counts that a paragraph only carries in the quoted title of another document.
        lexicon: the one that the workspace was tagged with, where that is not the shipped one.

    Raises:
        UsageError: a filter or another argument has a value that there is not, or a rule cannot be read.
        WorkspaceError: the workspace cannot be read, or was tagged with another lexicon.
    """
    from nlp.measures import TFIDF_COLUMNS
    from nlp.rows.theme_measures import MeasureName
    from nlp.rows.themes import Wanted, count_themes, theme_columns, theme_rows

    group = cast(By, one_of("by", by, get_args(By)))
    filters = filters_of(
        ZONES, themes=themes, bodies=bodies, sessions=sessions, years=years, kinds=kinds, zones=zones, with_cited=with_cited
    )
    loaded, how = given_lexicon(lexicon), MeasureName(one_of("measure", measure, _MEASURES))
    made, is_new = _rules(rules, loaded), flag("new_only", new_only)
    with opened(workspace) as one:
        counted = count_themes(one, loaded, Wanted(group, filters.selection(loaded, made), made, is_new, how))
    # Where nothing was counted nothing was measured, and the table has its columns all the same.
    columns = dict.fromkeys((*theme_columns(counted, group), *((*TFIDF_COLUMNS, "query") if how is MeasureName.TFIDF else ())))
    kinds_by_column = kinds_of(columns, count=_COUNTS, number=_NUMBERS, nested=("terms",))
    return frame_of_rows(theme_rows(counted), kinds_by_column, counted.meta)


def _rules(given: Mapping[str, str] | None, lexicon: Lexicon) -> tuple[Rule, ...]:
    """The rules of a call."""
    from nlp.ad_hoc import read_rules

    if given is None:
        return ()
    if not isinstance(given, Mapping):
        raise UsageError("frames.rules", where=f"rules={given!r}")
    return read_rules([f"{text('rules', name)}={text('rules', query)}" for name, query in given.items()], lexicon)
