"""The user dictionary for jieba: its lines, and its frequencies against jieba's own ``suggest_freq``."""

from __future__ import annotations

import logging
from collections import Counter
from pathlib import Path

import jieba
import pytest

from nlp.lexicon.exchange.jieba import DOUBLY_COUNTED, unmatchable_terms, user_dictionary, user_words
from nlp.lexicon.load import load_lexicon
from nlp.lexicon.model import Lexicon, Term, Theme
from nlp.resources import resource


def lexicon_of(*terms: str) -> Lexicon:
    return Lexicon("terms", "1", "0" * 12, (Theme("theme", {"zh": "主题"}, tuple(map(Term, terms))),))


@pytest.fixture(scope="module")
def shipped() -> Lexicon:
    return load_lexicon(resource("lexicons", "un-human-rights"))


def test_each_line_is_a_word_and_a_frequency_in_the_order_of_the_words():
    assert user_dictionary(lexicon_of("非选择性", "UPR", "南南合作", "非选择性")) == "UPR 1\n南南合作 37\n非选择性 1\n"


@pytest.mark.parametrize(
    "term", ["人权、发展", "2030 年议程", "《2030年议程》", "人权·发展", "\uff35\uff30\uff32", "第70/1号决议", "𠀀"]
)
def test_terms_that_jieba_cannot_match_are_left_out_and_told(term):
    lexicon = lexicon_of("合作", term)
    assert [entry.word for entry in user_words(lexicon)] == ["合作"]
    assert unmatchable_terms(lexicon) == (term,)


def test_every_term_of_the_shipped_lexicon_is_either_a_word_or_told(shipped):
    terms = {term.text for theme in shipped.themes for term in theme.terms}
    assert {entry.word for entry in user_words(shipped)} | set(unmatchable_terms(shipped)) == terms


@pytest.mark.parametrize(
    "terms",
    [
        pytest.param(None, id="shipped lexicon"),
        pytest.param(["AT", "COVID-19", "C", "T恤衫", "2030年可持续发展议程"], id="letters and digits"),
        pytest.param(["龘靐", "鿕鿕", "丨丨"], id="characters that are no words"),
        pytest.param(["的", "中国", "中国人", "人权", "人权理事会", "人权理事会议"], id="known words and longer ones"),
    ],
)
def test_frequencies_are_those_that_jieba_suggests(terms, shipped, tmp_path):
    lexicon = shipped if terms is None else lexicon_of(*terms)
    jieba.setLogLevel(logging.ERROR)
    tokenizer = jieba.Tokenizer()
    tokenizer.tmp_dir = str(tmp_path)
    for entry in user_words(lexicon):
        assert (entry.word, entry.frequency) == (entry.word, tokenizer.suggest_freq(entry.word))
        tokenizer.add_word(entry.word, entry.frequency)


def test_no_frequency_is_zero(shipped):
    assert min(entry.frequency for entry in user_words(shipped)) >= 1


def test_what_jieba_counts_twice_is_known():
    lines = Path(jieba.__file__).with_name("dict.txt").read_text(encoding="utf-8").splitlines()
    seen = Counter(line.split()[0] for line in lines)
    twice = [line for line in lines if seen[line.split()[0]] > 1]
    assert twice == ["B超 3 n", "B超 3 n"]
    assert DOUBLY_COUNTED == 3
