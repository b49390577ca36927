from dataclasses import replace
from pathlib import Path

import pytest

from nlp.lexicon.load import load_lexicon
from nlp.search.query import All, Query, TextFilter, Theme, Without, Words, narrowed
from nlp.searching import Search
from nlp.store import Workspace
from nlp.themes import Tagger
from nlp.workspace import add_sources

CORPUS = Path(__file__).parents[2] / "data" / "corpus"


@pytest.fixture(scope="module")
def search(tmp_path_factory):
    lexicon = load_lexicon()
    with Workspace(tmp_path_factory.mktemp("search") / "zhuti.db", mode="create") as workspace:
        list(add_sources(workspace, [CORPUS], Tagger(lexicon)))
        yield Search(workspace, lexicon)


def test_what_is_found_stands_in_the_text(search):
    page = search.page(search.read("南南合作"), limit=5)
    assert page
    assert all(found.unit.text[start:end] == "南南合作" for found in page for start, end in found.spans)


def test_the_texts_of_a_corpus_are_those_of_a_search_without_their_themes(search):
    every = Query("", All((TextFilter("zone", ("operative", "footnote")),)))
    texts = list(search.texts(every))
    assert texts == [found.unit._replace(tags=()) for found in search.every(every)]
    assert len(texts) == search.total(every).units > 0


@pytest.mark.parametrize("written", ["合作", "session:53", "的|人权 -zone:title", "theme:debt", "没有这样的话"])
def test_the_counts_by_zone_are_the_sums_of_those_by_text(search, written):
    query = search.read(written)
    sums = {}
    for one in search.counts(query):
        texts, hits = sums.get((one.source, one.zone), (0, 0))
        sums[one.source, one.zone] = texts + 1, hits + one.hits
    assert {(one.source, one.zone): (one.texts, one.hits) for one in search.zone_counts(query)} == sums


def rows(search, query):
    return [(one.unit.origin.symbol, one.unit.zone, one.unit.number, one.spans) for one in search.every(query)]


def test_a_theme_outside_quoted_titles_is_the_theme_less_what_is_only_cited(search):
    query = search.read("theme:right-to-development")
    uncited = rows(search, Query("", Theme("right-to-development", with_cited=False)))
    assert uncited == rows(search, narrowed(query, cited=False))
    assert 0 < len(uncited) < len(rows(search, query))


def test_a_text_whose_theme_is_only_cited_does_not_carry_it_where_cited_titles_are_left_out(search):
    number, theme = Words("第41/128号决议"), Theme("right-to-development")
    assert rows(search, Query("", All((number, Without(Without(theme))))))
    assert not rows(search, Query("", All((number, Without(Without(replace(theme, with_cited=False)))))))
