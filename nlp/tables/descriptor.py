"""What lies beside exported tables: their columns and what they were made from, as a Frictionless Data Package says it.

Data Package: https://specs.frictionlessdata.io/data-package/ ; the columns as https://specs.frictionlessdata.io/table-schema/.
What is not of that standard: ``rows``, ``nullable``, ``description_zh``, and what the package says of its lexicon and filters.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from importlib.metadata import version

from nlp import messages
from nlp.export import content_hash
from nlp.mine.meta import describe
from nlp.mine.selection import Selection
from nlp.store import Workspace
from nlp.tables.model import Column, Table
from nlp.tables.schema import TABLES

PROGRAM = "zhuti tables"
"""By which a package of this program is known."""

FORMAT = 1
"""Raised whenever a column goes, or means something else; one more column does not change it."""

_TYPES = {"string": "string", "int": "integer", "bool": "boolean", "date": "date"}


@dataclass(frozen=True, slots=True)
class Written:
    """A table that was written: to which file, how many rows and bytes, and the SHA-256 of the bytes."""

    table: Table
    path: str
    rows: int
    size: int
    sha256: str


def descriptor(
    workspace: Workspace, selection: Selection, written: Iterable[Written], *, form: str, is_guarded: bool
) -> dict[str, object]:
    """The description of tables; within ``workspace.snapshot()``.

    Args:
        form: ``parquet``, ``csv`` or ``jsonl``.
        is_guarded: whether cells that a spreadsheet would take for formulas have an apostrophe before them.
    """
    files = list(written)
    names = {one.table.name for one in files}
    return {
        "name": "zhuti-tables",
        "profile": "data-package",
        "program": PROGRAM,
        "format": FORMAT,
        **made_with(workspace),
        "content_hash": content_hash(workspace),
        "filters": describe(selection),
        "guarded": is_guarded,
        "resources": [_resource(one, names, form) for one in files],
    }


def made_with(workspace: Workspace) -> dict[str, str]:
    """What the themes of a workspace were found with, and the version of this program."""
    stamp = workspace.stamp
    found = ("", "", "") if stamp is None else (stamp.lexicon, stamp.lexicon_version, stamp.folding)
    names = ("lexicon", "lexicon_version", "folding_version", "program_version")
    return dict(zip(names, (*found, version("zhuti")), strict=True))


def _resource(one: Written, written: Collection[str], form: str) -> dict[str, object]:
    return {
        "name": one.table.name,
        **_described(one.table.description),
        "path": one.path,
        "format": form,
        "encoding": "utf-8",
        "rows": one.rows,
        "bytes": one.size,
        "hash": f"sha256:{one.sha256}",
        "schema": {
            "fields": [_field(column) for column in one.table.columns],
            "missingValues": [""],
            "primaryKey": list(one.table.key),
            "foreignKeys": _foreign_keys(one.table, written),
        },
    }


def _field(column: Column) -> dict[str, object]:
    return {
        "name": column.name,
        "type": _TYPES[column.type],
        "nullable": column.nullable,
        **_described(column.description),
    }


def _foreign_keys(table: Table, written: Collection[str]) -> list[dict[str, object]]:
    if table.parent is None or table.parent not in written:
        return []
    key = TABLES[table.parent].key[0]
    return [{"fields": table.foreign, "reference": {"resource": table.parent, "fields": key}}]


def _described(key: str) -> dict[str, str]:
    return {"description": messages.text(key, "en"), "description_zh": messages.text(key, "zh")}
