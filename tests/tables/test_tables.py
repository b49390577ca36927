"""The tables of a workspace: what their rows hold, how they join, and that they say what the program counts."""

from __future__ import annotations

import sqlite3
from collections import Counter, defaultdict
from contextlib import closing
from dataclasses import replace
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tabled import ODD, store_odd, table_rows

from nlp.counting import counts_in
from nlp.errors import WorkspaceError
from nlp.lexicon import load_lexicon
from nlp.mine.selection import Selection
from nlp.ranges import parse_range
from nlp.store import Stamp, Workspace
from nlp.tables import EVERYTHING, TABLES, ZONES, TableName, rows
from nlp.tables.texts import text_ids
from nlp.types import Document, Paragraph, TaggedDocument
from nlp.words import tokenized

NAMES: list[TableName] = list(TABLES)
TYPES = {"string": str, "int": int, "bool": bool, "date": str}
Rows = list[dict[str, Any]]


@pytest.fixture(scope="module")
def tables(workspace_file: Path) -> dict[str, Rows]:
    """All rows of all tables."""
    return {name: table_rows(workspace_file, name) for name in NAMES}


def of(found: Rows, key: str) -> dict[str, Any]:
    """The row with this id."""
    return next(row for row in found if row["doc_id"] == key)


@pytest.mark.parametrize("name", NAMES)
def test_values_are_of_their_columns_type_and_missing_only_where_they_may_be(tables: dict[str, Rows], name: TableName) -> None:
    table = TABLES[name]
    assert tables[name]
    for row in tables[name]:
        assert tuple(row) == table.column_names
        for column in table.columns:
            value = row[column.name]
            assert (column.nullable and value is None) or type(value) is TYPES[column.type], column.name
            assert column.type != "date" or value is None or date.fromisoformat(value).isoformat() == value


@pytest.mark.parametrize("name", NAMES)
def test_a_row_is_told_by_its_key_and_found_by_its_parent_s(tables: dict[str, Rows], name: TableName) -> None:
    table = TABLES[name]
    keys = [tuple(row[column] for column in table.key) for row in tables[name]]
    assert len(set(keys)) == len(keys)
    if table.parent and table.foreign:
        parents = {row["doc_id"] for row in tables[table.parent]}
        assert {row[table.foreign] for row in tables[name]} <= parents


def test_a_paragraph_has_its_place_its_text_and_its_themes(tables: dict[str, Rows]) -> None:
    row = of(tables["paragraphs"], "奇 怪#1.txt#B.operative.1")
    assert row == {
        "doc_id": "奇 怪#1.txt#B.operative.1", "text": "题为“发展权”的第72/167号决议，", "source": "奇 怪#1.txt",
        "symbol": "A/RES/75/185", "body": "GA", "session": "75", "year": 2020, "kind": "resolution", "part": "B",
        "zone": "operative", "number": 1, "mark": None, "position": 3, "opening": None, "characters": 15,
        "themes": "right-to-development", "cited_themes": "right-to-development", "counted": True,
    }  # fmt: skip


def test_texts_are_in_their_order_the_title_first_and_footnotes_last(tables: dict[str, Rows]) -> None:
    found = [row for row in tables["paragraphs"] if row["source"] == ODD.source]
    assert [row["position"] for row in found] == list(range(9))
    assert [row["doc_id"].removeprefix(f"{ODD.source}#") for row in found] == [
        "title", "A.operative.1", "A.operative.1~2", "B.operative.1", "heading.1", "annex.1",
        "footnote.*", "footnote.*~2", "footnote.%23",
    ]  # fmt: skip
    assert [row["mark"] for row in found[-3:]] == ["*", "*", "#"]


