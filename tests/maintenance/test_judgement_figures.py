"""What judgements say of a theme: precision and recall of the lexicon as it is, agreement, what does not count."""

from __future__ import annotations

import pytest
from judged import judgement, lexicon

from nlp.maintenance.judgements import Judgement, disagreements, settle
from nlp.maintenance.judgements.agreement import agreements
from nlp.maintenance.judgements.figures import figures, stale_digests
from nlp.maintenance.judgements.model import Frame, Place, Stratum
from nlp.mine.judged import ThemeFigures
from nlp.themes import Tagger

FRAME = Frame("test 1.0.0", 100, 40, 860)


def drawn(stratum: Stratum, text: str, right: int, of: int, **more: object) -> list[Judgement]:
    return [
        judgement(f"{text}，第{number}项", number < right, stratum=stratum, frame=FRAME, was_tagged=stratum == "tagged", **more)  # type: ignore[arg-type]  # passed through
        for number in range(of)
    ]


SAMPLE = [
    *drawn("tagged", "减免债务", 18, 20),
    *drawn("near", "禁止债务质役和外债", 8, 20),
    *drawn("random", "教育", 0, 20),
]


def figured(judgements: list[Judgement], *terms: str, stale: set[str] | None = None) -> ThemeFigures:
    (found,) = figures(lexicon(*terms), judgements, Tagger(lexicon(*terms)).tag, stale=stale or set())
    return found


def test_precision_and_recall_follow_from_the_strata() -> None:
    found = figured(SAMPLE)
    assert (found.judged, found.found, found.right, found.missed) == (60, 20, 18, 8)
    assert found.precision is not None
    assert found.precision.share == 0.9
    assert found.recall is not None
    assert found.recall.share == pytest.approx(90 / (90 + 16))
    assert (found.lacking, found.frames) == ({}, 1)


def test_figures_are_those_of_the_lexicon_as_it_is() -> None:
    """With 外债 as a term the near ones are found too: of 140 found 90 + 16 are right, and none is missed."""
    found = figured(SAMPLE, "债务", "外债")
    assert found.precision is not None
    assert found.precision.share == pytest.approx((90 + 16) / 140)
    assert found.recall is not None
    assert found.recall.share == 1.0


def test_too_little_gives_no_recall_and_says_what_lacks() -> None:
    found = figured([*drawn("tagged", "减免债务", 10, 12), *drawn("near", "禁止债务质役", 0, 3)])
    assert found.precision is not None
    assert found.recall is None
    assert found.lacking == {"near": 7, "random": 10}


def test_what_was_chosen_by_hand_counts_for_no_share() -> None:
    found = figured([*SAMPLE, judgement("债务危机", False, stratum="chosen", frame=Frame("test 1.0.0"))])
    assert (found.judged, found.drawn, found.chosen) == (61, 60, 1)
    assert found.precision is not None
    assert found.precision.share == 0.9


def test_what_reviewers_disagree_on_does_not_count_until_it_is_settled() -> None:
    torn = judgement(SAMPLE[0].text, False, reviewer="Bo", frame=FRAME)
    assert (figured([*SAMPLE, torn]).undecided, figured([*SAMPLE, torn]).found) == (1, 19)
    settled = judgement(SAMPLE[0].text, False, reviewer="Cy", frame=FRAME, is_final=True)
    assert (figured([*SAMPLE, torn, settled]).undecided, figured([*SAMPLE, torn, settled]).right) == (0, 17)


def test_texts_that_changed_do_not_count() -> None:
    stale = stale_digests(SAMPLE, {one.digest for one in SAMPLE[1:]}, {"a.txt"})
    found = figured(SAMPLE, stale=stale)
    assert (found.stale, found.judged, found.right) == (1, 59, 17)


def test_texts_of_documents_that_the_workspace_has_not_are_not_stale() -> None:
    assert stale_digests(SAMPLE, set(), {"b.txt"}) == set()


def test_several_frames_are_told() -> None:
    later = judgement("减免更多债务", True, frame=Frame("test 1.1.0", 120, 40, 860), date="2026-12-01")
    assert figured([*SAMPLE, later]).frames == 2


def test_judgements_of_a_theme_that_is_unknown_are_left_out() -> None:
    assert figures(lexicon(), [judgement("减免债务", True, theme="money")], Tagger(lexicon()).tag) == []


def test_judgements_of_a_merged_theme_count_for_the_one_it_went_into() -> None:
    merged = lexicon(retired={"loans": "debt"})
    (found,) = figures(merged, [judgement("减免债务", True, theme="loans")], Tagger(merged).tag)
    assert (found.theme, found.right) == ("debt", 1)


def second(answers: str) -> list[Judgement]:
    return [
        judgement(one.text, answer == "y", reviewer="Bo", theme=one.theme) for one, answer in zip(SAMPLE, answers, strict=False)
    ]


def test_reviewers_are_compared_on_what_both_judged() -> None:
    """Of SAMPLE the first said yes 18 times and no twice; the second no three times."""
    over_all, debt = agreements([*SAMPLE, *second("n" + "y" * 17 + "nn")])
    assert (over_all.theme, debt.theme) == (None, "debt")
    assert (over_all.both_yes, over_all.first_only, over_all.second_only, over_all.both_no) == (17, 1, 0, 2)
    assert (over_all.kappa.pairs, over_all.kappa.agreed) == (20, 19)
    assert over_all.kappa.value == pytest.approx((0.95 - (0.9 * 0.85 + 0.1 * 0.15)) / (1 - (0.9 * 0.85 + 0.1 * 0.15)))


def test_one_reviewer_agrees_with_no_one() -> None:
    assert agreements(SAMPLE) == []


def test_disagreements_are_listed_until_one_is_settled() -> None:
    both = [*SAMPLE, *second("n")]
    assert [one.text for one in disagreements(settle(both))] == [SAMPLE[0].text]
    final = judgement(SAMPLE[0].text, True, reviewer="Cy", is_final=True, place=Place("a.txt", None, "operative", 1))
    assert disagreements(settle([*both, final])) == []
