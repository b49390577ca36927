"""Stop words: how a list is read, which list is taken, and what the shipped one holds."""

from __future__ import annotations

from pathlib import Path

import pytest

from nlp.cutting import cutter
from nlp.errors import LexiconError
from nlp.lexicon import load_lexicon
from nlp.lexicon.stop_words import read_stop_words, stop_words_file


def test_a_list_has_a_word_a_line_and_remarks(tmp_path: Path) -> None:
    path = tmp_path / "stopwords.txt"
    path.write_text("\ufeff# function words\n的\r\n\n 以及  # and\n與\nＡnd\n", encoding="utf-8")
    assert read_stop_words(path) == {"的", "以及", "与", "and"}


def test_a_lexicon_without_a_list_has_the_shipped_one(tmp_path: Path) -> None:
    shipped = stop_words_file("")
    assert shipped.parent == Path(load_lexicon().path)
    assert stop_words_file(str(tmp_path)) == shipped
    (tmp_path / "stopwords.txt").write_text("的\n", encoding="utf-8")
    assert stop_words_file(str(tmp_path)) == tmp_path / "stopwords.txt"


def test_a_list_that_is_not_utf8_is_said(tmp_path: Path) -> None:
    path = tmp_path / "stopwords.txt"
    path.write_bytes("的以及".encode("gb18030"))
    with pytest.raises(LexiconError) as caught:
        read_stop_words(path)
    assert (caught.value.key, caught.value.where) == ("lexicon.not_utf8", str(path))


def test_the_shipped_list_names_each_word_once_and_no_term() -> None:
    lexicon = load_lexicon()
    lines = stop_words_file("").read_text(encoding="utf-8").splitlines()
    words = [line for line in lines if line and not line.startswith("#")]
    assert len(words) == len(set(words)) == len(read_stop_words(stop_words_file("")))
    terms = {variant.text for theme in lexicon.themes for variant in theme.terms}
    assert terms.isdisjoint(words)


def test_the_words_of_the_shipped_list_can_stand_as_one_token() -> None:
    """A word that segmentation always cuts would never be met."""
    cut = cutter("token", load_lexicon())
    words = read_stop_words(stop_words_file(""))
    assert sorted(word for word in words if word not in cut.forms(f"，{word}，")) == []
