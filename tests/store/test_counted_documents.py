"""Counting from a workspace and counting from memory give the same."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from stored_documents import STAMP, tagged, tagged_documents

from nlp.mine.counts import counted_document
from nlp.mine.versions import texts_of, uncounted, version_of
from nlp.store import Workspace
from nlp.types import TaggedDocument
from nlp.workspace import counted_documents, keep_left_out, left_out


@settings(max_examples=30, deadline=None)
@given(st.lists(tagged_documents(), max_size=3, unique_by=lambda tagged: tagged.document.source))
def test_a_workspace_gives_the_documents_that_were_counted_in_memory(found: list[TaggedDocument]) -> None:
    with tempfile.TemporaryDirectory() as folder, Workspace(Path(folder) / "z.db", mode="create") as workspace:
        for document in found:
            workspace.store(document, STAMP)
        counted = {document.source: document for document in counted_documents(workspace)}
    texts = {one.document.source: texts_of(one.document) for one in found}
    others = uncounted((version_of(one.document) for one in found), texts.__getitem__)
    assert counted == {one.document.source: counted_document(one) for one in found if one.document.source not in others}


def test_documents_of_one_symbol_are_given_once(tmp_path: Path) -> None:
    with Workspace(tmp_path / "z.db", mode="create") as workspace:
        for source, symbol in (("b.txt", "A/RES/1/1"), ("a.txt", "A/RES/1/1"), ("c.txt", "A/RES/1/2")):
            workspace.store(tagged(source, symbol=symbol), STAMP)
        assert [document.source for document in counted_documents(workspace)] == ["a.txt", "c.txt"]


def test_which_documents_are_left_out_is_kept_until_a_document_comes_goes_or_is_corrected(tmp_path: Path) -> None:
    with Workspace(tmp_path / "z.db", mode="create") as workspace:
        workspace.store(tagged("a.txt"), STAMP)
        workspace.store(tagged("b.txt"), STAMP)
        keep_left_out(workspace)
        kept = left_out(workspace)
        assert list(kept) == ["b.txt"]
        workspace.correct("b.txt", {"symbol": "A/HRC/RES/54/1", "title": "另一件"})
        assert left_out(workspace) == {}
        keep_left_out(workspace)
        workspace.take_back("b.txt", ["symbol", "title"])
        assert left_out(workspace) == kept
        keep_left_out(workspace)
        workspace.store(tagged("c.txt"), STAMP)
        assert list(left_out(workspace)) == ["b.txt", "c.txt"]
        keep_left_out(workspace)
        workspace.remove("c.txt")
        assert left_out(workspace) == kept


@pytest.mark.parametrize("written", ["", "[]", "{}", '["x", 1]', "\x00", '["1 ", {"b.txt": 3}]'], ids=repr)
def test_what_is_kept_and_is_no_choice_is_made_again(tmp_path: Path, written: str) -> None:
    with Workspace(tmp_path / "z.db", mode="create") as workspace:
        workspace.store(tagged("a.txt"), STAMP)
        workspace.store(tagged("b.txt"), STAMP)
        workspace.keep("left_out", written)
        assert list(left_out(workspace)) == ["b.txt"]
