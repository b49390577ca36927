"""Seeded topics as a transformer: scikit-learn's own checks pass, and the topics are those of the project."""

from __future__ import annotations

import pickle
import warnings
from typing import Any

import joblib
import numpy as np
import pandas as pd
import pytest
from planted import THEMES, plant, words_of
from scipy.sparse import csr_array, csr_matrix
from sklearn.base import clone
from sklearn.decomposition import NMF
from sklearn.exceptions import ConvergenceWarning, NotFittedError, SkipTestWarning
from sklearn.feature_extraction.text import CountVectorizer, TfidfTransformer
from sklearn.utils.estimator_checks import check_estimator

from nlp.integrations.sklearn import SeededNMF
from nlp.lexicon import load_lexicon
from nlp.topics import fit
from nlp.topics.fit import fit_prepared
from nlp.topics.prepare import prepare
from nlp.topics.seeding import seeding
from nlp.topics.weighting import weighted

SEEDS = {theme: words_of(theme)[3:6] for theme in THEMES}
TEXTS = plant(sessions=3, resolutions=5, seed=1).texts(1)
VECTORIZER = CountVectorizer(analyzer=list)
COUNTS = VECTORIZER.fit_transform(TEXTS)
WORDS = VECTORIZER.get_feature_names_out()
TFIDF = TfidfTransformer().fit_transform(COUNTS)


@pytest.fixture(scope="module")
def fitted() -> SeededNMF:
    return SeededNMF(8, seeds=SEEDS, feature_names=WORDS).fit(TFIDF)


@pytest.mark.parametrize("seeds", [None, {"first": [0]}], ids=["without seeds", "with seeds"])
def test_it_passes_every_check_of_scikit_learn(seeds: Any) -> None:
    with warnings.catch_warnings():
        # The checks ask for five rounds; and one is for arrays of other libraries, where the environment is set up for them.
        warnings.simplefilter("ignore", ConvergenceWarning)
        warnings.simplefilter("ignore", SkipTestWarning)
        found = check_estimator(SeededNMF(seeds=seeds), on_fail=None)
    assert {one["check_name"]: one["exception"] for one in found if one["status"] == "failed"} == {}
    assert {one["check_name"] for one in found if one["status"] != "passed"} <= {"check_array_api_input"}
    assert len(found) > 40


def test_topics_are_those_of_the_project_from_the_same_matrix() -> None:
    counts = csr_array(COUNTS)
    prepared = prepare(counts, WORDS.tolist(), SEEDS)
    sown = seeding(prepared.counts, prepared.vocabulary, SEEDS)
    model = fit_prepared(prepared, sown, kind="nmf", k=8, seed=3)
    matrix = weighted(prepared.counts, model.idf)
    ours = SeededNMF(8, seeds=SEEDS, feature_names=prepared.vocabulary, min_texts=20, random_state=3)
    with pytest.warns(UserWarning, match="level"):
        ours.fit(matrix)
    assert ours.rare_ == sown.rare
    shares = ours.components_ / ours.components_.sum(axis=1, keepdims=True)
    assert tuple(ours.seed_columns_) == tuple(sown.columns)
    assert np.allclose(shares, model.components, atol=1e-6)
    assert ours.n_iter_ == model.parameters["rounds"]
    assert model.components.tolist() == fit(counts, WORDS.tolist(), k=8, seeds=SEEDS, seed=3).components.tolist()


def test_each_seeded_topic_has_the_words_of_its_theme_first(fitted: SeededNMF) -> None:
    assert fitted.get_feature_names_out().tolist() == [*THEMES, "topic6", "topic7"]
    for topic, theme in enumerate(THEMES):
        first = WORDS[np.argsort(-fitted.components_[topic])[:12]]
        assert len(set(first) & set(words_of(theme))) >= 11


def test_words_that_seed_a_topic_are_no_other_topics(fitted: SeededNMF) -> None:
    for topic, theme in enumerate(THEMES):
        others = np.delete(fitted.components_, topic, axis=0)
        assert others[:, list(fitted.seed_columns_[theme])].max() == 0


