"""The drift of a theme's wording as a data frame."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from nlp.errors import UsageError
from nlp.frames.asked import Values, WorkspaceLike, filters_of, opened
from nlp.frames.kinds import frame_of_rows, kinds_of
from nlp.lexicon.given import LexiconLike, given_lexicon
from nlp.rows.filters import ZONES

if TYPE_CHECKING:
    import pandas as pd

_COUNTS = ("chain", "step", "number", "position")
_FLAGS = ("date_inferred", "cited")
_NESTED = ("mentions", "before", "edits", "changes")
COLUMNS = (
    "theme", "label", "chain", "step", "source", "symbol", "body", "session", "date", "date_inferred", "part", "zone", "number",
    "position", "opening", "text", "outcome", "status", "cited", *_NESTED,
)  # fmt: skip


def drift_table(
    workspace: WorkspaceLike,
    themes: Values,
    *,
    bodies: Values = None,
    sessions: Values = None,
    years: Values = None,
    kinds: Values = None,
    zones: Values = None,
    with_cited: bool = True,
    lexicon: LexiconLike = None,
) -> pd.DataFrame:
    """The history of themes in wordings, as ``zhuti drift`` tells it: a row for each step of each chain of paragraphs.

    A chain follows one paragraph through the documents that took it over; its steps are in the order of time. The sessions
    and wordings of each theme are in ``attrs["themes"]``; where chains end is told by the command alone.

    Columns: ``theme``, ``label``; ``chain`` and ``step``, from 1; ``source``, ``symbol``, ``body``, ``session``, ``date``
    (ISO) and ``date_inferred``; ``part``, ``zone``, ``number``, ``position``, ``opening``, ``text``; ``outcome``: what became
    of the theme (``identical``, ``reworded``, ``entered``, ``new``); ``status``: what became of the paragraph; ``cited``.
    Nested: ``mentions`` (``start``, ``end``, ``surface``, ``term``), ``before``: the paragraph it comes from, or None;
    ``edits`` and ``changes`` between the two, as ``zhuti drift --format json`` has them, but None for an empty dictionary.

    Args:
        themes: ids or labels.
        lexicon: the one that the workspace was tagged with, where that is not the shipped one.

    Raises:
        UsageError: no theme is given, or a filter has a value that there is not.
        WorkspaceError: the workspace cannot be read, or was tagged with another lexicon.
    """
    from nlp.drift import theme_histories
    from nlp.lexicon.labels import labels
    from nlp.rows.drift import drift_meta, history_to_json, longest_chains, step_rows
    from nlp.workspace import stamp_of

    if themes is None or (not isinstance(themes, str | int) and not (themes := list(themes))):
        raise UsageError("frames.no_theme", where=f"themes={themes!r}")
    filters = filters_of(
        ZONES, themes=themes, bodies=bodies, sessions=sessions, years=years, kinds=kinds, zones=zones, with_cited=with_cited
    )
    loaded = given_lexicon(lexicon)
    selection = filters.selection(loaded)
    with opened(workspace) as one:
        one.require(stamp_of(loaded))
        histories = theme_histories(one, loaded, labels(loaded), selection)
        meta = drift_meta(one, loaded, selection)
    chosen = [(history, longest_chains(history, None)) for history in histories]
    rows = [_storable(row) for one_theme in chosen for row in step_rows(*one_theme)]
    # pandas copies the attributes of a frame with whatever is made of it, so they must be small: without the chains.
    told = [history_to_json(history, ()) for history in histories]
    for one_theme in told:
        del one_theme["chains"]
    kinds_by_column = kinds_of(COLUMNS, count=_COUNTS, flag=_FLAGS, nested=_NESTED)
    return frame_of_rows(rows, kinds_by_column, meta | {"themes": told})


def _storable(row: dict[str, Any]) -> dict[str, Any]:
    """A row without empty dictionaries: Parquet has no type for them, and pandas' own ``to_parquet`` would break off."""
    return row | {"changes": [{key: None if value == {} else value for key, value in one.items()} for one in row["changes"]]}
