"""A report gathered: frequencies first, then part by part, each worked out in the module of its name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeAlias

from nlp.ad_hoc import tagged_with_rules, theme_of
from nlp.errors import ZhutiError
from nlp.lexicon.model import Lexicon
from nlp.lineage.novelty import Novelty
from nlp.maintenance.judgements import FILE, figures_of
from nlp.mine.judged import ThemeFigures
from nlp.report.data import Report, distinct, gather
from nlp.report.parts import NOT_WANTED, LeftOut, Part
from nlp.reporting.asked import Asked, Ground, Told
from nlp.reporting.new_text import new_text
from nlp.store import Workspace
from nlp.themes import Tagger
from nlp.types import TaggedDocument
from nlp.workspace import stamp_of

SILENT = Told()

Gathering: TypeAlias = "Callable[[Ground], Part | LeftOut | None]"
"""Works a part out; None where the documents give it nothing to show, else why it is left out."""

PARTS: Mapping[str, Gathering] = {}
"""The parts beside new text, by name, in the order of the page."""


def report_of_workspace(workspace: Workspace, lexicon: Lexicon, asked: Asked, told: Told = SILENT) -> Report:
    """The report of a workspace; use it within ``workspace.snapshot()``.

    Raises:
        WorkspaceError: the workspace was tagged with another lexicon.
    """
    workspace.require(stamp_of(lexicon))
    judged = _judged(lexicon, workspace)
    return _gathered(workspace, workspace.tagged_documents(), lexicon, asked, told, judged=judged)


def report_of_files(
    documents: Iterable[TaggedDocument], unread: Iterable[ZhutiError], lexicon: Lexicon, asked: Asked, told: Told = SILENT
) -> Report:
    """The report of documents that are in no workspace; they are put into one for as long as it is worked out.

    Args:
        unread: what was wrong with the files that could not be read.

        asked: where no part is wanted, no workspace is made.

    Raises:
        ZhutiError: there is no room for the temporary workspace.
    """
    named = distinct(documents)
    if all(asked.parts.get(part) is False for part in ("new_text", *PARTS)):
        return _gathered(None, named, lexicon, asked, told, judged=_judged(lexicon, None), unread=unread)
    with _workspace_of(named, lexicon) as workspace, workspace.snapshot():
        return _gathered(workspace, named, lexicon, asked, told, judged=_judged(lexicon, None), unread=unread)


def _gathered(
    workspace: Workspace | None,
    documents: Iterable[TaggedDocument],
    lexicon: Lexicon,
    asked: Asked,
    told: Told,
    *,
    judged: Iterable[ThemeFigures],
    unread: Iterable[ZhutiError] = (),
) -> Report:
    wanted = asked.parts.get("new_text")
    novelty = new_text(workspace, told, is_wanted=wanted) if workspace else LeftOut("new_text", NOT_WANTED)
    report = gather(
        [tagged_with_rules(tagged, asked.rules) if asked.rules else tagged for tagged in documents],
        [*lexicon.themes, *map(theme_of, asked.rules)],
        lexicon=lexicon.name,
        lexicon_version=lexicon.version,
        selection=asked.selection,
        unread=unread,
        rules=[rule.described for rule in asked.rules],
        novelty=_found(novelty),
        judged=judged,
    )
    report = replace(report, left_out=(novelty,) if isinstance(novelty, LeftOut) else ())
    return _with_parts(report, workspace, lexicon, asked, told) if report.documents else report


def _with_parts(report: Report, workspace: Workspace | None, lexicon: Lexicon, asked: Asked, told: Told) -> Report:
    for name, gathering in PARTS.items():
        wanted = asked.parts.get(name)
        if wanted is False or workspace is None:
            found: Part | LeftOut | None = LeftOut(name, NOT_WANTED)
        else:
            found = gathering(Ground(workspace, lexicon, asked, report, told, wanted))
        if isinstance(found, LeftOut):
            report = replace(report, left_out=(*report.left_out, found))
        elif found is not None:
            report = replace(report, parts=(*report.parts, found))
    return report


def _found(novelty: Mapping[str, Novelty] | LeftOut) -> Mapping[str, Novelty] | None:
    return None if isinstance(novelty, LeftOut) else novelty


@contextmanager
def _workspace_of(documents: Iterable[TaggedDocument], lexicon: Lexicon) -> Iterator[Workspace]:
    """A workspace with the documents, for as long as it is used."""
    try:
        folder = TemporaryDirectory(prefix="zhuti.")
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