def test_a_document_has_its_fields_its_vote_and_its_texts(tables: dict[str, Rows]) -> None:
    row = of(tables["documents"], ODD.source)
    assert row["text"].split("\n") == [ODD.title, *(paragraph.text for paragraph in ODD.paragraphs)]
    assert {name: row[name] for name in ("sponsors", "vote", "vote_favour", "vote_against", "states_against", "derived")} == {
        "sponsors": "中国；古巴", "vote": "recorded", "vote_favour": 130, "vote_against": None, "states_against": "甲；乙",
        "derived": "body symbol",
    }  # fmt: skip
    assert (row["year"], row["adopted"], row["warnings"], row["paragraphs"]) == (
        2020,
        "2020-12-16",
        "structure.no_operative",
        5,
    )


def test_of_two_copies_one_is_counted_and_the_other_says_which(tables: dict[str, Rows]) -> None:
    copies = {row["source"]: row for row in tables["documents"] if row["symbol"] == "A/HRC/RES/43/21"}
    assert {source: row["counted"] for source, row in copies.items()} == {"another-name.txt": True, "hrc-res-43-21.txt": False}
    assert (copies["hrc-res-43-21.txt"]["reason"], copies["hrc-res-43-21.txt"]["instead"]) == ("copy", "another-name.txt")
    assert {row["source"] for row in tables["paragraphs"] if not row["counted"]} == {"hrc-res-43-21.txt"}


def test_a_mention_stands_in_its_paragraph(tables: dict[str, Rows]) -> None:
    paragraphs = {row["doc_id"]: row for row in tables["paragraphs"]}
    for row in tables["mentions"]:
        paragraph = paragraphs[row["doc_id"]]
        assert paragraph["text"][row["start"] : row["end"]] == row["surface"]
        assert row["theme"] in paragraph["themes"].split(" ")
        assert row["cited"] == (row["theme"] in paragraph["cited_themes"].split(" "))
    carried = {(row["doc_id"], theme) for row in paragraphs.values() for theme in row["themes"].split()}
    assert carried == {(row["doc_id"], row["theme"]) for row in tables["mentions"]}


def test_a_mention_has_its_theme_s_labels_and_the_lexicon_s_version(tables: dict[str, Rows]) -> None:
    row = next(row for row in tables["mentions"] if row["surface"] == "南 南合作")
    assert (row["label"], row["label_en"], row["term"]) == ("南南合作", "South-South cooperation", "南南合作")
    assert row["lexicon_version"] == load_lexicon().version == tables["documents"][0]["lexicon_version"]


def test_tokens_are_all_of_a_text_but_its_blanks(tables: dict[str, Rows]) -> None:
    tokens = defaultdict(list)
    for row in tables["tokens"]:
        tokens[row["doc_id"]].append(row)
    for paragraph in tables["paragraphs"]:
        found = tokens[paragraph["doc_id"]]
        text = paragraph["text"]
        assert [row["token_id"] for row in found] == list(range(1, len(found) + 1))
        kept = {at for row in found for at in range(row["start"], row["end"])}
        assert "".join(sign for at, sign in enumerate(text) if at not in kept).strip(" \t\u3000\u2028²\u200b") == ""
        for row in found:
            assert row["token"] == "".join(text[row["start"] : row["end"]].split())


def test_words_are_counted_as_the_word_list_counts_them(tables: dict[str, Rows], workspace_file: Path) -> None:
    counted = {row["doc_id"] for row in tables["paragraphs"] if row["counted"]}
    words = Counter(row["word"] for row in tables["tokens"] if row["doc_id"] in counted and row["word"] is not None)
    with Workspace(workspace_file) as workspace, workspace.snapshot():
        found = tokenized(workspace, load_lexicon())
    assert words == Counter(found.words[at] for at in found.tokens.tolist())


