"""What searching reads of a workspace: documents in short, runs of texts, mentions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from stored_documents import SOUTH, STAMP, tagged, tagged_documents

from nlp.searching import units_of
from nlp.store import Run, Workspace


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace(tmp_path / "zhuti.db", mode="create") as workspace:
        workspace.store(tagged("a.txt"), STAMP)
        workspace.store(tagged("b.txt", sha256="1" * 64), STAMP)
        yield workspace


def keys(workspace: Workspace) -> dict[str, int]:
    return {entry.source: entry.key for entry in workspace.entries()}


def test_the_number_of_a_document_that_is_gone_is_given_to_no_other(workspace: Workspace) -> None:
    before = keys(workspace)
    workspace.remove("b.txt")
    workspace.store(tagged("b.txt", sha256="1" * 64), STAMP)
    workspace.store(tagged("c.txt", sha256="2" * 64), STAMP)
    workspace.store(tagged("c.txt", sha256="3" * 64), STAMP)
    after = keys(workspace)
    assert after["a.txt"] == before["a.txt"]
    assert not {after["b.txt"], after["c.txt"]} & set(before.values())


def test_an_entry_is_as_corrected(workspace: Workspace) -> None:
    workspace.correct("a.txt", {"session": "54", "adopted": None})
    entry = workspace.entries()[0]
    assert (entry.session, entry.year, entry.body, entry.is_retitled) == ("54", None, "HRC", False)


def test_the_digest_is_another_when_a_text_is(workspace: Workspace) -> None:
    before = [entry.digest for entry in workspace.entries()]
    workspace.correct("a.txt", {"session": "54"})
    assert [entry.digest for entry in workspace.entries()] == before
    workspace.correct("a.txt", {"title": "别的标题"})
    assert workspace.entries()[0].digest != before[0]
    changed = tagged("b.txt", sha256="1" * 64)
    workspace.store(replace(changed, document=replace(changed.document, footnotes=())), STAMP)
    assert workspace.entries()[1].digest != before[1]


@pytest.mark.parametrize(("title", "texts"), [("别的标题", ["别的标题", SOUTH]), (None, [SOUTH])], ids=["given", "taken away"])
def test_a_corrected_title_is_given_out_without_themes(workspace: Workspace, title: str | None, texts: list[str]) -> None:
    workspace.correct("a.txt", {"title": title})
    runs = [Run(workspace.entries()[0], 0, 1)]
    found = workspace.texts_in(runs)
    (key,) = found
    assert [text.text for text in found[key]] == texts
    assert set(workspace.tags_in(runs, found)) == {(key, 1)}
    assert set(workspace.mentions_of(workspace.entries()[0]).positions) == {1}


def test_after_retagging_a_workspace_says_that_it_was_tagged_anew(workspace: Workspace) -> None:
    before = workspace.tagged
    assert list(workspace.retag(STAMP, lambda texts: [()] * len(texts))) == [6]
    assert workspace.tagged != before


@given(documents=st.lists(tagged_documents(), max_size=3, unique_by=lambda one: one.document.source))
@settings(max_examples=30, deadline=None)
def test_runs_of_whole_documents_are_their_texts(tmp_path_factory: pytest.TempPathFactory, documents: list[object]) -> None:
    with Workspace(tmp_path_factory.mktemp("entries") / "zhuti.db", mode="create") as workspace:
        for document in documents:
            workspace.store(document, STAMP)
        runs = [Run(entry) for entry in workspace.entries()]
        texts, notes = workspace.texts_in(runs), workspace.notes_in(runs)
        tags = workspace.tags_in(runs, texts)
        for entry, stored in zip(workspace.entries(), workspace.tagged_documents(), strict=True):
            given_out = [*texts.get(entry.key, ()), *notes.get(entry.key, ())]
            expected = list(units_of(stored))
            assert [(text.position, text.zone, text.number, text.text) for text in given_out] == [
                (unit.position, unit.zone, unit.number, unit.text) for unit in expected
            ]
            of_text = [tags.get((entry.key, text.position), ()) for text in texts.get(entry.key, ())]
            assert of_text == [unit.tags for unit in expected if unit.zone != "footnote"]
