"""The filters of the commands that take a query, and the parts of a query that they become.

They are those of the other commands, with two more zones, titles and footnotes; without ``--zone`` all zones are searched.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from nlp import messages
from nlp.cli.filters import KindName, theme_ids

if TYPE_CHECKING:
    from nlp.lexicon.model import Lexicon
    from nlp.search.query import Node


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
BodyCondition = Annotated[list[str] | None, typer.Option("--body", metavar="BODY", help=messages.text("search.body"))]
SessionCondition = Annotated[
    list[str] | None, typer.Option("--session", metavar="SESSIONS", help=messages.text("search.session"))
]
YearCondition = Annotated[list[str] | None, typer.Option("--year", metavar="YEARS", help=messages.text("search.year"))]
KindCondition = Annotated[
    list[KindName] | None, typer.Option("--kind", metavar="|".join(KindName), help=messages.text("search.kind"))
]
ZoneCondition = Annotated[
    list[SearchedZone] | None, typer.Option("--zone", metavar="|".join(SearchedZone), help=messages.text("search.zone"))
]
NotCited = Annotated[bool, typer.Option("--no-cited", help=messages.text("search.no_cited"))]
AllVersions = Annotated[bool, typer.Option("--all-versions", help=messages.text("search.all_versions"))]


def scope_filters(
    *,
    body: Sequence[str] | None = None,
    session: Sequence[str] | None = None,
    year: Sequence[str] | None = None,
    kind: Sequence[str] | None = None,
    zone: Sequence[str] | None = None,
) -> tuple[Node, ...]:
    """The parts of a query that say which texts are searched; what they let through is what a result is told among.

    Raises:
        UsageError: a session or year is no range.
    """
    from nlp.ranges import parse_range
    from nlp.search.query import RangeFilter, TextFilter

    filters: list[Node] = []
    if body:
        filters.append(TextFilter("body", tuple(one.strip() for one in body)))
    if session:
        filters.append(RangeFilter("session", tuple(parse_range(one, "--session") for one in session)))
    if year:
        filters.append(RangeFilter("year", tuple(parse_range(one, "--year") for one in year)))
    if kind:
        filters.append(TextFilter("kind", tuple(str(one) for one in kind)))
    if zone:
        filters.append(TextFilter("zone", tuple(str(one) for one in zone)))
    return tuple(filters)


def theme_filter(lexicon: Lexicon, themes: Sequence[str] | None, *, no_cited: bool) -> tuple[Node, ...]:
    """The part of a query that asks for texts that carry one of the themes, without finding their mentions.

    Args:
        no_cited: a theme counts only where it stands outside the quoted titles of other documents too.

    Raises:
        UsageError: the lexicon has no such theme.
    """
    from nlp.search.query import Any, Theme, Without

    ids = theme_ids(lexicon, themes or ())
    return (Without(Without(Any(tuple(Theme(one, with_cited=not no_cited) for one in ids)))),) if ids else ()
