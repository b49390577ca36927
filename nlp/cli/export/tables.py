"""Tables written out: all of them into a folder with their description, one to a file or to stdout."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO, cast

from nlp import messages
from nlp.cli import output
from nlp.cli.progress import with_progress
from nlp.errors import UsageError

if TYPE_CHECKING:
    from nlp.mine.selection import Selection
    from nlp.store import Workspace
    from nlp.tables import Batch, Table, TableName
    from nlp.tables.descriptor import Written
    from nlp.tables.texts import DocumentTexts

_READ_AT_ONCE = 1 << 20


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked for.

    Attributes:
        form: ``parquet``, ``csv``, ``jsonl`` or ``conllu``.
        names: the tables that were named; none stands for all.
        place: a folder, or the file of the one table that was named.
        is_guarded: whether text in CSV that a spreadsheet would take for a formula gets an apostrophe.
    """

    form: str
    names: tuple[str, ...]
    place: Path | None
    is_guarded: bool

    @property
    def is_one_file(self) -> bool:
        """Whether a single file is written; several tables make a folder."""
        return self.form == "conllu" or len(set(self.names)) == 1


def check(wanted: Wanted) -> None:
    """Make sure that what is asked for can be done, before any work.

    Raises:
        UsageError: it cannot.
    """
    from nlp.cli.export.folder import refuse_foreign

    if wanted.form == "conllu" and wanted.names:
        raise UsageError("export.no_tables", where="--table")
    if wanted.place is None and not wanted.is_one_file:
        raise UsageError("export.needs_folder", where="--output", form=wanted.form)
    if wanted.place is None and wanted.form == "parquet":
        raise UsageError("export.needs_file", where="--output")
    if wanted.place is not None and not wanted.is_one_file:
        refuse_foreign(wanted.place.resolve())


def write_tables(workspace: Workspace, wanted: Wanted, selection: Selection) -> None:
    """Write what is asked for, and say how many rows there are; within ``workspace.snapshot()``."""
    from nlp.tables import TABLES, rows

    if wanted.form == "conllu":
        _write_conllu(workspace, wanted, selection)
    elif wanted.is_one_file:
        name = cast("TableName", wanted.names[0])
        with output.destination(wanted.place) as stream:
            count = _write_table(workspace, rows(workspace, name, selection, watched), TABLES[name], wanted, stream)
        output.say("export.rows", counts=_said([(name, count)]))
    else:
        _write_folder(workspace, wanted, selection)


def watched(documents: Iterator[DocumentTexts], count: int) -> Iterator[DocumentTexts]:
    """The documents as they come, a bar showing how many have gone through."""
    return with_progress(documents, lambda: count, messages.text("export.progress"))


def _write_folder(workspace: Workspace, wanted: Wanted, selection: Selection) -> None:
    from nlp.cli.export.folder import DESCRIPTION, appearing
    from nlp.tables import TABLES
    from nlp.tables.descriptor import descriptor

    assert wanted.place is not None
    with appearing(wanted.place) as folder:
        chosen = [table for name, table in TABLES.items() if not wanted.names or name in wanted.names]
        written = [_write_file(workspace, wanted, selection, table, folder) for table in chosen]
        described = descriptor(workspace, selection, written, form=wanted.form, is_guarded=_is_guarded(wanted))
        text = json.dumps(described, ensure_ascii=False, indent=1) + "\n"
        (folder / DESCRIPTION).write_text(text, encoding="utf-8", newline="")
    output.say("export.rows", counts=_said([(one.table.name, one.rows) for one in written]))


def _write_file(workspace: Workspace, wanted: Wanted, selection: Selection, table: Table, folder: Path) -> Written:
    from nlp.tables import rows
    from nlp.tables.descriptor import Written

    path = folder / f"{table.name}.{wanted.form}"
    with path.open("w", encoding="utf-8", newline="") as stream:
        count = _write_table(workspace, rows(workspace, table.name, selection, watched), table, wanted, stream)
    return Written(table, path.name, count, path.stat().st_size, _sha256(path))


def _write_table(workspace: Workspace, batches: Iterable[Batch], table: Table, wanted: Wanted, stream: TextIO) -> int:
    """Write a table to a stream; returns how many rows it has."""
    from nlp.tables.descriptor import made_with
    from nlp.tables.parquet import write_parquet

    if wanted.form == "parquet":
        return write_parquet(batches, table, stream.buffer, made_with(workspace))
    counted = _Counted(batches, table)
    if wanted.form == "csv":
        output.write_csv(_with_words(counted, table), table.column_names, stream, guarded=wanted.is_guarded)
    else:
        output.write_json_lines(counted, stream)
    return counted.count


def _write_conllu(workspace: Workspace, wanted: Wanted, selection: Selection) -> None:
    from nlp.tables.conllu import conllu_sentences

    sentences = 0
    with output.destination(wanted.place) as stream:
        for sentence in conllu_sentences(workspace, selection, watched):
            stream.write(sentence)
            sentences += 1
    output.say("export.sentences", sentences=sentences)


class _Counted:
    """The rows of batches, each a dictionary, and how many there have been."""

    def __init__(self, batches: Iterable[Batch], table: Table) -> None:
        self._batches = batches
        self._names = table.column_names
        self.count = 0

    def __iter__(self) -> Iterator[dict[str, Any]]:
        for batch in self._batches:
            for values in zip(*(batch[name] for name in self._names), strict=True):
                self.count += 1
                yield dict(zip(self._names, values, strict=True))


def _with_words(rows: Iterable[dict[str, Any]], table: Table) -> Iterator[dict[str, Any]]:
    """The rows with TRUE and FALSE, which R, pandas and spreadsheets alike take for what they are; R does not take ``true``."""
    names = [column.name for column in table.columns if column.type == "bool"]
    for row in rows:
        yield row | {name: "TRUE" if row[name] else "FALSE" for name in names}


def _is_guarded(wanted: Wanted) -> bool:
    return wanted.form == "csv" and wanted.is_guarded


def _said(counts: Iterable[tuple[str, int]]) -> str:
    return ", ".join(messages.text("export.count", table=name, rows=rows) for name, rows in counts)


def _sha256(path: Path) -> str:
    digest = sha256()
    with path.open("rb") as stream:
        while piece := stream.read(_READ_AT_ONCE):
            digest.update(piece)
    return digest.hexdigest()
