"""Themes as the columns of a matrix: the figures are the project's, and users of scikit-learn find what they know."""

from __future__ import annotations

import inspect
import pickle
from typing import Any

import joblib
import numpy as np
import pandas as pd
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.sparse import sparray
from sklearn import config_context, get_config
from sklearn.base import clone
from sklearn.exceptions import NotFittedError
from sklearn.utils import estimator_html_repr, get_tags

from nlp.errors import LexiconError
from nlp.integrations.sklearn import ThemeVectorizer
from nlp.lexicon import load_lexicon
from nlp.text import fold_all
from nlp.themes import Tagger

LEXICON = load_lexicon()
IDS = [theme.id for theme in LEXICON.themes]
TEXTS = [
    "欢迎北南、南南及三方合作；",
    "减免外债和债务，",
    "回顾其题为“外债与人权”的第46/8号决议，",
    "决定继续审议此事。",
    "",
    "減免外債",
]
DEBT, CITED = TEXTS.index("减免外债和债务，"), 2


@pytest.fixture(scope="module")
def fitted() -> ThemeVectorizer:
    return ThemeVectorizer(LEXICON).fit(TEXTS)


@pytest.fixture(scope="module")
def tagger() -> Tagger:
    return Tagger(LEXICON)


def fitted_with(fitted: ThemeVectorizer, **parameters: Any) -> ThemeVectorizer:
    """Another one that is fitted, with the dictionaries that are there already."""
    vectorizer = clone(fitted).set_params(**parameters).fit()
    vectorizer._tagger = fitted._tag()
    return vectorizer


def test_each_theme_has_a_column_in_the_order_of_the_lexicon(fitted: ThemeVectorizer) -> None:
    assert fitted.get_feature_names_out().tolist() == IDS == list(fitted.themes_)
    assert fitted.lexicon_version_ == LEXICON.version


def test_counts_are_sparse_whole_numbers_as_those_of_scikit_learn_are(fitted: ThemeVectorizer) -> None:
    counts = fitted.transform(TEXTS)
    assert (counts.format, counts.dtype, counts.shape) == ("csr", np.int64, (len(TEXTS), len(IDS)))
    assert counts[DEBT, IDS.index("debt")] == 2
    assert counts[TEXTS.index("減免外債"), IDS.index("debt")] == 1


@given(texts=st.lists(st.text(alphabet="外债务减免南北合作、和及“”题为的 \n權0a", max_size=30), max_size=6))
@settings(max_examples=40, deadline=None)
def test_counts_are_those_of_the_tagger(fitted: ThemeVectorizer, tagger: Tagger, texts: list[str]) -> None:
    expected = [[tally[theme].mentions if theme in tally else 0 for theme in IDS] for tally in tagger.tally(fold_all(texts))]
    assert fitted.transform(texts).toarray().tolist() == expected


def test_texts_in_another_order_give_the_rows_in_that_order(fitted: ThemeVectorizer) -> None:
    order = [3, 0, 5, 1, 4, 2]
    assert (fitted.transform([TEXTS[at] for at in order]) != fitted.transform(TEXTS)[order]).nnz == 0


def test_presence_is_one_where_there_is_a_mention(fitted: ThemeVectorizer) -> None:
    presence = fitted_with(fitted, counting="presence").transform(TEXTS).toarray()
    assert (presence == (fitted.transform(TEXTS).toarray() > 0)).all()
    assert presence.max() == 1


def test_themes_that_are_only_cited_can_be_left_out(fitted: ThemeVectorizer) -> None:
    debt = IDS.index("debt")
    without = fitted_with(fitted, with_cited=False)
    assert fitted.transform(TEXTS)[CITED, debt] == 1
    assert without.transform(TEXTS)[CITED, debt] == 0
    assert without.transform(TEXTS)[DEBT, debt] == 2
    terms = fitted_with(fitted, with_cited=False, features="terms")
    assert terms.transform(TEXTS).sum() == without.transform(TEXTS).sum()


