"""``zhuti lexicon suggest``: candidates for terms, ranked; one accepted, rejected or taken back; what was decided."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated

import typer

from nlp import messages
from nlp.cli.filters import KindName
from nlp.cli.lexicon.adding import NoteOption, SinceOption, SourceOption, StatusOption, status_of
from nlp.cli.lexicon.finishing import Way
from nlp.cli.lexicon.given import refuse_empty, years_of
from nlp.cli.lexicon.places import DryRunOption, ForceOption, folder_of
from nlp.cli.options import (
    DEFAULT_DATABASE,
    DatabaseOption,
    LanguageOption,
    LexiconOption,
    OutputOption,
    RawCsvOption,
    TableFormat,
)
from nlp.cli.search_filters import BodyFilter, SessionFilter, YearFilter, ZoneCondition
from nlp.cli.words import FormatOption, LimitOption
from nlp.errors import UsageError


class CandidateKind(StrEnum):
    """The kinds of candidates, as ``--kind`` takes them."""

    VARIANT = "variant"
    REPLACEMENT = "replacement"
    LISTED = "listed"
    KEYNESS = "keyness"
    TOPIC = "topic"
    PHRASE = "phrase"


ThemeOption = Annotated[list[str] | None, typer.Option("--theme", metavar="THEME", help=messages.text("suggest.theme"))]
KindOption = Annotated[
    list[CandidateKind] | None, typer.Option("--kind", metavar="|".join(CandidateKind), help=messages.text("suggest.kind"))
]
ContextsOption = Annotated[int, typer.Option("--contexts", metavar="N", help=messages.text("suggest.contexts"), min=0, max=50)]
PairsOption = Annotated[
    bool | None, typer.Option("--pairs/--no-pairs", help=messages.text("suggest.pairs"), show_default=False)
]
DocumentKindCondition = Annotated[
    list[KindName] | None,
    typer.Option("--document-kind", metavar="|".join(KindName), help=messages.text("suggest.document_kind")),
]
AcceptOption = Annotated[list[str] | None, typer.Option("--accept", metavar="ID|TERM", help=messages.text("suggest.accept"))]
RejectOption = Annotated[list[str] | None, typer.Option("--reject", metavar="ID|TERM", help=messages.text("suggest.reject"))]
UndoOption = Annotated[str | None, typer.Option("--undo", metavar="ID|TERM", help=messages.text("suggest.undo"))]
WhyOption = Annotated[str | None, typer.Option("--why", metavar="TEXT", help=messages.text("suggest.why"))]
ByOption = Annotated[str | None, typer.Option("--by", metavar="NAME", help=messages.text("suggest.by"), show_default=False)]
DecidedOption = Annotated[bool, typer.Option("--decided", help=messages.text("suggest.decided"))]


def register(lexicon: typer.Typer) -> None:
    """Add ``zhuti lexicon suggest``."""
    lexicon.command("suggest", help=messages.text("suggest.help"))(suggest)


def suggest(
    theme: ThemeOption = None,
    kind: KindOption = None,
    limit: LimitOption = None,
    form: FormatOption = TableFormat.TABLE,
    contexts: ContextsOption = 3,
    pairs: PairsOption = None,
    accept: AcceptOption = None,
    status: StatusOption = None,
    since: SinceOption = None,
    source: SourceOption = None,
    note: NoteOption = None,
    reject: RejectOption = None,
    why: WhyOption = None,
    undo: UndoOption = None,
    by: ByOption = None,
    decided: DecidedOption = False,
    dry_run: DryRunOption = False,
    force: ForceOption = False,
    body: BodyFilter = None,
    session: SessionFilter = None,
    year: YearFilter = None,
    document_kind: DocumentKindCondition = None,
    zone: ZoneCondition = None,
    db: DatabaseOption = DEFAULT_DATABASE,
    lexicon: LexiconOption = None,
    output_file: OutputOption = None,
    raw_csv: RawCsvOption = False,
    lang: LanguageOption = None,
) -> None:
    """List candidates for terms, or decide on some."""
    from nlp.cli.lexicon.suggest import decide, listing
    from nlp.cli.lexicon.suggest.asked import Asked, Given

    _refuse_mixed({"--accept": accept, "--reject": reject, "--undo": undo, "--decided": decided})
    filters = {"body": body, "session": session, "year": year, "kind": document_kind, "zone": zone}
    asked = Asked(folder_of(lexicon), db, filters, pairs, contexts)
    given = Given(theme or (), kind or (), limit, form, output_file, not raw_csv)
    if accept:
        refuse_empty(since=since, source=source, note=note)
        term = decide.Said(status_of(status), years_of(since)[0], source, note)
        decide.accept(asked, accept, theme or (), term, decide.Why(by, why), Way(dry_run, force, db))
    elif reject:
        decide.reject(asked, reject, decide.Why(by, why))
    elif undo:
        decide.undo(asked, undo, Way(dry_run, force, db))
    elif decided:
        listing.list_decisions(asked, given)
    else:
        listing.list_suggestions(asked, given)


def _refuse_mixed(given: Mapping[str, object]) -> None:
    """Make sure that one thing is asked for at a time.

    Raises:
        UsageError: two are.
    """
    names = [name for name, value in given.items() if value]
    if len(names) > 1:
        raise UsageError("suggest.mixed", where=" ".join(names))
