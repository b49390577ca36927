"""The rows of a table, in batches, so that memory does not grow with the workspace."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import islice
from typing import Any

from nlp.errors import WorkspaceError
from nlp.lexicon.load import load_lexicon
from nlp.lexicon.model import Lexicon
from nlp.mine.selection import Selection
from nlp.store import Workspace
from nlp.store.database import damage_of
from nlp.tables.document_rows import document_rows
from nlp.tables.model import EVERYTHING, Batch, Column, ColumnType, Row, TableName
from nlp.tables.paragraph_rows import mention_rows, paragraph_rows
from nlp.tables.schema import TABLES
from nlp.tables.texts import Watch, unwatched
from nlp.tables.token_rows import token_rows
from nlp.workspace import lexicon_in, stamp_of

_TYPES: dict[ColumnType, type] = {"string": str, "int": int, "bool": bool, "date": str}


def rows(workspace: Workspace, name: TableName, selection: Selection = EVERYTHING, watch: Watch = unwatched) -> Iterator[Batch]:
    """A table of a workspace, batch by batch: a list for each column of ``TABLES[name]``, all of one length.

    The rows are in the order of their documents' sources, and within them in that of the text. Use it within
    ``workspace.snapshot()``. An empty table gives no batch.

    Args:
        selection: the filters on documents choose these, those on zones and themes the texts of them; a document that
            these leave with none is left out. Themes and ``with_cited`` choose the mentions, too.
        watch: gives the documents on, and so knows how far the work has come.

    Raises:
        WorkspaceError: the workspace was tagged with another lexicon, and does not hold it, which mentions and tokens need; or
            the workspace is damaged.
    """
    table = TABLES[name]
    found = _rows(workspace, name, selection, watch)
    while some := list(islice(found, table.rows_at_once)):
        batch = dict(zip(table.column_names, map(list, zip(*some, strict=True)), strict=True))
        with damage_of(workspace.path):
            for column in table.columns:
                _check(batch[column.name], column)
        yield batch


def lexicon_of(workspace: Workspace) -> Lexicon:
    """The lexicon that a workspace was tagged with; of an empty one the shipped lexicon.

    Raises:
        WorkspaceError: the workspace does not hold it, and the shipped one is another.
        LexiconError: this program does not read it any more.
    """
    kept = lexicon_in(workspace)
    if kept is not None:
        return kept
    shipped, stamp = load_lexicon(), workspace.stamp
    if stamp not in (None, stamp_of(shipped)):
        raise WorkspaceError("tables.no_lexicon", where=str(workspace.path), lexicon=stamp)
    return shipped


def _check(values: list[Any], column: Column) -> None:
    """Make sure that values are what their column says.

    Raises:
        TypeError, ValueError: they are not: the workspace is damaged.
    """
    expected = {_TYPES[column.type], *([type(None)] if column.nullable else [])}
    if not set(map(type, values)) <= expected:
        raise TypeError(column.name)
    if column.type == "date":
        for value in values:
            date.fromisoformat(value or "0001-01-01")


def _rows(workspace: Workspace, name: TableName, selection: Selection, watch: Watch) -> Iterator[Row]:
    match name:
        case "documents":
            return document_rows(workspace, selection, watch)
        case "paragraphs":
            return paragraph_rows(workspace, selection, watch)
        case "mentions":
            return mention_rows(workspace, selection, lexicon_of(workspace), watch)
        case "tokens":
            return token_rows(workspace, selection, lexicon_of(workspace), watch)
