"""The answer of ``zhuti diff`` in the form asked for."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from nlp import messages
from nlp.cli import output

if TYPE_CHECKING:
    from nlp.lexicon.model import Lexicon
    from nlp.lineage.differences.comparison import Comparison

WIDTH_ON_PAPER = 100
"""The columns of a text that is not written to a terminal."""


@dataclass(frozen=True, slots=True)
class View:
    """How the answer is given out.

    Attributes:
        form: ``table`` or ``text``, ``csv``, ``json`` or ``html``.
        names: the documents as they were named.
        show_all: show the paragraphs that are the same too.
    """

    form: str
    output_file: Path | None
    names: tuple[str, str]
    lexicon: Lexicon
    guarded: bool = True
    show_all: bool = False


def write(comparison: Comparison, view: View) -> None:
    """Write the comparison."""
    page = _page(comparison, view) if view.form == "html" else ""
    with output.destination(view.output_file) as stream:
        match view.form:
            case "json":
                from nlp.rows.diff import comparison_to_json

                output.write_json(comparison_to_json(comparison), stream)
            case "csv":
                from nlp.rows.diff import COLUMNS, csv_rows

                output.write_csv(csv_rows(comparison), COLUMNS, stream, guarded=view.guarded)
            case "html":
                stream.write(page)
            case _:
                _write_text(comparison, view, stream)


def _write_text(comparison: Comparison, view: View, stream: TextIO) -> None:
    from nlp.cli.diff.marks import colours_for
    from nlp.cli.diff.text import text_lines
    from nlp.cli.streams import write_styled

    is_terminal = view.output_file is None and stream.isatty()
    room = shutil.get_terminal_size().columns if is_terminal else WIDTH_ON_PAPER
    colours = colours_for(stream)
    lines = text_lines(comparison, room, colours, _labels(view.lexicon), show_all=view.show_all)
    for line in lines:
        write_styled(stream, f"{line}\n")


def _page(comparison: Comparison, view: View) -> str:
    from shlex import join

    from nlp.report.diff_page import diff_page

    command = join(["zhuti", "diff", *view.names, "--format", "html"])
    about = {"lexicon": view.lexicon.name, "lexicon_version": view.lexicon.version, "command": command}
    return diff_page(comparison, about, _labels(view.lexicon), messages.language())


def _labels(lexicon: Lexicon) -> dict[str, str]:
    from nlp.lexicon.labels import labels

    return labels(lexicon)
