"""The rows of a drift: the steps of each chain of clauses that carry a theme, and the words that took the place of others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, TypeAlias

from nlp.rows.diff import rewording_to_json
from nlp.rows.lineage import rounded

if TYPE_CHECKING:
    from nlp.lexicon.model import Lexicon
    from nlp.lineage.differences.changes import Rewording
    from nlp.lineage.drift.history import Chain, SessionHistory, SessionName, Step, ThemeHistory, Wording
    from nlp.lineage.drift.replacements import Pair
    from nlp.lineage.model import Ancestor, Clause, Edition
    from nlp.mine.selection import Selection
    from nlp.store import Workspace

NumberedChains: TypeAlias = "Sequence[tuple[int, Chain]]"
"""Chains that are given out, each with its number among all of the theme, from 1."""


def drift_meta(workspace: Workspace, lexicon: Lexicon, selection: Selection) -> dict[str, object]:
    """What was traced with and over, so that it can be done again; within ``workspace.snapshot()``."""
    from importlib.metadata import version

    from nlp.mine.meta import corpus_hash, describe
    from nlp.text import FOLDING_VERSION
    from nlp.workspace import left_out

    others = left_out(workspace)
    corpus = [one for one in workspace.documents() if one.source not in others and selection.takes_document(one)]
    return {
        "lexicon": lexicon.name,
        "lexicon_version": lexicon.version,
        "folding_version": FOLDING_VERSION,
        "program_version": version("zhuti"),
        "filters": describe(selection),
        "corpus_hash": corpus_hash(corpus),
        "corpus_documents": len(corpus),
    }


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