def test_fitting_and_transforming_at_once_gives_the_same_and_so_does_the_order_of_texts(fitted: SeededNMF) -> None:
    weights = fitted.transform(TFIDF)
    assert np.array_equal(clone(fitted).fit_transform(TFIDF), weights)
    order = np.random.default_rng(0).permutation(len(TEXTS))
    assert np.allclose(fitted.transform(TFIDF[order]), weights[order], rtol=1e-12, atol=1e-12)
    assert weights.min() >= 0


def test_two_fits_are_the_same_to_the_last_digit(fitted: SeededNMF) -> None:
    again = clone(fitted).fit(TFIDF)
    assert again.components_.tobytes() == fitted.components_.tobytes()
    assert clone(fitted).set_params(random_state=np.random.RandomState(0)).fit(TFIDF).n_components_ == 8


def test_the_error_is_what_the_topics_leave_of_the_texts(fitted: SeededNMF) -> None:
    back = fitted.inverse_transform(fitted.transform(TFIDF))
    assert fitted.reconstruction_err_ == pytest.approx(np.linalg.norm(TFIDF.toarray() - back), rel=1e-9)


def test_without_seeds_it_explains_as_much_as_scikit_learns() -> None:
    ours = SeededNMF(7, tol=1e-6).fit(TFIDF)
    theirs = NMF(7, init="nndsvda", random_state=0, max_iter=400).fit(TFIDF)
    assert ours.reconstruction_err_ == pytest.approx(theirs.reconstruction_err_, rel=2e-3)
    assert ours.topic_names_ == [f"topic{at}" for at in range(7)]


@pytest.mark.parametrize("form", [csr_array, csr_matrix, lambda matrix: matrix.toarray(), lambda matrix: matrix.tocsc()])
def test_any_form_of_the_matrix_gives_the_same(fitted: SeededNMF, form: Any) -> None:
    assert np.allclose(fitted.transform(form(TFIDF)), fitted.transform(TFIDF), rtol=1e-12, atol=1e-12)


def test_single_precision_stays_single(fitted: SeededNMF) -> None:
    single = clone(fitted).fit(TFIDF.astype(np.float32))
    assert single.components_.dtype == single.transform(TFIDF.astype(np.float32)).dtype == np.float32
    assert np.allclose(single.components_, fitted.components_, atol=0.05)


def test_a_data_frame_brings_the_words_and_gives_the_topics_back_by_name() -> None:
    frame = pd.DataFrame(TFIDF.toarray(), columns=WORDS, index=[f"text{at}" for at in range(len(TEXTS))])
    topics = SeededNMF(6, seeds={"rising": SEEDS["rising"]}).set_output(transform="pandas")
    found = topics.fit_transform(frame)
    assert found.columns.tolist() == ["rising", "topic1", "topic2", "topic3", "topic4", "topic5"]
    assert found.index.tolist() == frame.index.tolist()
    assert topics.feature_names_in_.tolist() == WORDS.tolist()
    assert topics.n_features_in_ == len(WORDS)
    with pytest.raises(ValueError, match="feature names"):
        topics.transform(frame[WORDS[::-1]])


def test_a_sparse_data_frame_will_do(fitted: SeededNMF) -> None:
    frame = pd.DataFrame.sparse.from_spmatrix(TFIDF, columns=WORDS)
    topics = SeededNMF(8, seeds=SEEDS).fit(frame)
    assert topics.components_.tobytes() == fitted.components_.tobytes()


def test_columns_seed_as_their_words_do(fitted: SeededNMF) -> None:
    places = {word: at for at, word in enumerate(WORDS)}
    columns = {theme: [places[word] for word in words] for theme, words in SEEDS.items()}
    by_columns = SeededNMF(8, seeds=columns).fit(TFIDF)
    assert by_columns.components_.tobytes() == fitted.components_.tobytes()
    arrays = SeededNMF(8, seeds={theme: np.array(own) for theme, own in columns.items()}).fit(TFIDF)
    assert arrays.components_.tobytes() == fitted.components_.tobytes()


def test_a_lexicon_seeds_its_themes_and_what_is_rare_is_told_without_a_warning() -> None:
    words = ["减免外债", "外债", "债务", "人权", "国家", "合作"]
    counts = np.random.default_rng(0).poisson(1.0, (60, 6))
    topics = SeededNMF(seeds="lexicon", feature_names=words).fit(counts)
    assert topics.topic_names_[: len(topics.seed_columns_)] == list(topics.seed_columns_)
    assert {words[at] for at in topics.seed_columns_["debt"]} >= {"外债", "债务"}
    assert set(topics.rare_) | set(topics.seed_columns_) == {theme.id for theme in load_lexicon().themes}
    same = SeededNMF(seeds=load_lexicon(), feature_names=words).fit(counts)
    assert same.components_.tobytes() == topics.components_.tobytes()


