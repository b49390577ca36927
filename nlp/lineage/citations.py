"""The resolutions that a text cites: 大会…第68/160号决议, 人权理事会…第44/18号决议."""

from __future__ import annotations

import re

from nlp.symbols import resolution_symbol
from nlp.text import fold
from nlp.types import Document

_CITED = re.compile(r"第(\d{1,3}/\d{1,3})号决议")


def cited_symbols(document: Document) -> tuple[str, ...]:
    """The symbols of the resolutions that the paragraphs of a document cite, in the order of their first citation."""
    texts = (fold(paragraph.text).text for paragraph in document.paragraphs)
    numbers = dict.fromkeys(found[1] for text in texts for found in _CITED.finditer(text))
    symbols = (resolution_symbol(document.body or "GA", number) for number in numbers)
    return tuple(symbol for symbol in symbols if symbol)
