"""Reads a page as a browser's parser would: elements with their attributes and texts, tables, marks, downloads."""

from __future__ import annotations

import base64
from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property
from html.parser import HTMLParser

VOID = {"meta", "link", "img", "br", "hr", "input", "base", "source"}


@dataclass
class Element:
    """An element, what stands in it, and in what it stands."""

    tag: str
    attributes: dict[str, str | None]
    parent: Element | None = None
    children: list[Element | str] = field(default_factory=list)

    def text(self) -> str:
        return "".join(child if isinstance(child, str) else child.text() for child in self.children)

    def all(self, tag: str) -> list[Element]:
        return [one for one in self.every() if one.tag == tag]

    def every(self) -> list[Element]:
        """The element and all in it, in the order of the page."""
        found, left = [], [self]
        while left:
            one = left.pop()
            found.append(one)
            left += [child for child in reversed(one.children) if isinstance(child, Element)]
        return found

    def by_id(self, name: str) -> Element:
        (found,) = self._by_id[name]
        return found

    @cached_property
    def _by_id(self) -> dict[str | None, list[Element]]:
        """A page is read to its end before anything is looked up, so that this stays true."""
        found: dict[str | None, list[Element]] = defaultdict(list)
        for one in self.every():
            found[one.attributes.get("id")].append(one)
        return found


class PageReader(HTMLParser):
    """Builds the tree; an end tag that closes nothing, or the wrong element, is an error."""

    def __init__(self) -> None:
        super().__init__()
        self.root = self.here = Element("#root", {})

    def handle_starttag(self, tag, attrs):
        element = Element(tag, dict(attrs), self.here)
        self.here.children.append(element)
        if tag not in VOID:
            self.here = element

    def handle_startendtag(self, tag, attrs):
        self.here.children.append(Element(tag, dict(attrs), self.here))

    def handle_endtag(self, tag):
        assert self.here.tag == tag, f"</{tag}> inside <{self.here.tag}>"
        assert self.here.parent is not None
        self.here = self.here.parent

    def handle_data(self, data):
        self.here.children.append(data)


def read(page: str) -> Element:
    """The page's tree."""
    reader = PageReader()
    reader.feed(page)
    reader.close()
    assert reader.here is reader.root, f"<{reader.here.tag}> is never closed"
    return reader.root


def table_rows(table: Element) -> list[list[str]]:
    """The cells of a table's body, a cell that spans rows repeated in each."""
    rows: list[list[str]] = []
    spanning: tuple[int, str] = (0, "")
    for row in [row for body in table.all("tbody") for row in body.all("tr")]:
        cells = [cell for cell in row.children if isinstance(cell, Element)]
        texts = [cell.text().strip() for cell in cells]
        if "rowspan" in cells[0].attributes:
            spanning = (int(cells[0].attributes["rowspan"] or 1), texts[0])
        elif spanning[0] > 0:
            texts.insert(0, spanning[1])
        spanning = (spanning[0] - 1, spanning[1])
        rows.append(texts)
    return rows


def downloads(root: Element) -> dict[str, str]:
    """The files inside the page, by name."""
    links = [link for link in root.all("a") if "download" in link.attributes]
    return {str(link.attributes["download"]): _decoded(str(link.attributes["href"])) for link in links}


def _decoded(address: str) -> str:
    assert address.startswith("data:")
    return base64.b64decode(address.partition(";base64,")[2], validate=True).decode("utf-8")
