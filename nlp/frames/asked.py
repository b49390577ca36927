"""What a call for a data frame is given: a workspace, a lexicon and filters, looked at before anything is counted."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from numbers import Integral, Real
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from nlp.errors import UsageError, WorkspaceError
from nlp.fields import KINDS
from nlp.store import Workspace

if TYPE_CHECKING:
    from nlp.ad_hoc import Rule
    from nlp.lexicon.model import Lexicon
    from nlp.mine.selection import Selection
    from nlp.search.query import Node

WorkspaceLike: TypeAlias = Workspace | os.PathLike[str] | str
"""What calls take for a workspace: one that is open, or the path of one."""

Values: TypeAlias = str | int | Iterable[str | int] | None
"""One value of a filter or several, which are alternatives; None does not restrict."""


@contextmanager
def opened(workspace: WorkspaceLike) -> Iterator[Workspace]:
    """The workspace in one state of it; one that was given as a path is closed again.

    Raises:
        WorkspaceError: it cannot be opened.
        UsageError: it is none.
    """
    if isinstance(workspace, Workspace):
        with workspace.snapshot():
            yield workspace
    elif isinstance(workspace, str | os.PathLike):
        path = Path(workspace)
        if not path.is_file():
            raise WorkspaceError("frames.no_workspace", where=repr(os.fspath(workspace)))
        with Workspace(path) as opened_here, opened_here.snapshot():
            yield opened_here
    else:
        raise UsageError("frames.not_a_workspace", where=type(workspace).__name__)


@dataclass(frozen=True, slots=True)
class Filters:
    """The filters as texts; an empty one does not restrict."""

    themes: Sequence[str] = ()
    bodies: Sequence[str] = ()
    sessions: Sequence[str] = ()
    years: Sequence[str] = ()
    kinds: Sequence[str] = ()
    zones: Sequence[str] = ()
    with_cited: bool = True

    def selection(self, lexicon: Lexicon, rules: Sequence[Rule] = ()) -> Selection:
        """As what is counted; themes may be rules too.

        Raises:
            UsageError: the lexicon has no such theme.
        """
        from nlp.rows.filters import make_selection

        return make_selection(
            lexicon, rules=rules, theme=self.themes, body=self.bodies, session=self.sessions, year=self.years, kind=self.kinds,
            zone=self.zones, no_cited=not self.with_cited,
        )  # fmt: skip

    def scope(self) -> tuple[Node, ...]:
        """Those on documents and zones, as parts of a query."""
        from nlp.rows.filters import scope_filters

        return scope_filters(body=self.bodies, session=self.sessions, year=self.years, kind=self.kinds, zone=self.zones)


def filters_of(
    known_zones: Collection[str],
    *,
    themes: Values = None,
    bodies: Values = None,
    sessions: Values = None,
    years: Values = None,
    kinds: Values = None,
    zones: Values = None,
    with_cited: bool = True,
) -> Filters:
    """The filters of a call; values may be Chinese, as in the search language (执行部分).

    Args:
        known_zones: those that the answer can be narrowed to.

    Raises:
        UsageError: a value is not one of the filter's; it names the filter.
    """
    from nlp.search.fields import kind_named, zone_named

    return Filters(
        themes=_texts("themes", themes),
        bodies=_texts("bodies", bodies),
        sessions=_ranges("sessions", sessions),
        years=_ranges("years", years),
        kinds=_named("kinds", kinds, kind_named, KINDS),
        zones=_named("zones", zones, zone_named, known_zones),
        with_cited=flag("with_cited", with_cited),
    )


def one_of(name: str, value: str, known: Collection[str]) -> str:
    """The value, where it is one of those known.

    Raises:
        UsageError: it is not.
    """
    if value not in known:
        raise UsageError("frames.unknown", where=f"{name}={value!r}", known=", ".join(known))
    return value


def at_least(name: str, value: object, least: int) -> int:
    """The number, where it is large enough.

    Raises:
        UsageError: it is smaller, or no whole number.
    """
    if isinstance(value, bool) or not isinstance(value, Integral) or value < least:
        raise UsageError("frames.number", where=f"{name}={value!r}", least=least)
    return int(value)


def share(name: str, value: object) -> float:
    """The number, where it is one from 0 to 1.

    Raises:
        UsageError: it is another, or none.
    """
    number = -1.0 if isinstance(value, bool) or not isinstance(value, Real) else float(value)
    if not 0 <= number <= 1:
        raise UsageError("frames.share", where=f"{name}={value!r}")
    return number


def flag(name: str, value: object) -> bool:
    """The value, where it is True or False, or NumPy's.

    Raises:
        UsageError: it is neither.
    """
    if type(value).__name__ not in ("bool", "bool_"):
        raise UsageError("frames.flag", where=f"{name}={value!r}")
    return bool(value)


def text(name: str, value: object) -> str:
    """The value, where it is a text.

    Raises:
        UsageError: it is none.
    """
    if not isinstance(value, str):
        raise UsageError("frames.text", where=f"{name}={value!r}")
    return value


def _texts(name: str, values: Values) -> tuple[str, ...]:
    """The values of a filter as texts."""
    if values is None:
        return ()
    given: list[object] = [values] if isinstance(values, str) or not isinstance(values, Iterable) else list(values)
    if not given:
        raise UsageError("frames.empty", where=f"{name}={values!r}")
    for value in given:
        # NumPy's whole numbers, which a column of a frame holds, are no int.
        if isinstance(value, bool) or not isinstance(value, str | Integral):
            raise UsageError("frames.value", where=f"{name}={value!r}")
    return tuple(str(value).strip() for value in given)


def _ranges(name: str, values: Values) -> tuple[str, ...]:
    from nlp.ranges import parse_range

    return tuple(str(parse_range(value, name)) for value in _texts(name, values))


def _named(name: str, values: Values, read: Callable[[str], str | None], known: Collection[str]) -> tuple[str, ...]:
    return tuple(one_of(name, read(value) or value, known) for value in _texts(name, values))