def test_counting_the_tables_gives_the_figures_of_the_program(tables: dict[str, Rows], workspace_file: Path) -> None:
    themes = [theme.id for theme in load_lexicon().themes]
    with Workspace(workspace_file) as workspace, workspace.snapshot():
        counts = counts_in(workspace, themes, "session", Selection())
    expected = {
        (group.body, group.session, theme): (
            sum(one.paragraphs[theme] for one in found),
            sum(one.mentions[theme] for one in found),
        )
        for group, found in counts.items()
        for theme in themes
        if any(one.paragraphs[theme] for one in found)
    }
    mentions = [row for row in tables["mentions"] if row["counted"] and row["zone"] in ("preambular", "operative")]
    keys = Counter((row["body"], row["session"], row["theme"]) for row in mentions)
    paragraphs = Counter(key[:3] for key in {(row["body"], row["session"], row["theme"], row["doc_id"]) for row in mentions})
    assert {key: (paragraphs[key], count) for key, count in keys.items()} == expected


@pytest.mark.parametrize(
    ("selection", "documents", "zones", "themes"),
    [
        pytest.param(replace(EVERYTHING, bodies=("GA",), sessions=(parse_range("75", ""),)), 2, None, None, id="document"),
        pytest.param(replace(EVERYTHING, years=(parse_range("1900..1901", ""),)), 0, set(), set(), id="none"),
        pytest.param(replace(EVERYTHING, zones=("annex",)), 1, {"annex"}, set(), id="zone"),
        pytest.param(replace(EVERYTHING, zones=("footnote",)), None, {"footnote"}, set(), id="footnotes"),
        pytest.param(replace(EVERYTHING, themes=("debt",)), None, None, {"debt"}, id="theme"),
    ],
)
def test_filters_choose_rows_and_leave_them_as_they_are(
    tables: dict[str, Rows],
    workspace_file: Path,
    selection: Selection,
    documents: int | None,
    zones: set[str] | None,
    themes: set[str] | None,
) -> None:
    found = {name: table_rows(workspace_file, name, selection) for name in NAMES}
    whole = {row["doc_id"]: row for row in tables["paragraphs"]}
    assert documents is None or len(found["documents"]) == documents
    assert zones is None or {row["zone"] for row in found["paragraphs"]} == zones
    assert themes is None or {row["theme"] for row in found["mentions"]} == themes
    assert {row["source"] for row in found["paragraphs"]} == {row["doc_id"] for row in found["documents"]}
    for row in found["paragraphs"]:
        assert {**row, "themes": "", "cited_themes": ""} == {**whole[row["doc_id"]], "themes": "", "cited_themes": ""}
    ids = {row["doc_id"] for row in found["paragraphs"]}
    assert found["tokens"] == [row for row in tables["tokens"] if row["doc_id"] in ids]


def test_without_citations_a_theme_that_is_only_cited_is_none(workspace_file: Path) -> None:
    plain = replace(EVERYTHING, with_cited=False)
    row = of(table_rows(workspace_file, "paragraphs", plain), "奇 怪#1.txt#B.operative.1")
    assert (row["themes"], row["cited_themes"]) == ("", "")
    assert not any(row["cited"] for row in table_rows(workspace_file, "mentions", plain))
    themes = replace(plain, themes=("right-to-development",))
    assert row["doc_id"] not in {one["doc_id"] for one in table_rows(workspace_file, "paragraphs", themes)}


def test_a_document_without_any_text_is_left_out_only_where_texts_are_chosen(tmp_path: Path) -> None:
    lexicon = load_lexicon()
    with Workspace(tmp_path / "zhuti.db", mode="create") as workspace:
        stamp = Stamp(lexicon.name, lexicon.version, "1")
        workspace.store(TaggedDocument(Document("empty.txt"), (), ()), stamp)
    assert [row["text"] for row in table_rows(tmp_path / "zhuti.db", "documents")] == [""]
    assert table_rows(tmp_path / "zhuti.db", "documents", Selection()) == []


