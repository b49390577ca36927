"""The lineage of a document as a data frame."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from nlp.errors import SourceError, UsageError
from nlp.frames.asked import Values, WorkspaceLike, at_least, filters_of, opened
from nlp.frames.kinds import frame_of_rows, kinds_of
from nlp.rows.filters import ZONES
from nlp.rows.lineage import ROW_COLUMNS
from nlp.types import Document

if TYPE_CHECKING:
    import pandas as pd

    from nlp.ancestry import Ancestry
    from nlp.lineage.model import Edition, Lineage
    from nlp.store import Workspace

DocumentLike: TypeAlias = Document | os.PathLike[str] | str
"""A document: its symbol or source in the workspace, a file, or what `nlp.parse` gave."""

_NESTED = ("ancestors", "others", "siblings")


def lineage_table(
    workspace: WorkspaceLike,
    document: DocumentLike,
    *,
    depth: int = 10,
    zones: Values = None,
    all_versions: bool = False,
) -> pd.DataFrame:
    """Where each paragraph of a document comes from among the earlier ones, as ``zhuti lineage`` tells it: a row a paragraph.

    Rows of the status ``dropped`` are the paragraphs of the nearest earlier version that have no successor, under its source.

    Columns: ``source``, ``symbol``; ``position`` in the document, ``part``, ``zone``, ``number``; ``opening``; ``status``
    (``identical``, ``reworded``, ``merged``, ``split``, ``new``, ``dropped``); ``against`` what it was told; ``renumbered``,
    ``moved``; ``text``. Nested, lists of dictionaries: ``ancestors`` (``source``, ``symbol``, ``part``, ``zone``, ``number``,
    ``similarity`` from 0 to 1 …), the latest first; ``others`` that it was merged from; ``siblings`` that were split with it.
    ``attrs`` name the document, the predecessor, and with how many documents it was compared.

    Args:
        document: its symbol or source in the workspace; a file that need not be there; or a `Document`.
        depth: how many ancestors of a paragraph to give, at most.
        zones: only paragraphs of these; by default all.
        all_versions: whether other versions of texts are compared too: drafts, corrigenda, other formats.

    Raises:
        SourceError: there is neither such a document nor such a file, or the file cannot be read.
        UsageError: a zone is none, or ``depth`` is below 1.
        WorkspaceError: the workspace cannot be read.
    """
    from nlp.ancestry import Ancestry
    from nlp.rows.lineage import json_rows, within_zones

    most, wanted = at_least("depth", depth, 1), filters_of(ZONES, zones=zones).zones
    with opened(workspace) as one:
        ancestry = Ancestry(one, all_versions=all_versions)
        traced = within_zones(ancestry.lineage(_edition(document, one, ancestry), depth=most), wanted)
        rows = list(json_rows(traced))
    kinds = kinds_of((*ROW_COLUMNS, *_NESTED), count=("position", "number"), flag=("renumbered", "moved"), nested=_NESTED)
    return frame_of_rows(rows, kinds, _meta(traced))


def _edition(document: DocumentLike, workspace: Workspace, ancestry: Ancestry) -> Edition:
    """The document as lineage sees it.

    Raises:
        SourceError: there is none, or it cannot be read.
        UsageError: what was given names none.
    """
    from nlp.pipeline import parse
    from nlp.rows.reference import apart_from, named_in

    if isinstance(document, Document):
        return ancestry.edition_of(apart_from(workspace, document, document.source))
    if not isinstance(document, str | os.PathLike):
        raise UsageError("frames.no_document", where=type(document).__name__)
    reference = os.fspath(document)
    found = named_in(workspace, reference)
    edition = ancestry.edition(found.source) if found is not None else None
    stored = workspace.tagged_document(found.source) if found is not None and edition is None else None
    if edition is not None:
        return edition
    if stored is not None:
        return ancestry.edition_of(stored.document)
    if not Path(reference).exists():
        raise SourceError("show.unknown", where=reference)
    return ancestry.edition_of(apart_from(workspace, parse(reference), reference))


def _meta(traced: Lineage) -> dict[str, object]:
    from importlib.metadata import version

    edition, before = traced.edition, traced.predecessor
    return {
        "document": edition.source,
        "symbol": edition.symbol,
        "date": edition.date,
        "predecessor": before.source if before else None,
        "predecessor_symbol": before.symbol if before else None,
        "compared": traced.compared,
        "undated": traced.undated,
        "program_version": version("zhuti"),
    }
