"""The measures of ``zhuti themes`` beside the count: what ``--measure`` takes, and the columns that it adds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from nlp import messages
from nlp.errors import UsageError

if TYPE_CHECKING:
    from nlp.lexicon.model import Lexicon
    from nlp.mine.model import By, CountedDocument, Group, ThemeFrequency
    from nlp.mine.selection import Selection
    from nlp.store import Workspace
    from nlp.topics import TopicModel


class MeasureName(StrEnum):
    """How a theme is measured, as ``--measure`` takes it."""

    COUNT = "count"
    TFIDF = "tfidf"
    TOPIC = "topic"
    ALL = "all"


MeasureOption = Annotated[MeasureName, typer.Option("--measure", help=messages.text("measures.measure"))]
ModelName = Annotated[
    str | None, typer.Option("--name", metavar="NAME", help=messages.text("measures.name"), show_default=False)
]

_IN_A_CELL = ("term", "mentions", "measure", "cause", "paragraphs")
"""What is told of each of several terms, and of each of several disagreements, where all of them stand in one cell."""


@dataclass(frozen=True, slots=True)
class Measured:
    """What a measure adds to the rows.

    Attributes:
        columns: their names, in order.
        rows: their values, by theme and group.
        meta: what they were made with.
    """

    columns: tuple[str, ...]
    rows: Mapping[tuple[str, Group], Mapping[str, object]]
    meta: Mapping[str, object] = field(default_factory=dict)


def require_sense(measure: MeasureName, name: str | None, *, new_only: bool, rules: bool) -> None:
    """Raises UsageError where options do not go together."""
    with_model = measure in (MeasureName.TOPIC, MeasureName.ALL)
    if name is not None and not with_model:
        raise UsageError("measures.name_without_topic", where=f"--measure {measure.value} --name {name}")
    if new_only and with_model:
        raise UsageError("measures.new_only_topic", where=f"--measure {measure.value} --new-only")
    if rules and measure is MeasureName.ALL:
        raise UsageError("measures.rule_all", where="--measure all --rule")


def as_csv(row: Mapping[str, object]) -> Mapping[str, object]:
    """A row of which the lists are one text each: ``债务 3; 减免 1``."""
    return {name: _in_a_cell(value) if isinstance(value, list) else value for name, value in row.items()}


def _in_a_cell(values: Sequence[Mapping[str, object]]) -> str:
    return "; ".join(" ".join(str(one[name]) for name in _IN_A_CELL if name in one) for one in values)


def measured(
    measure: MeasureName, workspace: Workspace, lexicon: Lexicon, frequencies: Sequence[ThemeFrequency], by: By,
    selection: Selection, *, documents: Sequence[CountedDocument] | None, name: str | None,
) -> Measured:  # fmt: skip
    """What a measure other than the count adds to rows of frequencies.

    Args:
        documents: where they were counted paragraph by paragraph, with rules or of new text alone.
        name: of a saved topic model.
    """
    if measure is MeasureName.TFIDF:
        return _tfidf(workspace, lexicon, frequencies, by, selection, documents)
    if measure is MeasureName.ALL:
        return _all(workspace, lexicon, frequencies, by, selection, name)
    return _topic(workspace, lexicon, frequencies, by, selection, name)


def _tfidf(
    workspace: Workspace, lexicon: Lexicon, frequencies: Sequence[ThemeFrequency], by: By, selection: Selection,
    documents: Sequence[CountedDocument] | None,
) -> Measured:  # fmt: skip
    from nlp.measures import TFIDF_COLUMNS, marks_in, term_weights, tfidf_row
    from nlp.mine.marks import marks_of
    from nlp.mine.queries import theme_query
    from nlp.mine.theme_weights import FORMULA, theme_weights

    themes = [theme.id for theme in lexicon.themes]
    if documents is None:
        marks = marks_in(workspace, themes, by, selection)
    else:
        rules = sorted({row.theme for row in frequencies} - set(themes))
        marks = marks_of(documents, [*themes, *rules], by, selection, rules=len(rules))
    weights = theme_weights(marks)
    terms = term_weights(workspace, themes, by, selection, marks.groups) if documents is None else None
    keys = [(row.theme, row.group) for row in frequencies]
    rows = {key: tfidf_row(weights[key], None if terms is None else terms.get(key, ())) for key in keys}
    rows = {key: row | {"query": theme_query(*key, selection) if documents is None else None} for key, row in rows.items()}
    return Measured((*TFIDF_COLUMNS, "query"), rows, {"formula": FORMULA, "of_paragraphs": int(marks.sizes.sum())})


def _topic(
    workspace: Workspace,
    lexicon: Lexicon,
    frequencies: Sequence[ThemeFrequency],
    by: By,
    selection: Selection,
    name: str | None,
) -> Measured:
    from nlp.measures.rows import TOPIC_COLUMNS, topic_row
    from nlp.measures.topics import grouped, topic_shares
    from nlp.modelling import apply, model_for, model_texts

    model = model_for(workspace, lexicon, name)
    texts = grouped(apply(model, model_texts(workspace, lexicon, selection)), by)
    shares = topic_shares(texts, list(dict.fromkeys(row.theme for row in frequencies)))
    rows = {(row.theme, row.group): topic_row(shares.get((row.theme, row.group))) for row in frequencies}
    return Measured(TOPIC_COLUMNS, rows, {"model": _described(model, name)})


def _all(
    workspace: Workspace, lexicon: Lexicon, frequencies: Sequence[ThemeFrequency], by: By, selection: Selection,
    name: str | None,
) -> Measured:  # fmt: skip
    from nlp.measures.rows import COMPARED_COLUMNS, TFIDF_COLUMNS, TOPIC_COLUMNS, compared_row, tfidf_row, topic_row
    from nlp.measures.terms import term_weights
    from nlp.measures.whole import agreement_rows, disagreeing_row, three_ways
    from nlp.mine.queries import theme_query
    from nlp.mine.theme_weights import FORMULA

    found = three_ways(workspace, lexicon, by, selection, name)
    sheet = found.comparison.sheet
    terms = term_weights(workspace, sheet.themes, by, selection, sheet.groups)
    rows: dict[tuple[str, Group], dict[str, object]] = {}
    for key in ((row.theme, row.group) for row in frequencies):
        disagreements = disagreeing_row(found, workspace, *key)
        rows[key] = tfidf_row(found.weights[key], terms.get(key, ())) | topic_row(found.topics.get(key))
        rows[key] |= compared_row(found.comparison.rows[key], disagreements) | {"query": theme_query(*key, selection)}
    themes = {row.theme for row in frequencies}
    agreement = [row for row in agreement_rows(found, workspace) if row["theme"] in themes]
    of_paragraphs = int(sheet.marks.sizes.sum())
    meta = {"formula": FORMULA, "of_paragraphs": of_paragraphs, "model": _described(found.model, name), "agreement": agreement}
    return Measured((*TFIDF_COLUMNS, *TOPIC_COLUMNS, *COMPARED_COLUMNS, "query"), rows, meta)


def _described(model: TopicModel, name: str | None) -> dict[str, object]:
    return {"name": name, "kind": model.kind, "k": model.k, "seed": model.parameters.get("seed")}
