"""``zhuti lineage``: where each paragraph of a document comes from, among the earlier documents of the workspace."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from nlp import messages
from nlp.cli import output
from nlp.cli.filters import ZoneName
from nlp.cli.options import DEFAULT_DATABASE, DatabaseOption, LanguageOption, LexiconOption, LimitOption, RawCsvOption

if TYPE_CHECKING:
    from nlp.ingest.limits import Limits
    from nlp.store import Workspace
    from nlp.types import Document


class LineageFormat(StrEnum):
    """The forms in which a lineage is given out."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"
    HTML = "html"


DEFAULT_DEPTH = 10

DocumentArgument = Annotated[
    str, typer.Argument(metavar="SYMBOL|SOURCE|FILE", help=messages.text("lineage.document"), show_default=False)
]
FormatOption = Annotated[LineageFormat | None, typer.Option("--format", help=messages.text("lineage.format"))]
DepthOption = Annotated[int, typer.Option("--depth", metavar="N", help=messages.text("lineage.depth"), min=1, max=1000)]
ZoneOption = Annotated[
    list[ZoneName] | None, typer.Option("--zone", metavar="|".join(ZoneName), help=messages.text("lineage.zone"))
]
AllVersionsOption = Annotated[bool, typer.Option("--all-versions", help=messages.text("lineage.all_versions"))]
LineageOutputOption = Annotated[
    Path | None, typer.Option("--output", "-o", metavar="FILE", help=messages.text("lineage.output"))
]


def register(app: typer.Typer) -> None:
    """Add ``zhuti lineage``."""
    app.command("lineage", help=messages.text("lineage.help"))(lineage)


def lineage(
    document: DocumentArgument,
    form: FormatOption = None,
    depth: DepthOption = DEFAULT_DEPTH,
    zone: ZoneOption = None,
    all_versions: AllVersionsOption = False,
    db: DatabaseOption = DEFAULT_DATABASE,
    lexicon: LexiconOption = None,
    limit: LimitOption = None,
    output_file: LineageOutputOption = None,
    raw_csv: RawCsvOption = False,
    lang: LanguageOption = None,
) -> None:
    """Trace the paragraphs of a document of the workspace, or of a file."""
    from nlp.ancestry import Ancestry
    from nlp.cli.lineage.notes import say_notes
    from nlp.cli.lineage.write import View, write
    from nlp.cli.search.said import say_building
    from nlp.ingest.limits import read_limits
    from nlp.rows.lineage import within_zones
    from nlp.store import Workspace

    view = View(form.value if form else _form_of(output_file), output_file, guarded=not raw_csv)
    limits = read_limits(limit or ())
    with Workspace(db) as workspace, workspace.snapshot():
        ancestry = Ancestry(workspace, all_versions=all_versions, on_building=say_building)
        meant, is_stored = _meant(document, workspace, lexicon, limits)
        edition = (ancestry.edition(meant.source) if is_stored else None) or ancestry.edition_of(meant)
        say_notes(meant, edition, workspace, is_stored=is_stored, all_versions=all_versions)
        write(within_zones(ancestry.lineage(edition, depth=depth), zone or ()), view, workspace, lexicon)


def _form_of(output_file: Path | None) -> str:
    """The form that a file's name asks for."""
    suffix = output_file.suffix.lower() if output_file else ""
    return "html" if suffix in (".html", ".htm") else "table"


def _meant(reference: str, workspace: Workspace, lexicon: Path | None, limits: Limits) -> tuple[Document, bool]:
    """The document that was meant, and whether it is the workspace's, by source or symbol; else it is a file."""
    from nlp.cli.reference import STANDARD_INPUT, require_file, source_in

    source = source_in(workspace, reference) if reference != STANDARD_INPUT else None
    stored = workspace.tagged_document(source) if source is not None else None
    if stored is not None:
        return stored.document, True
    require_file(reference, workspace.path)
    return _parsed(reference, workspace, lexicon, limits), False


def _parsed(path: str, workspace: Workspace, lexicon: Path | None, limits: Limits) -> Document:
    """The document of a file, under a name that is none of the workspace's.

    Raises:
        SourceError: the file cannot be read.
    """
    from nlp.errors import SourceError
    from nlp.pipeline import parse_sources
    from nlp.rows.reference import apart_from

    # Faults of a manifest beside the file may come before the document.
    *faults, document = parse_sources([path], limits=limits, lexicon=lexicon)
    for fault in faults:
        if isinstance(fault, SourceError):
            output.say_error(fault)
    if isinstance(document, SourceError):
        raise document
    return apart_from(workspace, document, path)
