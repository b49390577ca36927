"""The index gives the very hits of a scan through all texts, whatever is asked."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from odd_documents import LEXICON, make_workspace, odd_documents
from queries import queries
from scanning import all_units, assert_is_scan

from nlp.search.query import All, Query, Words
from nlp.search.unit import Unit
from nlp.searching import Search
from nlp.text import fold
from nlp.themes import Tagger
from nlp.workspace import add_sources

CORPUS = Path(__file__).parents[2] / "data" / "corpus"


@pytest.fixture(scope="module")
def searched(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Search, list[Unit]]]:
    with make_workspace(tmp_path_factory.mktemp("exact") / "zhuti.db", odd_documents()) as workspace:
        list(add_sources(workspace, [CORPUS], Tagger(LEXICON)))
        yield Search(workspace, LEXICON), all_units(workspace)


@given(data=st.data())
@settings(max_examples=100, deadline=None)
def test_any_stretch_of_the_texts_is_found_as_a_scan_finds_it(searched: tuple[Search, list[Unit]], data: st.DataObject) -> None:
    search, units = searched
    texts = [text for unit in units if (text := fold(unit.text).text)]
    folded = texts[data.draw(st.integers(0, len(texts) - 1))]
    start = data.draw(st.integers(0, len(folded) - 1))
    stretch = folded[start : start + data.draw(st.integers(1, 12))]
    assert assert_is_scan(search, units, Query(stretch, Words(stretch)), limit=data.draw(st.integers(0, 9)))


@given(data=st.data())
@settings(max_examples=100, deadline=None)
def test_any_query_finds_what_a_scan_finds(searched: tuple[Search, list[Unit]], data: st.DataObject) -> None:
    search, units = searched
    texts = [unit.text[:60] for unit in units if fold(unit.text[:60]).text]
    numbers = data.draw(st.lists(st.integers(0, len(texts) - 1), min_size=1, max_size=3))
    written = data.draw(queries([texts[number] for number in numbers]))
    limit, offset = data.draw(st.integers(0, 40)), data.draw(st.integers(0, 40))
    assert_is_scan(search, units, search.read(written), limit, offset)


@given(written=st.text(st.sampled_from("南合作𠮷\x00的a1，\ufffe人权"), min_size=1, max_size=4))
@settings(max_examples=100, deadline=None)
def test_strings_that_hardly_stand_anywhere_are_found_where_they_do(searched: tuple[Search, list[Unit]], written: str) -> None:
    search, units = searched
    assert_is_scan(search, units, Query(written, Words(written)))


def test_a_query_of_nothing_holds_everywhere(searched: tuple[Search, list[Unit]]) -> None:
    search, units = searched
    assert [one.unit for one in assert_is_scan(search, units, Query("", All(())))] == [unit._replace(tags=()) for unit in units]


def test_half_of_a_character_beyond_the_basic_plane_is_not_found(searched: tuple[Search, list[Unit]]) -> None:
    search, _ = searched
    first, second = "𠮷".encode("utf-16-be", "surrogatepass")[:2], "𠮷".encode("utf-16-be", "surrogatepass")[2:]
    halves = [half.decode("utf-16-be", "surrogatepass") for half in (first, second)]
    assert [search.total(Query("", Words(half))).hits for half in halves] == [0, 0]


def test_what_ends_one_text_and_begins_the_next_is_not_found(searched: tuple[Search, list[Unit]]) -> None:
    search, units = searched
    folded = [fold(unit.text).text for unit in units]
    borders = {first[-2:] + second[:2] for first, second in pairwise(folded) if first and second}
    for border in borders:
        assert_is_scan(search, units, Query(border, Words(border)))
