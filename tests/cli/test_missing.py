"""What is told of a document or a file that is not there: one line, and that it could not be done (1); 2 is wrong usage."""

from __future__ import annotations

from pathlib import Path

import pytest

from nlp.cli.main import run
from nlp.resources import resource

COMMANDS = {
    "parse": 1, "tag": 1, "tag --lines": 1, "remove": 1, "show": 1, "lineage": 1, "evaluate": 1, "verify": 1,
    "verify page.html": 1,
    "report --output new.html": 1, "keywords --of document=": 1, "lexicon check": 1, "wordlist --stop-words": 1,
    "lexicon impact --add debt=木星债 --published": 1, "search 合作 --db": 1, "diff hrc.txt": 2,
}  # fmt: skip
"""The commands, and their status: that of ``diff`` is 2, as in POSIX, where 1 says that two files differ."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a document, a workspace that holds it, and a report of it."""
    folder = tmp_path_factory.mktemp("missing")
    text = resource("data", "corpus", "hrc-res-43-21.txt").read_bytes()
    (folder / "hrc.txt").write_bytes(text)
    assert run(["add", str(folder / "hrc.txt"), "--db", str(folder / "zhuti.db")]) == 0
    assert run(["report", str(folder / "hrc.txt"), "--output", str(folder / "page.html")]) == 0
    return folder


@pytest.mark.parametrize(("command", "status"), COMMANDS.items())
def test_what_is_not_there_is_told_in_one_line_with_one_status(
    command: str, status: int, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(folder)
    monkeypatch.setenv("ZHUTI_LANG", "en")
    arguments = f"{command}nowhere" if command.endswith("=") else f"{command} nowhere"
    capsys.readouterr()
    assert run(arguments.split()) == status
    said = capsys.readouterr().err.splitlines()
    assert [line for line in said if line.startswith("error: ") and "nowhere" in line] == said
    assert len(said) == 1
