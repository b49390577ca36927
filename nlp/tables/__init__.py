"""A workspace as four tables that other programs read: documents, paragraphs, mentions, tokens."""

from nlp.tables.model import EVERYTHING, ZONES, Batch, Column, ColumnType, Table, TableName
from nlp.tables.rows import lexicon_of, rows
from nlp.tables.schema import TABLES

__all__ = ["EVERYTHING", "TABLES", "ZONES", "Batch", "Column", "ColumnType", "Table", "TableName", "lexicon_of", "rows"]
