"""What is said while new text is worked out: what is done, and on a terminal how far it is."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from nlp.cli.main import run

CORPUS = Path(__file__).resolve().parents[2] / "data" / "corpus"
WORKING = "comparing 5 documents, paragraph by paragraph, with the earlier ones …\n"


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Path:
    """A folder with a workspace, where five documents are many."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("ZHUTI_LANG", "en")
    for name in ("ZHUTI_DB", "ZHUTI_LEXICON"):
        monkeypatch.delenv(name, raising=False)
    assert run(["add", str(CORPUS)]) == 0
    capsys.readouterr()
    monkeypatch.setattr("nlp.cli.new_text.MANY", 5)
    return tmp_path


@pytest.mark.parametrize(
    "command",
    [
        ["themes", "--new-only", "--output", "table.txt"],
        ["report", "--output", "page.html"],
        ["report", str(CORPUS), "--output", "page.html"],
    ],
    ids=["themes", "report of a workspace", "report of files"],
)
def test_long_work_says_what_it_does(folder: Path, command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(command) == 0
    assert WORKING in capsys.readouterr().err


def test_a_terminal_sees_how_far_it_is(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    assert run(["themes", "--new-only", "--output", "table.txt"]) == 0
    assert "Comparing" in terminal.getvalue()


def test_an_index_that_takes_time_is_announced_too(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("nlp.cli.search.said._MANY_DOCUMENTS", 1)
    assert run(["themes", "--new-only", "--output", "table.txt"]) == 0
    assert "index" in capsys.readouterr().err


def test_what_is_kept_is_not_announced(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["themes", "--new-only", "--output", "table.txt"]) == 0
    capsys.readouterr()
    assert run(["themes", "--new-only", "--output", "table.txt"]) == 0
    assert "comparing" not in capsys.readouterr().err
