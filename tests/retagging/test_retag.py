"""Tagging anew only where two lexicons differ gives what tagging everything gives."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from edited_lexicons import composed, documents, edits, stored
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
        rows = {table: connection.execute(f"SELECT * FROM {table} ORDER BY 1, 2").fetchall() for table in TABLES}
        names = connection.execute("SELECT name, value FROM meta WHERE name <> 'tagged' ORDER BY 1").fetchall()
    return {**{table: sorted(found, key=repr) for table, found in rows.items()}, "meta": names}


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
        assert kept is not None and kept.files == after.files
    with Workspace(folder / "copy" / "a.db", mode="write") as workspace:
        for _ in tag_all(workspace, Tagger(after)):
            pass
    assert dump(folder / "a.db") == dump(folder / "copy" / "a.db")
