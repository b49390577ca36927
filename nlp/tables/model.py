"""What a table is: its columns, and how their values come; and what of a workspace goes into it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

from nlp.mine.selection import Selection

ColumnType: TypeAlias = Literal["string", "int", "bool", "date"]
TableName: TypeAlias = Literal["documents", "paragraphs", "mentions", "tokens"]

Batch: TypeAlias = dict[str, list[Any]]
"""Some rows of a table, a list for each column."""

Row: TypeAlias = tuple[Any, ...]

ZONES = ("title", "preambular", "operative", "heading", "annex", "body", "footnote")
EVERYTHING = Selection(zones=ZONES)
"""What goes into the tables unless something else is asked for: all documents, counted or not, with all of their texts."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table.

    Attributes:
        type: ``string``, ``int`` (of 32 bits), ``bool``, or ``date``: an ISO string such as "2020-06-22" (in Parquet a date).
        description: the key of its description in `nlp.messages`.
        nullable: whether a value may be missing (None).
    """

    name: str
    type: ColumnType
    description: str
    nullable: bool


@dataclass(frozen=True, slots=True)
class Table:
    """A table of a workspace.

    Attributes:
        description: the key of its description in `nlp.messages`.
        key: the columns by which a row is told from all others.
        parent: the table that ``foreign`` points into; None for documents.
        foreign: the column that holds the ``doc_id`` of a row of ``parent``.
        rows_at_once: how many rows a batch has at most.
    """

    name: TableName
    columns: tuple[Column, ...]
    description: str
    key: tuple[str, ...]
    rows_at_once: int
    parent: TableName | None = None
    foreign: str | None = None

    @property
    def column_names(self) -> tuple[str, ...]:
        """The names of the columns, in their order."""
        return tuple(column.name for column in self.columns)
