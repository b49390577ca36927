"""The query that finds the paragraphs behind a figure, in the search language."""

from __future__ import annotations

from nlp.errors import UsageError
from nlp.mine.model import Group
from nlp.mine.selection import Selection
from nlp.ranges import parse_range


def theme_query(theme: str, group: Group | None, selection: Selection) -> str | None:
    """What ``zhuti search`` is asked for the paragraphs of a group, or of all, that carry a theme; None where no query says it.

    None is for a group of documents that lack the value (no session, no year), for what cannot be written in a query, and for
    a rule, which is a query itself.

    >>> theme_query("debt", Group("session", body="HRC", session="53"), Selection())
    'theme:debt body:HRC session:53 zone:preambular,operative'
    """
    of_group, by = (_of_group(group), group.by) if group else ([], "")
    conditions = [*of_group, *_of_selection(selection, without=by)]
    if ":" in theme or None in conditions:
        return None
    return " ".join([f"theme:{theme}", *filter(None, conditions)])


def _of_group(group: Group) -> list[str | None]:
    match group.by:
        case "session":
            return [_field("body", group.body), _number("session", group.session)]
        case "year":
            return [_number("year", group.year)]
        case "body":
            return [_field("body", group.body)]
        case "zone":
            return [_field("zone", group.zone)]
        case "document":
            return [_field("source", group.source)]


def _of_selection(selection: Selection, *, without: str) -> list[str]:
    """The filters; those that the group has already are not said again."""
    filters = {
        "body": () if without in ("session", "body") else selection.bodies,
        "session": () if without == "session" else selection.sessions,
        "year": () if without == "year" else selection.years,
        "kind": selection.kinds,
        "zone": () if without == "zone" else selection.zones,
    }
    written = [f"{name}:{','.join(map(str, values))}" for name, values in filters.items() if values]
    return written if selection.with_cited else [*written, "cited:no"]


def _field(name: str, value: str | None) -> str | None:
    if not value or any(sign in value for sign in '"\\*'):
        return None
    return f"{name}:{value}" if all(sign.isalnum() or sign in "-._/" for sign in value) else f'{name}:"{value}"'


def _number(name: str, value: str | None) -> str | None:
    if value is None:
        return None
    try:
        parse_range(value, name)
    except UsageError:
        return None
    return _field(name, value)
