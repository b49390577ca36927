"""``zhuti report``: one offline page of theme frequencies, from the workspace or straight from files."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeAlias

import typer

from nlp import messages
from nlp.cli import output
from nlp.cli.filters import (
    BodyFilter,
    KindFilter,
    NoCitedFilter,
    SessionFilter,
    ThemeFilter,
    YearFilter,
    ZoneFilter,
    make_selection,
)
from nlp.cli.left_aside import say_other_kinds, say_skipped
from nlp.cli.new_text import NewTextOption, new_text_of_files, new_text_of_workspace
from nlp.cli.options import DEFAULT_DATABASE, DatabaseOption, LanguageOption, LexiconOption, LimitOption
from nlp.cli.rules import RuleOption, rules_of
from nlp.errors import UsageError, ZhutiError

if TYPE_CHECKING:
    from nlp.ad_hoc import Rule
    from nlp.ingest.limits import Limits
    from nlp.lexicon.model import Lexicon, Theme
    from nlp.lineage.novelty import Novelty
    from nlp.mine.judged import ThemeFigures
    from nlp.types import TaggedDocument

Given: TypeAlias = "tuple[list[TaggedDocument], dict[str, Novelty] | None, list[ZhutiError]]"
"""Tagged documents, how much of each is new text if that is wanted, and what could not be read."""

PathsArgument = Annotated[
    list[Path] | None, typer.Argument(metavar="PATH", help=messages.text("report.paths"), show_default=False)
]
PageOption = Annotated[Path | None, typer.Option("--output", "-o", metavar="FILE", help=messages.text("report.output"))]


def register(app: typer.Typer) -> None:
    """Add ``zhuti report``."""
    app.command("report", help=messages.text("report.help"))(report)


def report(
    paths: PathsArgument = None,
    rule: RuleOption = None,
    theme: ThemeFilter = None,
    body: BodyFilter = None,
    session: SessionFilter = None,
    year: YearFilter = None,
    kind: KindFilter = None,
    zone: ZoneFilter = None,
    no_cited: NoCitedFilter = False,
    new_text: NewTextOption = None,
    db: DatabaseOption = DEFAULT_DATABASE,
    lexicon: LexiconOption = None,
    limit: LimitOption = None,
    output_file: PageOption = None,
    lang: LanguageOption = None,
) -> int:
    """Make the report; 1 where some of the files could not be read."""
    from nlp.ingest.limits import read_limits
    from nlp.lexicon.load import load_lexicon
    from nlp.report.data import gather
    from nlp.report.page import render

    limits = read_limits(limit or ())
    loaded = load_lexicon(lexicon)
    rules = rules_of(rule, loaded)
    selection = make_selection(
        loaded, rules=rules, theme=theme, body=body, session=session, year=year, kind=kind, zone=zone, no_cited=no_cited
    )
    given = _from_files(paths, limits, loaded, new_text) if paths else _from_workspace(db, loaded, new_text)
    documents, novelty, unread = given
    made = gather(
        _with_rules(documents, rules),
        [*loaded.themes, *_themes_of(rules)],
        lexicon=loaded.name,
        lexicon_version=loaded.version,
        selection=selection,
        unread=unread,
        rules=[rule.described for rule in rules],
        novelty=novelty,
        judged=_judged(loaded, None if paths else db),
    )
    if not made.documents:
        raise UsageError("report.nothing", where=", ".join(map(str, paths)) if paths else str(db))
    with output.destination(output_file) as stream:
        stream.write(render(made, messages.language()))
    return int(bool(unread))


def _judged(lexicon: Lexicon, db: Path | None) -> list[ThemeFigures]:
    """What reviewers' judgements say of the themes, where any are kept; a workspace tells which texts changed since."""
    from nlp.cli.unread_judgements import say_unread
    from nlp.maintenance.judgements import FILE, figures_of
    from nlp.store import Workspace
    from nlp.themes import Tagger

    say_unread(Path(lexicon.path))
    if not (Path(lexicon.path) / FILE).exists():
        return []
    tag = Tagger(lexicon).tag
    if db is None:
        return figures_of(lexicon, tag)
    with Workspace(db) as workspace, workspace.snapshot():
        return figures_of(lexicon, tag, workspace)


def _with_rules(documents: list[TaggedDocument], rules: Sequence[Rule]) -> list[TaggedDocument]:
    """The documents with the themes of the rules, where there are any."""
    if not rules:
        return documents
    from nlp.ad_hoc import tagged_with_rules

    return [tagged_with_rules(tagged, rules) for tagged in documents]


def _themes_of(rules: Sequence[Rule]) -> list[Theme]:
    if not rules:
        return []
    from nlp.ad_hoc import theme_of

    return [theme_of(rule) for rule in rules]


def _from_files(paths: list[Path], limits: Limits, lexicon: Lexicon, is_new_text_wanted: bool | None) -> Given:
    """The documents of the files, and what was wrong with the others, which is also said at once."""
    from nlp.pipeline import parse_sources, tag_documents
    from nlp.report.data import distinct
    from nlp.themes import Tagger

    documents: list[TaggedDocument] = []
    unread: list[ZhutiError] = []
    parsed = parse_sources(paths, limits=limits, keep_named=False, on_skipped=say_skipped)
    for tagged in tag_documents(parsed, Tagger(lexicon)):
        if isinstance(tagged, ZhutiError):
            output.say_error(tagged)
            unread.append(tagged)
        else:
            documents.append(tagged)
    say_other_kinds(paths)
    documents = distinct(documents)
    return documents, new_text_of_files(documents, is_new_text_wanted), unread


def _from_workspace(path: Path, lexicon: Lexicon, is_new_text_wanted: bool | None) -> Given:
    """The documents of a workspace."""
    from nlp.store import Workspace
    from nlp.workspace import stamp_of

    with Workspace(path) as workspace, workspace.snapshot():
        workspace.require(stamp_of(lexicon))
        found = new_text_of_workspace(workspace, is_new_text_wanted)
        return list(workspace.tagged_documents()), found, []
