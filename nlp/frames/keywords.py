"""Keywords as a data frame."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from typing import TYPE_CHECKING, get_args

from nlp.frames.asked import Values, WorkspaceLike, at_least, filters_of, one_of, opened, share, text
from nlp.frames.kinds import Kind, frame_of_rows
from nlp.lexicon.given import LexiconLike, given_lexicon
from nlp.rows.filters import ZONES

if TYPE_CHECKING:
    import pandas as pd

    from nlp.mine.keyness.model import CountedIn, Measure

_KINDS: Mapping[object, Kind] = {
    "int": "count",
    "float": "number",
    "float | None": "number",
    "bool": "flag",
    "tuple[str, ...]": "nested",
}
"""The kind of a column by the type that `nlp.keywords.model.Keyword` declares; all others are texts."""


def keywords_table(
    workspace: WorkspaceLike,
    of: str,
    against: str = "rest",
    *,
    measure: Measure = "logratio",
    unit: CountedIn = "tokens",
    min_count: int = 3,
    max_q: float | None = None,
    min_documents: int = 3,
    lacking: bool = False,
    once: bool = False,
    limit: int | None = None,
    themes: Values = None,
    bodies: Values = None,
    sessions: Values = None,
    years: Values = None,
    kinds: Values = None,
    zones: Values = None,
    with_cited: bool = True,
    lexicon: LexiconLike = None,
) -> pd.DataFrame:
    """The words that distinguish one group of paragraphs from another, as ``zhuti keywords`` lists them: a row a word.

    Columns: ``word``; ``themes`` that have it for a term and ``within`` those that have it in a longer one (lists of ids); of
    the target ``tokens``, ``of_tokens``, ``per_10k``, ``paragraphs``, ``documents``, ``of_documents``, ``dp``, and the same
    of the reference after ``reference_``; ``g2``, ``p``, ``test``, ``q``, ``q_resolutions``; ``log_ratio`` with its 95 %
    interval ``low`` to ``high`` of the kind ``interval``; ``log_odds`` (z), ``diff`` (%DIFF), ``tfidf``; ``sure``,
    ``is_few``; ``query``, which `search_table` takes for the paragraphs of the target that have the word. A figure that
    cannot be had is NaN.

    Args:
        of: the target, ``"session=53,body=HRC"`` or ``"theme=debt"``; against: the reference, or ``"rest"``.
        measure: what the words are ordered by: ``logratio``, ``g2``, ``logodds``, ``diff``, ``tfidf``.
        unit: what is counted: ``tokens`` or ``documents``.
        max_q: the largest q of a word that is listed; None for the usual 0.05, and some more where few words pass.
        lacking: list the words that the target lacks. once: count paragraphs that read the same once.
        lexicon: the one that the workspace was tagged with, where that is not the shipped one.

    Raises:
        UsageError: a group is written wrong or empty, or a filter or an option has a value that there is not.
        SourceError: a document that makes a group is not there.
        WorkspaceError: the workspace cannot be read, or was tagged with another lexicon.
    """
    from nlp.keywords import keywords
    from nlp.keywords.model import Keyword, as_row
    from nlp.mine.keyness.model import CountedIn, Measure
    from nlp.rows.keywords import asked_of, groups_of

    one_of("measure", measure, get_args(Measure))
    one_of("unit", unit, get_args(CountedIn))
    filters = filters_of(
        ZONES, themes=themes, bodies=bodies, sessions=sessions, years=years, kinds=kinds, zones=zones, with_cited=with_cited
    )
    asked = asked_of(
        measure, unit, least=at_least("min_count", min_count, 1), max_q=None if max_q is None else share("max_q", max_q),
        min_documents=at_least("min_documents", min_documents, 1), lacking=lacking,
    )  # fmt: skip
    most, loaded = None if limit is None else at_least("limit", limit, 1), given_lexicon(lexicon)
    groups, selection = groups_of(text("of", of), text("against", against), loaded), filters.selection(loaded)
    with opened(workspace) as one:
        found = keywords(one, loaded, *groups, selection=selection, asked=asked, is_once=once, limit=most)
    kinds_by_column = {field.name: _KINDS.get(field.type, "text") for field in fields(Keyword)}
    return frame_of_rows(map(as_row, found.rows), kinds_by_column, found.meta)
