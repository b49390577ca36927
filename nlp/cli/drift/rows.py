"""What ``zhuti drift`` gives out as JSON and CSV."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, TypeAlias

from nlp.cli.diff.rows import rewording_to_json
from nlp.cli.lineage.rows import rounded

if TYPE_CHECKING:
    from nlp.lineage.differences.changes import Rewording
    from nlp.lineage.drift.history import Chain, SessionHistory, SessionName, Step, ThemeHistory, Wording
    from nlp.lineage.drift.replacements import Pair
    from nlp.lineage.model import Ancestor, Clause, Edition

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


NumberedChains: TypeAlias = "Sequence[tuple[int, Chain]]"
"""Chains that are given out, each with its number among all of the theme, from 1."""


def longest_chains(history: ThemeHistory, limit: int | None) -> NumberedChains:
    """So many of the chains, those with the most steps, in the order of all; without a limit all of them."""
    numbered = list(enumerate(history.chains, 1))
    return sorted(sorted(numbered, key=lambda one: (-len(one[1].steps), one[0]))[:limit])


def history_to_json(history: ThemeHistory, chains: NumberedChains) -> dict[str, Any]:
    """What a theme is in each session, its wordings, and how each chain begins and ends; the steps are rows of their own."""
    return {
        "theme": history.theme,
        "label": history.label,
        "paragraphs": sum(one.paragraphs for one in history.sessions),
        "sessions": [_session(one) for one in history.sessions],
        "wordings": [_wording(one) for one in history.wordings],
        "of_chains": len(history.chains),
        "chains": [_chain(number, chain) for number, chain in chains],
    }


def step_rows(history: ThemeHistory, chains: NumberedChains) -> Iterator[dict[str, Any]]:
    """The steps of a theme, chain by chain."""
    for number, chain in chains:
        for place, step in enumerate(chain.steps, 1):
            about = {"theme": history.theme, "label": history.label, "chain": number, "step": place}
            yield about | _step(step)


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


def pair_row(pair: Pair) -> dict[str, Any]:
    """A replacement."""
    names = ("old", "new", "clauses", "alone", "openings", "steps", "documents", "back")
    example = pair.example
    return {
        **{name: getattr(pair, name) for name in names},
        "likeness": round(pair.likeness, 4),
        "old_themes": list(pair.old_themes),
        "new_themes": list(pair.new_themes),
        "sessions": [{"from": _name(old), "to": _name(new), "steps": count} for old, new, count in pair.sessions],
        "example": _place(example.edition, example.clause) | {"before": _ancestor(example.before)},
    }


def pair_cells(pair: Pair) -> dict[str, Any]:
    """A replacement as a row of a table, the values plain."""
    row = pair_row(pair)
    example, before = row["example"], row["example"]["before"]
    row |= {name: example[name] for name in ("symbol", "source", "zone", "number", "text")}
    row |= {f"before_{name}": before[name] for name in ("symbol", "source", "zone", "number", "text")}
    row |= {name: "|".join(row[name]) for name in ("old_themes", "new_themes")}
    row["sessions"] = "|".join(f"{_plain(old)}>{_plain(new)}:{count}" for old, new, count in pair.sessions)
    return row


def _chain(number: int, chain: Chain) -> dict[str, Any]:
    endings = [
        {"kind": one.kind, **_edition(one.edition), **(_clause(one.clause) if one.clause else {}), **_rewording(one.rewording)}
        for one in chain.endings
    ]
    return {"chain": number, "steps": len(chain.steps), "origin": _ancestor(chain.origin), "endings": endings}


def _step(step: Step) -> dict[str, Any]:
    return {
        **_place(step.edition, step.clause),
        "outcome": step.outcome,
        "status": step.status,
        "cited": step.is_cited,
        "mentions": [mention._asdict() for mention in step.mentions],
        "before": _ancestor(step.before),
        **_rewording(step.rewording),
    }


def _place(edition: Edition, clause: Clause) -> dict[str, Any]:
    return {**_edition(edition), **_clause(clause)}


def _edition(edition: Edition) -> dict[str, Any]:
    return {
        "source": edition.source,
        "symbol": edition.symbol,
        "body": edition.body,
        "session": edition.session,
        "date": edition.date,
        "date_inferred": edition.is_date_inferred,
    }


def _clause(clause: Clause) -> dict[str, Any]:
    return {name: getattr(clause, name) for name in ("part", "zone", "number", "position", "opening", "text")}


def _ancestor(ancestor: Ancestor | None) -> dict[str, Any] | None:
    if ancestor is None:
        return None
    return {
        **{name: getattr(ancestor, name) for name in ("source", "symbol", "body", "session", "date")},
        **_clause(ancestor.clause),
        "similarity": rounded(ancestor.likeness.similarity),
        "containment": rounded(ancestor.likeness.containment),
    }


def _rewording(rewording: Rewording | None) -> dict[str, Any]:
    """The edits and changes, as ``zhuti diff`` gives them."""
    return rewording_to_json(rewording) if rewording else {"edits": [], "changes": []}


def _session(one: SessionHistory) -> dict[str, Any]:
    return {
        **_name(one.name),
        "date": one.date,
        "date_inferred": one.is_date_inferred,
        "documents": one.documents,
        "of_documents": one.of_documents,
        "paragraphs": one.paragraphs,
        **{str(outcome): count for outcome, count in one.outcomes.items()},
        "wordings": [{"surface": surface, "mentions": count} for surface, count in one.wordings],
    }


def _wording(one: Wording) -> dict[str, Any]:
    counts = {"surface": one.surface, "mentions": one.mentions, "documents": one.documents}
    return counts | {"first": _name(one.first), "last": _name(one.last)}


def _name(name: SessionName) -> dict[str, str | None]:
    return {"body": name.body, "session": name.session}


def _plain(name: SessionName) -> str:
    return " ".join(filter(None, (name.body, name.session))) or "?"
