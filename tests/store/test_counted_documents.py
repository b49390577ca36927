"""Counting from a workspace and counting from memory give the same."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from stored_documents import STAMP, tagged, tagged_documents

from nlp.mine.counts import counted_document
from nlp.mine.versions import texts_of, uncounted, version_of
from nlp.store import Workspace
from nlp.types import TaggedDocument
from nlp.workspace import counted_documents


@settings(max_examples=30, deadline=None)
@given(st.lists(tagged_documents(), max_size=3, unique_by=lambda tagged: tagged.document.source))
def test_a_workspace_gives_the_documents_that_were_counted_in_memory(found: list[TaggedDocument]) -> None:
    with tempfile.TemporaryDirectory() as folder, Workspace(Path(folder) / "z.db", mode="create") as workspace:
        for document in found:
            workspace.store(document, STAMP)
        counted = {document.source: document for document in counted_documents(workspace)}
    texts = {one.document.source: texts_of(one.document) for one in found}
    left_out = uncounted((version_of(one.document) for one in found), texts.__getitem__)
    assert counted == {one.document.source: counted_document(one) for one in found if one.document.source not in left_out}


def test_documents_of_one_symbol_are_given_once(tmp_path: Path) -> None:
    with Workspace(tmp_path / "z.db", mode="create") as workspace:
        for source, symbol in (("b.txt", "A/RES/1/1"), ("a.txt", "A/RES/1/1"), ("c.txt", "A/RES/1/2")):
            workspace.store(tagged(source, symbol=symbol), STAMP)
        assert [document.source for document in counted_documents(workspace)] == ["a.txt", "c.txt"]
