"""Terms that come and go are decided by the arrays of the index as the tagger decides them."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from edited_lexicons import OTHERS, WORDS, composed, coordinations, patterns, stored, written
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from nlp.lexicon.model import Lexicon
from nlp.retagging import Shift, Shifts, find_shifts
from nlp.search.index import open_index
from nlp.store import Workspace
from nlp.text import fold_all
from nlp.themes import Tagger
from nlp.themes.plain import plain_edits

MORE_WORDS = [*WORDS, "合作社", "国际合", "作社", "合作对话", "对", "话", "人人", "社", "\U00020000", "题为“合作”的决定"]


@pytest.fixture(autouse=True, scope="module")
def _without_a_second_way() -> Iterator[None]:
    """Let faults show that would be taken for a damaged index, after which texts are read instead."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("nlp.retagging.shifts.DAMAGES", ())
        yield


GUARDS = ("never_inside", "not_after", "not_before")
beside = st.dictionaries(st.sampled_from(GUARDS), st.lists(st.sampled_from(MORE_WORDS), min_size=1, max_size=2), max_size=2)
terms = st.builds(
    lambda text, guards, free: {"text": text, "status": "admitted", **guards, **free},
    st.sampled_from(
        ["合作", "国际合作", "南南", "南南合作", "合作对话", "人人", "对话", "团结", "全球化", "自决", "文化", "UPR"]
    ),
    st.just({}) | beside,
    st.sampled_from([{}, {"borders": "free"}]),
)
several = st.lists(terms, min_size=1, max_size=5, unique_by=lambda term: term["text"])


@st.composite
def edits(draw: st.DrawFn) -> tuple[Lexicon, Lexicon]:
    """A lexicon before and after some terms of two themes came and went; all else stays."""
    sides: list[dict[str, Any]] = [{}, {}]
    for theme in ("alpha", "beta"):
        found, rest = draw(several), draw(st.just({}) | st.just({}) | beside)
        for name, strategy in (("coordination", coordinations), ("patterns", patterns)):
            others = draw(strategy)
            rest = {**rest, name: others} if others else rest
        for side in sides:
            left = [term for term in found if term is found[0] or draw(st.booleans())]
            side[theme] = {"terms": left, **rest}
    return written(sides[0], {name: ["合作"] for name in ("first", "second")}), written(
        sides[1], {"first": ["合作"], "second": ["合作"]}
    )


def texts_of(seed: int) -> list[tuple[str | None, list[str]]]:
    """Documents of many words."""
    chosen = random.Random(seed)
    words = [*MORE_WORDS, *MORE_WORDS, *OTHERS, "人", "、", "和"]
    texts = ["".join(chosen.choices(words, k=chosen.randint(1, 14))) for _ in range(60)]
    return [("关于国际合作", texts[:30]), (None, texts[30:])]


def expected(workspace: Workspace, shifts: Shifts, before: Lexicon, after: Lexicon) -> list[Shift]:
    """What two taggings find otherwise."""
    taggers = Tagger(before), Tagger(after)
    numbers = {entry.key: number for number, entry in enumerate(shifts.entries)}
    found = []
    for places in workspace.tagging().places():
        folded = fold_all([place.text for place in places])
        for place, had, has in zip(places, *(tagger.tally(folded) for tagger in taggers), strict=True):
            if place.position:
                here = numbers[place.key], place.position, place.zone
                themes = [theme for theme in ("alpha", "beta") if had.get(theme) != has.get(theme)]
                found += [Shift(*here, theme, had.get(theme), has.get(theme)) for theme in themes]
    return sorted(found)


@given(edit=edits(), seed=st.integers(0, 10_000))
@settings(max_examples=20, deadline=None, phases=(Phase.explicit, Phase.reuse, Phase.generate))
def test_terms_that_come_and_go_change_what_two_taggings_tell(
    tmp_path_factory: pytest.TempPathFactory, edit: tuple[Lexicon, Lexicon], seed: int
) -> None:
    before, after = edit
    with (
        stored(tmp_path_factory.mktemp("plain") / "a.db", composed(texts_of(seed), before), before) as workspace,
        workspace.snapshot(),
    ):
        open_index(workspace, workspace.entries())
        shifts = find_shifts(workspace, before, after)
        assert list(shifts.shifts) == expected(workspace, shifts, before, after)


@pytest.mark.parametrize(
    ("guards", "is_plain"),
    [
        ({}, True),
        ({"not_before": ["社"], "never_inside": ["南南合作社"]}, True),
        ({"near": {"any": ["团结"], "within": "clause"}}, False),
        ({"before": ["社"]}, False),
    ],
    ids=["no guard", "guards that look beside", "a guard that looks farther", "a guard that demands"],
)
def test_no_text_is_tagged_for_a_term_whose_guards_look_beside_it_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, guards: dict[str, Any], is_plain: bool
) -> None:
    themes = {"alpha": {"terms": ["对话"]}}
    more = {"alpha": {"terms": ["对话", {"text": "合作", "status": "admitted", **guards}]}}
    before, after = written(themes, {}), written(more, {})
    asked: list[Lexicon] = []

    def made(lexicon: Lexicon) -> Tagger:
        asked.append(lexicon)
        return Tagger(lexicon)

    monkeypatch.setattr("nlp.retagging.shifts.Tagger", made)
    documents = composed([(None, ["合作和对话，", "南南合作社，", "合作社，", "团结，合作"])], before)
    with stored(tmp_path / "a.db", documents, before) as workspace, workspace.snapshot():
        open_index(workspace, workspace.entries())
        shifts = find_shifts(workspace, before, after)
        assert list(shifts.shifts) == expected(workspace, shifts, before, after)
    assert bool(asked) != is_plain
    assert (plain_edits(shifts.difference) is not None) == is_plain
