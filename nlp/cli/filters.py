"""The filters that several commands share, each declared once, and the selection that they make together."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from nlp import messages
from nlp.errors import UsageError

if TYPE_CHECKING:
    from nlp.ad_hoc import Rule
    from nlp.lexicon.model import Lexicon
    from nlp.mine.selection import Selection


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


def make_selection(
    lexicon: Lexicon,
    *,
    rules: Sequence[Rule] = (),
    theme: Sequence[str] | None = None,
    body: Sequence[str] | None = None,
    session: Sequence[str] | None = None,
    year: Sequence[str] | None = None,
    kind: Sequence[str] | None = None,
    zone: Sequence[str] | None = None,
    no_cited: bool = False,
) -> Selection:
    """The selection that the filters of a command make.

    Args:
        rules: ad-hoc themes, which ``theme`` may name as it names those of the lexicon.

    Raises:
        UsageError: the lexicon has no such theme, or a session or year is no range.
    """
    from nlp.mine.model import COUNTED_ZONES
    from nlp.mine.selection import Selection
    from nlp.ranges import parse_range

    zones = [one.value for one in ZoneName if one.value in (zone or COUNTED_ZONES)]
    return Selection(
        themes=theme_ids(lexicon, theme or (), rules),
        bodies=tuple(one.strip().upper() for one in body or ()),
        sessions=tuple(parse_range(one, "--session") for one in session or ()),
        years=tuple(parse_range(one, "--year") for one in year or ()),
        kinds=tuple(str(one) for one in kind or ()),
        zones=tuple(zones),
        with_cited=not no_cited,
    )


def theme_ids(lexicon: Lexicon, names: Sequence[str], rules: Sequence[Rule] = ()) -> tuple[str, ...]:
    """The ids of themes given by id or by a label in any language, those of rules by id or name.

    Raises:
        UsageError: the lexicon has no such theme.
    """
    ids = {name.casefold(): theme.id for theme in lexicon.themes for name in (theme.id, *theme.label.values())}
    ids |= {name.casefold(): rule.id for rule in rules for name in (rule.id, rule.name)}
    unknown = next((name for name in names if name.strip().casefold() not in ids), None)
    if unknown is not None:
        example = lexicon.themes[0].id if lexicon.themes else "…"
        raise UsageError("themes.unknown", where=unknown, example=example)
    return tuple(dict.fromkeys(ids[name.strip().casefold()] for name in names))
