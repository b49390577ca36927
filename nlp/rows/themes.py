"""The rows of themes and rules in each group, what they were made with, and what another measure adds to them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from nlp.lexicon.labels import labels
from nlp.rows.theme_measures import Asked, Measured, MeasureName, measured

if TYPE_CHECKING:
    from nlp.ad_hoc import Rule
    from nlp.lexicon.model import Lexicon
    from nlp.mine.model import By, CountedDocument, Group, ThemeFrequency
    from nlp.mine.selection import Selection
    from nlp.novelty import Basis, Watch
    from nlp.store import Workspace


_BASIS_COLUMNS = ("all_paragraphs", "no_earlier")


@dataclass(frozen=True, slots=True)
class Counted:
    """What was counted: the rows, what they were made with, and how many documents stay outside.

    Attributes:
        bases: where only new text was counted, what is behind each group.
        measured: what another measure than the count adds.
    """

    rows: tuple[ThemeFrequency, ...]
    meta: dict[str, object]
    selection: Selection
    left_out: int
    bases: Mapping[Group, Basis] | None = None
    measured: Measured | None = None


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be counted.

    Attributes:
        model: the name of a saved topic model, for the measure that takes one.
        in_short: whether only what a table shows is wanted.
        watch, on_building: who is told how far looking for new text has come, and that an index is built for it.
    """

    by: By
    selection: Selection
    rules: Sequence[Rule] = ()
    new_only: bool = False
    measure: MeasureName = MeasureName.COUNT
    model: str | None = None
    in_short: bool = False
    watch: Watch | None = None
    on_building: Callable[[int], None] | None = None


def count_themes(workspace: Workspace, lexicon: Lexicon, wanted: Wanted) -> Counted:
    """The rows of the themes of a workspace and of rules; within ``workspace.snapshot()``.

    Raises:
        WorkspaceError: the workspace was tagged with another lexicon.
    """
    from nlp.mine.meta import counting_meta
    from nlp.workspace import left_out, stamp_of

    selection = wanted.selection
    more = dict[str, object](rules=[rule.described for rule in wanted.rules], new_only=wanted.new_only)
    workspace.require(stamp_of(lexicon))
    others = left_out(workspace)
    chosen = [document for document in workspace.documents() if selection.takes_document(document)]
    rows, bases, found = _rows(workspace, lexicon, wanted, more)
    corpus = [document for document in chosen if document.source not in others]
    meta = counting_meta(lexicon=lexicon.name, lexicon_version=lexicon.version, selection=selection, corpus=corpus)
    meta = {"by": wanted.by, **meta, **more}
    if found is not None:
        meta |= {"measure": wanted.measure.value, **found.meta}
    return Counted(rows, meta, selection, len(chosen) - len(corpus), bases, found)


def theme_rows(counted: Counted) -> Iterator[dict[str, object]]:
    """The rows as JSON values; of new text with the columns of `_BASIS_COLUMNS`, then with those of the measure."""
    from nlp.mine.frequency import as_row

    for row in counted.rows:
        values = as_row(row)
        if counted.bases is not None:
            values |= {name: getattr(counted.bases[row.group], name) for name in _BASIS_COLUMNS}
        if counted.measured is not None:
            values |= counted.measured.rows[row.theme, row.group]
        yield values


def theme_columns(counted: Counted, by: By) -> tuple[str, ...]:
    """The names of the columns of the rows, in order."""
    from nlp.mine.frequency import columns

    of_basis = () if counted.bases is None else _BASIS_COLUMNS
    return (*columns(by), *of_basis, *(counted.measured.columns if counted.measured is not None else ()))


def _rows(
    workspace: Workspace, lexicon: Lexicon, wanted: Wanted, more: dict[str, object]
) -> tuple[tuple[ThemeFrequency, ...], Mapping[Group, Basis] | None, Measured | None]:
    """The rows; of new text what is behind each group; what the measure adds. ``more`` is told what goes into the meta."""
    documents, bases = None, None
    if wanted.rules or wanted.new_only:
        some, bases = _documents(workspace, lexicon, wanted, more)
        documents = list(some) if wanted.measure is not MeasureName.COUNT else None
        rows = _rows_by_paragraphs(some if documents is None else documents, lexicon, wanted)
    else:
        rows = _rows_by_sums(workspace, lexicon, wanted)
    if wanted.measure is MeasureName.COUNT or not rows:
        return rows, bases, None
    asked = Asked(wanted.measure, wanted.by, wanted.selection, wanted.model, in_short=wanted.in_short)
    found = measured(asked, workspace, lexicon, rows, documents)
    return rows, bases, found


def _rows_by_sums(workspace: Workspace, lexicon: Lexicon, wanted: Wanted) -> tuple[ThemeFrequency, ...]:
    from nlp.counting import counts_in
    from nlp.mine.frequency import frequencies

    chosen = wanted.selection.themes
    names = {theme: label for theme, label in labels(lexicon).items() if not chosen or theme in chosen}
    return frequencies(counts_in(workspace, names, wanted.by, wanted.selection), names)


def _rows_by_paragraphs(documents: Iterable[CountedDocument], lexicon: Lexicon, wanted: Wanted) -> tuple[ThemeFrequency, ...]:
    from nlp.mine.frequency import frequency

    names = labels(lexicon) | {rule.id: rule.name for rule in wanted.rules}
    return frequency(documents, names, by=wanted.by, selection=wanted.selection)


def _documents(
    workspace: Workspace, lexicon: Lexicon, wanted: Wanted, more: dict[str, object]
) -> tuple[Iterable[CountedDocument], Mapping[Group, Basis] | None]:
    """The documents, and of new text what is behind each group; ``more`` is told how many documents have no date."""
    from nlp.workspace import counted_documents

    documents = _documents_with_rules(workspace, lexicon, wanted.rules) if wanted.rules else counted_documents(workspace)
    if not wanted.new_only:
        return documents, None
    documents, bases, more["undated_documents"] = _only_new(workspace, documents, wanted)
    return documents, bases


def _only_new(
    workspace: Workspace, documents: Iterable[CountedDocument], wanted: Wanted
) -> tuple[Iterator[CountedDocument], Mapping[Group, Basis], int]:
    """The documents with what of their text is new, what is behind each group, and how many documents have no date."""
    from nlp.novelty import NewText, bases, only_new, unwatched
    from nlp.search.index import tell_no_one

    chosen = [document for document in documents if wanted.selection.takes_document(document)]
    sources = {document.source for document in chosen}
    found = NewText(workspace, sources, on_building=wanted.on_building or tell_no_one).find(wanted.watch or unwatched)
    undated = sum(found[document.source].is_undated for document in chosen)
    return only_new(chosen, found), bases(chosen, found, wanted.by, wanted.selection), undated


def _documents_with_rules(workspace: Workspace, lexicon: Lexicon, rules: Sequence[Rule]) -> Iterator[CountedDocument]:
    from nlp.ad_hoc import documents_with_rules

    return documents_with_rules(workspace, lexicon, rules)
