"""Dictionaries of Yoshikoder (``.ykd``), which Lexicoder's second version has too (``.lcd``): XML, only read.

A ``cnode`` is a category, one within another a theme within a theme, a ``pnode`` a term. The outermost category is the
dictionary's name, where it has no terms of its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from nlp.errors import LexiconError
from nlp.lexicon.exchange.gathering import Gathering
from nlp.lexicon.exchange.model import Read, Remark
from nlp.lexicon.exchange.wordings import closed_up
from nlp.lexicon.exchange.xml_text import read_xml_text

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_CATEGORY, _PATTERN, _ROOT = "cnode", "pnode", "dictionary"
_DEEPEST = 50


def read(content: bytes, name: str) -> Read:
    """The categories and their terms; words with a star stand for many, and are left out with a remark.

    Raises:
        LexiconError: it is no such dictionary.
    """
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(read_xml_text(content, name).encode(), parser)
    except etree.XMLSyntaxError as error:
        raise LexiconError("exchange.no_yoshikoder", where=f"{name}:{error.lineno or 1}", reason=error.msg or "") from error
    if root.tag != _ROOT:
        raise LexiconError("exchange.no_yoshikoder", where=f"{name}:1", reason=f"<{root.tag}>")
    gathering = Gathering(name)
    for category in _outermost(root):
        _take(gathering, category, None, _DEEPEST)
    return replace(gathering.read(), has_elements=True)


def _outermost(root: Element) -> Iterator[Element]:
    """The categories; those within one that stands for the whole dictionary."""
    categories = list(root.iterchildren(_CATEGORY))
    whole = categories[0] if len(categories) == 1 else None
    is_name = whole is not None and whole.find(_PATTERN) is None and whole.find(_CATEGORY) is not None
    yield from whole.iterchildren(_CATEGORY) if whole is not None and is_name else categories


def _take(gathering: Gathering, category: Element, broader: str | None, depth: int) -> None:
    theme = category.get("name", "").strip()
    where = f"{gathering.name}:{category.sourceline}"
    if not theme or not depth:
        raise LexiconError("exchange.no_yoshikoder", where=where, reason=_CATEGORY)
    gathering.begin(theme, where, broader=broader)
    for pattern in category.iterchildren(_PATTERN):
        text, place = pattern.get("name", ""), f"{gathering.name}:{pattern.sourceline}"
        if "*" in text:
            gathering.remarks.append(Remark(place, "exchange.glob", {"text": text}))
        else:
            gathering.add(theme, closed_up(text), place)
    for narrower in category.iterchildren(_CATEGORY):
        _take(gathering, narrower, theme, depth - 1)
