"""What ``zhuti drift`` gives out as CSV: the rows with plain values."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from nlp.rows.drift import NumberedChains, pair_row, step_rows

if TYPE_CHECKING:
    from nlp.lineage.drift.history import SessionName, ThemeHistory
    from nlp.lineage.drift.replacements import Pair

STEP_COLUMNS = (
    "theme", "label", "chain", "step", "body", "session", "date", "symbol", "source", "part", "zone", "number", "position",
    "outcome", "status", "wordings", "text", "marked", "before_symbol", "before_source", "before_zone", "before_number",
    "similarity", "changes",
)  # fmt: skip
PAIR_COLUMNS = (
    "old", "new", "clauses", "alone", "openings", "steps", "documents", "back", "likeness", "old_themes", "new_themes",
    "sessions", "symbol", "source", "zone", "number", "text", "before_symbol", "before_source", "before_zone", "before_number",
    "before_text",
)  # fmt: skip


def step_cells(history: ThemeHistory, chains: NumberedChains) -> Iterator[dict[str, Any]]:
    """The steps of a theme as rows of a table, the values plain."""
    from nlp.cli.drift.wording import passage_of

    steps = (step for _, chain in chains for step in chain.steps)
    for row, step in zip(step_rows(history, chains), steps, strict=True):
        before = row["before"] or {}
        row |= {f"before_{name}": before.get(name) for name in ("symbol", "source", "zone", "number")}
        row["wordings"] = "|".join(dict.fromkeys(mention["surface"] for mention in row["mentions"]))
        row["marked"] = passage_of(step, is_whole=True).text
        row["similarity"] = before.get("similarity")
        row["changes"] = "|".join(f"{one['kind']}:{one['old_words']}>{one['new_words']}" for one in row["changes"])
        yield row


def pair_cells(pair: Pair) -> dict[str, Any]:
    """A replacement as a row of a table, the values plain."""
    row = pair_row(pair)
    example, before = row["example"], row["example"]["before"]
    row |= {name: example[name] for name in ("symbol", "source", "zone", "number", "text")}
    row |= {f"before_{name}": before[name] for name in ("symbol", "source", "zone", "number", "text")}
    row |= {name: "|".join(row[name]) for name in ("old_themes", "new_themes")}
    row["sessions"] = "|".join(f"{_plain(old)}>{_plain(new)}:{count}" for old, new, count in pair.sessions)
    return row


def _plain(name: SessionName) -> str:
    return " ".join(filter(None, (name.body, name.session))) or "?"
