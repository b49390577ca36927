"""Topic models of the planted corpus: its themes are found, whatever their order, and twice the same."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from counted import SEEDS, counted, in_words_of
from hypothesis import given, settings
from hypothesis import strategies as st
from planted import THEMES, plant, words_of

from nlp.errors import ModelError
from nlp.topics import LEAST_PARAGRAPHS, activations, choose, fit, tagged, weights
from nlp.topics.factorise import factorise
from nlp.topics.names import names_of

PLANTED = plant(sessions=6, resolutions=6, seed=1)
COUNTS, VOCABULARY = counted(PLANTED.texts(1))
CARRIES = np.concatenate([rows for session in PLANTED.carries for rows in session])

SOME = COUNTS[:250]
"""Enough to tell whether two fits are the same."""

pytestmark = pytest.mark.filterwarnings("ignore:builtin type .* has no __module__ attribute:DeprecationWarning")
"""Raised by tomotopy's compiled part on being imported."""

PROGRAM = """
import sys
from counted import SEEDS
from test_topic_fit import SOME, VOCABULARY, digest
from nlp.topics import fit
print(digest(fit(SOME, VOCABULARY, kind=sys.argv[1], k=7, seeds=SEEDS if sys.argv[1] != "lda" else None)))
"""


def digest(model) -> str:
    arrays = model.components.tobytes() + model.idf.tobytes() + str(model.names).encode()
    return hashlib.sha256(arrays).hexdigest()


def precision(model, topic: int, theme: str) -> float:
    return len(set(model.top(topic, 12)) & set(words_of(theme))) / 12


@pytest.mark.parametrize("kind", ["nmf", "tomotopy"])
def test_each_seeded_topic_has_the_twelve_words_of_its_theme_first(kind) -> None:
    model = fit(COUNTS, VOCABULARY, kind=kind, k=8, seeds=SEEDS)
    assert model.seeds == (*THEMES, None, None)
    assert [precision(model, at, theme) for at, theme in enumerate(THEMES)] == [1.0] * 6
    assert model.parameters["drift"] == {}


def test_without_seeds_the_themes_are_found_too_and_the_number_of_topics() -> None:
    choice = choose(COUNTS, VOCABULARY, numbers=range(2, 11), resamples=5)
    assert choice.k == 7, "six themes, and what all texts have"
    model = fit(COUNTS, VOCABULARY, k=choice.k)
    best = [max(range(7), key=lambda topic, theme=theme: precision(model, topic, theme)) for theme in THEMES]
    assert len(set(best)) == 6
    assert [precision(model, topic, theme) for topic, theme in zip(best, THEMES, strict=True)] == [1.0] * 6


def test_beside_seeded_topics_as_many_free_ones_are_chosen_as_there_are() -> None:
    choice = choose(COUNTS, VOCABULARY, seeds={theme: SEEDS[theme] for theme in THEMES[:4]}, resamples=5)
    assert choice.k == 7, "four seeded, two themes without seeds, and what all texts have"
    assert len(next(one for one in choice.tried if one.k == 7).of_topics) == 7


def test_a_text_has_the_topics_of_its_themes() -> None:
    model = fit(COUNTS, VOCABULARY, k=7, seeds=SEEDS)
    counts = in_words_of(COUNTS, VOCABULARY, model.vocabulary)
    has = tagged(model, counts)[:, :6]
    for at, theme in enumerate(THEMES):
        both = (has[:, at] & CARRIES[:, at]).sum()
        assert 2 * both / (has[:, at].sum() + CARRIES[:, at].sum()) >= 0.97, theme


@pytest.mark.parametrize("kind", ["nmf", "lda"])
def test_shares_sum_to_one_and_to_nothing_for_a_text_of_unknown_words(kind) -> None:
    model = fit(SOME, VOCABULARY, kind=kind, k=7)
    counts = in_words_of(SOME, VOCABULARY, model.vocabulary).tolil()
    counts[0] = 0
    shares = weights(model, counts.tocsr())
    assert np.allclose(shares[1:].sum(axis=1), 1)
    assert not shares[0].any()
    assert not tagged(model, counts.tocsr())[0].any()
    assert (activations(model, counts.tocsr()) >= 0).all()