def test_seeds_are_found_however_they_are_written() -> None:
    topics = SeededNMF(1, seeds={"债务": ["外債"]}, feature_names=["外债", "国家"]).fit(np.eye(2))
    assert topics.seed_columns_ == {"债务": (0,)}


def test_seeds_that_no_text_has_are_warned_of_and_told() -> None:
    seeds = {"absent": ["不在"], "rising": SEEDS["rising"], "rare": [0]}
    with pytest.warns(UserWarning, match="因此没有设主题：absent, rare"):
        topics = SeededNMF(3, seeds=seeds, feature_names=WORDS, min_texts=20).fit(_with_rare_first_column())
    assert topics.topic_names_ == ["rising", "topic1", "topic2"]
    assert topics.rare_ == {"absent": 0, "rare": 1}


def _with_rare_first_column() -> Any:
    matrix = TFIDF.tolil(copy=True)
    matrix[:, 0] = 0
    matrix[0, 0] = 1
    return matrix.tocsr()


def test_a_free_topic_never_takes_the_name_of_a_seeded_one() -> None:
    topics = SeededNMF(2, seeds={"topic1": [0]}).fit(np.eye(3))
    assert topics.get_feature_names_out().tolist() == ["topic1", "topic1_"]


@pytest.mark.parametrize(("seeds", "expected"), [(None, 4), ({"a": [0], "b": [1]}, 6)], ids=["free", "seeded"])
def test_without_a_number_there_are_four_topics_beside_the_seeded_ones(seeds: Any, expected: int) -> None:
    assert SeededNMF(seeds=seeds).fit(TFIDF[:, :40]).n_components_ == expected


