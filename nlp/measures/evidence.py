"""The paragraphs that make measures disagree, the clearest first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from nlp.measures.compare import Comparison, Measure
from nlp.measures.sheet import Sheet
from nlp.mine.model import Group
from nlp.store import Run, StoredText, Workspace

Cause: TypeAlias = Literal["only_topic", "only_lexicon", "heavy", "light"]
"""Of the topic and not by the lexicon: terms may be missing. The other way round. Weighing much, or little, for the count."""


@dataclass(frozen=True, slots=True)
class Witness:
    """A paragraph behind a disagreement; ``value`` is its share of the topic, or what the theme weighs in it."""

    source: str
    position: int
    symbol: str | None
    part: str | None
    zone: str
    number: int | str | None
    text: str
    value: float


def cause_of(comparison: Comparison, theme: str, group: Group, measure: Measure) -> Cause:
    """What kind of paragraphs makes a measure say more, or less, than the count leads to expect."""
    row = comparison.rows[theme, group]
    difference = row.topic_difference if measure == "topic" else row.tfidf_difference
    is_more = difference is not None and difference.sign > 0
    if measure == "topic":
        return "only_topic" if is_more else "only_lexicon"
    return "heavy" if is_more else "light"


def rows_behind(sheet: Sheet, theme: str, cause: Cause, group: Group | None = None) -> list[int]:
    """The rows of the sheet with such paragraphs, of a group or of all: the clearest first, equals in their order."""
    import numpy as np

    at = sheet.themes.index(theme)
    carried, with_topic = sheet.carried[:, at], sheet.with_topic[:, at]
    if cause in ("only_topic", "only_lexicon"):
        found, value = (with_topic & ~carried if cause == "only_topic" else carried & ~with_topic), sheet.topic_weight[:, at]
    else:
        found, value = carried, sheet.weight[:, at]
    if group is not None:
        found = found & (sheet.group == sheet.groups.index(group))
    rows = np.flatnonzero(found)
    falling = cause in ("only_topic", "heavy")
    return [int(row) for row in rows[np.argsort(-value[rows] if falling else value[rows], kind="stable")]]


def witnesses(workspace: Workspace, sheet: Sheet, theme: str, cause: Cause, rows: Sequence[int]) -> list[Witness]:
    """These paragraphs with their texts, in the order given; within the snapshot in which the sheet was made."""
    at = sheet.themes.index(theme)
    values = sheet.topic_weight if cause in ("only_topic", "only_lexicon") else sheet.weight
    texts = _texts(workspace, sheet, rows)
    documents = {document.source: document for document in sheet.texts.applied.documents}
    found = []
    for row, (source, position) in zip(rows, sheet.places_of(rows), strict=True):
        text = texts[source, position]
        symbol = documents[source].symbol
        found.append(Witness(source, position, symbol, text.part, text.zone, text.number, text.text, float(values[row, at])))
    return found


def _texts(workspace: Workspace, sheet: Sheet, rows: Sequence[int]) -> dict[tuple[str, int], StoredText]:
    entries = {entry.source: entry for entry in workspace.entries()}
    keys = {entry.key: entry.source for entry in entries.values()}
    places = dict.fromkeys(sheet.places_of(rows))
    found = workspace.texts_in([Run(entries[source], position, position) for source, position in places])
    return {(keys[key], text.position): text for key, texts in found.items() for text in texts}
