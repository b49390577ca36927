"""The data of a concept, a language section or a term in a TBX file, whichever of the ways of writing it the file has.

Three ways lead to the same: ``<descrip type="definition">`` (DCA, and TBX 2), ``<basic:definition>`` (DCT) and ``<note>``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from nlp.lexicon.exchange.tbx.names import CORE, LEVELS, OLDER_CORE

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_GROUPS = frozenset(("descripGrp", "adminGrp", "transacGrp"))
_TRANSPARENT = frozenset(("termNoteGrp", "termGrp", "termCompList", "auxInfo"))
_DATA = frozenset(
    ("descrip", "admin", "termNote", "ref", "xref", "transac", "transacNote", "descripNote", "adminNote", "note", "date")
)
_NOT_DATA = frozenset(("term", "p"))
_LAYOUT = re.compile(r"[ \t]*\n[ \t]+")
_INDENT = re.compile(r"\s+")


class Datum(NamedTuple):
    """One piece of data.

    Attributes:
        name: of its category: ``definition``, ``note``; empty where the file gives none.
        element: that bears it; the same as ``name`` where categories are elements.
        within: the category of the first in its group, to which it belongs: the source of a ``context``.
        is_core: whether its element is TBX's own, not a module's.
    """

    name: str
    text: str
    target: str
    element: str
    line: int
    within: str
    is_core: bool


def data_of(section: Element) -> Iterator[Datum]:
    """The data of a section of any level, those of the sections within it apart."""
    for child in section:
        name = local_name(child)
        if name in _GROUPS:
            yield from _data_of_group(child)
        elif name in _TRANSPARENT:
            yield from data_of(child)
        elif name not in LEVELS and name not in _NOT_DATA:
            yield _datum(child, name, "")


def local_name(element: Element) -> str:
    """An element's name without its namespace."""
    return _local(element.tag)


def is_core(element: Element) -> bool:
    """Whether an element is TBX's own; the older versions have no namespace."""
    namespace = str(element.tag).rpartition("}")[0].removeprefix("{")
    return namespace in ("", CORE, OLDER_CORE)


@lru_cache(maxsize=256)
def _local(tag: str) -> str:
    return tag.rpartition("}")[2]


def text_of(element: Element, *, on_one_line: bool = False) -> str:
    """The text of an element, emphasis and the like taken off; line breaks that only the file's layout has become blanks."""
    text = "".join(element.itertext())
    return (_INDENT if on_one_line else _LAYOUT).sub(" ", text.strip())


def _data_of_group(group: Element) -> Iterator[Datum]:
    within = ""
    for child in group:
        name = local_name(child)
        datum = _datum(child, name, within)
        yield datum
        within = within or datum.name


def _datum(element: Element, name: str, within: str) -> Datum:
    own = is_core(element)
    kind = element.get("type", "") if own and name in _DATA and name not in ("note", "date") else name
    return Datum(kind, text_of(element), element.get("target", ""), name, element.sourceline or 1, within, own)
