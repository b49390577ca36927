"""The tables of a workspace as data frames: its documents, paragraphs, mentions and tokens."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from nlp.frames.asked import Filters, Values, WorkspaceLike, filters_of, opened
from nlp.frames.kinds import Kind, frame_of_batches
from nlp.tables import TABLES, ZONES, ColumnType, TableName, lexicon_of, rows

if TYPE_CHECKING:
    import pandas as pd

    from nlp.mine.selection import Selection
    from nlp.store import Workspace

_KINDS: Mapping[ColumnType, Kind] = {"string": "text", "int": "count", "bool": "flag", "date": "date"}


def documents_table(
    workspace: WorkspaceLike,
    *,
    themes: Values = None,
    bodies: Values = None,
    sessions: Values = None,
    years: Values = None,
    kinds: Values = None,
    zones: Values = None,
    with_cited: bool = True,
) -> pd.DataFrame:
    """The documents of a workspace, a row each, those too that are not counted (``counted`` tells).

    The columns are those of the table ``documents`` of ``zhuti export``: ``doc_id``, ``text`` and what is known of the
    document.

    Args:
        zones, themes: only the texts of these make up ``text``, and documents that have none are left out.

    Raises:
        UsageError: a filter has a value that there is not.
        WorkspaceError: the workspace cannot be read.
    """
    filters = filters_of(
        ZONES, themes=themes, bodies=bodies, sessions=sessions, years=years, kinds=kinds, zones=zones, with_cited=with_cited
    )
    return _table(workspace, "documents", filters)


def paragraphs_table(
    workspace: WorkspaceLike,
    *,
    themes: Values = None,
    bodies: Values = None,
    sessions: Values = None,
    years: Values = None,
    kinds: Values = None,
    zones: Values = None,
    with_cited: bool = True,
) -> pd.DataFrame:
    """The titles, paragraphs and footnotes of a workspace, a row each, those too of documents that are not counted.

    The columns are those of the table ``paragraphs`` of ``zhuti export``: ``doc_id``, ``text``, ``source`` … ``themes`` (ids
    with blanks between them), ``counted``.

    Raises:
        UsageError: a filter has a value that there is not.
        WorkspaceError: the workspace cannot be read.
    """
    filters = filters_of(
        ZONES, themes=themes, bodies=bodies, sessions=sessions, years=years, kinds=kinds, zones=zones, with_cited=with_cited
    )
    return _table(workspace, "paragraphs", filters)


def mentions_table(
    workspace: WorkspaceLike,
    *,
    themes: Values = None,
    bodies: Values = None,
    sessions: Values = None,
    years: Values = None,
    kinds: Values = None,
    zones: Values = None,
    with_cited: bool = True,
) -> pd.DataFrame:
    """The mentions of themes in a workspace, a row each; ``doc_id`` is that of the paragraph.

    The columns are those of the table ``mentions`` of ``zhuti export``: ``theme``, ``term``, ``surface``, and ``start`` to
    ``end`` in the text of the paragraph, in characters.

    Raises:
        UsageError: a filter has a value that there is not.
        WorkspaceError: the workspace cannot be read.
    """
    filters = filters_of(
        ZONES, themes=themes, bodies=bodies, sessions=sessions, years=years, kinds=kinds, zones=zones, with_cited=with_cited
    )
    return _table(workspace, "mentions", filters)


def tokens_table(
    workspace: WorkspaceLike,
    *,
    themes: Values = None,
    bodies: Values = None,
    sessions: Values = None,
    years: Values = None,
    kinds: Values = None,
    zones: Values = None,
    with_cited: bool = True,
) -> pd.DataFrame:
    """The words of a workspace, a row each; ``doc_id`` is that of the paragraph.

    The columns are those of the table ``tokens`` of ``zhuti export``. A large workspace has millions: choose with the
    filters, or write them to a file with ``zhuti export --to parquet``.

    Args:
        themes: only the words of texts that carry one of them.

    Raises:
        UsageError: a filter has a value that there is not.
        WorkspaceError: the workspace cannot be read.
    """
    filters = filters_of(
        ZONES, themes=themes, bodies=bodies, sessions=sessions, years=years, kinds=kinds, zones=zones, with_cited=with_cited
    )
    return _table(workspace, "tokens", filters)


def _table(workspace: WorkspaceLike, name: TableName, filters: Filters) -> pd.DataFrame:
    kinds = {column.name: _KINDS[column.type] for column in TABLES[name].columns}
    with opened(workspace) as one:
        selection = _selection(one, filters)
        return frame_of_batches(rows(one, name, selection), kinds, {"table": name, **_meta(one, selection)})


def _selection(workspace: Workspace, filters: Filters) -> Selection:
    """The filters, themes by the lexicon that the workspace was tagged with; without zones all of them."""
    from dataclasses import replace

    from nlp.lexicon.given import given_lexicon

    lexicon = lexicon_of(workspace) if filters.themes else given_lexicon()
    return replace(filters.selection(lexicon), zones=tuple(filters.zones) or ZONES)


def _meta(workspace: Workspace, selection: Selection) -> dict[str, object]:
    from importlib.metadata import version

    from nlp.mine.meta import corpus_hash, describe

    stamp = workspace.stamp
    corpus = [document for document in workspace.documents() if selection.takes_document(document)]
    return {
        "lexicon": stamp.lexicon if stamp else None,
        "lexicon_version": stamp.lexicon_version if stamp else None,
        "program_version": version("zhuti"),
        "filters": describe(selection),
        "corpus_hash": corpus_hash(corpus),
        "corpus_documents": len(corpus),
    }
