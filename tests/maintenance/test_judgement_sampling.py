"""Drawing paragraphs to be judged: strata, near misses, families, the same again with the same seed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from judged import lexicon

from nlp.lexicon import Lexicon
from nlp.maintenance.judgements.model import DRAWN, Frame, Place
from nlp.maintenance.judgements.near import NearMisses, loosened
from nlp.maintenance.judgements.pool import Passage, groups, passages
from nlp.maintenance.judgements.sampling import allotted, draw, stratify
from nlp.store import Workspace
from nlp.text import fold
from nlp.themes import Tagger
from nlp.workspace import add_sources

OTHERS = [f"第{number}条关于教育和卫生的规定" for number in range(60)]


def passage(number: int, text: str, *themes: str) -> Passage:
    return Passage(Place("a.txt", None, "operative", number), number, text, fold(text).text, frozenset(themes))


def tagged(texts: Sequence[str], with_lexicon: Lexicon) -> list[Passage]:
    tags = Tagger(with_lexicon).tag(texts)
    return [passage(number, text, *(tag.theme for tag in tags[number])) for number, text in enumerate(texts)]


def test_a_term_that_a_guard_refuses_is_a_near_miss() -> None:
    found = tagged(["减免债务", "禁止债务质役", "教育"], lexicon())
    assert NearMisses(lexicon(), found).of("debt") == {("a.txt", 1)}


def test_a_term_that_lies_in_another_word_is_a_near_miss() -> None:
    found = tagged(["国际合作", "国际合作社", "教育"], lexicon("国际合作", guards=()))
    assert NearMisses(lexicon("国际合作", guards=()), found).of("debt") == {("a.txt", 1)}


def test_a_paragraph_in_the_company_of_a_theme_is_a_near_miss() -> None:
    company = [f"重债穷国倡议下的债务减免、偿付能力与融资条件，第{number}项" for number in range(12)]
    missed = "重债穷国倡议下的贷款减免、偿付能力与融资条件"
    found = tagged([*company, missed, *OTHERS], lexicon())
    near = NearMisses(lexicon(), found)
    assert near.of("debt") == {("a.txt", 12)}
    assert {"融资", "条件", "倡议"} <= near.words("debt").keys()
    assert "债务" not in near.words("debt")


def test_few_paragraphs_have_no_company() -> None:
    found = tagged(["债务与融资条件", "债务与融资条件", "融资条件", *OTHERS], lexicon())
    assert NearMisses(lexicon(), found).words("debt") == {}


def test_a_loosened_lexicon_finds_whatever_the_lexicon_finds() -> None:
    shipped = tuple(one.text for theme in lexicon().themes for one in theme.terms)
    texts = [f"{before}{term}{after}" for term in shipped for before in ("", "外") for after in ("", "质役", "人")]
    strict, loose = Tagger(lexicon()).tag(texts), Tagger(loosened(lexicon())).tag(texts)
    assert all({tag.theme for tag in one} <= {tag.theme for tag in other} for one, other in zip(strict, loose, strict=True))
    assert all(loose)


def test_a_group_stands_in_the_first_stratum_that_one_of_it_belongs_to() -> None:
    untagged, near, with_theme = passage(1, "甲"), passage(2, "乙"), passage(3, "丙", "debt")
    strata = stratify("debt", [[untagged, near, with_theme], [untagged, near], [untagged]], {("a.txt", 2)})
    assert strata.groups == {"tagged": [[with_theme]], "near": [[near]], "random": [[untagged]]}
    assert strata.frame("v") == Frame("v", 1, 1, 1)


POOL = [[passage(number, f"第{number}段", *(["debt"] if number < 30 else []))] for number in range(200)]
NEAR = {("a.txt", number) for number in range(30, 50)}


def test_half_is_tagged_a_quarter_near_a_quarter_random() -> None:
    drawn = draw(stratify("debt", POOL, NEAR), size=20)
    assert [sum(one.stratum == stratum for one in drawn) for stratum in DRAWN] == [10, 5, 5]
    assert {one.frame for one in drawn} == {Frame("", 30, 20, 150)}
    assert all(one.is_tagged is (one.stratum == "tagged") for one in drawn)


def test_the_same_seed_draws_the_same_and_another_does_not() -> None:
    strata = stratify("debt", POOL, NEAR)
    assert draw(strata, seed=1) == draw(strata, seed=1)
    assert draw(strata, seed=1) != draw(strata, seed=2)


def test_a_larger_sample_holds_the_smaller() -> None:
    strata = stratify("debt", POOL, NEAR)
    few, many = ({one.digest for one in draw(strata, size=size)} for size in (12, 60))
    assert few < many


def test_a_pool_that_grew_keeps_most_of_what_was_drawn() -> None:
    grown = [*POOL, *([passage(number, f"第{number}段")] for number in range(200, 240))]
    before, after = ({one.digest for one in draw(stratify("debt", pool, NEAR), size=40)} for pool in (POOL, grown))
    assert len(before & after) > 35


def test_of_a_group_the_one_that_was_judged_is_drawn_again() -> None:
    group = [passage(1, "甲", "debt"), passage(2, "乙", "debt")]
    strata = stratify("debt", [group], ())
    assert [one.text for one in draw(strata)] == ["甲"]
    assert [one.text for one in draw(strata, judged={group[1].digest})] == ["乙"]


@given(st.integers(1, 300), st.fixed_dictionaries({stratum: st.integers(0, 200) for stratum in DRAWN}))
def test_as_many_are_allotted_as_are_wanted_or_there(size: int, held: dict[str, int]) -> None:
    taken = allotted(size, held)  # type: ignore[arg-type]  # the keys are strata
    assert sum(taken.values()) == min(size, sum(held.values()))
    assert all(0 <= taken[stratum] <= held[stratum] for stratum in taken)  # type: ignore[index]


@pytest.fixture
def workspace(tmp_path: Path, corpus: Path) -> Path:
    path = tmp_path / "zhuti.db"
    with Workspace(path, mode="create") as made:
        list(add_sources(made, [corpus], Tagger(lexicon("国际合作"))))
    return path


def test_near_identical_paragraphs_of_a_workspace_are_one(workspace: Path) -> None:
    with Workspace(workspace) as opened, opened.snapshot():
        found = passages(opened)
        grouped = groups(opened, found)
    assert {one.place.zone for one in found} == {"preambular", "operative"}
    assert sum(map(len, grouped)) == len(found) > len(grouped)
    assert max(map(len, grouped)) > 1
    assert {one.themes for one in found} == {frozenset(), frozenset({"debt"})}
