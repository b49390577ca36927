"""The words of a text for the vectorizers of scikit-learn: those that the project counts."""

from __future__ import annotations

import inspect
import pickle
from typing import Any

import joblib
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from joblib import Parallel, delayed
from sklearn.base import clone
from sklearn.feature_extraction.text import CountVectorizer, HashingVectorizer, TfidfVectorizer
from sklearn.utils import estimator_html_repr

from nlp.cutting import Tokens
from nlp.integrations.sklearn import JiebaTokenizer
from nlp.lexicon import load_lexicon
from nlp.lexicon.stop_words import read_stop_words, stop_words_file
from nlp.mine.forms import Words

LEXICON = load_lexicon()
TEXTS = ["欢迎普遍定期審議，第70/1號决议。", "HRC 和 hrc", "南 南合作的重要性", "", "……"]


@pytest.fixture(scope="module")
def tokenizer() -> JiebaTokenizer:
    made = JiebaTokenizer(LEXICON)
    made("人权")
    return made


@pytest.fixture(scope="module")
def cutter() -> Tokens:
    return Tokens(LEXICON)


@given(text=st.text(alphabet="普遍定期審议南合作人權的 \n\t，。……“”AZaz09ＲＵ/%\u200b¹𠀀", max_size=40))
@settings(max_examples=60, deadline=None)
def test_words_are_those_that_the_project_counts(tokenizer: JiebaTokenizer, cutter: Tokens, text: str) -> None:
    words = Words()
    assert tokenizer(text) == [word for form in cutter.forms(text) if (word := words[form]) is not None]


def test_words_are_folded_unless_they_are_to_stay(tokenizer: JiebaTokenizer) -> None:
    assert tokenizer("人權 HRC") == ["人权", "hrc"]
    assert JiebaTokenizer(LEXICON, fold=False)("人權 HRC，") == ["人權", "HRC"]


def test_stop_words_can_be_those_of_the_lexicon_or_a_list() -> None:
    listed = read_stop_words(stop_words_file(LEXICON.path))
    assert "的" in listed
    tokenizer = JiebaTokenizer(LEXICON, stop_words="lexicon")
    assert tokenizer("人权的享有") == [word for word in JiebaTokenizer(LEXICON)("人权的享有") if word not in listed]
    assert "人权" not in tokenizer.set_params(stop_words=["人權"])("人权的享有")
    assert "的" in tokenizer("人权的享有")


@pytest.mark.parametrize("kind", [list, set])
def test_stop_words_that_their_owner_changes_hold_from_the_next_text_on(kind: type) -> None:
    stop_words = kind(["欢迎"])
    tokenizer = JiebaTokenizer(stop_words=stop_words)
    assert tokenizer("欢迎发展权") == ["发展权"]
    stop_words.remove("欢迎")
    assert tokenizer("欢迎发展权") == ["欢迎", "发展权"]


def test_numbers_can_be_left_out() -> None:
    assert JiebaTokenizer(LEXICON, numbers=False)("70/1，第180号决议") == ["第", "号", "决议"]


@pytest.mark.parametrize("vectorizer", [CountVectorizer, TfidfVectorizer, HashingVectorizer])
def test_it_is_an_analyzer_for_each_vectorizer(tokenizer: JiebaTokenizer, vectorizer: Any) -> None:
    made = vectorizer(analyzer=tokenizer)
    assert made.build_analyzer()(TEXTS[0]) == tokenizer(TEXTS[0])
    assert made.fit_transform(TEXTS).shape[0] == len(TEXTS)


def test_as_a_tokenizer_it_leaves_n_grams_to_the_vectorizer(tokenizer: JiebaTokenizer) -> None:
    vectorizer = CountVectorizer(tokenizer=tokenizer, token_pattern=None, ngram_range=(2, 2)).fit(TEXTS)
    assert "南南合作 的" in vectorizer.get_feature_names_out()


@pytest.mark.parametrize("missing", [None, float("nan"), np.nan], ids=["None", "NaN", "numpy's NaN"])
def test_a_missing_text_is_refused(tokenizer: JiebaTokenizer, missing: Any) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  # NaN is refused by scikit-learn, in its own words
        CountVectorizer(analyzer=tokenizer).fit(["人权", missing])
    with pytest.raises(ValueError, match="文本是空缺（None 或 NaN）"):
        tokenizer(missing)


def test_what_is_no_text_is_refused(tokenizer: JiebaTokenizer) -> None:
    with pytest.raises(TypeError, match="给的却是 int"):
        CountVectorizer(analyzer=tokenizer).fit([5])


def test_bytes_are_texts_as_the_vectorizer_decodes_them(tokenizer: JiebaTokenizer) -> None:
    assert CountVectorizer(analyzer=tokenizer, encoding="gb18030").fit(["人权".encode("gb18030")]).vocabulary_ == {"人权": 0}
    assert tokenizer("人权".encode()) == ["人权"]


def test_texts_without_words_have_no_vocabulary(tokenizer: JiebaTokenizer) -> None:
    with pytest.raises(ValueError, match="empty vocabulary"):
        CountVectorizer(analyzer=tokenizer).fit(["……", ""])


@pytest.mark.parametrize(
    ("stop_words", "kind"),
    [("english", ValueError), (5, TypeError), ([1, 2], TypeError)],
    ids=["a name", "a number", "numbers"],
)
def test_stop_words_of_another_kind_are_refused(stop_words: Any, kind: type[Exception]) -> None:
    with pytest.raises(kind, match="stop_words 可以是 None"):
        JiebaTokenizer(LEXICON, stop_words=stop_words)("人权")


def test_parameters_are_kept_as_they_were_given_and_can_be_set_through_the_vectorizer() -> None:
    words = ["的"]
    tokenizer = JiebaTokenizer(LEXICON, stop_words=words)
    assert tokenizer.get_params()["stop_words"] is words
    assert set(vars(tokenizer)) == set(inspect.signature(JiebaTokenizer).parameters)
    again = clone(CountVectorizer(analyzer=tokenizer))
    assert again.analyzer is not tokenizer
    assert again.get_params()["analyzer__lexicon"] is LEXICON
    assert again.set_params(analyzer__fold=False).analyzer.fold is False
    assert tokenizer.fold is True


@pytest.mark.parametrize("store", [pickle, joblib], ids=["pickle", "joblib"])
def test_it_comes_back_from_a_file_without_its_dictionary(tokenizer: JiebaTokenizer, tmp_path: Any, store: Any) -> None:
    with (tmp_path / "tokenizer").open("wb") as file:
        store.dump(tokenizer, file)
    with (tmp_path / "tokenizer").open("rb") as file:
        again = store.load(file)
    assert set(vars(again)) == set(inspect.signature(JiebaTokenizer).parameters)
    assert [again(text) for text in TEXTS] == [tokenizer(text) for text in TEXTS]


def test_threads_get_the_same_words(tokenizer: JiebaTokenizer) -> None:
    many = TEXTS * 20
    found = Parallel(n_jobs=2, backend="threading")(delayed(tokenizer)(text) for text in many)
    assert found == [tokenizer(text) for text in many]


def test_it_is_shown_in_a_line() -> None:
    assert repr(JiebaTokenizer(stop_words="lexicon")) == "JiebaTokenizer(stop_words='lexicon')"
    assert "JiebaTokenizer" in estimator_html_repr(CountVectorizer(analyzer=JiebaTokenizer()))
