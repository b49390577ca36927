"""The answer of ``zhuti search`` written out in the form asked for, and what is said beside it."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Generic, TextIO, TypeVar

from nlp.cli import output
from nlp.cli.search.said import below_lines, nothing_lines, total_line
from nlp.cli.streams import write_styled
from nlp.rows.lines import lines_asked_for, texts_of, total_asked_for
from nlp.rows.search import COLUMNS, SCORE, rows_of

if TYPE_CHECKING:
    from nlp.rows.lines import Asked
    from nlp.search.kwic import Line
    from nlp.searching import Search

DEFAULT_WINDOW = 30
WIDTH_ON_PAPER = 100
"""The columns of a table that is not written to a terminal."""

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class View:
    """How the answer is given out.

    Attributes:
        form: ``table``, ``csv`` or ``jsonl``.
        window: characters on either side; None is the form's default.
        whole: the whole text instead of a window.
        only_total: no lines.
    """

    form: str
    output_file: Path | None = None
    window: int | None = None
    whole: bool = False
    only_total: bool = False
    guarded: bool = True


def write(search: Search, asked: Asked, view: View) -> None:
    """Write the answer, and say how much there is in all."""
    if search.left_out:
        output.say("search.left_out", count=search.left_out)
    if view.form == "table":
        _write_table(search, asked, view)
    elif view.only_total:
        _write_total(search, asked, view)
    else:
        _write_rows(search, asked, view)


def _write_table(search: Search, asked: Asked, view: View) -> None:
    """The table; under it the total, and what may help."""
    with output.destination(view.output_file) as stream:
        lines = [] if view.only_total else list(lines_asked_for(search, asked))
        for line in _readable(search, asked, lines, view, stream):
            write_styled(stream, f"{line}\n")
        stream.flush()
        total = total_asked_for(search, asked)
        below = below_lines(total, lines, asked) if total.hits else nothing_lines(search, asked, total)
        stream.writelines(f"{line}\n" for line in ([""] if lines else []))
        stream.writelines(f"{line}\n" for line in below)


def _readable(search: Search, asked: Asked, lines: list[Line], view: View, stream: TextIO) -> Iterator[str]:
    from nlp.cli.search.table import marks_for, paragraph_lines, table_lines

    is_terminal = view.output_file is None and stream.isatty()
    room = shutil.get_terminal_size().columns if is_terminal else WIDTH_ON_PAPER
    if view.whole:
        return paragraph_lines(texts_of(asked.query, lines), min(room, WIDTH_ON_PAPER), marks_for(stream))
    return table_lines(lines, room, marks_for(stream), view.window)


def _write_rows(search: Search, asked: Asked, view: View) -> None:
    """A row for each line; the total is said on stderr."""
    ranked = asked.order == "rank"
    window = None if view.whole else DEFAULT_WINDOW if view.window is None else view.window
    with output.destination(view.output_file) as stream:
        rows = _Counted(rows_of(lines_asked_for(search, asked), window, ranked=ranked))
        _write_values(rows, (*COLUMNS, SCORE) if ranked else COLUMNS, view, stream)
    total = total_asked_for(search, asked)
    said = [total_line(total, rows.count, asked.offset)] if total.hits else nothing_lines(search, asked, total)
    for line in said:
        output.say_line(line)


def _write_total(search: Search, asked: Asked, view: View) -> None:
    """The total as one row."""
    total = total_asked_for(search, asked)._asdict()
    with output.destination(view.output_file) as stream:
        _write_values([total], tuple(total), view, stream)


def _write_values(rows: Iterable[Mapping[str, object]], columns: Sequence[str], view: View, stream: TextIO) -> None:
    if view.form == "csv":
        output.write_csv(rows, columns, stream, guarded=view.guarded)
    else:
        output.write_json_lines(rows, stream)


class _Counted(Generic[Row]):
    """Values as they come, and how many there have been."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self._rows = rows
        self.count = 0

    def __iter__(self) -> Iterator[Row]:
        for row in self._rows:
            self.count += 1
            yield row
