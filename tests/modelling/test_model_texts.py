"""What a topic model is fitted to: the words of the sample's paragraphs that say something."""

from __future__ import annotations

import re

import numpy as np
import pytest

from nlp.lexicon.load import load_lexicon
from nlp.mine.forms import is_word
from nlp.mine.selection import Selection
from nlp.modelling import texts as module
from nlp.modelling.texts import model_texts, seeds_of
from nlp.store import Workspace
from nlp.themes import Tagger
from nlp.topics import fit
from nlp.workspace import add_sources

LEXICON = load_lexicon()


@pytest.fixture(scope="module")
def sample(tmp_path_factory, corpus):
    with Workspace(tmp_path_factory.mktemp("texts") / "z.db", mode="create") as workspace:
        list(add_sources(workspace, [corpus], Tagger(LEXICON)))
        yield workspace


def test_no_word_is_blank_a_mark_a_number_an_ordinal_or_one_character(sample):
    with sample.snapshot():
        words = model_texts(sample, LEXICON).vocabulary
    terms = {word for own in seeds_of(LEXICON).values() for word in own}
    assert words == tuple(sorted(set(words)))
    assert [word for word in words if not is_word(word) or word != word.strip()] == []
    assert [word for word in words if re.fullmatch(r"[\d.,%/〇一二三四五六七八九十百千万]+", word)] == []
    assert [word for word in words if re.fullmatch(r"第[一二三四五六七八九十]+.?", word)] == []
    assert [word for word in words if len(word) == 1 and word not in terms] == []
    assert {"国际合作", "2030年议程", "covid-19"} <= set(words)


def test_no_topic_of_the_sample_has_such_a_word_first(sample):
    with sample.snapshot():
        texts = model_texts(sample, LEXICON)
    model = fit(texts.counts, texts.vocabulary, k=8)
    first = {word for topic in range(8) for word in model.top(topic, 20)}
    assert len(first) > 60
    assert [word for word in first if not re.search(r"[一-鿿a-z]", word) or word.isnumeric() or " " in word] == []


def test_a_term_is_kept_even_where_the_stop_words_have_it(sample, monkeypatch):
    monkeypatch.setattr(module, "read_stop_words", lambda path: frozenset({"国际合作", "促进"}))
    with sample.snapshot():
        words = model_texts(sample, LEXICON).vocabulary
    assert "国际合作" in words
    assert "促进" not in words


def test_the_words_that_open_a_paragraph_do_not_count(sample):
    with sample.snapshot():
        texts = model_texts(sample, LEXICON)
    cut, place = texts.tokenized, texts.tokenized.words.index("重申")
    openings = [cut.tokens[cut.starts[row] : cut.starts[row] + cut.opening[row]].tolist() for row in texts.rows]
    opened = sum(words.count(place) for words in openings)
    everywhere = int(cut.counts()[texts.rows][:, [place]].sum())
    assert opened > 10
    assert int(texts.counts[:, [texts.vocabulary.index("重申")]].sum()) == everywhere - opened > 0


@pytest.mark.parametrize("zones", [("preambular",), ("operative",), ("preambular", "operative")])
def test_paragraphs_of_the_zones_asked_for_are_taken(zones, sample):
    with sample.snapshot():
        texts = model_texts(sample, LEXICON, Selection(zones=zones))
    found = {texts.tokenized.zones[at] for at in np.unique(texts.tokenized.zone[texts.rows])}
    assert found == set(zones)
    assert texts.counts.shape == (len(texts.rows), len(texts.vocabulary))


def test_every_theme_has_its_terms_for_seeds_folded_and_each_once():
    seeds = seeds_of(LEXICON)
    assert list(seeds) == [theme.id for theme in LEXICON.themes]
    assert seeds["south-south-cooperation"][0] == "南南合作"
    assert "covid-19" in seeds["covid-19"]
    assert all(len(set(words)) == len(words) > 0 for words in seeds.values())
