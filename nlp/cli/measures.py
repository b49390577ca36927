"""The options of ``zhuti themes`` that say how a theme is measured."""

from __future__ import annotations

from typing import Annotated

import typer

from nlp import messages
from nlp.rows.theme_measures import MeasureName, as_csv, require_sense

__all__ = ["MeasureName", "MeasureOption", "ModelName", "as_csv", "require_sense"]

MeasureOption = Annotated[MeasureName, typer.Option("--measure", help=messages.text("measures.measure"))]
ModelName = Annotated[
    str | None, typer.Option("--name", metavar="NAME", help=messages.text("measures.name"), show_default=False)
]
