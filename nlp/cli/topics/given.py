"""How the commands on topic models give their answers out."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from nlp.cli import output
from nlp.cli.options import TableFormat
from nlp.cli.topics.rows import flat

WIDE = 10_000
"""The room where lines are not wrapped: in a file, a pipe."""


@dataclass(frozen=True, slots=True)
class View:
    """The form that was asked for, and where it goes."""

    form: TableFormat
    output_file: Path | None
    guarded: bool = True

    def give(
        self,
        rows: Sequence[Mapping[str, object]],
        columns: Sequence[str],
        meta: Mapping[str, object],
        lines: Callable[[int], Iterable[str]],
        *,
        versioned: bool = True,
        **more: object,
    ) -> None:
        """Write rows as they were asked for.

        Args:
            lines: the table, given the columns that the terminal has.
            versioned: whether each row of CSV bears the lexicon's version in a last column; else it has columns of its own.
            more: what JSON has beside ``meta`` and ``rows``.
        """
        with output.destination(self.output_file) as stream:
            match self.form:
                case TableFormat.JSON:
                    output.write_json({"meta": dict(meta), "rows": list(rows), **more}, stream)
                case TableFormat.CSV:
                    made_with = meta if versioned else None
                    output.write_csv(map(flat, rows), columns, stream, guarded=self.guarded, made_with=made_with)
                case TableFormat.TABLE:
                    stream.writelines(f"{line}\n" for line in lines(_room(stream)))


def _room(stream: TextIO) -> int:
    return shutil.get_terminal_size().columns if stream.isatty() else WIDE
