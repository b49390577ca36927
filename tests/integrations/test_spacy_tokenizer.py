"""zhuti's segmentation as spaCy's tokenizer, and as the component that cuts a Doc anew."""

from __future__ import annotations

import pytest
import spacy
from hypothesis import example, given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc
from spacy.training import Example
from spacy.vocab import Vocab

from nlp.integrations.spacy.tokenizer import ZhutiTokenizer
from nlp.lexicon import load_lexicon
from nlp.segment import Segmenter

SENTENCE = "重申大会第68/160号决议及 COVID-19 大流行病对可持续发展权的影响，\n"


def blank(**tokenizer):
    return spacy.blank("zh", config={"nlp": {"tokenizer": {"@tokenizers": "zhuti.Tokenizer.v1", **tokenizer}}})


@pytest.fixture(scope="module")
def language():
    return blank()


@pytest.fixture(scope="module")
def tokenizer():
    """The tokenizer with a vocabulary of its own, jieba's words alone."""
    return ZhutiTokenizer(Vocab(), with_terms=False)


def words(doc):
    return [token.text for token in doc]


def test_tokens_are_those_of_the_segmenter_with_the_lexicon_s_terms(language):
    doc = language(SENTENCE)
    segmented = [token.text for token in Segmenter(load_lexicon()).tokens(SENTENCE)]
    assert [word for word in words(doc) if not word.isspace()] == [word for word in segmented if not word.isspace()]
    assert doc.text == SENTENCE


def test_without_terms_tokens_are_jieba_s_own(tokenizer):
    assert words(tokenizer("落实三方合作")) == Segmenter().words("落实三方合作")
    assert words(tokenizer("落实三方合作")) != Segmenter(load_lexicon()).words("落实三方合作")


def test_a_blank_after_a_word_is_the_word_s_and_other_white_space_is_a_token(tokenizer):
    doc = tokenizer("人权 理事会  决议\n ")
    assert [(token.text, token.whitespace_) for token in doc] == [
        ("人权", " "), ("理事会", " "), (" ", ""), ("决议", ""), ("\n", ""), (" ", ""),
    ]  # fmt: skip


@given(text=st.text(st.characters(exclude_categories=["Cs"]), max_size=30))
@example(text="")
@example(text="   ")
@example(text=" \t\r\n\u3000\u2028 人权")
@example(text="👩🏽‍🚀权利\x00\ufeff")
@settings(max_examples=150, deadline=None)
def test_the_text_of_a_doc_is_the_text_that_was_given(tokenizer, text):
    doc = tokenizer(text)
    assert doc.text == text
    assert [doc.text[token.idx : token.idx + len(token)] for token in doc] == words(doc)


def test_half_a_surrogate_pair_is_refused_as_by_spacy_s_own_tokenizer(tokenizer):
    for make in (tokenizer, spacy.blank("zh").tokenizer):
        with pytest.raises(UnicodeEncodeError):
            make("人权\ud83d")


def test_a_tokenizer_can_be_scored(language):
    good = language.make_doc("发展权。")
    assert language.evaluate([Example(language.make_doc(good.text), good)])["token_f"] == 1.0


def test_as_a_component_it_cuts_the_doc_of_another_tokenizer_anew(language):
    other = spacy.blank("zh")
    other.add_pipe("zhuti_tokenizer", first=True)
    assert words(other(SENTENCE)) == words(language(SENTENCE))
    assert other(SENTENCE).text == SENTENCE


def test_what_is_said_of_the_whole_doc_goes_along_when_it_is_cut_anew():
    language = spacy.blank("zh")
    language.add_pipe("zhuti_tokenizer", config={"with_terms": False})
    doc = language.make_doc("人权理事会，")
    doc.cats = {"draft": 1.0}
    doc.user_data["row"] = 3
    ((cut, context),) = language.pipe([(doc, "第一份")], as_tuples=True)
    assert (words(cut), cut.cats, cut.user_data, context) == (["人权", "理事会", "，"], {"draft": 1.0}, {"row": 3}, "第一份")


@pytest.mark.parametrize(
    ("annotate", "named"),
    [
        (lambda doc: doc.set_ents([doc[0:2]]), "ENT_IOB"),
        (lambda doc: doc.spans.update({"sc": [doc[0:2]]}), r"doc\.spans\[\"sc\"\]"),
        (lambda doc: setattr(doc[0], "tag_", "NN"), "TAG"),
        (lambda doc: setattr(doc[1], "is_sent_start", True), "SENT_START"),
    ],
    ids=["entities", "spans", "tags", "sentences"],
)
def test_a_doc_with_annotation_of_its_tokens_is_not_cut_anew(annotate, named, monkeypatch):
    monkeypatch.setenv("ZHUTI_LANG", "en")
    language = spacy.blank("zh")
    language.add_pipe("zhuti_tokenizer", config={"with_terms": False})
    doc = Doc(language.vocab, words=list("人权理事会"), spaces=[False] * 5)
    annotate(doc)
    with pytest.raises(ValueError, match=rf"\({named}\): zhuti_tokenizer; put zhuti_tokenizer before all others"):
        language(doc)
