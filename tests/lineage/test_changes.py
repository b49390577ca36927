"""Changes between wordings: held to clauses whose changes were told by hand."""

from __future__ import annotations

from itertools import pairwise

import pytest
from changed_clauses import PAIRS

from nlp.lexicon.load import load_lexicon
from nlp.lineage.differences.changes import Change
from nlp.rewording import Reworder

UNTOLD = ("punctuation", "function_words", "reworded")


@pytest.fixture(scope="module")
def reworder() -> Reworder:
    return Reworder(load_lexicon())


def written(change: Change) -> str:
    """A change as the pairs have it."""
    if change.kind in UNTOLD:
        return change.kind
    return f"{change.kind}: {' → '.join(dict.fromkeys(filter(None, (change.old_words, change.new_words))))}"


@pytest.mark.parametrize("pair", PAIRS, ids=[pair.name for pair in PAIRS])
def test_the_changes_of_a_clause_are_told_apart(reworder: Reworder, pair) -> None:
    found = reworder.compare(pair.old, pair.new).changes
    assert sorted(map(written, found)) == sorted(pair.changes)


@pytest.mark.parametrize("pair", PAIRS, ids=[pair.name for pair in PAIRS])
def test_the_spans_of_a_change_hold_its_words(reworder: Reworder, pair) -> None:
    for change in reworder.compare(pair.old, pair.new).changes:
        assert "".join(pair.old[slice(*change.old)].split()) == change.old_words
        assert "".join(pair.new[slice(*change.new)].split()) == change.new_words


@pytest.mark.parametrize("pair", PAIRS, ids=[pair.name for pair in PAIRS])
def test_a_clause_does_not_change_from_itself(reworder: Reworder, pair) -> None:
    assert reworder.compare(pair.new, pair.new).is_same


def test_themes_of_the_words_that_changed_are_named(reworder: Reworder) -> None:
    changed = reworder.compare("应遵循普遍、客观和透明的原则，", "应遵循普遍性、客观和透明的原则，")
    assert [change.themes for change in changed.changes] == [("universality",)]


def test_a_theme_that_only_surrounds_a_change_is_not_named(reworder: Reworder) -> None:
    changed = reworder.compare("认识到增进人权领域国际合作的重要性，", "认识到加强人权领域国际合作的重要性，")
    assert [(change.old_words, change.themes) for change in changed.changes] == [("增进", ())]


@pytest.mark.parametrize(
    ("old", "new", "direction", "axes"),
    [
        pytest.param("注意到报告；", "欢迎报告；", "stronger", {"pressure": "stronger"}, id="notes, welcomes"),
        pytest.param("欢迎报告；", "敦促各国执行报告的建议；", "stronger", {"pressure": "stronger"}, id="welcomes, urges"),
        pytest.param("要求各国执行建议；", "请各国执行建议；", "weaker", {"pressure": "weaker"}, id="demands, requests"),
        pytest.param("促请各国合作；", "又促请各国合作；", "same", {"pressure": "same", "effect": "same"}, id="also"),
        pytest.param("谴责袭击；", "强烈谴责袭击；", "stronger", {"emotive": "stronger"}, id="strongly"),
        pytest.param(
            "注意到报告；", "赞赏地注意到报告；", "stronger", {"pressure": "stronger", "effect": "same"}, id="with thanks"
        ),
        pytest.param("敦促各国合作；", "重申各国应合作；", "unknown", {}, id="not on the ladder"),
        pytest.param("敦促各国设立机构；", "决定设立机构；", "stronger", {"effect": "stronger"}, id="decides"),
    ],
)
def test_openings_are_held_to_the_ladder(reworder: Reworder, old, new, direction, axes) -> None:
    opening = reworder.compare(old, new).changes[0]
    assert (opening.kind, opening.direction, dict(opening.axes)) == ("opening", direction, axes)


def test_a_noun_that_is_also_an_opening_is_none_within_a_clause(reworder: Reworder) -> None:
    changed = reworder.compare("强调应根据条约的要求提供资料，", "强调应根据条约的规定提供资料，")
    assert [(change.kind, change.old_words, change.direction) for change in changed.changes] == [("term", "要求", None)]


def test_pressure_grows_from_session_to_session_along_the_ladder(reworder: Reworder) -> None:
    wordings = {
        session: f"{opening}各国停止对平民的袭击；"
        for session, opening in (("51", "请"), ("52", "促请"), ("53", "敦促"), ("54", "要求"))
    }
    sessions = list(wordings)
    steps = [
        (before, after, change.old_words, change.new_words, dict(change.axes)["pressure"])
        for before, after in pairwise(sessions)
        for change in reworder.compare(wordings[before], wordings[after]).changes
    ]
    assert steps == [
        ("51", "52", "请", "促请", "stronger"),
        ("52", "53", "促请", "敦促", "stronger"),
        ("53", "54", "敦促", "要求", "stronger"),
    ]
