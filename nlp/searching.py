"""Searching a workspace: queries read with its lexicon, asked of every text, counted and given out page by page."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property, lru_cache, partial
from typing import Literal, NamedTuple, TypeAlias, TypeVar

import numpy as np

from nlp.cutting import LateTokens
from nlp.errors import WorkspaceError
from nlp.lexicon.model import Lexicon
from nlp.search.answers import Answers, Hit, by_documents
from nlp.search.fetch import Place, fetch_documents, fetch_units
from nlp.search.index import DamagedError, open_index, tell_no_one
from nlp.search.match import find_in
from nlp.search.names import term_names, theme_names
from nlp.search.query import Query, Term, Theme, parts_of
from nlp.search.read import read_query
from nlp.search.unit import Found, Origin, Total, Unit
from nlp.store import Entry, Workspace
from nlp.types import TaggedDocument
from nlp.workspace import left_out, stamp_of

Order: TypeAlias = Literal["document", "rank"]
_Answer = TypeVar("_Answer")
_DAMAGES = (DamagedError, LookupError, ValueError, OverflowError)
_AT_ONCE = 500


class UnitCount(NamedTuple):
    """How often a query stands in one text: its document, the zone and position (see `Unit`), and its rows."""

    source: str
    zone: str
    position: int
    hits: int


class ZoneCount(NamedTuple):
    """What a query finds in one zone of a document: in how many texts it holds, and how many rows they give."""

    source: str
    zone: str
    texts: int
    hits: int


class Search:
    """A workspace made ready for searching; use it within ``workspace.snapshot()``.

    The order of documents is that of their sources; within one the title comes first, then the paragraphs, then the
    footnotes. Of several versions of a text one is searched, the one that is counted, unless all are asked for.

    What is searched is an index beside the workspace, which is made when it is first needed. Whatever it gives is looked up
    in the workspace again, and where the two differ the index is made anew. The texts bear their themes only where a query asks
    for themes or terms.

    Args:
        all_versions: search the other versions too: drafts of what was adopted, copies in other formats.
        on_building: is told, before it is done, of how many documents an index is built.

    Raises:
        WorkspaceError: the workspace was tagged with another lexicon.
    """

    def __init__(
        self,
        workspace: Workspace,
        lexicon: Lexicon,
        *,
        all_versions: bool = False,
        on_building: Callable[[int], None] = tell_no_one,
    ) -> None:
        workspace.require(stamp_of(lexicon))
        self._workspace = workspace
        self._lexicon = lexicon
        self._on_building = on_building
        self._cutter = LateTokens(lexicon)
        self._others = {} if all_versions else left_out(workspace)

    @property
    def left_out(self) -> int:
        """How many documents are not searched because another version of their text is."""
        return len(self._others)

    def read(self, written: str) -> Query:
        """The query that was written, its themes and terms looked up in the lexicon.

        Raises:
            UsageError: it cannot be read; it says at which column.
        """
        return read_query(written, *self._names, self._cutter.tokens)

    def total(self, query: Query) -> Total:
        """What the query finds in all."""
        return self._asked(lambda answers: answers.total(query))

    def page(self, query: Query, *, order: Order = "document", limit: int, offset: int = 0) -> list[Found]:
        """The texts of ``limit`` rows from the row ``offset`` on; of the first and the last text only the spans among them.

        Args:
            order: that of the documents, or those first that answer the query best (see `nlp.search.rank`).
        """

        def ask(answers: Answers) -> list[Found]:
            hits = answers.ranked(query, limit, offset) if order == "rank" else answers.page(query, limit, offset)
            return self._looked_up(answers, query, hits)

        return self._asked(ask)

    def every(self, query: Query) -> Iterator[Found]:
        """Each text in which the query holds, in the order of documents."""
        return self._each(query, lambda answers, hits: self._looked_up(answers, query, hits))

    def texts(self, query: Query) -> Iterator[Unit]:
        """Each text in which the query holds, without its themes, in the order of documents.

        It is for reading a whole corpus, which filters make: faster than `every`, since no text is asked again.
        """
        return self._each(query, partial(self._fetched, with_tags=False))

    def counts(self, query: Query) -> Iterator[UnitCount]:
        """How often the query stands in each text in which it holds, in the order of documents; faster than `every`."""
        return iter(self._asked(lambda answers: [self._count(answers, hit) for hit in answers.hits(query)]))

    def zone_counts(self, query: Query) -> list[ZoneCount]:
        """What the query finds in each zone of each document in which it holds; faster than `counts`."""

        def ask(answers: Answers) -> list[ZoneCount]:
            return [ZoneCount(answers.entries[one.entry].source, *one[1:]) for one in answers.tallies(query)]

        return self._asked(ask)

    def _each(self, query: Query, look_up: Callable[[Answers, Sequence[Hit]], list[_Answer]]) -> Iterator[_Answer]:
        """What is looked up of each text in which the query holds; where the index is found damaged, from there on anew."""
        start, is_anew = 0, False
        while True:
            try:
                for hits in by_documents(self._answers.hits(query, start), _AT_ONCE):
                    yield from look_up(self._answers, hits)
                    start = hits[-1].entry + 1
                return
            except _DAMAGES as error:
                if is_anew:
                    raise self._damage(error) from error
                is_anew = True
                self._reopen()

    def _asked(self, ask: Callable[[Answers], _Answer]) -> _Answer:
        """What an index answers; one that is found to be damaged is made anew and asked again."""
        try:
            return ask(self._answers)
        except _DAMAGES:
            self._reopen()
        try:
            return ask(self._answers)
        except _DAMAGES as error:
            raise self._damage(error) from error

    def _damage(self, error: Exception) -> WorkspaceError:
        """What is wrong where an index that was just made is not what the workspace says."""
        reason = f"{type(error).__name__}: {error}"
        return WorkspaceError("workspace.damaged", where=str(self._workspace.path), reason=reason)

    @cached_property
    def _names(self) -> tuple[dict[str, str], frozenset[str]]:
        return theme_names(self._lexicon), term_names(self._lexicon)

    @cached_property
    def _answers(self) -> Answers:
        return self._open(anew=False)

    def _reopen(self) -> None:
        self._answers = self._open(anew=True)

    def _open(self, *, anew: bool) -> Answers:
        entries = self._workspace.entries()
        is_searched = np.array([entry.source not in self._others for entry in entries], bool)
        index = open_index(self._workspace, entries, anew=anew, on_building=self._on_building)
        return Answers(index, entries, is_searched, lru_cache(1)(self._texts_of))

    def _texts_of(self, entry: Entry) -> dict[Place, str]:
        """The texts of a document as they stand, by zone and position."""
        return {(unit.zone, unit.position): unit.text for unit in fetch_documents(self._workspace, [entry])}

    def _looked_up(self, answers: Answers, query: Query, hits: Sequence[Hit]) -> list[Found]:
        """Texts as they stand in the workspace, of each the spans that are asked for.

        Raises:
            DamagedError: they are not what the index says.
        """
        with_tags = any(isinstance(node, Theme | Term) for node in parts_of(query.node))
        units = self._fetched(answers, hits, with_tags=with_tags)
        return [_found(query, unit, hit) for unit, hit in zip(units, hits, strict=True)]

    def _fetched(self, answers: Answers, hits: Sequence[Hit], *, with_tags: bool) -> list[Unit]:
        """Texts as they stand in the workspace.

        Raises:
            LookupError: some are not there.
        """
        places = [(answers.entries[hit.entry], answers.place(hit)) for hit in hits]
        wanted: dict[Entry, list[Place]] = {}
        for entry, place in places:
            wanted.setdefault(entry, []).append(place)
        units = fetch_units(self._workspace, wanted, with_tags=with_tags)
        found = {(unit.origin.source, unit.zone, unit.position): unit for unit in units}
        return [found[entry.source, *place] for entry, place in places]

    def _count(self, answers: Answers, hit: Hit) -> UnitCount:
        return UnitCount(answers.entries[hit.entry].source, *answers.place(hit), hit.rows)


def _found(query: Query, unit: Unit, hit: Hit) -> Found:
    found = find_in(query, unit)
    if found is None or found.rows != hit.rows:
        raise DamagedError(unit.origin.source)
    return Found(unit, found.spans[hit.first : hit.last], hit.score)


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