def test_a_theme_of_a_few_paragraphs_is_named_too_rare_and_takes_no_topic() -> None:
    random = np.random.default_rng(0)
    texts = [list(text) for text in PLANTED.texts(1)]
    for at in random.choice(len(texts), 16, replace=False).tolist():
        texts[at][:6] = [f"rare-{number:02}" for number in random.choice(12, 6, replace=False)]
    counts, vocabulary = counted(texts)
    rare = {"rare": tuple(f"rare-{number:02}" for number in range(12)), "never": ("无此词",)}
    model = fit(counts, vocabulary, seeds={**rare, **SEEDS})
    assert model.parameters["rare"] == {"rare": 16, "never": 0}
    assert model.parameters["least_paragraphs"] == LEAST_PARAGRAPHS == 20
    assert model.seeds == (*THEMES, None, None, None, None)


@pytest.mark.parametrize("share", [0.02, 0.04])
def test_a_theme_of_two_paragraphs_in_a_hundred_is_recovered_where_they_are_enough(share) -> None:
    random = np.random.default_rng(5)
    texts = [list(text) for text in PLANTED.texts(1)][:1250]
    chosen = random.random(len(texts)) < share
    for at in np.flatnonzero(chosen).tolist():
        texts[at][-6:] = [f"rare-{number:02}" for number in random.choice(12, 6, replace=False)]
    counts, vocabulary = counted(texts)
    model = fit(counts, vocabulary, k=8, seeds={"rare": ("rare-03", "rare-04", "rare-05"), **SEEDS})
    found = tagged(model, in_words_of(counts, vocabulary, model.vocabulary))[:, 0]
    assert set(model.top(0, 12)) == {f"rare-{number:02}" for number in range(12)}
    assert 2 * (found & chosen).sum() / (found.sum() + chosen.sum()) >= 0.95


@pytest.mark.parametrize("kind", ["nmf", "lda", "tomotopy"])
def test_two_fits_are_the_same_to_the_byte_in_two_processes_with_any_number_of_threads(kind) -> None:
    here = digest(fit(SOME, VOCABULARY, kind=kind, k=7, seeds=SEEDS if kind != "lda" else None))
    for threads, hashes in (("1", "1"), ("2", "2")):
        paths = os.pathsep.join([str(Path(__file__).parent), str(Path(__file__).parent.parent)])
        environment = os.environ | {"PYTHONHASHSEED": hashes, "PYTHONPATH": paths}
        environment |= {"OPENBLAS_NUM_THREADS": threads, "OMP_NUM_THREADS": threads}
        made = subprocess.run(
            [sys.executable, "-c", PROGRAM, kind], env=environment, capture_output=True, text=True, check=True
        )
        assert made.stdout.strip() == here


@pytest.mark.parametrize("kind", ["nmf", "lda", "tomotopy"])
def test_a_fit_does_not_depend_on_the_order_of_texts(kind) -> None:
    shuffled = np.random.default_rng(9).permutation(SOME.shape[0])
    one, other = (fit(counts, VOCABULARY, kind=kind, k=5) for counts in (SOME, SOME[shuffled]))
    assert digest(one) == digest(other)


def test_a_clause_that_is_repeated_in_every_resolution_makes_no_topic_of_its_own() -> None:
    clause = [f"clause-{number:02}" for number in range(20)]
    counts, vocabulary = counted([*PLANTED.texts(1), *[clause] * 300])
    model = fit(counts, vocabulary, k=7)
    assert not any(word.startswith("clause") for topic in range(7) for word in model.top(topic, 12))


def test_no_two_topics_have_one_name_even_where_their_first_words_are_the_same() -> None:
    model = fit(COUNTS, VOCABULARY, k=12)
    assert len(set(model.names)) == 12
    same = np.array([[0.4, 0.3, 0.2, 0.1, 0.0], [0.4, 0.3, 0.2, 0.0, 0.1], [0.4, 0.3, 0.2, 0.1, 0.0]])
    assert names_of(same, "甲乙丙丁戊") == ("甲、乙、丙", "戊、甲、乙", "甲、乙、丙、丁")


def test_a_topic_is_named_by_what_sets_it_apart_not_by_what_all_topics_have() -> None:
    common = np.array([[0.4, 0.25, 0.2, 0.15, 0, 0, 0], [0.4, 0, 0, 0, 0.25, 0.2, 0.15]])
    assert names_of(common, ("人权", "债务", "减免", "贷款", "对话", "文明", "宗教")) == (
        "债务、减免、贷款",
        "对话、文明、宗教",
    )


FEW, FEW_WORDS = counted([["债务", "减免"], ["债务", "减免", "人权"], ["人权", "对话"], ["对话", "债务"]])


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"k": 9}, "so many topics cannot be told apart in 4 different paragraphs with 3 words: k = 9; ask for 3 or fewer"),
        ({"k": 0}, "there must be one topic at least: k = 0; give a number from 1 up"),
        (
            {"k": 2, "kind": "lda", "seeds": {"debt": ["债务"]}},
            "LDA takes no seeds: lda; take nmf or tomotopy, or fit without seeds",
        ),
    ],
    ids=["more topics than texts", "no topic", "seeds for LDA"],
)
def test_what_cannot_be_fitted_is_said_in_a_sentence(arguments, message) -> None:
    with pytest.raises(ModelError) as raised:
        fit(FEW, FEW_WORDS, **arguments)
    assert raised.value.line("en") == message


