"""Everything that is told of themes by three measures, worked out of a workspace."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from nlp.lexicon.model import Lexicon
from nlp.measures.compare import Comparison, compare
from nlp.measures.evidence import Witness, cause_of, rows_behind, witnesses
from nlp.measures.marks import marks_in
from nlp.measures.sheet import sheet_of
from nlp.measures.topics import TopicShare, grouped, topic_shares
from nlp.mine.model import By, Group
from nlp.mine.selection import Selection
from nlp.mine.theme_weights import Weight, theme_weights
from nlp.modelling import apply, model_for, model_texts
from nlp.store import Workspace
from nlp.topics import TopicModel

SHOWN = 5
"""So many paragraphs are shown of each kind."""


@dataclass(frozen=True, slots=True, eq=False)
class ThreeWays:
    """The themes of a lexicon in the groups of a workspace.

    Attributes:
        weights: what each theme weighs in each group; topics: what its topic has there, of groups that have a paragraph.
        comparison: the three on one scale, and where they disagree.
    """

    model: TopicModel
    weights: Mapping[tuple[str, Group], Weight]
    topics: Mapping[tuple[str, Group], TopicShare]
    comparison: Comparison


def three_ways(
    workspace: Workspace, lexicon: Lexicon, by: By, selection: Selection, name: str | None = None
) -> ThreeWays:  # fmt: skip
    """The three measures of all themes; within ``workspace.snapshot()``.

    Args:
        name: of a saved topic model; without it the default one of the workspace.

    Raises:
        ModelError: no model can be fitted to so little text, or there is none of the name.
    """
    themes = [theme.id for theme in lexicon.themes]
    model = model_for(workspace, lexicon, name)
    texts = grouped(apply(model, model_texts(workspace, lexicon, selection)), by)
    marks = marks_in(workspace, themes, by, selection)
    return ThreeWays(model, theme_weights(marks), topic_shares(texts, themes), compare(sheet_of(marks, texts)))


def disagreeing_row(found: ThreeWays, workspace: Workspace, theme: str, group: Group) -> list[dict[str, object]]:
    """The disagreements about a theme in a group, each with the first paragraphs behind it, as JSON values."""
    sheet = found.comparison.sheet
    told: list[dict[str, object]] = []
    for measure in found.comparison.rows[theme, group].disagreeing:
        cause = cause_of(found.comparison, theme, group, measure)
        rows = rows_behind(sheet, theme, cause, group)
        shown = witnesses(workspace, sheet, theme, cause, rows[:SHOWN])
        told.append({"measure": measure, "cause": cause, "paragraphs": len(rows), "first": [*map(as_value, shown)]})
    return told


def agreement_rows(found: ThreeWays, workspace: Workspace) -> list[dict[str, object]]:
    """How far topic and lexicon agree on each theme with a topic, and the first paragraphs of one alone, as JSON values."""
    rows: list[dict[str, object]] = []
    for theme, one in found.comparison.agreement.items():
        row: dict[str, object] = {
            "theme": theme, "both": one.both, "only_lexicon": one.only_lexicon, "only_topic": one.only_topic,
            "jaccard": one.jaccard, "alike": one.is_alike, "background": one.background,
        }  # fmt: skip
        for cause in ("only_topic", "only_lexicon"):
            behind = rows_behind(found.comparison.sheet, theme, cause)[:SHOWN]
            row[f"{cause}_first"] = [*map(as_value, witnesses(workspace, found.comparison.sheet, theme, cause, behind))]
        rows.append(row)
    return rows


def as_value(one: Witness) -> dict[str, object]:
    """A paragraph as a JSON value."""
    names = ("source", "symbol", "part", "zone", "number", "value", "text")
    return {name: getattr(one, name) for name in names}
