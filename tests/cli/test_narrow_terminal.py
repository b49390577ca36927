"""The tables that a newcomer meets first, in a terminal narrower than they are."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from nlp.cli import documents, themes
from nlp.cli.main import run
from nlp.cli.table import width
from nlp.lexicon.load import load_lexicon
from nlp.mine.selection import Selection
from nlp.resources import resource
from nlp.rows.themes import Wanted, count_themes
from nlp.store import Workspace
from nlp.workspace import left_out


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace of the five documents and a copy of one, so that there is a remark."""
    folder = tmp_path_factory.mktemp("narrow")
    copy = folder / "a-copy-of-the-resolution-that-lies-here-as-well.txt"
    copy.write_bytes(resource("data", "corpus", "hrc-res-53-11.txt").read_bytes())
    path = folder / "zhuti.db"
    assert run(["add", str(resource("data", "corpus")), str(copy), "--db", str(path)]) == 0
    return path


def listed(path: Path, room: int | None) -> list[str]:
    with Workspace(path) as opened, opened.snapshot():
        return documents._lines(opened.documents(), left_out(opened), room)


def counted(path: Path, room: int | None) -> list[str]:
    with Workspace(path) as opened, opened.snapshot():
        found = count_themes(opened, load_lexicon(None), Wanted("session", Selection(themes=("dialogue",))))
    return "\n".join(themes._lines(found, room)).splitlines()


def characters(lines: list[str]) -> Counter[str]:
    """How often each character stands there, blanks apart; where a table is cut, names stand there again."""
    return Counter("".join("".join(lines).split()))


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("lines", [listed, counted])
def test_no_line_is_wider_than_the_terminal_and_nothing_is_lost(
    lines, language: str, workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ZHUTI_LANG", language)
    whole, narrow = lines(workspace, None), lines(workspace, 80)
    assert max(map(width, whole)) > 80
    assert [line for line in narrow if width(line) > 80] == []
    assert characters(whole) <= characters(narrow)


def test_a_list_of_documents_too_wide_is_cut_by_columns_each_with_the_names(
    workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ZHUTI_LANG", "en")
    lines = listed(workspace, 90)
    headings = [line.split() for line in lines if line.startswith("Source")]
    assert headings == [
        ["Source", "Symbol", "Session", "Kind"],
        ["Source", "Adopted", "Counted", "Paragraphs"],
    ]
    assert "ga-res-68-160.txt                                    2013-12-18  yes              23" in lines