def test_fewer_topics_than_themes_are_refused() -> None:
    with pytest.raises(ModelError) as raised:
        fit(COUNTS, VOCABULARY, k=5, seeds=SEEDS)
    what, _, remedy = raised.value.line("en").partition("; ")
    assert what == "too few topics: 6 themes have paragraphs enough, and each takes a topic: k = 5"
    assert remedy == "ask for 6 or more, or fit without seeds"


@pytest.mark.parametrize("texts", [[], [[]], [["债务", "减免"]]], ids=["no text", "an empty text", "one text"])
def test_too_little_text_is_said(texts) -> None:
    counts, vocabulary = counted(texts)
    for attempt in (fit, choose):
        with pytest.raises(ModelError) as raised:
            attempt(counts, vocabulary, seeds={"debt": ["贷款"]})
        assert raised.value.key == "topic_fit.no_words"


def test_tomotopy_that_is_not_installed_is_named(monkeypatch) -> None:
    monkeypatch.setitem(sys.modules, "tomotopy", None)
    with pytest.raises(ModelError) as raised:
        fit(COUNTS, VOCABULARY, kind="tomotopy", k=3)
    assert "zhuti[tomotopy]" in raised.value.line("en")


@given(
    texts=st.lists(st.lists(st.sampled_from("甲乙丙丁戊己庚"), max_size=6), min_size=1, max_size=12),
    k=st.integers(1, 8),
    kind=st.sampled_from(["nmf", "lda"]),
)
@settings(max_examples=40, deadline=None)
def test_whatever_the_texts_there_is_a_model_without_gaps_or_an_error_that_says_why(texts, k, kind) -> None:
    counts, vocabulary = counted(texts)
    model, said = None, None
    try:
        model = fit(counts, vocabulary, k=k, kind=kind)
    except ModelError as error:
        said = error.key
    if model is None:
        assert said in {"topic_fit.no_words", "topic_fit.too_many"}
        return
    shares = weights(model, in_words_of(counts, vocabulary, model.vocabulary))
    assert len(set(model.names)) == model.k == k
    assert np.isfinite(model.components).all()
    assert np.isfinite(shares).all()
    assert all(total == pytest.approx(1) or total == 0 for total in shares.sum(axis=1))
    assert model.components.sum(axis=1) == pytest.approx(np.ones(k))


def all_words_but(free: int) -> dict[str, list[str]]:
    """Seeds for two themes, of all words but some."""
    seeded = VOCABULARY[free:]
    return {"one": list(seeded[::2]), "other": list(seeded[1::2])}


@pytest.mark.parametrize("free", [0, 1, 2])
def test_where_most_words_seed_a_theme_there_are_no_more_topics_beside_than_words_for_them(free: int) -> None:
    seeds = all_words_but(free)
    model = fit(COUNTS, VOCABULARY, seeds=seeds)
    assert model.seeds == ("one", "other", *[None] * free)
    assert model.components.sum(axis=1) == pytest.approx(np.ones(2 + free))
    assert choose(COUNTS, VOCABULARY, seeds=seeds, resamples=1).k <= 2 + free
    with pytest.raises(ModelError) as raised:
        fit(COUNTS, VOCABULARY, seeds=seeds, k=3 + free)
    assert raised.value.line("en") == (
        f"too many topics: only {free} words seed no theme, too few for the topics beside the seeded ones: k = {3 + free}; "
        f"ask for {2 + free} or fewer, or fit without seeds"
    )


def test_a_topic_that_came_to_nothing_keeps_the_words_it_began_with(monkeypatch: pytest.MonkeyPatch) -> None:
    def come_to_nothing(matrix, words, **held):
        found = factorise(matrix, words, **held)
        found.words[-1] = 0
        return found

    monkeypatch.setattr(sys.modules["nlp.topics.fit"], "factorise", come_to_nothing)
    model = fit(FEW, FEW_WORDS, k=2)
    assert model.components.sum(axis=1) == pytest.approx(np.ones(2))


def test_a_few_texts_give_a_model_and_a_number_of_topics() -> None:
    choice = choose(FEW, FEW_WORDS)
    assert choice.k == 1
    assert fit(FEW, FEW_WORDS, k=2).k == 2
