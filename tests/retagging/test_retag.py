"""Tagging anew only where two lexicons differ gives what tagging everything gives."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from edited_lexicons import composed, documents, edits, stored, written
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from nlp.retagging import retag
from nlp.search.index import open_index
from nlp.store import Workspace
from nlp.themes import Tagger
from nlp.workspace import lexicon_in, stamp_of
from nlp.workspace import retag as tag_all

TABLES = ("tags", "mentions", "zone_themes", "zone_sizes", "lexicon_files")


def dump(path: Path) -> dict[str, list[object]]:
    """The rows of all that retagging writes."""
    with closing(sqlite3.connect(path)) as connection:
        # The names are those above.
        rows = {table: connection.execute(f"SELECT * FROM {table}").fetchall() for table in TABLES}  # noqa: S608
        names = connection.execute("SELECT * FROM meta WHERE name NOT IN ('tagged', 'retagged') ORDER BY 1").fetchall()
    return {**{table: sorted(found, key=repr) for table, found in rows.items()}, "meta": names}


def mentioned(workspace: Workspace, *, anew: bool = False) -> set[tuple[object, ...]]:
    """Every mention in the search index, whatever the order of its themes and terms."""
    with workspace.snapshot():
        parts = open_index(workspace, workspace.entries(), anew=anew).parts
    return {
        (int(part.texts.keys[part.texts.document[text]]), int(part.texts.position[text]), theme, *place, mentions.terms[term])
        for part in parts
        for mentions in [part.mentions]
        for code, theme in enumerate(mentions.themes)
        for at in range(*mentions.bounds[code : code + 2].tolist())
        for text, term in [(int(mentions.text[at]), int(mentions.term[at]))]
        for place in [(int(mentions.begin[at] - part.texts.starts[text]), int(mentions.end[at] - part.texts.starts[text]))]
    }


@given(edit=edits(), found=documents, has_index=st.booleans(), later=documents | st.none(), title=st.none() | st.just("改过"))
@settings(max_examples=25, deadline=None, phases=(Phase.explicit, Phase.reuse, Phase.generate))
def test_tagging_only_what_differs_leaves_the_rows_that_tagging_everything_leaves(
    tmp_path_factory: pytest.TempPathFactory, edit, found, has_index, later, title
) -> None:
    before, after = edit
    folder = tmp_path_factory.mktemp("retag")
    with stored(folder / "a.db", composed(found, before), before) as workspace:
        if title:
            workspace.correct("0.txt", {"title": title})
        if has_index:
            with workspace.snapshot():
                open_index(workspace, workspace.entries())
        for number, document in enumerate(composed(later or (), before)):
            if number % 2:
                workspace.store(document, stamp_of(before), before.files)
    shutil.copytree(folder, folder / "copy")
    with Workspace(folder / "a.db", mode="write") as workspace:
        done = retag(workspace, after)
        for _ in done if done is not None else tag_all(workspace, Tagger(after)):
            pass
        kept = lexicon_in(workspace)
        assert kept is not None
        assert kept.files == after.files
        if has_index:
            assert mentioned(workspace) == mentioned(workspace, anew=True)
    with Workspace(folder / "copy" / "a.db", mode="write") as workspace:
        for _ in tag_all(workspace, Tagger(after)):
            pass
    assert dump(folder / "a.db") == dump(folder / "copy" / "a.db")


def test_after_tagging_some_themes_anew_the_index_makes_only_their_mentions_anew(tmp_path: Path, monkeypatch) -> None:
    themes = {"alpha": {"terms": ["合作"]}, "beta": {"terms": ["对话"]}}
    before, after = (written(found, {}) for found in (themes, {**themes, "beta": {"terms": ["对话", "团结"]}}))
    with stored(tmp_path / "a.db", composed([(None, ["合作和对话，", "团结，"])], before), before) as workspace:
        first = mentioned(workspace)
        for _ in retag(workspace, after) or ():
            pass
        monkeypatch.setattr("nlp.search.index.opening.write_mentions", None)
        assert {one[2:] for one in mentioned(workspace) - first} == {("beta", 0, 2, "团结")}
        assert first < mentioned(workspace)
