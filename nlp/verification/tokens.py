"""A page cut into tags and texts, in time that grows with its length alone whatever it holds.

Only the HTML is read that a page of ours, saved again by a browser or not, is made of. What else stands in it breaks the
reading off, so that nothing can stand on a page that this reading passes over and a browser shows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import Literal, NamedTuple, TypeAlias

from nlp.errors import SourceError

Kind: TypeAlias = Literal["open", "close", "text"]

# Names, blanks and values begin with different characters, so that no part can give back what it took: no backtracking.
_TAG = re.compile(r"<([a-z][a-z0-9]*)((?:\s+[^\s\"'<>=/]+(?:=\"[^\"]*\")?)*+)\s*(/?)>", re.ASCII | re.IGNORECASE)
_CLOSING = re.compile(r"</([a-z][a-z0-9]*)\s*>", re.ASCII | re.IGNORECASE)
_ATTRIBUTE = re.compile(r"\s+([^\s\"'<>=/]+)(?:=\"([^\"]*)\")?")
_DOCTYPE = re.compile(r"\s*<!doctype html>", re.IGNORECASE)

VOID = frozenset({"meta", "link", "img", "br", "hr", "input", "base", "source"})


class Token(NamedTuple):
    """A tag with its attributes, or a text; entities are resolved."""

    kind: Kind
    name: str
    attributes: tuple[tuple[str, str], ...] = ()
    is_closed: bool = False


def tokens(page: str, where: str) -> Iterator[Token]:
    """The tags and texts of a page, one after another.

    Args:
        where: the name of the file.

    Raises:
        SourceError: something stands in it that no page of ours holds.
    """
    begin = _DOCTYPE.match(page)
    at = begin.end() if begin else 0
    while at < len(page):
        if page[at] != "<":
            end = page.find("<", at)
            end = len(page) if end < 0 else end
            yield Token("text", unescape(page[at:end]))
            at = end
        elif found := _TAG.match(page, at):
            attributes = tuple((name.lower(), unescape(value)) for name, value in _ATTRIBUTE.findall(found[2]))
            name = found[1].lower()
            yield Token("open", name, attributes, bool(found[3]) or name in VOID)
            at = found.end()
        elif found := _CLOSING.match(page, at):
            yield Token("close", found[1].lower())
            at = found.end()
        else:
            raise SourceError("verify.markup", where=where, line=page.count("\n", 0, at) + 1)
