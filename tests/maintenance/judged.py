"""Judgements for the tests of several modules, made on a lexicon of one theme."""

from __future__ import annotations

from nlp.lexicon import Lexicon
from nlp.lexicon.model import Term, Theme, WordGuard
from nlp.maintenance.judgements import Frame, Judgement, Place, Stratum
from nlp.maintenance.judgements.file import text_digest

NAMED = "发展中国家的债务"
GUARDED = "债务质役"
UNNAMED = "重债穷国的外债"


def lexicon(
    *terms: str, guards: tuple[WordGuard, ...] = (WordGuard("never_inside", ("债务质役",)),), **more: object
) -> Lexicon:
    """A lexicon of the theme ``debt`` alone."""
    theme = Theme("debt", {"zh": "债务", "en": "debt"}, tuple(Term(term) for term in terms or ("债务",)), guards=guards)
    return Lexicon("test", "1.0.0", "0" * 12, (theme,), **more)  # type: ignore[arg-type]  # the fields are named at each call


def judgement(
    text: str,
    is_yes: bool,
    *,
    reviewer: str = "Ana",
    theme: str = "debt",
    stratum: Stratum = "tagged",
    frame: Frame = Frame("test 1.0.0", 10, 5, 85),  # noqa: B008 - frozen
    was_tagged: bool = True,
    is_final: bool = False,
    date: str = "2026-11-22",
    note: str = "",
    place: Place = Place("a.txt", None, "operative", 1),  # noqa: B008 - frozen
) -> Judgement:
    """A judgement of which a test names only what matters to it."""
    return Judgement(theme, is_yes, reviewer, date, stratum, frame, was_tagged, place, text, text_digest(text), note, is_final)
