"""The queries that find the paragraphs behind a keyword."""

from __future__ import annotations

from collections.abc import Iterable

from nlp.keywords.specs import GroupSpec
from nlp.mine.selection import Selection


class Queries:
    """Makes queries that ask for a word in the paragraphs of a group.

    Where a theme is asked for without its cited mentions, or a document whose name has a star in it, no query can say so, and
    there is none.
    """

    def __init__(self, group: GroupSpec, selection: Selection) -> None:
        is_cited_told = selection.with_cited or not (group.themes or selection.themes)
        self._can = is_cited_told and not any("*" in name for name in group.documents)
        self._conditions = " ".join(dict.fromkeys(_conditions(group, selection)))

    def of(self, word: str) -> str | None:
        """The query for a word, or None."""
        return f"word:{written(word)} {self._conditions}" if self._can else None


def written(value: str) -> str:
    """The value of a field as a query writes it: in quotation marks where it has a sign that could be one of the language.

    >>> written("A/HRC/RES/53/11"), written('a "b" c')
    ('A/HRC/RES/53/11', '"a \\\\"b\\\\" c"')
    """
    if value and all(character.isalnum() or character in "-./_" for character in value):
        return value
    escaped = "".join(f"\\{one}" if one in '\\"“”' else one for one in value)
    return f'"{escaped}"'


def _conditions(group: GroupSpec, selection: Selection) -> Iterable[str]:
    """What the group is made of, then the filters; the zones last."""
    if group.documents:
        named = [f"{field}:{_list(group.documents)}" for field in ("symbol", "source")]
        yield f"({'|'.join(named)})"
    for one in (group, selection):
        yield from _of_field("theme", one.themes)
        yield from _of_field("body", one.bodies)
        yield from _of_field("session", map(str, one.sessions))
        yield from _of_field("year", map(str, one.years))
        yield from _of_field("kind", one.kinds)
    both = [zone for zone in group.zones if zone in selection.zones]
    yield from _of_field("zone", both if group.zones and selection.zones else group.zones or selection.zones)


def _of_field(field: str, values: Iterable[str]) -> Iterable[str]:
    given = list(values)
    if given:
        yield f"{field}:{_list(given)}"


def _list(values: Iterable[str]) -> str:
    return ",".join(map(written, values))
