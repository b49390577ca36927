"""Counting by the sums that a workspace keeps gives what counting its paragraphs gives."""

from __future__ import annotations

import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from stored_documents import STAMP, tagged, tagged_documents

from nlp.counting import counted_entries, counts_in
from nlp.errors import WorkspaceError
from nlp.lexicon.load import load_lexicon
from nlp.mine.counts import count
from nlp.mine.selection import Selection
from nlp.ranges import parse_range
from nlp.store import Workspace
from nlp.themes import Tagger
from nlp.types import TaggedDocument
from nlp.workspace import add_sources, counted_documents

GROUPS = ["session", "year", "document", "zone", "body"]
SELECTIONS = {
    "everything": Selection(),
    "no cited titles": Selection(with_cited=False),
    "other zones": Selection(zones=("annex", "heading", "operative")),
    "one body": Selection(bodies=("HRC",)),
    "sessions": Selection(sessions=(parse_range("53..76", "--session"),)),
    "a zone that is nowhere": Selection(zones=("body",)),
}


def assert_same(workspace: Workspace, by: str, selection: Selection) -> None:
    """That both ways count the same; themes that no paragraph of a resolution has are counted by neither."""
    expected = count(counted_documents(workspace), by, selection)
    themes = {theme for resolutions in expected.values() for one in resolutions for theme in one.paragraphs}
    assert counts_in(workspace, sorted(themes), by, selection) == expected


@pytest.fixture(scope="module")
def sample(tmp_path_factory, corpus):
    with Workspace(tmp_path_factory.mktemp("counting") / "z.db", mode="create") as workspace:
        list(add_sources(workspace, [corpus], Tagger(load_lexicon())))
        yield workspace


@pytest.mark.parametrize("by", GROUPS)
@pytest.mark.parametrize("selection", SELECTIONS.values(), ids=SELECTIONS)
def test_the_sums_of_the_sample_count_what_its_paragraphs_count(sample: Workspace, by: str, selection: Selection) -> None:
    assert_same(sample, by, selection)


@settings(max_examples=30, deadline=None)
@given(
    found=st.lists(tagged_documents(), max_size=3, unique_by=lambda tagged: tagged.document.source),
    session=st.sampled_from([None, "53", "S-32"]),
    by=st.sampled_from(GROUPS),
    selection=st.sampled_from(list(SELECTIONS.values())),
)
def test_sums_count_what_paragraphs_count_whatever_is_stored_and_corrected(
    found: list[TaggedDocument], session: str | None, by: str, selection: Selection
) -> None:
    with tempfile.TemporaryDirectory() as folder, Workspace(Path(folder) / "z.db", mode="create") as workspace:
        for document in found:
            workspace.store(document, STAMP)
        if found:
            workspace.correct(found[0].document.source, {"session": session, "body": "HRC", "title": "另一题"})
        assert_same(workspace, by, selection)


def test_only_the_themes_that_are_asked_for_are_counted(sample: Workspace) -> None:
    counted = counts_in(sample, ["south-south-cooperation"], "body", Selection())
    assert {theme for one in counted.values() for counts in one for theme in counts.paragraphs} == {"south-south-cooperation"}


def test_of_two_versions_of_a_text_one_is_counted(tmp_path: Path) -> None:
    with Workspace(tmp_path / "z.db", mode="create") as workspace:
        for source in ("b.txt", "a.txt"):
            workspace.store(tagged(source), STAMP)
        assert [entry.source for entry in counted_entries(workspace, Selection())] == ["a.txt"]


@pytest.mark.parametrize(("table", "column"), [("zone_sizes", "characters"), ("zone_themes", "mentions")])
def test_sums_that_are_no_numbers_are_said_to_be_damaged(tmp_path: Path, table: str, column: str) -> None:
    with Workspace(tmp_path / "z.db", mode="create") as workspace:
        workspace.store(tagged("a.txt"), STAMP)
    with closing(sqlite3.connect(tmp_path / "z.db")) as connection, connection:
        connection.execute(f"UPDATE {table} SET {column} = '很多'")  # noqa: S608  # names from the list above
    with Workspace(tmp_path / "z.db") as workspace, pytest.raises(WorkspaceError, match="TypeError"):
        counts_in(workspace, ["south-south-cooperation"], "session", Selection())
