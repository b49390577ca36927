"""Deciding on candidates: accepted ones become terms, rejected ones do not come again, and either is taken back."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from nlp import messages
from nlp.cli import output
from nlp.cli.lexicon.finishing import Way, finish
from nlp.cli.lexicon.suggest.asked import Asked
from nlp.errors import UsageError
from nlp.visible import visible

if TYPE_CHECKING:
    from nlp.lexicon.model import Status
    from nlp.maintenance.suggest.queue import Reviewer


@dataclass(frozen=True, slots=True)
class Said:
    """What is said of the term that a candidate becomes; what is None comes from the texts."""

    status: Status | None
    since: int | None
    source: str | None
    note: str | None


@dataclass(frozen=True, slots=True)
class Why:
    """Who decides, and why, as far as it was said."""

    by: str | None
    why: str | None


def accept(asked: Asked, references: Sequence[str], themes: Sequence[str], said: Said, why: Why, way: Way) -> None:
    """Add candidates to a theme of the lexicon, and remember it.

    Raises:
        LexiconError: the lexicon is the shipped one, or one of the references is no candidate that can be accepted.
    """
    from nlp.cli.filters import theme_ids
    from nlp.lexicon.editing.draft import Draft
    from nlp.lexicon.editing.terms import add_terms
    from nlp.maintenance.suggest.decisions import keep_decisions, require_own
    from nlp.maintenance.suggest.queue import named, new_term

    require_own(asked.folder)
    reviewer = _reviewer(asked, why)
    if len(themes) > 1:
        raise UsageError("suggest.one_theme", where=" ".join(themes))
    chosen = theme_ids(asked.lexicon, themes)
    candidates = named(references, asked.queue(strictly=False), asked.decisions, asked.lexicon)
    if not chosen:
        near = candidates[0].theme
        raise UsageError("suggest.which_theme", where=candidates[0].term, theme=near or "THEME", id=candidates[0].id)
    draft = Draft(asked.folder)
    terms = [new_term(one, status=said.status, source=said.source, since=said.since, note=said.note) for one in candidates]
    finish(draft, [add_terms(draft, chosen[0], terms)], way)
    if not way.dry_run:
        keep_decisions(asked.folder, [reviewer.decide(one, "accepted", chosen[0]) for one in candidates])
        _say_kept("suggest.kept_accepted", asked, [one.term for one in candidates])


def reject(asked: Asked, references: Sequence[str], why: Why) -> None:
    """Remember that candidates are no terms.

    Raises:
        LexiconError: the lexicon is the shipped one, or one of the references is no candidate.
    """
    from nlp.maintenance.suggest.decisions import keep_decisions, require_own
    from nlp.maintenance.suggest.queue import named

    require_own(asked.folder)
    reviewer = _reviewer(asked, why)
    if not reviewer.why:
        raise UsageError("suggest.no_why", where="--reject")
    candidates = named(references, asked.queue(strictly=False), asked.decisions, asked.lexicon)
    keep_decisions(asked.folder, [reviewer.decide(one, "rejected") for one in candidates])
    _say_kept("suggest.kept_rejected", asked, [one.term for one in candidates])


def undo(asked: Asked, reference: str, way: Way) -> None:
    """Take a decision back; a term that was accepted goes out of the lexicon again.

    Raises:
        LexiconError: the lexicon is the shipped one, or nothing was decided of that.
    """
    from nlp.lexicon.editing.draft import Draft
    from nlp.lexicon.editing.terms import remove_term
    from nlp.maintenance.suggest.decisions import drop_decision, require_own
    from nlp.maintenance.suggest.queue import decided, has_term

    require_own(asked.folder)
    decision = decided(reference, asked.decisions)
    if decision.theme is not None and has_term(asked.lexicon, decision):
        draft = Draft(asked.folder)
        finish(draft, [remove_term(draft, decision.theme, decision.term)], way)
    if not way.dry_run:
        drop_decision(asked.folder, decision.folded)
        _say_kept("suggest.undone", asked, [decision.term])


def _reviewer(asked: Asked, why: Why) -> Reviewer:
    """Who decides: the one named, else who is logged in.

    Raises:
        UsageError: neither is known.
    """
    from datetime import date

    from nlp.maintenance.suggest.queue import Reviewer

    name = (why.by or os.environ.get("USER") or os.environ.get("USERNAME") or "").strip()
    if not name:
        raise UsageError("suggest.no_name", where="--by")
    lexicon = f"{asked.lexicon.name} {asked.lexicon.version}"
    return Reviewer(name, date.today().isoformat(), lexicon, (why.why or "").strip())


def _say_kept(key: str, asked: Asked, terms: Sequence[str]) -> None:
    from nlp.maintenance.suggest.decisions import FILE

    comma = messages.text("suggest.comma")
    output.say(key, path=visible(str(asked.folder / FILE)), terms=comma.join(terms))
