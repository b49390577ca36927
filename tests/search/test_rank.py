"""Ranking is BM25 over pairs of characters, as worked out by hand."""

from __future__ import annotations

from collections.abc import Sequence
from math import log
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from odd_documents import LEXICON, make_workspace

from nlp.search.query import All, Any, Near, Node, Query, TextFilter, Theme, Wild, Without, Words
from nlp.search.rank import LEAST_WEIGHT, best, weight
from nlp.searching import Search
from nlp.types import Document, Mention, Paragraph, TaggedDocument, ThemeTag

TEXTS = ("南南合作", "合作", "南南合作南南合作南南", "人权理事会决定")
AVERAGE = 23 / 4
"""4, 2, 10 and 7 characters."""


def document(texts: Sequence[str], source: str = "a.txt") -> TaggedDocument:
    paragraphs = tuple(Paragraph("operative", number, text) for number, text in enumerate(texts, 1))
    tags = tuple((ThemeTag("debt", (Mention(0, 1, text[0], "债"),)),) if text.startswith("南") else () for text in texts)
    return TaggedDocument(Document(source, sha256=source, paragraphs=paragraphs), (), tags)


@pytest.fixture
def search(tmp_path: Path) -> Search:
    return Search(make_workspace(tmp_path / "zhuti.db", [document(TEXTS)]), LEXICON)


def scores(search: Search, node: Node) -> dict[int, float]:
    """The score of each paragraph found, in the order of the page."""
    found = search.page(Query("", node), order="rank", limit=99)
    return {one.unit.position: one.score or 0.0 for one in found}


def times(count: int, length: int) -> float:
    return count * 2.2 / (count + 1.2 * (0.25 + 0.75 * length / AVERAGE))


def test_a_pair_weighs_what_the_number_of_texts_that_have_it_says(search: Search) -> None:
    # 合作 is in three of the four texts: ln(1 + 1.5/3.5).
    of_pair = log(1 + 1.5 / 3.5)
    expected = {3: of_pair * times(2, 10), 1: of_pair * times(1, 4), 2: of_pair * times(1, 2)}
    assert scores(search, Words("合作")) == pytest.approx(expected)
    assert list(scores(search, Words("合作"))) == sorted(expected, key=lambda position: -expected[position])


def test_a_string_weighs_what_its_different_pairs_weigh_together(search: Search) -> None:
    # 南南 and 南合 are in two of the four texts, 合作 in three.
    together = 2 * log(1 + 2.5 / 2.5) + log(1 + 1.5 / 3.5)
    assert scores(search, Words("南南合作")) == pytest.approx({3: together * times(2, 10), 1: together * times(1, 4)})


def test_places_that_overlap_all_count(search: Search) -> None:
    assert scores(search, Words("南南"))[3] == pytest.approx(log(2) * times(3, 10))


def test_a_single_character_weighs_what_the_number_of_texts_that_have_it_says(search: Search) -> None:
    assert scores(search, Words("权")) == pytest.approx({4: log(1 + 3.5 / 1.5) * times(1, 7)})


def test_a_theme_weighs_what_the_number_of_texts_that_have_it_says(search: Search) -> None:
    assert scores(search, Theme("debt")) == pytest.approx({1: log(2) * times(1, 4), 3: log(2) * times(1, 10)})


def test_what_must_not_stand_and_filters_weigh_nothing(search: Search) -> None:
    zone = TextFilter("zone", ("operative",))
    assert scores(search, All((Words("合作"), Without(Words("人权")), zone))) == scores(search, Words("合作"))
    assert scores(search, zone) == dict.fromkeys((1, 2, 3, 4), 0.0)


def test_the_parts_of_a_choice_add_up(search: Search) -> None:
    alone = [scores(search, Words(word)) for word in ("合作", "南南")]
    both = scores(search, Any((Words("合作"), Words("南南"))))
    assert both == pytest.approx({at: sum(one.get(at, 0.0) for one in alone) for at in (1, 2, 3)})


@pytest.mark.parametrize("node", [Wild(("南南", "作")), Near((Words("南南"), Words("作")), 5)], ids=["star", "nearness"])
def test_a_star_or_a_nearness_weighs_what_the_pairs_in_its_pieces_do(search: Search, node: Node) -> None:
    assert scores(search, node)[1] == pytest.approx(log(2) * times(1, 4))


def test_a_very_common_pair_adds_little_and_takes_nothing_away() -> None:
    assert weight(1_000_000, 1_000_000) == LEAST_WEIGHT
    assert [weight(count, 1000) for count in (1, 10, 100, 500, 1000)] == sorted(
        (weight(count, 1000) for count in (1, 10, 100, 500, 1000)), reverse=True
    )


def test_of_two_that_answer_as_well_the_first_document_comes_first(tmp_path: Path) -> None:
    documents = [document(TEXTS, source) for source in ("c.txt", "a.txt", "b.txt")]
    search = Search(make_workspace(tmp_path / "zhuti.db", documents), LEXICON, all_versions=True)
    found = search.page(Query("", Words("决定")), order="rank", limit=2)
    assert [one.unit.origin.source for one in found] == ["a.txt", "b.txt"]


def test_pages_of_ranked_rows_follow_each_other(search: Search) -> None:
    query = Query("", Words("南南"))
    whole = [(one.unit, span) for one in search.page(query, order="rank", limit=9) for span in one.spans]
    single = [search.page(query, order="rank", limit=1, offset=offset)[0] for offset in range(len(whole))]
    assert [(one.unit, *one.spans) for one in single] == whole


@given(scores=st.lists(st.sampled_from([0.0, 0.5, 1.0, 2.0]), max_size=30), count=st.integers(0, 40))
def test_the_best_are_the_first_of_all_in_order(scores: list[float], count: int) -> None:
    in_order = sorted(range(len(scores)), key=lambda number: (-scores[number], number))
    assert best(np.array(scores), count).tolist()[:count] == in_order[:count]
