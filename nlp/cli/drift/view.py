"""How ``zhuti drift`` gives its answer out."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

WIDE = 10_000
"""The room where lines are not wrapped: in a file, a pipe."""


@dataclass(frozen=True, slots=True)
class View:
    """What was asked for.

    Attributes:
        form: ``table``, ``csv``, ``json`` or ``html``.
        limit: how many replacements, or chains of each theme, to give out; a page has a limit of its own.
        is_whole: show whole paragraphs in a table rather than the clauses around the mentions.
        guarded: whether cells are kept from being taken for formulas.
    """

    form: str
    output_file: Path | None = None
    limit: int | None = None
    is_whole: bool = False
    guarded: bool = True


def room_of(stream: TextIO) -> int:
    """The columns that a line may have."""
    return shutil.get_terminal_size().columns if stream.isatty() else WIDE
