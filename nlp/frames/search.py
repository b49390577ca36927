"""What a query finds, as a data frame."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from nlp.frames.asked import Values, WorkspaceLike, at_least, filters_of, opened, text
from nlp.frames.kinds import frame_of_rows, kinds_of
from nlp.lexicon.given import LexiconLike, given_lexicon
from nlp.rows.search import COLUMNS
from nlp.tables import ZONES

if TYPE_CHECKING:
    import pandas as pd

    from nlp.search.kwic import Line

_COUNTS = ("number", "position", "start", "end")
_FOOTNOTE = "footnote"


def search_table(
    workspace: WorkspaceLike,
    query: str,
    *,
    themes: Values = None,
    bodies: Values = None,
    sessions: Values = None,
    years: Values = None,
    kinds: Values = None,
    zones: Values = None,
    with_cited: bool = True,
    sort: str | None = None,
    limit: int | None = None,
    offset: int = 0,
    window: int | None = 30,
    all_versions: bool = False,
    lexicon: LexiconLike = None,
) -> pd.DataFrame:
    """Every occurrence of a query in its context, as ``zhuti search`` finds it: a row an occurrence.

    How much there is in all, whatever the limit, is in ``attrs["total"]``; there too, what was searched and with what.

    Columns: ``source``, ``symbol``, ``body``, ``session``; ``part``, ``zone``, ``number`` of the paragraph; ``left``,
    ``keyword``, ``right``; ``start`` and ``end`` of the keyword in the paragraph, in characters; ``mark`` of a footnote,
    which has no number; ``position`` among the texts of its document, by which (with ``source``) rows join
    `paragraphs_table`: 0 is the title, paragraphs go from 1, of footnotes it is ``<NA>``. A text that holds the query without
    any words (``session:53``) gives one row with an empty keyword.

    Args:
        query: in the search language: words, order, nearness, ``theme:debt``, ``cited:no`` ….
        zones: by default all, titles and footnotes too.
        with_cited: False leaves out what stands in the quoted titles of other documents.
        sort: keys with commas between them, as ``"r1,session"``.
        window: how many characters of context on either side; None for the whole text.
        all_versions: whether the other versions of a text are searched too, drafts and copies.
        lexicon: the one that the workspace was tagged with, where that is not the shipped one.

    Raises:
        UsageError: the query cannot be read, or a filter has a value that there is not.
        WorkspaceError: the workspace cannot be read, or was tagged with another lexicon.
    """
    from nlp.rows.filters import theme_filter
    from nlp.rows.lines import Asked, lines_asked_for, total_asked_for
    from nlp.rows.search import meta_asked_for
    from nlp.search.kwic import parse_sort
    from nlp.search.query import narrowed
    from nlp.searching import Search

    most, first = None if limit is None else at_least("limit", limit, 0), at_least("offset", offset, 0)
    around = None if window is None else at_least("window", window, 0)
    filters = filters_of(
        ZONES, themes=themes, bodies=bodies, sessions=sessions, years=years, kinds=kinds, zones=zones, with_cited=with_cited
    )
    loaded, keys = given_lexicon(lexicon), parse_sort(text("sort", sort), "sort") if sort else ()
    of_themes, scope = theme_filter(loaded, filters.themes, no_cited=not with_cited), filters.scope()
    with opened(workspace) as one:
        search = Search(one, loaded, all_versions=all_versions)
        asked_for = narrowed(search.read(text("query", query)), *scope, *of_themes, cited=None if with_cited else False)
        ids = filters.selection(loaded).themes
        asked = Asked(asked_for, scope, sort=keys, limit=most, offset=first, themes=ids, all_versions=all_versions)
        rows = list(_rows(lines_asked_for(search, asked), around))
        meta = meta_asked_for(loaded, search, asked, {document.source: document for document in one.documents()})
        meta["total"] = total_asked_for(search, asked)._asdict()
    return frame_of_rows(rows, kinds_of((*COLUMNS, "mark", "position"), count=_COUNTS), meta)


def _rows(lines: Iterable[Line], window: int | None) -> Iterator[dict[str, Any]]:
    """The rows; a footnote's mark in a column of its own, so that numbers are numbers."""
    from nlp.rows.search import rows_of

    for line in lines:
        (row,) = rows_of([line], window)
        is_note = line.unit.zone == _FOOTNOTE
        row |= {"mark": row["number"], "number": None, "position": None} if is_note else {"mark": None}
        yield row if is_note else row | {"position": line.unit.position}
