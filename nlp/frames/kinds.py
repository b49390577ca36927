"""What the columns of a data frame are, and a frame made of values: of pandas, or of Arrow."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from nlp import messages

if TYPE_CHECKING:
    import pandas as pd
    import pyarrow as pa

Kind: TypeAlias = Literal["text", "count", "number", "flag", "date", "nested"]
Kinds: TypeAlias = Mapping[str, Kind]
"""The kind of each column, by its name and in the order of the columns."""

Batch: TypeAlias = Mapping[str, Sequence[Any]]
"""Some rows: a sequence of values for each column."""

PANDAS_TYPES: Mapping[Kind, str] = {
    "text": "string",
    "count": "Int64",
    "number": "float64",
    "flag": "boolean",
    "date": "datetime64[s]",
    "nested": "object",
}
"""The dtype of each kind: a missing value is ``<NA>``, of numbers NaN, of dates NaT, of nested values None."""

_META = b"zhuti"
_NESTED = (dict, list, tuple)


def kinds_of(columns: Iterable[str], **kinds: Iterable[str]) -> dict[str, Kind]:
    """The kind of each column: what is not named is text.

    >>> kinds_of(["theme", "share"], number=["share", "low"])
    {'theme': 'text', 'share': 'number'}
    """
    by_name: dict[str, Any] = {name: kind for kind, names in kinds.items() for name in names}
    return {name: by_name.get(name, "text") for name in columns}


def frame_of_rows(rows: Iterable[Mapping[str, Any]], kinds: Kinds, meta: Mapping[str, object]) -> pd.DataFrame:
    """A frame of rows; what they hold beside the columns is left out.

    Args:
        meta: what they were made with; it becomes ``attrs``.

    Raises:
        ImportError: pandas is not installed.
    """
    found = list(rows)
    return frame_of_batches([{name: [row[name] for row in found] for name in kinds}], kinds, meta)


def frame_of_batches(batches: Iterable[Batch], kinds: Kinds, meta: Mapping[str, object]) -> pd.DataFrame:
    """The same of rows that come in batches; no more than one of them is held beside the frame.

    Raises:
        ImportError: pandas is not installed.
    """
    pandas = needed("pandas")
    frames = [_frame(pandas, batch, kinds) for batch in batches] or [_frame(pandas, dict.fromkeys(kinds, ()), kinds)]
    frame = frames[0] if len(frames) == 1 else pandas.concat(frames, ignore_index=True)
    frame.attrs = dict(meta)
    return frame


def to_arrow(frame: pd.DataFrame) -> pa.Table:
    """A frame as an Arrow table of the same columns, missing values as nulls.

    Texts become ``string``, counts ``int64``, numbers ``double``, flags ``bool``, dates ``date32``. What is nested becomes
    JSON, so that the schema hangs on no value. Columns that were added become what Arrow takes them for. What the frame was
    made with (``attrs``) stands as JSON in the metadata of the schema, under ``zhuti``.

    Raises:
        ImportError: pyarrow is not installed.
    """
    pyarrow = needed("pyarrow")
    columns = {str(name): _arrow(pyarrow, values) for name, values in frame.items()}
    meta = json.dumps(frame.attrs, ensure_ascii=False, default=str)
    return pyarrow.table(columns).replace_schema_metadata({_META: meta.encode()})


def needed(name: str) -> Any:
    """A package that is imported where it is used.

    Raises:
        ImportError: it is not installed; it says what to do.
    """
    try:
        return import_module(name)
    except ImportError as error:
        raise ImportError(messages.text("frames.missing", name=name), name=name) from error


def _frame(pandas: Any, batch: Batch, kinds: Kinds) -> Any:
    columns = {name: pandas.Series(list(batch[name]), dtype=PANDAS_TYPES[kind]) for name, kind in kinds.items()}
    return pandas.DataFrame(columns)


def _arrow(pyarrow: Any, values: Any) -> Any:
    """A column as Arrow's; of types that these tables do not have, as Arrow understands them."""
    types = {
        "string": pyarrow.string(), "Int64": pyarrow.int64(), "float64": pyarrow.float64(), "boolean": pyarrow.bool_(),
        "datetime64[s]": pyarrow.date32(),
    }  # fmt: skip
    dtype = str(values.dtype)
    if dtype == PANDAS_TYPES["nested"] and (not len(values) or any(isinstance(value, _NESTED) for value in values)):
        return pyarrow.array([json.dumps(value, ensure_ascii=False) for value in values], pyarrow.string())
    column = pyarrow.array(values, from_pandas=True)
    return column.cast(types[dtype]) if dtype in types else column
