"""Which themes the tables of measures have no topic for, and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from nlp import messages

if TYPE_CHECKING:
    from nlp.mine.model import ThemeFrequency
    from nlp.rows.theme_measures import Measured


def told_of_lacking(measured: Measured, rows: Sequence[ThemeFrequency]) -> Iterator[str]:
    """Which themes have no topic, and why; those that stand in no paragraph only by how many they are."""
    lacking: dict[str, dict[str, str]] = {}
    nowhere: dict[str, set[str]] = {}
    for row in rows:
        values = measured.rows[row.theme, row.group]
        if values["topic_lacking"] is not None:
            if values["topic_texts"] == 0:
                nowhere.setdefault(str(values["topic_lacking"]), set()).add(row.theme)
                continue
            texts = "" if values["topic_texts"] is None else f" {values['topic_texts']}"
            lacking.setdefault(str(values["topic_lacking"]), {})[row.theme] = f"{row.label}{texts}"
    semicolon = "；" if messages.language() == "zh" else "; "
    for why in dict.fromkeys((*lacking, *nowhere)):
        parts = list(lacking.get(why, {}).values())
        if why in nowhere:
            parts.append(messages.text("measures.and_none" if parts else "measures.only_none", count=len(nowhere[why])))
        yield messages.text(f"measures.lacking.{why}", themes=semicolon.join(parts))
