"""The filters that all answers share, as a selection of what is counted and as parts of a query."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, get_args

from nlp.errors import UsageError
from nlp.types import Zone

if TYPE_CHECKING:
    from nlp.ad_hoc import Rule
    from nlp.lexicon.model import Lexicon
    from nlp.mine.selection import Selection
    from nlp.search.query import Node

ZONES: tuple[str, ...] = get_args(Zone)


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

    zones = [one for one in ZONES if one in (zone or COUNTED_ZONES)]
    return Selection(
        themes=theme_ids(lexicon, theme or (), rules),
        bodies=_bodies(body or ()),
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
        filters.append(TextFilter("body", _bodies(body)))
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


def _bodies(named: Sequence[str]) -> tuple[str, ...]:
    """The codes of bodies, which may be named in Chinese; one that is not known is taken as it is written."""
    from nlp.fields import read_value

    return tuple(read_value("body", one) or one.strip() for one in named)
