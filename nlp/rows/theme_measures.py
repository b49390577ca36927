"""The measures of themes beside the count, and the columns that each adds to the rows of frequencies."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from nlp.errors import UsageError

if TYPE_CHECKING:
    from typing import TypeAlias

    from nlp.lexicon.model import Lexicon
    from nlp.measures.terms import TermWeight
    from nlp.mine.marks import Marks
    from nlp.mine.model import By, CountedDocument, Group, ThemeFrequency
    from nlp.mine.selection import Selection
    from nlp.store import Workspace
    from nlp.topics import TopicModel

    Key: TypeAlias = tuple[str, Group]


class MeasureName(StrEnum):
    """How a theme is measured."""

    COUNT = "count"
    TFIDF = "tfidf"
    TOPIC = "topic"
    ALL = "all"


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


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked of a measure: ``name`` is that of a saved topic model; in short, only what a table shows."""

    measure: MeasureName
    by: By
    selection: Selection
    name: str | None
    in_short: bool


def measured(
    asked: Asked, workspace: Workspace, lexicon: Lexicon, frequencies: Sequence[ThemeFrequency],
    documents: Sequence[CountedDocument] | None,
) -> Measured:  # fmt: skip
    """What a measure other than the count adds to rows of frequencies.

    Args:
        documents: where they were counted paragraph by paragraph, with rules or of new text alone.
    """
    keys = [(row.theme, row.group) for row in frequencies]
    match asked.measure:
        case MeasureName.TFIDF:
            return _tfidf(asked, workspace, lexicon, keys, documents)
        case MeasureName.ALL:
            return _all(asked, workspace, lexicon, keys)
    return _topic(asked, workspace, lexicon, keys)


def _tfidf(
    asked: Asked, workspace: Workspace, lexicon: Lexicon, keys: Sequence[Key], documents: Sequence[CountedDocument] | None
) -> Measured:
    from nlp.measures import TFIDF_COLUMNS, marks_in, tfidf_row
    from nlp.mine.marks import marks_of
    from nlp.mine.queries import theme_query
    from nlp.mine.theme_weights import FORMULA, theme_weights

    themes, terms = [theme.id for theme in lexicon.themes], None
    if documents is None:
        marks = marks_in(workspace, themes, asked.by, asked.selection)
        terms = _terms(asked, workspace, marks)
    else:
        rules = sorted({theme for theme, _ in keys} - set(themes))
        marks = marks_of(documents, [*themes, *rules], asked.by, asked.selection, rules=len(rules))
    weights = theme_weights(marks, with_intervals=not asked.in_short)
    rows = {
        key: tfidf_row(weights[key], None if terms is None else terms.get(key, ()))
        | {"query": theme_query(*key, asked.selection) if documents is None else None}
        for key in keys
    }
    return Measured((*TFIDF_COLUMNS, "query"), rows, {"formula": FORMULA, "of_paragraphs": int(marks.sizes.sum())})


def _terms(asked: Asked, workspace: Workspace, marks: Marks) -> Mapping[Key, Sequence[TermWeight]] | None:
    """The terms of each theme in each group; None where they are not shown."""
    from nlp.measures import term_weights

    return None if asked.in_short else term_weights(workspace, marks.themes, asked.by, asked.selection, marks.groups)


def _topic(asked: Asked, workspace: Workspace, lexicon: Lexicon, keys: Sequence[Key]) -> Measured:
    from nlp.measures.rows import TOPIC_COLUMNS, topic_row
    from nlp.measures.topics import grouped, topic_shares
    from nlp.modelling import apply, model_for, model_texts

    model = model_for(workspace, lexicon, asked.name)
    texts = grouped(apply(model, model_texts(workspace, lexicon, asked.selection)), asked.by)
    shares = topic_shares(texts, list(dict.fromkeys(theme for theme, _ in keys)))
    return Measured(TOPIC_COLUMNS, {key: topic_row(shares.get(key)) for key in keys}, {"model": _described(model, asked.name)})


def _all(asked: Asked, workspace: Workspace, lexicon: Lexicon, keys: Sequence[Key]) -> Measured:
    from nlp.measures.rows import COMPARED_COLUMNS, TFIDF_COLUMNS, TOPIC_COLUMNS, compared_row, tfidf_row, topic_row
    from nlp.measures.whole import agreement_rows, disagreeing_row, three_ways
    from nlp.mine.queries import theme_query
    from nlp.mine.theme_weights import FORMULA

    found = three_ways(workspace, lexicon, asked.by, asked.selection, asked.name)
    marks = found.comparison.sheet.marks
    terms = _terms(asked, workspace, marks)
    rows = {
        key: tfidf_row(found.weights[key], None if terms is None else terms.get(key, ()))
        | topic_row(found.topics.get(key))
        | compared_row(found.comparison.rows[key], disagreeing_row(found, workspace, *key))
        | {"query": theme_query(*key, asked.selection)}
        for key in keys
    }
    themes = {theme for theme, _ in keys}
    meta = {
        "formula": FORMULA,
        "of_paragraphs": int(marks.sizes.sum()),
        "model": _described(found.model, asked.name),
        "agreement": [row for row in agreement_rows(found, workspace) if row["theme"] in themes],
    }
    return Measured((*TFIDF_COLUMNS, *TOPIC_COLUMNS, *COMPARED_COLUMNS, "query"), rows, meta)


def _described(model: TopicModel, name: str | None) -> dict[str, object]:
    return {"name": name, "kind": model.kind, "k": model.k, "seed": model.parameters.get("seed")}
