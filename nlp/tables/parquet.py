"""A table as Apache Parquet: plain types that R, pandas, Polars, DuckDB and Spark read, and what each column means beside it.

Text is UTF-8 strings, whole numbers have 32 bits, dates have no time. Pages are compressed with zstd. Equal rows make equal
bytes, with one version of pyarrow.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import IO, Any

from nlp import messages
from nlp.tables.model import Batch, Column, Table

_COMPRESSION = "zstd"
_NOTHING: Mapping[str, str] = {}


def write_parquet(batches: Iterable[Batch], table: Table, stream: IO[bytes], made_with: Mapping[str, str] = _NOTHING) -> int:
    """Write the batches of a table, a row group each; returns how many rows there were.

    Args:
        made_with: what the file says of itself, such as the version of the lexicon.
    """
    from pyarrow import Table as ArrowTable
    from pyarrow.parquet import ParquetWriter

    schema, count = arrow_schema(table, made_with), 0
    with ParquetWriter(stream, schema, compression=_COMPRESSION) as writer:
        for batch in batches:
            columns = [_arrow_values(batch[column.name], column) for column in table.columns]
            rows = ArrowTable.from_arrays(columns, schema=schema)
            writer.write_table(rows, row_group_size=rows.num_rows)
            count += rows.num_rows
    return count


def arrow_schema(table: Table, made_with: Mapping[str, str] = _NOTHING) -> Any:
    """The schema of a table for Arrow, its descriptions in both languages as metadata of the fields."""
    import pyarrow

    fields = [
        pyarrow.field(column.name, _arrow_type(column), nullable=column.nullable, metadata=_described(column.description))
        for column in table.columns
    ]
    return pyarrow.schema(fields, metadata={**_described(table.description), **made_with})


def _described(key: str) -> dict[str, str]:
    return {"description": messages.text(key, "en"), "description_zh": messages.text(key, "zh")}


def _arrow_type(column: Column) -> Any:
    import pyarrow

    return {"string": pyarrow.string(), "int": pyarrow.int32(), "bool": pyarrow.bool_(), "date": pyarrow.date32()}[column.type]


def _arrow_values(values: list[Any], column: Column) -> Any:
    import pyarrow

    if column.type == "date":
        values = [None if value is None else date.fromisoformat(value) for value in values]
    return pyarrow.array(values, _arrow_type(column))
