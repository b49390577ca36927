"""The answer of ``zhuti dispersion`` in the form asked for."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TextIO, cast

from nlp import messages
from nlp.cli import output
from nlp.cli.dispersion.table import table_lines
from nlp.mine.model import By
from nlp.spread import Spread, as_spread_row, spread_columns, strips_of

WIDTH_ON_PAPER = 100
"""The columns of a table that is not written to a terminal."""


@dataclass(frozen=True, slots=True)
class Measured:
    """A spread, and what it was made with."""

    spread: Spread
    meta: Mapping[str, object]


def say_left_out(count: int) -> None:
    """Say how many documents were not searched because another version of their text was."""
    if count:
        output.say("search.left_out", count=count)


def write(made: Measured, form: str, output_file: Path | None, *, guarded: bool) -> None:
    """Write the measures and the parts: ``csv`` has the parts alone."""
    with output.destination(output_file) as stream:
        match form:
            case "json":
                output.write_json(_as_json(made), stream)
            case "csv":
                rows = [as_spread_row(made.spread, part) for part in made.spread.parts]
                output.write_csv(rows, spread_columns(cast(By, made.meta["by"])), stream, guarded=guarded, made_with=made.meta)
            case "html":
                from nlp.report.dispersion_page import render

                language = messages.language()
                stream.write(render(strips_of(made.spread.parts, language), made.spread.measures, made.meta, language))
            case _:
                _write_table(made, output_file, stream)


def _as_json(made: Measured) -> dict[str, object]:
    rows = [{**as_spread_row(made.spread, part), "marks": list(part.marks)} for part in made.spread.parts]
    return {"meta": made.meta, "measures": asdict(made.spread.measures), "rows": rows}


def _write_table(made: Measured, output_file: Path | None, stream: TextIO) -> None:
    is_terminal = output_file is None and stream.isatty()
    room = shutil.get_terminal_size().columns if is_terminal else WIDTH_ON_PAPER
    stream.writelines(f"{line}\n" for line in table_lines(made.spread, made.meta, room))
