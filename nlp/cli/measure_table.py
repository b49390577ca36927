"""The table of ``zhuti themes --measure``: what a cell shows, and the legend that says what it is."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, cast

from nlp import messages

if TYPE_CHECKING:
    from nlp.cli.measures import Measured
    from nlp.mine.model import ThemeFrequency

NOTHING = "–"


def cell_of(measured: Measured) -> Callable[[ThemeFrequency], str]:
    """What the cell of a theme and a group shows."""
    show = _topic_cell if "topic" in measured.columns else _tfidf_cell
    return lambda row: show(measured.rows[row.theme, row.group])


def told_of(measured: Measured, rows: Sequence[ThemeFrequency], meta: Mapping[str, object]) -> list[str]:
    """What the cells are, line by line."""
    if "topic" in measured.columns:
        return [*_told_of_topics(measured, rows, meta), messages.text("measures.legend.csv")]
    return list(_told_of_weights(measured, meta))


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
    lacking: dict[str, dict[str, str]] = {}
    for row in rows:
        values = measured.rows[row.theme, row.group]
        if values["topic_lacking"] is not None:
            texts = "" if values["topic_texts"] is None else f" {values['topic_texts']}"
            lacking.setdefault(str(values["topic_lacking"]), {})[row.theme] = f"{row.label}{texts}"
    semicolon = "；" if messages.language() == "zh" else "; "
    for why, names in lacking.items():
        yield messages.text(f"measures.lacking.{why}", themes=semicolon.join(names.values()))
    if not cast("Mapping[str, object]", meta["filters"])["cited"]:
        yield messages.text("measures.legend.cited")
