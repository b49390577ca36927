"""The filters that several commands share, each declared once; what they make together is of `nlp.rows.filters`."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from nlp import messages
from nlp.rows.filters import make_selection, theme_ids

__all__ = [
    "BodyFilter",
    "KindFilter",
    "KindName",
    "NewOnlyFilter",
    "NoCitedFilter",
    "SessionFilter",
    "ThemeFilter",
    "YearFilter",
    "ZoneFilter",
    "ZoneName",
    "make_selection",
    "theme_ids",
]


class KindName(StrEnum):
    """The kinds of documents, as ``--kind`` takes them."""

    RESOLUTION = "resolution"
    DRAFT = "draft"
    DECISION = "decision"
    REPORT = "report"
    OTHER = "other"


class ZoneName(StrEnum):
    """The zones of a document, as ``--zone`` takes them."""

    PREAMBULAR = "preambular"
    OPERATIVE = "operative"
    HEADING = "heading"
    ANNEX = "annex"
    BODY = "body"


ThemeFilter = Annotated[list[str] | None, typer.Option("--theme", metavar="THEME", help=messages.text("themes.theme"))]
BodyFilter = Annotated[list[str] | None, typer.Option("--body", metavar="BODY", help=messages.text("themes.body"))]
SessionFilter = Annotated[list[str] | None, typer.Option("--session", metavar="SESSIONS", help=messages.text("themes.session"))]
YearFilter = Annotated[list[str] | None, typer.Option("--year", metavar="YEARS", help=messages.text("themes.year"))]
KindFilter = Annotated[
    list[KindName] | None, typer.Option("--kind", metavar="|".join(KindName), help=messages.text("themes.kind"))
]
ZoneFilter = Annotated[
    list[ZoneName] | None, typer.Option("--zone", metavar="|".join(ZoneName), help=messages.text("themes.zone"))
]
NoCitedFilter = Annotated[bool, typer.Option("--no-cited", help=messages.text("themes.no_cited"))]
NewOnlyFilter = Annotated[bool, typer.Option("--new-only", help=messages.text("themes.new_only"))]
