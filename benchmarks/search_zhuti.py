"""zhuti's own search of a workspace, through the same functions as the command."""

from __future__ import annotations

import shutil
import sys
from contextlib import ExitStack
from pathlib import Path

from search_engine import PAGE, Answer, Asked
from search_scan import Scan

from nlp.lexicon import load_lexicon
from nlp.search.unit import Found
from nlp.searching import Order, Search
from nlp.store import Workspace
from nlp.text import fold

FIRST = "zz theme:debt session:1"
"""Finds nothing, but makes all ready that later queries need."""

ORDERS: tuple[Order, ...] = ("document", "rank")


class Zhuti:
    """A workspace that is open for searching; its texts are known by the numbers that a scan gives them."""

    name = "zhuti"

    def __init__(self, path: Path, scan: Scan) -> None:
        self._path = path
        self._lexicon = load_lexicon()
        self._open = ExitStack()
        self._firsts: dict[int, int] = {}
        self._paragraphs: dict[int, int] = {}
        for number, text in enumerate(scan.texts):
            self._firsts.setdefault(text.document, number)
            if text.zone != "footnote":
                self._paragraphs[text.document] = text.position
        self.open()

    def open(self) -> None:
        """Opens the workspace anew, so that no answer is remembered, and makes a first search."""
        self._open.close()
        workspace = self._open.enter_context(Workspace(self._path))
        self._open.enter_context(workspace.snapshot())
        self._search = Search(workspace, self._lexicon)
        first = self._search.read(FIRST)
        for order in ORDERS:
            self._search.page(first, order=order, limit=PAGE)
        self._search.total(first)

    def page(self, asked: Asked) -> list[Found]:
        """The first rows."""
        return self._search.page(self._search.read(asked.written), limit=PAGE)

    def count(self, asked: Asked) -> int:
        """All counted, their rows and documents too."""
        return self._search.total(self._search.read(asked.written)).units

    def ranked(self, asked: Asked) -> list[Found]:
        """The best rows."""
        return self._search.page(self._search.read(asked.written), order="rank", limit=PAGE)

    def is_right(self, asked: Asked, answer: Answer) -> bool:
        """Whether total and first page are those of the scan, to the last row."""
        query = self._search.read(asked.written)
        total = self._search.total(query)
        page = self._search.page(query, limit=PAGE)
        rows = [(self._number(found), hit) for found in page for hit in _hits(found, asked)]
        counts = (total.units, total.hits, total.documents)
        return counts == (len(answer.texts), answer.hits, answer.documents) and rows == answer.rows

    def _number(self, found: Found) -> int:
        """A source begins with its folder and the document's number, see `search_corpus`."""
        document = int(found.unit.origin.source.partition("/")[2].partition("-")[0])
        after = 1 + self._paragraphs[document] if found.unit.zone == "footnote" else 0
        return self._firsts[document] + found.unit.position + after


def _hits(found: Found, asked: Asked) -> list[str]:
    """The hits of a text, folded; of a theme only how many there are."""
    return ["" if asked.theme else fold(found.unit.text[start:end]).text for start, end in found.spans]


def index_of(workspace: Path) -> Path:
    """The folder of a workspace's index."""
    return workspace.with_name(f"{workspace.name}.search")


def build(path: Path) -> None:
    """Make the index of a workspace anew, by searching it."""
    shutil.rmtree(index_of(path), ignore_errors=True)
    with Workspace(path) as workspace, workspace.snapshot():
        search = Search(workspace, load_lexicon())
        search.page(search.read("人权"), limit=1)


if __name__ == "__main__":
    build(Path(sys.argv[1]))
