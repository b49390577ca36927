"""The spread of a query's hits over documents and sessions: sizes, places, what is expected, the order of the parts."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlp.lexicon.load import load_lexicon
from nlp.mine.model import Group
from nlp.search.query import All, Query, TextFilter, narrowed
from nlp.search.unit import Origin
from nlp.searching import Search
from nlp.spread import DocumentHits, Part, as_spread_row, hits_by_document, spread_columns, spread_of, strips_of
from nlp.store import Workspace
from nlp.text import count_characters
from nlp.themes import Tagger
from nlp.types import Document, Footnote, Paragraph, TaggedDocument
from nlp.workspace import add_sources, stamp_of

CORPUS = Path(__file__).parents[1] / "data" / "corpus"
EVERYTHING = Query("", All(()))


@pytest.fixture(scope="module")
def search(tmp_path_factory):
    """The five documents, to be searched."""
    lexicon = load_lexicon()
    with Workspace(tmp_path_factory.mktemp("spread") / "zhuti.db", mode="create") as workspace:
        list(add_sources(workspace, [CORPUS], Tagger(lexicon)))
        with workspace.snapshot():
            yield Search(workspace, lexicon)


def test_places_are_counted_in_characters_from_the_title_on(tmp_path):
    lexicon = load_lexicon()
    paragraphs = (Paragraph("preambular", 1, "回顾，决议，"), Paragraph("operative", 1, "促进 合作、合作；"))
    document = Document("a.txt", "1", title="合作", paragraphs=paragraphs, footnotes=(Footnote("1", "见合作。"),))
    with Workspace(tmp_path / "zhuti.db", mode="create") as workspace:
        workspace.store(TaggedDocument(document, (), ((), ())), stamp_of(lexicon))
        with workspace.snapshot():
            search = Search(workspace, lexicon)
            (made,) = hits_by_document(search, search.read("合作"), EVERYTHING)
            (without_words,) = hits_by_document(search, search.read("zone:operative"), EVERYTHING)
    assert (made.characters, made.marks) == (2 + 4 + 6 + 3, (0, 8, 10, 13))
    assert without_words.marks == (6,)


def test_under_a_filter_a_document_is_what_of_it_is_searched(search):
    zone = TextFilter("zone", ("operative",))
    hits = list(hits_by_document(search, narrowed(search.read("合作"), zone), Query("", All((zone,)))))
    units = [found.unit for found in search.every(Query("", All((zone,))))]
    assert sum(one.characters for one in hits) == sum(count_characters(unit.text) for unit in units)
    assert sum(len(one.marks) for one in hits) == sum("".join(unit.text.split()).count("合作") for unit in units)


@pytest.mark.parametrize("written", ["合作", "南南合作", "没有这样的话", "session:53", "合作 -人权", "/人[权道]/"])
@pytest.mark.parametrize("by", ["document", "session"])
def test_the_hits_of_the_parts_add_up_to_the_total_of_the_search(search, written, by):
    query = search.read(written)
    total = search.total(query)
    spread = spread_of(hits_by_document(search, query, EVERYTHING), by)
    assert spread.measures.hits == sum(part.hits for part in spread.parts) == total.hits
    assert sum(part.documents for part in spread.parts) == total.of_documents
    assert sum(spread.expected(part) or 0.0 for part in spread.parts) == pytest.approx(total.hits)
    if by == "document":
        assert spread.measures.range == total.documents


def test_documents_come_in_the_order_of_their_sessions(search):
    spread = spread_of(hits_by_document(search, search.read("合作"), EVERYTHING))
    assert [(part.group.body, part.group.session) for part in spread.parts] == [
        ("GA", "68"), ("GA", "75"), ("GA", "76"), ("HRC", "43"), ("HRC", "53")
    ]  # fmt: skip


def test_a_session_is_its_documents_one_after_another():
    origins = [Origin(f"{name}.txt", None, "HRC", "53") for name in "ab"]
    hits = [DocumentHits(origins[0], 100, (5, 99)), DocumentHits(origins[1], 50, (0,))]
    (part,) = spread_of(hits, "session").parts
    assert part == Part(Group("session", body="HRC", session="53"), 2, 150, (5, 99, 100))


def test_a_row_has_the_columns_that_are_named():
    spread = spread_of([DocumentHits(Origin("a.txt", "A/RES/1/1", "GA", "1"), 2000, (0, 3))])
    row = as_spread_row(spread, spread.parts[0])
    assert tuple(row) == spread_columns("document")
    assert (row["hits"], row["characters"], row["per_10k"], row["expected"]) == (2, 2000, 10.0, 2.0)


def test_where_no_character_is_searched_there_are_neither_rates_nor_expectations():
    spread = spread_of([DocumentHits(Origin("a.txt"), 0, (0,))])
    assert (spread.parts[0].per_10k, spread.expected(spread.parts[0])) == (None, None)


def test_strips_bear_symbols_under_their_sessions_and_sessions_their_own_name():
    hits = [DocumentHits(Origin("a.txt", "A/HRC/RES/53/1", "HRC", "53"), 9, (1,)), DocumentHits(Origin("b.txt"), 9, ())]
    by_document, by_session = (strips_of(spread_of(hits, by).parts, "en") for by in ("document", "session"))
    assert [(strip.label, strip.heading) for strip in by_document] == [
        ("A/HRC/RES/53/1", "Human Rights Council session 53"),
        ("b.txt", by_session[1].label),
    ]
    assert (by_session[0].label, by_session[0].heading) == ("Human Rights Council session 53", "")


@given(st.lists(st.tuples(st.integers(0, 300), st.lists(st.integers(0, 299), max_size=5)), max_size=12), st.integers(1, 4))
@settings(max_examples=60)
def test_no_hit_and_no_character_is_lost_in_sessions(documents, sessions):
    hits = [
        DocumentHits(
            Origin(f"{n:03}", None, "GA", f"{n % sessions}"), size, tuple(sorted(mark for mark in marks if mark < size))
        )
        for n, (size, marks) in enumerate(documents)
    ]
    spread = spread_of(hits, "session")
    assert sum(part.hits for part in spread.parts) == sum(len(one.marks) for one in hits)
    assert all(
        list(part.marks) == sorted(part.marks) and all(mark < part.characters for mark in part.marks) for part in spread.parts
    )
    assert sum(part.characters for part in spread.parts) == sum(one.characters for one in hits)
