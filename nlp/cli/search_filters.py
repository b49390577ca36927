"""The filters of the commands that take a query, and the parts of a query that they become.

They are those of the other commands, with two more zones, titles and footnotes; without ``--zone`` all zones are searched.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from nlp import messages
from nlp.cli.filters import BodyFilter, KindFilter, SessionFilter, YearFilter
from nlp.rows.filters import scope_filters, theme_filter

__all__ = [
    "AllVersions",
    "BodyFilter",
    "KindFilter",
    "NotCited",
    "SearchedZone",
    "SessionFilter",
    "ThemeCondition",
    "YearFilter",
    "ZoneCondition",
    "scope_filters",
    "theme_filter",
]


class SearchedZone(StrEnum):
    """The zones that are searched, as ``--zone`` takes them."""

    TITLE = "title"
    PREAMBULAR = "preambular"
    OPERATIVE = "operative"
    HEADING = "heading"
    ANNEX = "annex"
    BODY = "body"
    FOOTNOTE = "footnote"


ThemeCondition = Annotated[list[str] | None, typer.Option("--theme", metavar="THEME", help=messages.text("search.theme"))]
ZoneCondition = Annotated[
    list[SearchedZone] | None, typer.Option("--zone", metavar="|".join(SearchedZone), help=messages.text("search.zone"))
]
NotCited = Annotated[bool, typer.Option("--no-cited", help=messages.text("search.no_cited"))]
AllVersions = Annotated[bool, typer.Option("--all-versions", help=messages.text("search.all_versions"))]