@pytest.mark.parametrize(
    ("parameters", "kind", "said"),
    [
        ({"n_components": 0}, ValueError, "n_components == 0, must be >= 1"),
        ({"n_components": "3"}, TypeError, "n_components must be an instance of int"),
        ({"n_components": 9}, ValueError, "n_components=9 is more than min(n_samples, n_features)=4"),
        ({"n_components": 1, "seeds": {"a": [0], "b": [1]}}, ValueError, "less than the 2 topics that are seeded"),
        ({"n_components": 3, "seeds": {"a": [0, 1, 2]}}, ValueError, "1 topics are seeded, and 1 words are left"),
        ({"max_iter": 0}, ValueError, "max_iter == 0"),
        ({"tol": -1}, ValueError, "tol == -1"),
        ({"min_texts": 0}, ValueError, "min_texts == 0"),
        ({"seeds": {"debt": ["外债"]}}, ValueError, "give feature_names"),
        ({"seeds": {"debt": [4]}}, ValueError, "seeds has the column 4 for debt, and X has 4 columns"),
        ({"seeds": {"debt": [-1]}}, ValueError, "seeds has the column -1 for debt"),
        ({"seeds": {"debt": "外债"}}, TypeError, "seeds may be None"),
        ({"seeds": {"debt": 3}}, TypeError, "seeds may be None"),
        ({"seeds": {"debt": [True]}}, TypeError, "seeds may be None"),
        ({"seeds": "themes"}, ValueError, "seeds may be None"),
        ({"seeds": ["外债"]}, TypeError, "seeds may be None"),
        (
            {"seeds": {"debt": ["外债"]}, "feature_names": ["外债"]},
            ValueError,
            "feature_names has 1 names, and X has 4 columns",
        ),
    ],
)
def test_a_parameter_is_refused_when_fitting(
    monkeypatch: pytest.MonkeyPatch, parameters: dict[str, Any], kind: type[Exception], said: str
) -> None:
    monkeypatch.setenv("ZHUTI_LANG", "en")
    topics = SeededNMF(**parameters)
    with pytest.raises(kind) as raised:
        topics.fit(np.eye(4))
    assert said in str(raised.value)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (np.array([[1.0, -1.0]]), "Negative values"),
        (np.array([[1.0, np.nan]]), "NaN"),
        (np.array([1.0, 2.0]), "Expected 2D array"),
        (np.zeros((0, 3)), "0 sample"),
        (np.array([["债务", "外债"]], object), "convert"),
    ],
    ids=["negative", "NaN", "one dimension", "no texts", "words"],
)
def test_a_matrix_that_cannot_be_factorised_is_refused_in_the_words_of_scikit_learn(given: Any, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        SeededNMF().fit(given)


def test_it_says_so_where_it_is_not_fitted_or_the_width_is_another(fitted: SeededNMF) -> None:
    for call in (SeededNMF().transform, SeededNMF().inverse_transform, SeededNMF().get_feature_names_out):
        with pytest.raises(NotFittedError):
            call(np.eye(3))
    with pytest.raises(ValueError, match="features"):
        fitted.transform(np.eye(3))
    with pytest.raises(ValueError, match="X 有 3 列，模型却有 8 个主题"):
        fitted.inverse_transform(np.eye(3))


@pytest.mark.parametrize("call", ["fit", "fit_transform"])
def test_rounds_that_were_not_enough_are_warned_of_where_the_user_asked(call: str) -> None:
    topics = SeededNMF(5, max_iter=2)
    with pytest.warns(ConvergenceWarning, match="迭代了 2 次") as warned:
        getattr(topics, call)(TFIDF)
    assert topics.n_iter_ == 2
    assert [one.filename for one in warned] == [__file__]


@pytest.mark.parametrize("call", ["fit", "fit_transform"])
def test_seeds_that_are_rare_are_warned_of_where_the_user_asked(call: str) -> None:
    with pytest.warns(UserWarning, match="debt") as warned:
        getattr(SeededNMF(seeds={"debt": [0]}, min_texts=5), call)(np.eye(4))
    assert [one.filename for one in warned] == [__file__]


@pytest.mark.parametrize("scale", [1e17, 1e-3])
def test_large_and_small_values_have_the_topics_that_others_have(fitted: SeededNMF, scale: float) -> None:
    scaled = SeededNMF(8, seeds=SEEDS, feature_names=WORDS).fit(TFIDF * scale)
    assert scaled.components_ == pytest.approx(fitted.components_, abs=0.05)


@pytest.mark.parametrize(
    ("scale", "kind"), [(1e200, "float64"), (1e30, "float64"), (1e30, "float32")], ids=["double", "in double", "single"]
)
def test_values_of_which_the_squares_cannot_be_held_are_refused(
    scale: float, kind: str, fitted: SeededNMF, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ZHUTI_LANG", "en")
    matrix = (TFIDF * scale).astype(kind)
    for call in (SeededNMF(8).fit, fitted.transform):
        with pytest.raises(ValueError, match=r"^the values of X are too large \(up to .+\), .+; scale X, as X / X\.max\(\)$"):
            call(matrix)


def test_texts_without_words_have_no_topic(fitted: SeededNMF) -> None:
    assert not fitted.transform(csr_matrix((2, len(WORDS)))).any()
    assert not SeededNMF(2).fit_transform(np.zeros((3, 4))).any()


@pytest.mark.parametrize("store", [pickle, joblib], ids=["pickle", "joblib"])
@pytest.mark.parametrize("is_fitted", [True, False], ids=["fitted", "unfitted"])
def test_it_comes_back_from_a_file_as_it_was(fitted: SeededNMF, tmp_path: Any, store: Any, is_fitted: bool) -> None:
    topics = fitted if is_fitted else clone(fitted)
    with (tmp_path / "topics").open("wb") as file:
        store.dump(topics, file)
    with (tmp_path / "topics").open("rb") as file:
        again = store.load(file)
    again = again if is_fitted else again.fit(TFIDF)
    assert np.array_equal(again.transform(TFIDF), fitted.transform(TFIDF))


def test_parameters_are_kept_as_they_were_given() -> None:
    names = WORDS.tolist()
    topics = SeededNMF(8, seeds=SEEDS, feature_names=names)
    assert topics.get_params()["seeds"] is SEEDS
    assert topics.get_params()["feature_names"] is names
    assert clone(topics).get_params() == topics.get_params()
    assert repr(SeededNMF(3, seeds="lexicon")) == "SeededNMF(n_components=3, seeds='lexicon')"
