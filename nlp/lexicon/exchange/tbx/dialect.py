"""The rules of TBX-Basic that no grammar can hold: which data category may stand where, and with which value.

They are those of the dialect's Schematron files, version 1.2, for both styles.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from nlp.lexicon.exchange.tbx.categories import Datum, data_of, local_name
from nlp.lexicon.exchange.tbx.names import CATEGORIES, LEVELS, Category, Level

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_WEB = ("http://", "https://")
_UNTYPED = frozenset(("note", "date"))


@dataclass(frozen=True, slots=True)
class Breach:
    """A place where a file is not of the dialect; the wording is ``messages.text(key, count=…, **values)``."""

    line: int
    key: str
    values: Mapping[str, str] = field(default_factory=dict)


def header_breaches(root: Element) -> Iterator[Breach]:
    """What the file says of itself that TBX-Basic does not allow."""
    line, kind, style = root.sourceline or 1, root.get("type", ""), root.get("style", "")
    if kind != "TBX-Basic":
        yield Breach(line, "tbx.not_basic", {"type": kind or "—"})
    if style not in ("dca", "dct"):
        yield Breach(line, "tbx.no_style", {"style": style or "—"})


def entry_breaches(entry: Element, style: str) -> Iterator[Breach]:
    """What TBX-Basic does not allow in a concept entry.

    Args:
        style: ``dca`` or ``dct``, as the file has it; where it has neither, both are taken.
    """
    for section in entry.iter():
        level = LEVELS.get(local_name(section)) if isinstance(section.tag, str) else None
        if level:
            for datum in data_of(section):
                yield from _breaches_of(datum, level, style)


def target_breaches(targets: Mapping[str, int], ids: Collection[str]) -> Iterator[Breach]:
    """References that lead nowhere: every target is an id of the file or an address on the web.

    Args:
        targets: with the line on which each stands first.
    """
    for target, line in targets.items():
        if target not in ids and not target.startswith(_WEB):
            yield Breach(line, "tbx.bad_target", {"target": target})


def _breaches_of(datum: Datum, level: Level, style: str) -> Iterator[Breach]:
    if datum.is_core and datum.element in _UNTYPED:
        return
    if style and datum.is_core is (style == "dct"):
        yield Breach(datum.line, "tbx.other_style", {"name": datum.name or datum.element})
    category = CATEGORIES.get(datum.name)
    if not datum.name:
        yield Breach(datum.line, "tbx.no_type", {"element": datum.element})
    elif category is None:
        yield Breach(datum.line, "tbx.unknown_category", {"name": datum.name})
    else:
        yield from _misuses(datum, category, level)


def _misuses(datum: Datum, category: Category, level: Level) -> Iterator[Breach]:
    if datum.is_core and datum.element != category.element:
        values = {"name": datum.name, "element": datum.element, "expected": category.element}
        yield Breach(datum.line, "tbx.wrong_element", values)
    if level not in category.levels:
        yield Breach(datum.line, "tbx.wrong_level", {"name": datum.name, "level": level})
    if category.values and datum.text not in category.values:
        yield Breach(datum.line, "tbx.wrong_value", {"name": datum.name, "value": datum.text})
