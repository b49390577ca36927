"""``zhuti drift``: a theme's history in wordings, and the words that took the place of others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from nlp import messages
from nlp.cli import output
from nlp.cli.drift.view import View
from nlp.cli.filters import (
    BodyFilter,
    KindFilter,
    NoCitedFilter,
    SessionFilter,
    YearFilter,
    ZoneFilter,
    make_selection,
)
from nlp.cli.options import (
    DEFAULT_DATABASE,
    DatabaseOption,
    LanguageOption,
    LexiconOption,
    OutputOption,
    RawCsvOption,
    TableFormat,
)
from nlp.cli.progress import with_progress
from nlp.errors import UsageError

if TYPE_CHECKING:
    from nlp.ancestry import Ancestry
    from nlp.lexicon.model import Lexicon
    from nlp.mine.selection import Selection
    from nlp.store import Workspace


class ContextName(StrEnum):
    """How much of a paragraph is shown, as ``--context`` takes it."""

    CLAUSE = "clause"
    PARAGRAPH = "paragraph"


class DriftFormat(StrEnum):
    """The forms in which a drift is given out."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"
    HTML = "html"


ThemeOption = Annotated[list[str] | None, typer.Option("--theme", metavar="THEME", help=messages.text("drift.theme"))]
PairsOption = Annotated[bool, typer.Option("--pairs", help=messages.text("drift.pairs"))]
FormatOption = Annotated[DriftFormat | None, typer.Option("--format", help=messages.text("drift.format"), show_default=False)]
LeastOption = Annotated[int, typer.Option("--min-count", metavar="N", help=messages.text("drift.min_count"), min=1)]
LimitOption = Annotated[int | None, typer.Option("--limit", metavar="N", help=messages.text("drift.limit"), min=1)]
ContextOption = Annotated[ContextName, typer.Option("--context", help=messages.text("drift.context"))]

_MANY_DOCUMENTS = 300
EXAMPLE_THEME = "non-selectivity"


def register(app: typer.Typer) -> None:
    """Add ``zhuti drift``."""
    app.command("drift", help=messages.text("drift.help"))(drift)


def drift(
    theme: ThemeOption = None,
    pairs: PairsOption = False,
    form: FormatOption = None,
    least: LeastOption = 1,
    limit: LimitOption = None,
    context: ContextOption = ContextName.CLAUSE,
    body: BodyFilter = None,
    session: SessionFilter = None,
    year: YearFilter = None,
    kind: KindFilter = None,
    zone: ZoneFilter = None,
    no_cited: NoCitedFilter = False,
    db: DatabaseOption = DEFAULT_DATABASE,
    lexicon: LexiconOption = None,
    output_file: OutputOption = None,
    raw_csv: RawCsvOption = False,
    lang: LanguageOption = None,
) -> None:
    """Tell how wordings drifted."""
    from nlp.lexicon.load import load_lexicon

    loaded = load_lexicon(lexicon)
    if not theme and not pairs:
        example = loaded.themes[0].id if loaded.themes else EXAMPLE_THEME
        raise UsageError("drift.unasked", where="zhuti drift", example=example)
    selection = make_selection(
        loaded, theme=theme, body=body, session=session, year=year, kind=kind, zone=zone, no_cited=no_cited
    )
    chosen = form or _form_of(output_file)
    if pairs and chosen is DriftFormat.HTML:
        raise UsageError("drift.no_page", where="--pairs --format html")
    view = View(chosen.value, output_file, limit, is_whole=context is ContextName.PARAGRAPH, guarded=not raw_csv)
    if pairs:
        _pairs(db, loaded, selection, view, least)
    else:
        _themes(db, loaded, selection, view)


def _form_of(output_file: Path | None) -> DriftFormat:
    """The form where none is asked for: a page in a file of that name, else a table."""
    suffix = output_file.suffix.lower() if output_file else ""
    return DriftFormat.HTML if suffix in (".html", ".htm") else DriftFormat.TABLE


def _themes(db: Path, lexicon: Lexicon, selection: Selection, view: View) -> None:
    from nlp.cli.drift.theme import write_histories
    from nlp.drift import theme_histories
    from nlp.lexicon.labels import labels
    from nlp.rows.drift import drift_meta

    named = labels(lexicon)
    with _opened(db, lexicon, selection) as workspace:
        histories = theme_histories(workspace, lexicon, named, selection, ancestry=_ancestry(workspace), watch=watched)
        meta = drift_meta(workspace, lexicon, selection)
    if not meta["corpus_documents"]:
        output.say("drift.nothing")
    write_histories(histories, meta, view, named)


def _pairs(db: Path, lexicon: Lexicon, selection: Selection, view: View, least: int) -> None:
    from nlp.cli.drift.pairs import said_corpus, write_pairs
    from nlp.cli.words import first_rows
    from nlp.drift import replacement_pairs
    from nlp.lexicon.labels import labels
    from nlp.rows.drift import drift_meta

    with _opened(db, lexicon, selection) as workspace:
        found = replacement_pairs(workspace, lexicon, selection, least=least, ancestry=_ancestry(workspace), watch=watched)
        made_of = drift_meta(workspace, lexicon, selection)
    rows, total = first_rows(found.pairs, TableFormat(view.form), view.limit)
    meta = {"min_count": least, "rewordings": found.rewordings, "pairs": total, **made_of}
    if not rows:
        output.say("drift.no_pairs", **said_corpus(meta))
    write_pairs(rows, meta, view, labels(lexicon))


@contextmanager
def _opened(db: Path, lexicon: Lexicon, selection: Selection) -> Iterator[Workspace]:
    """A workspace in one state, tagged with the lexicon; bodies that it has not are said."""
    from nlp.cli.unknown_bodies import say_unknown_bodies
    from nlp.store import Workspace
    from nlp.workspace import stamp_of

    with Workspace(db) as workspace, workspace.snapshot():
        workspace.require(stamp_of(lexicon))
        say_unknown_bodies(workspace, selection.bodies)
        yield workspace


def _ancestry(workspace: Workspace) -> Ancestry:
    from nlp.ancestry import Ancestry
    from nlp.cli.search.said import say_building

    return Ancestry(workspace, undated_last=True, on_building=say_building)


def watched(sources: Sequence[str]) -> Iterable[str]:
    """The sources with a bar; where no one would see it, a line is said if there are many."""
    if len(sources) >= _MANY_DOCUMENTS:
        output.say("drift.tracing", count=f"{len(sources):,}")
    return with_progress(sources, lambda: len(sources), messages.text("drift.progress"))
