"""A report gathered: frequencies first, then part by part, each worked out in the module of its name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeAlias

from nlp.ad_hoc import tagged_with_rules, theme_of
from nlp.errors import ZhutiError
from nlp.lexicon.model import Lexicon
from nlp.lineage.novelty import Novelty
from nlp.maintenance.judgements import FILE, figures_of
from nlp.mine.judged import ThemeFigures
from nlp.report.data import Part, Report, distinct, gather
from nlp.report.parts import LeftOut
from nlp.reporting.asked import Asked, Ground, Told
from nlp.reporting.keywords import keywords_part
from nlp.reporting.measures import measures_part
from nlp.reporting.new_text import new_text
from nlp.reporting.topics import topics_part
from nlp.reporting.trends import trends
from nlp.store import Workspace
from nlp.themes import Tagger
from nlp.types import TaggedDocument
from nlp.workspace import stamp_of

SILENT = Told()

Gathering: TypeAlias = "Callable[[Ground], Part | LeftOut | None]"
"""Works a part out; None where the documents give it nothing to show, else why it is left out."""

PARTS: Mapping[str, Gathering] = {"keywords": keywords_part, "trends": trends, "measures": measures_part, "topics": topics_part}
"""The parts beside new text, by name, in the order of the page."""

PART_NAMES = ("new_text", *PARTS)
"""All parts of a report."""


@dataclass(frozen=True, slots=True)
class Given:
    """Tagged documents, what was wrong with the others, and what reviewers said of the themes."""

    documents: Iterable[TaggedDocument]
    unread: Iterable[ZhutiError]
    judged: Iterable[ThemeFigures]


def report_of_workspace(workspace: Workspace, lexicon: Lexicon, asked: Asked, told: Told = SILENT) -> Report:
    """The report of a workspace; use it within ``workspace.snapshot()``.

    Raises:
        WorkspaceError: the workspace was tagged with another lexicon.
    """
    workspace.require(stamp_of(lexicon))
    return _whole(workspace, Given(workspace.tagged_documents(), (), _judged(lexicon, workspace)), lexicon, asked, told)


def report_of_files(
    documents: Iterable[TaggedDocument], unread: Iterable[ZhutiError], lexicon: Lexicon, asked: Asked, told: Told = SILENT
) -> Report:
    """The report of documents that are in no workspace; where a part is wanted they are put into one for that time.

    Args:
        unread: what was wrong with the files that could not be read.

    Raises:
        ZhutiError: there is no room for the temporary workspace.
    """
    named = distinct(documents)
    given = Given(named, unread, _judged(lexicon, None))
    left_out = [one for part in PART_NAMES if isinstance(one := asked.wants(part), LeftOut)]
    if len(left_out) == len(PART_NAMES):
        return replace(_counted(given, lexicon, asked), left_out=tuple(left_out))
    with _workspace_of(named, lexicon) as workspace, workspace.snapshot():
        return _whole(workspace, given, lexicon, asked, told)


def _counted(given: Given, lexicon: Lexicon, asked: Asked, novelty: Mapping[str, Novelty] | None = None) -> Report:
    """The report without its parts."""
    return gather(
        [tagged_with_rules(tagged, asked.rules) if asked.rules else tagged for tagged in given.documents],
        [*lexicon.themes, *map(theme_of, asked.rules)],
        lexicon=lexicon.name,
        lexicon_version=lexicon.version,
        selection=asked.selection,
        unread=given.unread,
        rules=[rule.described for rule in asked.rules],
        novelty=novelty,
        judged=given.judged,
    )


def _whole(workspace: Workspace, given: Given, lexicon: Lexicon, asked: Asked, told: Told) -> Report:
    wanted = asked.wants("new_text")
    novelty = wanted if isinstance(wanted, LeftOut) else new_text(workspace, told, is_wanted=wanted)
    if isinstance(novelty, LeftOut):
        report = replace(_counted(given, lexicon, asked), left_out=(novelty,))
    else:
        report = _counted(given, lexicon, asked, novelty)
    for name, gathering in PARTS.items() if report.documents else ():
        reason = asked.wants(name)
        found = reason if isinstance(reason, LeftOut) else gathering(Ground(workspace, lexicon, asked, report, told, reason))
        if isinstance(found, LeftOut):
            report = replace(report, left_out=(*report.left_out, found))
        elif found is not None:
            report = replace(report, parts=(*report.parts, found))
    return report


@contextmanager
def _workspace_of(documents: Iterable[TaggedDocument], lexicon: Lexicon) -> Iterator[Workspace]:
    """A workspace with the documents, for as long as it is used."""
    try:
        # Files that are mapped cannot be taken away everywhere.
        folder = TemporaryDirectory(prefix="zhuti.", ignore_cleanup_errors=True)
    except OSError as error:
        where, reason = str(error.filename or "$TMPDIR"), error.strerror or str(error)
        raise ZhutiError("new_text.no_room", where=where, reason=reason) from error
    with folder:
        path = Path(folder.name) / "documents.db"
        with Workspace(path, mode="create") as workspace:
            for tagged in documents:
                workspace.store(tagged, stamp_of(lexicon), lexicon.files)
        with Workspace(path) as workspace:
            yield workspace


def _judged(lexicon: Lexicon, workspace: Workspace | None) -> list[ThemeFigures]:
    """What reviewers' judgements say of the themes, where any are kept; a workspace tells which texts changed since."""
    if not (Path(lexicon.path) / FILE).exists():
        return []
    return figures_of(lexicon, Tagger(lexicon).tag, workspace)