def test_some_themes_are_counted_in_the_order_in_which_they_are_named(fitted: ThemeVectorizer) -> None:
    some = fitted_with(fitted, themes=["south-south-cooperation", "debt"])
    assert some.get_feature_names_out().tolist() == ["south-south-cooperation", "debt"]
    assert some.transform(TEXTS[:2]).toarray().tolist() == [[1, 0], [0, 2]]


def test_terms_add_up_to_their_themes(fitted: ThemeVectorizer) -> None:
    terms = fitted_with(fitted, features="terms")
    names = terms.get_feature_names_out()
    assert len(set(names)) == len(names)
    frame = pd.DataFrame(terms.transform(TEXTS).toarray(), columns=names)
    assert frame.loc[DEBT, ["debt:外债", "debt:债务"]].tolist() == [1, 1]
    by_theme = frame.T.groupby(frame.columns.str.partition(":").get_level_values(0)).sum().T[IDS]
    assert (by_theme.to_numpy() == fitted.transform(TEXTS).toarray()).all()


@pytest.mark.parametrize(("language", "expected"), [("zh", "债务"), ("en", "debt")])
def test_columns_can_bear_the_labels_of_themes(fitted: ThemeVectorizer, language: str, expected: str) -> None:
    names = fitted_with(fitted, labels=language, themes=["debt"]).get_feature_names_out()
    assert names.tolist() == [LEXICON.theme("debt").label[language]]
    assert expected in names[0]


def test_data_frames_have_the_themes_for_columns_and_the_index_of_the_texts(fitted: ThemeVectorizer) -> None:
    vectorizer = fitted_with(fitted).set_output(transform="pandas")
    texts = pd.Series(TEXTS, index=list("abcdef"))
    frame = vectorizer.transform(texts)
    assert isinstance(frame, pd.DataFrame)
    assert frame.columns.tolist() == IDS
    assert frame.loc["b", "debt"] == 2
    assert set(frame.dtypes) == {np.dtype(np.int64)}
    assert frame.index.tolist() == texts.index.tolist()
    assert vectorizer.transform(TEXTS).index.tolist() == list(range(len(TEXTS)))


def test_data_frames_can_be_asked_of_all_estimators_at_once(fitted: ThemeVectorizer) -> None:
    with config_context(transform_output="pandas"):
        assert isinstance(fitted.transform(TEXTS), pd.DataFrame)
    assert not isinstance(fitted.transform(TEXTS), pd.DataFrame)


@pytest.mark.skipif("sparse_interface" not in get_config(), reason="scikit-learn has the setting from 1.9 on")
def test_sparse_arrays_are_given_where_scikit_learn_is_set_to_give_them(fitted: ThemeVectorizer) -> None:
    with config_context(sparse_interface="sparray"):
        assert isinstance(fitted.transform(TEXTS), sparray)
    assert not isinstance(fitted.transform(TEXTS), sparray)


def test_dense_output_and_another_type_of_numbers(fitted: ThemeVectorizer) -> None:
    counts = fitted_with(fitted, sparse_output=False, dtype=np.float32).transform(TEXTS)
    assert isinstance(counts, np.ndarray)
    assert counts.dtype == np.float32


@pytest.mark.parametrize(
    "given",
    [
        iter(TEXTS),
        tuple(TEXTS),
        np.array(TEXTS, object),
        np.array(TEXTS),
        pd.Series(TEXTS),
        pd.Series(TEXTS, dtype="category"),
        pa.chunked_array([TEXTS[:2], TEXTS[2:]]),
        [text.encode() for text in TEXTS],
    ],
    ids=["generator", "tuple", "array of objects", "array of strings", "series", "categories", "Arrow", "bytes"],
)
def test_any_iterable_of_texts_will_do(fitted: ThemeVectorizer, given: Any) -> None:
    assert (fitted.transform(given) != fitted.transform(TEXTS)).nnz == 0


