"""The four tables, column by column.

``doc_id`` and ``text`` come first, as readtext and quanteda for R name them; what follows are document variables. Documents
and paragraphs both have them, so that either can be a corpus. ``source`` stands in three of the tables, which join by it.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from nlp.tables.model import Column, ColumnType, Table, TableName


def _column(name: str, type_: ColumnType = "string", *, nullable: bool = False, said: str | None = None) -> Column:
    return Column(name, type_, f"tables.{said or name}", nullable)


def _optional(name: str, type_: ColumnType = "string") -> Column:
    return _column(name, type_, nullable=True)


_SOURCE = (
    _column("source"),
    _optional("symbol"),
    _optional("body"),
    _optional("session"),
    _optional("year", "int"),
    _column("kind"),
)
_PLACE = (
    _optional("part"),
    _column("zone"),
    _optional("number", "int"),
)

_DOCUMENTS = Table(
    "documents",
    (
        _column("doc_id", said="document_id"),
        _column("text", said="document_text"),
        *_SOURCE,
        _optional("title"),
        _optional("adopted", "date"),
        _optional("distributed", "date"),
        _optional("agenda_item"),
        _optional("committee"),
        _optional("meeting"),
        _optional("report"),
        _column("sponsors"),
        _optional("vote"),
        _optional("vote_favour", "int"),
        _optional("vote_against", "int"),
        _optional("vote_abstain", "int"),
        _column("states_favour"),
        _column("states_against"),
        _column("states_abstain"),
        _optional("job"),
        _column("format"),
        _column("derived"),
        _column("supplied"),
        _column("warnings"),
        _column("paragraphs", "int"),
        _column("characters", "int", said="document_characters"),
        _column("counted", "bool"),
        _optional("reason"),
        _optional("instead"),
        _column("sha256"),
        _column("lexicon"),
        _column("lexicon_version"),
        _column("zhuti_version"),
    ),
    description="tables.documents",
    key=("doc_id",),
    rows_at_once=200,
)

_PARAGRAPHS = Table(
    "paragraphs",
    (
        _column("doc_id", said="paragraph_id"),
        _column("text", said="paragraph_text"),
        *_SOURCE,
        *_PLACE,
        _optional("mark"),
        _column("position", "int"),
        _optional("opening"),
        _column("characters", "int"),
        _column("themes"),
        _column("cited_themes"),
        _column("counted", "bool"),
    ),
    description="tables.paragraphs_table",
    key=("doc_id",),
    parent="documents",
    foreign="source",
    rows_at_once=5_000,
)

_MENTIONS = Table(
    "mentions",
    (
        _column("doc_id", said="of_paragraph"),
        *_SOURCE,
        *_PLACE,
        _column("theme"),
        _optional("label"),
        _optional("label_en"),
        _column("term"),
        _column("surface"),
        _column("start", "int"),
        _column("end", "int"),
        _column("cited", "bool"),
        _column("counted", "bool"),
        _column("lexicon_version"),
    ),
    description="tables.mentions",
    key=("doc_id", "theme", "start"),
    parent="paragraphs",
    foreign="doc_id",
    rows_at_once=20_000,
)

_TOKENS = Table(
    "tokens",
    (
        _column("doc_id", said="of_paragraph"),
        _column("token_id", "int"),
        _column("token"),
        _optional("word"),
        _column("start", "int"),
        _column("end", "int"),
    ),
    description="tables.tokens",
    key=("doc_id", "token_id"),
    parent="paragraphs",
    foreign="doc_id",
    rows_at_once=100_000,
)

TABLES: Mapping[TableName, Table] = MappingProxyType({one.name: one for one in (_DOCUMENTS, _PARAGRAPHS, _MENTIONS, _TOKENS)})
"""The tables, by name."""
