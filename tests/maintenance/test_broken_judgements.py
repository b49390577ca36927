"""Judgements that a change of the lexicon breaks."""

from __future__ import annotations

from dataclasses import replace

import pytest
from judged import GUARDED, NAMED, UNNAMED, judgement, lexicon

from nlp.lexicon import Lexicon
from nlp.maintenance.judgements import Broken, Judgement, broken_judgements
from nlp.themes import Tagger


def broken(after: Lexicon, judgements: list[Judgement], before: Lexicon | None = None) -> list[Broken]:
    return broken_judgements(after, judgements, Tagger(after).tag, before=Tagger(before).tag if before else None)


def test_nothing_breaks_where_every_verdict_holds() -> None:
    judgements = [judgement(NAMED, True), judgement(GUARDED, False, stratum="near", was_tagged=False)]
    assert broken(lexicon(), judgements) == []


def test_a_text_judged_yes_that_is_no_longer_tagged_is_broken() -> None:
    (found,) = broken(lexicon("外债"), [judgement(NAMED, True)])
    assert (found.settled.is_yes, found.theme, found.term) == (True, "debt", None)
    assert found.values["text"] == NAMED


def test_a_text_judged_no_that_becomes_tagged_is_broken() -> None:
    (found,) = broken(lexicon(guards=()), [judgement(GUARDED, False, stratum="near", was_tagged=False)])
    assert (found.settled.is_yes, found.values["term"]) == (False, "债务")


@pytest.mark.parametrize(
    "known",
    [judgement(UNNAMED, True, stratum="random", was_tagged=False), judgement(NAMED, False, was_tagged=True)],
    ids=["a known miss", "a known false hit"],
)
def test_what_was_wrong_when_it_was_judged_is_no_promise(known: Judgement) -> None:
    assert broken(lexicon(), [known]) == []


def test_with_a_lexicon_before_it_only_what_held_then_can_break() -> None:
    stale = judgement(UNNAMED, True, was_tagged=True)
    assert [one.theme for one in broken(lexicon(), [stale])] == ["debt"]
    assert broken(lexicon(), [stale], before=lexicon()) == []
    assert len(broken(lexicon(), [stale], before=lexicon("债务", "外债"))) == 1


def test_a_miss_that_was_mended_since_can_break() -> None:
    mended = judgement(UNNAMED, True, stratum="random", was_tagged=False)
    assert len(broken(lexicon(), [mended], before=lexicon("债务", "外债"))) == 1


def test_where_reviewers_disagree_nothing_can_break_until_it_is_settled() -> None:
    torn = [judgement(NAMED, True), judgement(NAMED, False, reviewer="Bo")]
    assert broken(lexicon("外债"), torn) == []
    assert len(broken(lexicon("外债"), [*torn, judgement(NAMED, True, reviewer="Cy", is_final=True)])) == 1


def test_a_judgement_follows_its_theme_into_the_one_it_was_merged_into() -> None:
    judgements = [judgement(NAMED, True, theme="loans")]
    merged = lexicon(retired={"loans": "credit", "credit": "debt"})
    assert broken(merged, judgements) == []
    (found,) = broken(replace(lexicon("外债"), retired=merged.retired), judgements)
    assert (found.theme, found.settled.theme) == ("debt", "loans")


def test_a_theme_that_is_gone_breaks_nothing() -> None:
    assert broken(lexicon(retired={"loans": None}), [judgement(NAMED, True, theme="loans")]) == []