def test_no_texts_give_no_rows(fitted: ThemeVectorizer) -> None:
    assert fitted.transform([]).shape == (0, len(IDS))
    assert ThemeVectorizer(LEXICON).fit([]).lexicon_ is LEXICON


@pytest.mark.parametrize(
    ("given", "kind", "said"),
    [
        ("外债", ValueError, "an iterable of texts is expected, and one string was given"),
        ("外债".encode(), ValueError, "an iterable of texts is expected, and one string was given"),
        (["外债", None], ValueError, "texts are missing (None or NaN): 1, the first at position 1, counted from 0"),
        (["外债", float("nan"), None], ValueError, "missing (None or NaN): 2, the first at position 1"),
        (pd.Series(["外债", None]), ValueError, "the first at position 1"),
        (pa.array(["外债", None]), ValueError, "the first at position 1"),
        (pd.Series(["外债", pd.NA], dtype=object), ValueError, "the first at position 1"),
        ([np.float32("nan")], ValueError, "the first at position 0"),
        ([pd.NaT], ValueError, "the first at position 0"),
        (["外债", 5], TypeError, "what stands at position 1, counted from 0, is no text but of type int"),
        ([["外债"]], TypeError, "is no text but of type list"),
        (pd.DataFrame({"text": ["外债"]}), ValueError, "2 dimensions were given; give one column"),
        (np.array([["外债"]]), ValueError, "2 dimensions were given"),
        (None, TypeError, "of type NoneType"),
        (5, TypeError, "of type int"),
        ({"text": "外债"}, TypeError, "of type dict"),
        ([b"\xff"], ValueError, "utf-8"),
    ],
    ids=[
        "a string", "bytes", "None", "NaN", "missing in a series", "missing in Arrow", "NA", "a NaN of numpy", "NaT",
        "a number", "a list of lists", "a data frame", "two dimensions", "nothing", "one number", "a mapping", "no UTF-8",
    ],
)  # fmt: skip
def test_what_is_no_text_is_said_with_its_place(
    fitted: ThemeVectorizer, monkeypatch: pytest.MonkeyPatch, given: Any, kind: type[Exception], said: str
) -> None:
    monkeypatch.setenv("ZHUTI_LANG", "en")
    with pytest.raises(kind) as raised:
        fitted.transform(given)
    assert said in str(raised.value)


def test_texts_are_checked_when_fitting_too() -> None:
    with pytest.raises(ValueError, match="位置 0"):
        ThemeVectorizer(LEXICON).fit([None])


@pytest.mark.parametrize(
    ("parameters", "kind", "said"),
    [
        ({"themes": []}, ValueError, "empty vocabulary"),
        ({"themes": "debt"}, ValueError, "put it into a list: ['debt']"),
        ({"themes": 5}, TypeError, "themes may be None or a list of the ids of themes, and not 5"),
        ({"themes": ["debt", "no-such"]}, ValueError, "the lexicon has no such themes: no-such"),
        ({"themes": ["debt", "debt"]}, ValueError, "themes names one twice: debt"),
        ({"counting": "both"}, ValueError, "counting may be 'mentions', 'presence', and not 'both'"),
        ({"features": "words"}, ValueError, "features may be"),
        ({"labels": "fr"}, ValueError, "labels may be None, 'zh', 'en', and not 'fr'"),
        ({"lexicon": 5}, TypeError, "and not of type int"),
        ({"lexicon": "/no/such/folder"}, LexiconError, "folder: /no/such/folder; correct the parameter lexicon"),
    ],
    ids=lambda value: "-".join(value) if isinstance(value, dict) else None,
)
def test_a_parameter_is_refused_when_fitting_and_not_before(
    monkeypatch: pytest.MonkeyPatch, parameters: dict[str, Any], kind: type[Exception], said: str
) -> None:
    monkeypatch.setenv("ZHUTI_LANG", "en")
    vectorizer = ThemeVectorizer(**parameters)
    with pytest.raises(kind) as raised:
        vectorizer.fit(TEXTS)
    assert said in str(raised.value)


