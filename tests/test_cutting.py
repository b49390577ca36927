"""Texts cut into tokens and characters: nothing is lost but blanks, and however a word is written it is cut alike."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlp.cutting import Cutter, cutter
from nlp.lexicon import load_lexicon
from nlp.mine.forms import is_word
from nlp.segment import Segmenter
from nlp.text import fold, unify

CORPUS = sorted((Path(__file__).parents[1] / "data" / "corpus").glob("*.txt"))
SIGNS = st.text(st.sampled_from("南北合作發发人权權ＡＲCh 1２。，“”\u3000\n\u200b¹⽂\U00020bb7é/-"), max_size=30)


@pytest.fixture(scope="module")
def cutters() -> dict[str, Cutter]:
    """What cuts into tokens and into characters, with the shipped lexicon."""
    lexicon = load_lexicon()
    return {"token": cutter("token", lexicon), "char": cutter("char", lexicon)}


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        pytest.param("加强南南合作，", ["加强", "南南合作", "，"], id="terms of the lexicon are whole"),
        pytest.param("加强南 南\n合作，", ["加强", "南南合作", "，"], id="blanks and line ends within Chinese"),
        pytest.param("加強南南合作", ["加強", "南南合作"], id="Traditional characters"),
        pytest.param("第 68/160 号决议", ["第", "68", "/", "160", "号", "决议"], id="blanks around numbers"),
        pytest.param("第６８号决议", ["第", "６８", "号", "决议"], id="full-width digits"),
        pytest.param("human rights", ["human", " ", "rights"], id="a blank between Latin words parts them"),
        pytest.param("人\u200b权¹", ["人权"], id="zero-width characters and the marks of notes"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_tokens_are_as_they_stand_without_blanks(cutters: dict[str, Cutter], text: str, forms: list[str]) -> None:
    assert cutters["token"].forms(text) == forms


def test_characters_are_those_of_the_folded_text(cutters: dict[str, Cutter]) -> None:
    assert cutters["char"].forms("Ａ/人 權¹。") == ["Ａ", "/", "人", "權", "。"]


@pytest.mark.parametrize("unit", ["token", "char"])
@settings(max_examples=200, deadline=None)
@given(text=SIGNS)
def test_units_stand_where_they_are_said_to_and_miss_nothing_that_folding_keeps(
    cutters: dict[str, Cutter], unit: str, text: str
) -> None:
    tokens = cutters[unit].tokens(text)
    assert [token.text for token in tokens] == cutters[unit].forms(text)
    assert "".join(fold(token.text).text for token in tokens) == fold(text).text
    assert all(fold(text[token.start : token.end]).text == fold(token.text).text for token in tokens)
    assert all(one.end <= other.start for one, other in pairwise(tokens))


@settings(max_examples=200, deadline=None)
@given(text=SIGNS)
def test_a_text_and_its_plain_form_are_cut_alike(cutters: dict[str, Cutter], text: str) -> None:
    assert [unify(form) for form in cutters["token"].forms(text)] == cutters["token"].forms(unify(text))


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.name[:3])
def test_words_of_the_sample_corpus_are_those_that_tagging_gives(cutters: dict[str, Cutter], path: Path) -> None:
    segmenter = Segmenter(load_lexicon())
    for line in path.read_text(encoding="utf-8").splitlines():
        text = "".join(line.split())
        expected = [fold(token.text).text for token in segmenter.tokens(unify(text)) if is_word(token.text)]
        assert [fold(form).text for form in cutters["token"].forms(text) if is_word(form)] == [one for one in expected if one]
