"""The table of ``zhuti themes --measure``: what a cell shows, and the legend that says what it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, cast

from nlp import messages
from nlp.cli.themes_without_topic import told_of_lacking

if TYPE_CHECKING:
    from nlp.mine.model import ThemeFrequency
    from nlp.rows.theme_measures import Measured

NOTHING = "–"


def shown_of(measured: Measured, rows: Sequence[ThemeFrequency], meta: Mapping[str, object]) -> dict[str, Any]:
    """What `nlp.cli.theme_table.table_lines` shows in the place of paragraphs and shares."""
    if "count_relative" in measured.columns:
        from nlp.cli.three_ways_table import lines_of, told_of

        return {"lines": lines_of(measured, rows), "told": told_of(measured, rows, meta)}
    if "topic" in measured.columns:
        told = [*_told_of_topics(measured, rows, meta), messages.text("measures.legend.csv")]
        return {"cell": lambda row: _topic_cell(measured.rows[row.theme, row.group]), "told": told}
    told = list(_told_of_weights(measured, meta))
    return {"cell": lambda row: _tfidf_cell(measured.rows[row.theme, row.group]), "told": told}


def _tfidf_cell(row: Mapping[str, object]) -> str:
    weight = cast("float | None", row["tfidf"])
    return NOTHING if weight is None else f"{weight:.3f}" if weight else "0    "


def _topic_cell(row: Mapping[str, object]) -> str:
    paragraphs, share = row["topic_paragraphs"], cast("float | None", row["topic_share"])
    if share is None:
        return f"{NOTHING} {'':6}"
    return f"{paragraphs} {share:>6.1%}" if paragraphs else f"0 {'':6}"


def _told_of_weights(measured: Measured, meta: Mapping[str, object]) -> Iterator[str]:
    groups = next(iter(measured.rows.values()))["of_groups"]
    key = "measures.legend.tfidf" if cast("int", groups) > 1 else "measures.legend.tfidf_one"
    yield messages.text(key, groups=groups)
    yield messages.text("measures.legend.tfidf_mean", paragraphs=meta["of_paragraphs"])


def _told_of_topics(measured: Measured, rows: Sequence[ThemeFrequency], meta: Mapping[str, object]) -> Iterator[str]:
    model = cast("Mapping[str, object]", meta["model"])
    yield messages.text("measures.legend.topic", kind=model["kind"], k=model["k"])
    yield from told_of_lacking(measured, rows)
    if not cast("Mapping[str, object]", meta["filters"])["cited"]:
        yield messages.text("measures.legend.cited")