@pytest.mark.parametrize("call", [lambda one: one.transform(TEXTS), lambda one: one.get_feature_names_out()])
def test_it_says_so_where_it_is_not_fitted(call: Any) -> None:
    with pytest.raises(NotFittedError):
        call(ThemeVectorizer(LEXICON))


def test_a_theme_that_went_into_another_is_counted_as_that_one() -> None:
    from dataclasses import replace

    merged = replace(LEXICON, retired={"foreign-debt": "debt"})
    assert ThemeVectorizer(merged, themes=["foreign-debt"]).fit().themes_ == ("debt",)


def test_labels_that_two_themes_share_are_told_apart() -> None:
    from dataclasses import replace

    twice = replace(LEXICON, themes=tuple(replace(theme, label={"zh": "主题"}) for theme in LEXICON.themes[:2]))
    names = ThemeVectorizer(twice, labels="en").fit().get_feature_names_out().tolist()
    assert names == [f"主题 ({theme.id})" for theme in LEXICON.themes[:2]]


def test_parameters_are_kept_as_they_were_given_and_survive_a_clone() -> None:
    given = {"lexicon": LEXICON, "themes": ["debt"], "counting": "presence", "with_cited": False, "labels": "en"}
    vectorizer = ThemeVectorizer(**given)
    assert all(vectorizer.get_params()[name] is value for name, value in given.items())
    again = clone(vectorizer)
    assert again.lexicon is LEXICON
    assert again.get_params() == vectorizer.get_params()
    assert set(vars(vectorizer)) == set(inspect.signature(ThemeVectorizer).parameters)


def test_fitting_changes_no_parameter_and_twice_gives_the_same() -> None:
    vectorizer = ThemeVectorizer(LEXICON, themes=["debt"])
    before = dict(vectorizer.get_params())
    assert vectorizer.fit(TEXTS) is vectorizer
    first = vectorizer.transform(TEXTS)
    assert (vectorizer.fit(TEXTS[:1]).transform(TEXTS) != first).nnz == 0
    assert vectorizer.get_params() == before


def test_parameters_that_are_set_hold_from_the_next_fit_on(fitted: ThemeVectorizer) -> None:
    vectorizer = fitted_with(fitted).set_params(themes=["debt"])
    assert vectorizer.transform(TEXTS).shape[1] == len(IDS)
    assert vectorizer.fit(TEXTS).transform(TEXTS).shape[1] == 1


@pytest.mark.parametrize("store", [pickle, joblib], ids=["pickle", "joblib"])
@pytest.mark.parametrize("is_fitted", [True, False], ids=["fitted", "unfitted"])
def test_it_comes_back_from_a_file_as_it_was(fitted: ThemeVectorizer, tmp_path: Any, store: Any, is_fitted: bool) -> None:
    vectorizer = fitted if is_fitted else clone(fitted)
    with (tmp_path / "vectorizer").open("wb") as file:
        store.dump(vectorizer, file)
    with (tmp_path / "vectorizer").open("rb") as file:
        again = store.load(file)
    assert again.get_params() == vectorizer.get_params()
    assert again.fit().get_feature_names_out().tolist() == IDS
    if is_fitted:
        assert (again.transform(TEXTS) != fitted.transform(TEXTS)).nnz == 0


def test_it_is_known_to_take_texts() -> None:
    tags = get_tags(ThemeVectorizer())
    assert (tags.input_tags.string, tags.input_tags.two_d_array, tags.requires_fit) == (True, False, True)


def test_it_is_shown_in_a_line() -> None:
    assert repr(ThemeVectorizer(themes=["debt"])) == "ThemeVectorizer(themes=['debt'])"
    expected = f"ThemeVectorizer(lexicon=Lexicon(name='un-human-rights', version='{LEXICON.version}', themes=36))"
    assert repr(ThemeVectorizer(LEXICON)) == expected
    assert "ThemeVectorizer" in estimator_html_repr(ThemeVectorizer())
