"""The table of ``zhuti themes --measure all``: three lines a theme, the disagreements marked, and what is behind them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from nlp import messages
from nlp.cli.theme_table import group_name
from nlp.cli.themes_without_topic import told_of_lacking
from nlp.mine.disagreement import FEWEST_PARAGRAPHS
from nlp.mine.intervals import FEWEST_RESOLUTIONS

if TYPE_CHECKING:
    from nlp.mine.model import Group, ThemeFrequency
    from nlp.rows.theme_measures import Measured

NOTHING, MARK = "–", "*"
_MEASURES = ("count", "tfidf", "topic")


def lines_of(measured: Measured, rows: Sequence[ThemeFrequency]) -> list[list[str]]:
    """For each theme that occurs its name with the count, then the other measures under it."""
    lines = []
    groups = list(dict.fromkeys(row.group for row in rows))
    for theme, label in _occurring(measured, rows).items():
        for measure in _measures_of(measured, theme, groups):
            name = messages.text(f"measures.all.{measure}")
            cells = [_cell(measured.rows[theme, group], measure) for group in groups]
            lines.append([f"{label} · {name}" if measure == "count" else f"  {name}", *cells])
    return lines


def told_of(measured: Measured, rows: Sequence[ThemeFrequency], meta: Mapping[str, object]) -> list[str]:
    """The disagreements with their causes, how far topics and lexicon agree, and what the cells are."""
    occurring = _occurring(measured, rows)
    if not occurring:
        return [messages.text("measures.all.none_occurs")]
    found = list(_disagreements(measured, rows))
    untested = _untested(measured, rows)
    groups = len({row.group for row in rows})
    return [
        *([messages.text("measures.all.found"), *found] if found else []),
        *([messages.text("measures.all.none")] if not found and len(untested) < groups else []),
        *_untested_lines(len(untested), groups),
        *_agreement(occurring, meta),
        messages.text("measures.all.json"),
        "",
        messages.text("measures.all.legend"),
        *([messages.text("measures.all.rule", fewest=FEWEST_PARAGRAPHS)] if len(untested) < groups else []),
        *told_of_lacking(measured, [row for row in rows if row.theme in occurring]),
    ]


def _occurring(measured: Measured, rows: Sequence[ThemeFrequency]) -> dict[str, str]:
    """The labels of the themes that any measure finds."""
    found = (row for row in rows if row.paragraphs or measured.rows[row.theme, row.group]["topic_paragraphs"])
    return {row.theme: row.label for row in found}


def _measures_of(measured: Measured, theme: str, groups: Sequence[Group]) -> Sequence[str]:
    """The measures that there are of a theme."""
    has_topic = any(measured.rows[theme, group]["topic_relative"] is not None for group in groups)
    return _MEASURES if has_topic else _MEASURES[:-1]


def _cell(row: Mapping[str, object], measure: str) -> str:
    value = row[f"{measure}_relative"]
    disagrees = measure != "count" and row[f"{measure}_verdict"] == "differs"
    shown = NOTHING if value is None else f"{value:.2f}"
    return shown + (MARK if disagrees else " ")


def _disagreements(measured: Measured, rows: Sequence[ThemeFrequency]) -> Iterator[str]:
    for row in rows:
        values: Mapping[str, Any] = measured.rows[row.theme, row.group]
        for one in values["disagreements"]:
            measure = one["measure"]
            observed = values["topic_paragraphs"] if measure == "topic" else round(values["tfidf_total"], 1)
            yield "  " + messages.text(
                "measures.all.disagreement",
                theme=row.label,
                group=group_name(row.group),
                measure=messages.text(f"measures.all.{measure}"),
                observed=observed,
                expected=round(values[f"{measure}_expected"], 1),
                q=f"{values[f'{measure}_q']:.2g}",
                cause=messages.text(f"measures.cause.{one['cause']}"),
                paragraphs=one["paragraphs"],
            )


def _untested(measured: Measured, rows: Sequence[ThemeFrequency]) -> set[Group]:
    """The groups of which no theme could be tested."""
    tested = {
        row.group
        for row in rows
        if any(measured.rows[row.theme, row.group][f"{measure}_q"] is not None for measure in ("tfidf", "topic"))
    }
    return {row.group for row in rows} - tested


def _untested_lines(untested: int, groups: int) -> Iterator[str]:
    if untested:
        yield messages.text("measures.all.untested", untested=untested, groups=groups, fewest=FEWEST_RESOLUTIONS)


def _agreement(labels: Mapping[str, str], meta: Mapping[str, Any]) -> Iterator[str]:
    found = [one for one in meta["agreement"] if one["theme"] in labels and one["jaccard"] is not None]
    if found:
        yield messages.text("measures.all.agreement")
    for one in found:
        numbers = {name: one[name] for name in ("both", "only_lexicon", "only_topic")}
        line = messages.text(
            "measures.all.agreement_row", theme=labels[one["theme"]], jaccard=f"{one['jaccard']:.0%}", **numbers
        )
        yield f"  {line}{_unlike(one)}"


def _unlike(one: Mapping[str, Any]) -> str:
    """Why a theme is not compared with its topic; nothing where it is."""
    if one["alike"]:
        return ""
    if one["background"] is not None:
        return messages.text("measures.all.background", share=f"{one['background']:.0%}")
    return messages.text("measures.all.unlike")
