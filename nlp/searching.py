"""Searching a workspace: queries read with its lexicon, asked of every text, counted and given out page by page."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Literal, NamedTuple, TypeAlias

from nlp.lexicon.model import Lexicon
from nlp.search.match import find_in
from nlp.search.query import Query
from nlp.search.read import read_query
from nlp.search.unit import Found, Origin, Total, Unit
from nlp.store import Workspace
from nlp.text import fold
from nlp.types import TaggedDocument
from nlp.workspace import left_out, stamp_of

Order: TypeAlias = Literal["document", "rank"]


class UnitCount(NamedTuple):
    """How often a query stands in one text: its document, the zone and position (see `Unit`), and its rows."""

    source: str
    zone: str
    position: int
    hits: int


class Search:
    """A workspace made ready for searching; use it within ``workspace.snapshot()``.

    The order of documents is that of their sources; within one the title comes first, then the paragraphs, then the
    footnotes. Of several versions of a text one is searched, the one that is counted, unless all are asked for.

    Args:
        all_versions: search the other versions too: drafts of what was adopted, copies in other formats.

    Raises:
        WorkspaceError: the workspace was tagged with another lexicon.
    """

    def __init__(self, workspace: Workspace, lexicon: Lexicon, *, all_versions: bool = False) -> None:
        workspace.require(stamp_of(lexicon))
        self._workspace = workspace
        self._lexicon = lexicon
        self._others = {} if all_versions else left_out(workspace)

    @property
    def left_out(self) -> int:
        """How many documents are not searched because another version of their text is."""
        return len(self._others)

    def read(self, written: str) -> Query:
        """The query that was written, its themes looked up in the lexicon.

        Raises:
            UsageError: it cannot be read; it says at which column.
        """
        return read_query(written, theme_names(self._lexicon))

    def total(self, query: Query) -> Total:
        """What the query finds in all."""
        found = list(self.every(query))
        units = list(self._units())
        return Total(
            sum(one.rows for one in found), len(found), len({one.unit.origin.source for one in found}),
            len(units), len({unit.origin.source for unit in units}),
        )  # fmt: skip

    def page(self, query: Query, *, order: Order = "document", limit: int, offset: int = 0) -> list[Found]:
        """The texts of ``limit`` rows from the row ``offset`` on; of the first and the last text only the spans among them."""
        rows = islice(((found, span) for found in self.every(query) for span in found.spans or (None,)), offset, offset + limit)
        page: dict[Unit, list[tuple[int, int]]] = {}
        for found, span in rows:
            page.setdefault(found.unit, []).extend([span] if span else [])
        return [Found(unit, tuple(spans)) for unit, spans in page.items()]

    def every(self, query: Query) -> Iterator[Found]:
        """Each text in which the query holds, in the order of documents."""
        for unit in self._units():
            if found := find_in(query, unit):
                yield found

    def counts(self, query: Query) -> Iterator[UnitCount]:
        """How often the query stands in each text in which it holds, in the order of documents; faster than `every`."""
        for found in self.every(query):
            yield UnitCount(found.unit.origin.source, found.unit.zone, found.unit.position, found.rows)

    def _units(self) -> Iterator[Unit]:
        for tagged in self._workspace.tagged_documents():
            if tagged.document.source not in self._others:
                yield from units_of(tagged)


def theme_names(lexicon: Lexicon) -> dict[str, str]:
    """The id of each theme by each of its names, folded."""
    return {fold(name).text: theme.id for theme in lexicon.themes for name in (theme.id, *theme.label.values())}


def units_of(tagged: TaggedDocument) -> Iterator[Unit]:
    """The texts of a document, in their order."""
    document = tagged.document
    origin = Origin(document.source, document.symbol, document.body, document.session, document.year, document.kind)
    if document.title is not None:
        yield Unit(origin, None, "title", None, 0, None, document.title, tagged.title_tags)
    for position, (paragraph, tags) in enumerate(zip(document.paragraphs, tagged.paragraph_tags, strict=True), 1):
        yield Unit(origin, paragraph.part, paragraph.zone, paragraph.number, position, paragraph.opening, paragraph.text, tags)
    for position, note in enumerate(document.footnotes):
        yield Unit(origin, None, "footnote", note.mark, position, None, note.text)
