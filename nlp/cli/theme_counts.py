"""What ``zhuti themes`` counts: the rows of themes and rules in each group, and what another measure adds to them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from nlp.cli.measures import Asked, Measured, MeasureName, measured
from nlp.cli.theme_labels import labels

if TYPE_CHECKING:
    from nlp.ad_hoc import Rule
    from nlp.lexicon.model import Lexicon
    from nlp.mine.model import By, CountedDocument, Group, ThemeFrequency
    from nlp.mine.selection import Selection
    from nlp.novelty import Basis
    from nlp.store import Workspace


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
    """

    rules: Sequence[Rule]
    by: By
    selection: Selection
    new_only: bool
    measure: MeasureName
    model: str | None
    in_short: bool = False


def count_themes(db: Path, lexicon: Lexicon, wanted: Wanted) -> Counted:
    """The rows of the themes of a workspace and of rules."""
    from nlp.mine.meta import counting_meta
    from nlp.store import Workspace
    from nlp.workspace import left_out, stamp_of

    selection = wanted.selection
    more = dict[str, object](rules=[rule.described for rule in wanted.rules], new_only=wanted.new_only)
    with Workspace(db) as workspace, workspace.snapshot():
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
    documents, bases, more["undated_documents"] = _only_new(workspace, documents, wanted.by, wanted.selection)
    return documents, bases


def _only_new(
    workspace: Workspace, documents: Iterable[CountedDocument], by: By, selection: Selection
) -> tuple[Iterator[CountedDocument], Mapping[Group, Basis], int]:
    """The documents with what of their text is new, what is behind each group, and how many documents have no date."""
    from nlp.cli.new_text import watched
    from nlp.cli.search.said import say_building
    from nlp.novelty import NewText, bases, only_new

    chosen = [document for document in documents if selection.takes_document(document)]
    sources = {document.source for document in chosen}
    found = NewText(workspace, sources, on_building=say_building).find(watched)
    undated = sum(found[document.source].is_undated for document in chosen)
    return only_new(chosen, found), bases(chosen, found, by, selection), undated


def _documents_with_rules(workspace: Workspace, lexicon: Lexicon, rules: Sequence[Rule]) -> Iterator[CountedDocument]:
    from nlp.ad_hoc import documents_with_rules

    return documents_with_rules(workspace, lexicon, rules)
