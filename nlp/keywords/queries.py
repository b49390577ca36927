"""The queries that find the paragraphs behind a keyword."""

from __future__ import annotations

from collections.abc import Iterable

from nlp.keywords.specs import GroupSpec
from nlp.lexicon.model import Lexicon
from nlp.mine.selection import Selection


class Queries:
    """Makes queries that ask for a word in the paragraphs of a group.

    Where a theme is asked for without its cited mentions, no query can say so, and there is none.
    """

    def __init__(self, group: GroupSpec, selection: Selection, lexicon: Lexicon) -> None:
        self._can = selection.with_cited or not (group.themes or selection.themes)
        self._conditions = " ".join(dict.fromkeys(_conditions(group, selection)))

    def of(self, word: str) -> str | None:
        """The query for a word, or None."""
        return f"{quoted(word)} {self._conditions}" if self._can else None


def quoted(value: str) -> str:
    """A value as a query writes it: plain where it is plain, else in quotation marks.

    >>> quoted("人权"), quoted('a "b" c')
    ('人权', '"a \\\\"b\\\\" c"')
    """
    if value.isalnum():
        return value
    escaped = "".join(f"\\{one}" if one in '\\"“”' else one for one in value)
    return f'"{escaped}"'


def _conditions(group: GroupSpec, selection: Selection) -> Iterable[str]:
    for one in (selection, group):
        yield from _of_field("body", one.bodies)
        yield from _of_field("session", map(str, one.sessions))
        yield from _of_field("year", map(str, one.years))
        yield from _of_field("kind", one.kinds)
        yield from _of_field("theme", one.themes)
        yield from _of_field("zone", one.zones)
    if group.documents:
        named = [f"{field}:{_list(group.documents)}" for field in ("symbol", "source")]
        yield f"({'|'.join(named)})"


def _of_field(field: str, values: Iterable[str]) -> Iterable[str]:
    given = list(values)
    if given:
        yield f"{field}:{_list(given)}"


def _list(values: Iterable[str]) -> str:
    return ",".join(one if field_safe(one) else quoted(one) for one in values)


def field_safe(value: str) -> bool:
    """Whether a value needs no quotation marks behind a field."""
    return bool(value) and all(character.isalnum() or character in "-./_" for character in value)