def test_a_corrected_title_is_a_text_without_themes(tmp_path: Path) -> None:
    with Workspace(tmp_path / "zhuti.db", mode="create") as workspace:
        store_odd(workspace)
        workspace.correct(ODD.source, {"title": "国际合作", "session": "76"})
    row = of(table_rows(tmp_path / "zhuti.db", "paragraphs"), f"{ODD.source}#title")
    assert (row["text"], row["themes"], row["session"]) == ("国际合作", "", "76")
    document = of(table_rows(tmp_path / "zhuti.db", "documents"), ODD.source)
    assert (document["title"], document["supplied"]) == ("国际合作", "session=set title=set")


@pytest.mark.parametrize("name", NAMES)
def test_a_batch_is_never_longer_than_its_table_allows(
    workspace_file: Path, name: TableName, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = table_rows(workspace_file, name)
    few = {one: replace(table, rows_at_once=3) for one, table in TABLES.items()}
    monkeypatch.setattr(import_module("nlp.tables.rows"), "TABLES", few)
    with Workspace(workspace_file) as workspace, workspace.snapshot():
        sizes = [len(batch["doc_id"]) for batch in rows(workspace, name)]
    assert set(sizes[:-1]) == {3}
    assert sum(sizes) == len(whole)


@pytest.mark.parametrize("name", NAMES)
def test_an_empty_workspace_has_no_rows(tmp_path: Path, name: TableName) -> None:
    Workspace(tmp_path / "zhuti.db", mode="create").close()
    assert table_rows(tmp_path / "zhuti.db", name) == []


@pytest.mark.parametrize("name", ["mentions", "tokens"])
def test_a_lexicon_that_is_not_at_hand_is_asked_for(tmp_path: Path, name: TableName) -> None:
    with Workspace(tmp_path / "zhuti.db", mode="create") as workspace:
        paragraph = Paragraph("operative", 1, "合作")
        workspace.store(TaggedDocument(Document("a.txt", paragraphs=(paragraph,)), (), ((),)), Stamp("another", "1", "1"))
    with pytest.raises(WorkspaceError, match="another 1"):
        table_rows(tmp_path / "zhuti.db", name)
    assert len(table_rows(tmp_path / "zhuti.db", "paragraphs")) == 1


@pytest.mark.parametrize(
    ("statement", "name"),
    [
        pytest.param("UPDATE documents SET adopted = 'lately', digest = NULL", "paragraphs", id="a year that is none"),
        pytest.param("UPDATE documents SET adopted = '2020-13-40', digest = NULL", "documents", id="a date that is none"),
        pytest.param("UPDATE paragraphs SET part = x'00'", "mentions", id="bytes in place of text"),
        pytest.param("UPDATE paragraphs SET text = text || '。'", "documents", id="a text that was altered"),
    ],
)
def test_what_is_not_as_it_was_written_is_an_error_of_the_workspace(tmp_path: Path, statement: str, name: TableName) -> None:
    with Workspace(tmp_path / "zhuti.db", mode="create") as workspace:
        store_odd(workspace)
    with closing(sqlite3.connect(tmp_path / "zhuti.db")) as connection, connection:
        connection.execute(statement)
    with pytest.raises(WorkspaceError):
        table_rows(tmp_path / "zhuti.db", name)


PARTS = st.none() | st.sampled_from(["A", "B", "1~2", "#"])
PLACES = st.tuples(PARTS, st.sampled_from(ZONES), st.none() | st.integers(1, 3) | st.sampled_from(["*", "#", "1~2", "1.1"]))


@settings(max_examples=100)
@given(st.lists(PLACES, max_size=12))
def test_ids_are_unique_and_do_not_depend_on_what_comes_after(places: list[tuple[str | None, str, int | str | None]]) -> None:
    ids = text_ids("a#b.txt", places)
    assert len(set(ids)) == len(places)
    assert {one.rpartition("#")[0] for one in ids} <= {"a#b.txt"}
    assert text_ids("a#b.txt", places[:-1]) == ids[: max(0, len(places) - 1)]
