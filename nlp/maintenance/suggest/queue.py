"""The queue of candidates as a terminologist goes through it: one named by its id or its wording, accepted or rejected."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from nlp.errors import LexiconError
from nlp.lexicon.editing.terms import NewTerm
from nlp.lexicon.model import Lexicon, Status
from nlp.maintenance.suggest.decisions import Decision, Verdict, decided_already
from nlp.maintenance.suggest.model import Suggestion
from nlp.text import fold


@dataclass(frozen=True, slots=True)
class Reviewer:
    """Who decides, on which day, on which version of a lexicon, and why."""

    by: str
    date: str
    lexicon: str
    why: str = ""

    def decide(self, candidate: Suggestion, verdict: Verdict, theme: str | None = None) -> Decision:
        """The decision on a candidate."""
        return Decision(candidate.term, verdict, theme, self.why, self.by, self.date, self.lexicon)


def named(
    references: Iterable[str], queue: Sequence[Suggestion], decisions: Mapping[str, Decision], lexicon: Lexicon
) -> list[Suggestion]:
    """The candidates that ids or wordings name, each once.

    Raises:
        LexiconError: one was decided already, is a term of the lexicon, or is no candidate (any longer).
    """
    by_name = {one.id: one for one in queue} | {one.folded: one for one in queue}
    found = []
    for reference in references:
        name = fold(reference).text
        _refuse_decided(name, decisions)
        _refuse_known(name, reference, lexicon)
        if name not in by_name:
            raise LexiconError("suggest.unknown", where=reference)
        found.append(by_name[name])
    return list({one.id: one for one in found}.values())


def decided(reference: str, decisions: Mapping[str, Decision]) -> Decision:
    """The decision that an id or a wording names.

    Raises:
        LexiconError: nothing was decided of it.
    """
    name = fold(reference).text
    one = next((one for one in decisions.values() if name in (one.id, one.folded)), None)
    if one is None:
        raise LexiconError("suggest.undecided", where=reference)
    return one


def new_term(
    candidate: Suggestion, *, status: Status | None, source: str | None, since: int | None, note: str | None
) -> NewTerm:
    """The term that a candidate becomes: its source and first year those of the first document that has it, unless told."""
    first = candidate.figures.first
    year = int(first.year) if first.year and first.year.isdecimal() else None
    return NewTerm(
        candidate.term,
        status=status,
        since=since or (None if source else year),
        source=source or first.symbol or first.source,
        note=note,
    )


def _refuse_decided(name: str, decisions: Mapping[str, Decision]) -> None:
    for one in decisions.values():
        if name in (one.id, one.folded):
            raise decided_already(one)


def _refuse_known(name: str, reference: str, lexicon: Lexicon) -> None:
    for theme in lexicon.themes:
        for term in theme.terms:
            if fold(term.text).text == name:
                raise LexiconError("suggest.known", where=reference, theme=theme.id, place=f"{theme.path}:{term.line}")


def has_term(lexicon: Lexicon, decision: Decision) -> bool:
    """Whether the theme to which a candidate was added has it still."""
    return any(
        fold(term.text).text == decision.folded
        for theme in lexicon.themes
        if theme.id == decision.theme
        for term in theme.terms
    )
