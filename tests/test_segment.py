"""The segmenter against jieba itself: the same tokens on documents, on the shipped lexicon and on any text at all."""

from __future__ import annotations

import io
import logging
import weakref
from pathlib import Path

import jieba
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlp.lexicon.exchange.jieba import user_dictionary
from nlp.lexicon.load import load_lexicon
from nlp.lexicon.model import Lexicon, Term, Theme
from nlp.resources import resource
from nlp.segment import Segmenter

DOCUMENTS = sorted(resource("data", "corpus").glob("*.txt"))


def reference(folder: Path, lexicon: Lexicon | None = None) -> jieba.Tokenizer:
    """jieba's own tokenizer; its cache goes to a folder of its own, never to the one that all programs share."""
    jieba.setLogLevel(logging.ERROR)
    tokenizer = jieba.Tokenizer()
    tokenizer.tmp_dir = str(folder)
    tokenizer.initialize()
    if lexicon is not None:
        tokenizer.load_userdict(io.StringIO(user_dictionary(lexicon)))
    return tokenizer


def lexicon_of(*terms: str) -> Lexicon:
    theme = Theme("theme", {"zh": "主题"}, tuple(map(Term, terms)))
    return Lexicon("terms", "1", "0" * 12, (theme,))


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> tuple[Segmenter, jieba.Tokenizer]:
    return Segmenter(), reference(tmp_path_factory.mktemp("bare"))


@pytest.fixture(scope="module")
def with_terms(tmp_path_factory: pytest.TempPathFactory) -> tuple[Segmenter, jieba.Tokenizer]:
    lexicon = load_lexicon(resource("lexicons", "un-human-rights"))
    return Segmenter(lexicon), reference(tmp_path_factory.mktemp("terms"), lexicon)


characters = st.one_of(
    st.characters(min_codepoint=0x4E00, max_codepoint=0x9FD5),
    st.sampled_from("的和在国人权南合作选择性哈一二三〇"),
    st.sampled_from("abcXYZ0123456789+#&._%-"),
    st.sampled_from(" \n\r\t\u3000\u00a0\u200b\ufeff\u2028，。、；：“”（）()《》/·—…"),
    st.sampled_from("㐀㐁䶵鿖鿿豈𠀀𫝀😀é\uff11\uff21\uff0c\uff05\x00\x1f\x85"),
)
words = st.sampled_from(
    ["非选择性", "普遍定期审议", "COVID-19", "2030年", "T恤", "AT&T", "B超", "第77/214号", "GE.20-08874", "1.5%", "\r\n"]
)
texts = st.lists(st.one_of(words, characters), max_size=40).map("".join)
repetitive = st.lists(st.sampled_from("模妩懨质南入北"), min_size=5, max_size=12).map("".join)
letters = st.text(alphabet="aB19.-%+_&#T恤第号", max_size=24)


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_documents_are_cut_as_jieba_cuts_them(path, bare, with_terms):
    text = path.read_text(encoding="utf-8")
    for segmenter, tokenizer in (bare, with_terms):
        assert [(token.text, token.start, token.end) for token in segmenter.tokens(text)] == list(tokenizer.tokenize(text))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("2019冠状病毒病(COVID-19)大流行", id="letters joined by a hyphen to digits"),
        pytest.param("a-1.5 1.2.3 50%% C++ AT&T c#x", id="signs that the dictionary knows"),
        pytest.param("㐀㐁权𠀀利鿿鿖", id="ideographs beyond the block that jieba looks up"),
        pytest.param("模妩妩妩懨", id="two ways equally probable"),
        pytest.param("质质质质质，南南南南入", id="one character again and again"),
        pytest.param("甲\r\n乙\r丙\n\u3000丁", id="line ends and wide blanks"),
        pytest.param("加强北南、南南及三方合作", id="an unknown word that the model makes"),
        pytest.param("", id="nothing"),
    ],
)
def test_odd_texts_are_cut_as_jieba_cuts_them(text, bare, with_terms):
    for segmenter, tokenizer in (bare, with_terms):
        assert segmenter.words(text) == tokenizer.lcut(text)


@settings(max_examples=300, deadline=None)
@given(st.one_of(texts, repetitive, letters, st.text()))
def test_any_text_is_cut_as_jieba_cuts_it(bare, with_terms, text):
    for segmenter, tokenizer in (bare, with_terms):
        assert segmenter.words(text) == tokenizer.lcut(text)


@settings(max_examples=200, deadline=None)
@given(st.one_of(texts, st.text(st.characters(exclude_categories=()))))
def test_tokens_tile_the_text(bare, text):
    tokens = bare[0].tokens(text)
    assert "".join(token.text for token in tokens) == text
    assert all(token.text == text[token.start : token.end] != "" for token in tokens)
    assert [token.start for token in tokens[1:]] == [token.end for token in tokens[:-1]]


@settings(max_examples=6, deadline=None)
@given(
    terms=st.lists(st.text(alphabet="人权南合作会议发展国际T恤19", min_size=1, max_size=5), min_size=1, max_size=6), text=texts
)
def test_any_terms_are_used_as_jieba_uses_them(bare, terms, text):
    lexicon = lexicon_of(*terms)
    tokenizer = jieba.Tokenizer()
    tokenizer.FREQ, tokenizer.total, tokenizer.initialized = dict(bare[1].FREQ), bare[1].total, True
    tokenizer.load_userdict(io.StringIO(user_dictionary(lexicon)))
    joined = text.join(terms)
    assert Segmenter(lexicon).words(joined) == tokenizer.lcut(joined)


def test_a_term_of_the_lexicon_is_one_token():
    segmenter = Segmenter(lexicon_of("普遍定期审议"))
    assert list(segmenter.cut(["欢迎普遍定期审议", "审议"])) == [["欢迎", "普遍定期审议"], ["审议"]]


def test_half_a_character_pair_is_a_token_like_any_other_sign():
    assert [token.text for token in Segmenter().tokens("人权\ud800决议")] == ["人权", "\ud800", "决议"]


def test_the_dictionary_goes_with_the_segmenter(monkeypatch: pytest.MonkeyPatch) -> None:
    class Dictionary:
        cut = staticmethod(lambda text, _hmm: list(text))
        has_word = staticmethod(lambda _word: False)

    monkeypatch.setattr("nlp.segment.load_rjieba", lambda _lexicon: Dictionary())
    segmenter = Segmenter()
    assert segmenter.words("哈哈")
    gone = weakref.ref(segmenter._dictionary)
    del segmenter
    assert gone() is None, "something refers to itself: tens of megabytes stay until the next collection of garbage"
