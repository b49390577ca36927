"""A body that no document of the workspace has: every command that filters by bodies says so and names those there are."""

from __future__ import annotations

from pathlib import Path

import pytest

from nlp.cli.main import run
from nlp.resources import resource

COMMANDS = (
    "themes", "trends", "keywords --of session=53", "drift --theme dialogue", "drift --pairs", "search 合作", "dispersion 合作",
    "wordlist", "ngrams", "phrases", "collocates 合作", "report --output page.html", "export --to csv --output tables",
)  # fmt: skip


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with a resolution of the General Assembly and one of the Human Rights Council."""
    path = tmp_path_factory.mktemp("bodies") / "some.db"
    corpus = resource("data", "corpus")
    assert run(["add", *(str(corpus / name) for name in ("ga-res-76-164.txt", "hrc-res-43-21.txt")), "--db", str(path)]) == 0
    return path


@pytest.fixture(autouse=True)
def _within(workspace: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("ZHUTI_DB", str(workspace))
    monkeypatch.setenv("ZHUTI_LANG", "en")


@pytest.mark.parametrize("command", COMMANDS)
def test_a_body_that_no_document_has_is_said_with_those_that_there_are(
    command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    run([*command.split(), "--body", "XX", "--body", "大会"])
    said = capsys.readouterr().err.splitlines()
    assert [line for line in said if "of the body" in line] == [
        "No document of the workspace is of the body XX (there are: GA, HRC)."
    ]


@pytest.mark.parametrize("body", ["GA", "ga", "大会", "人权理事会"])
def test_of_a_body_that_is_there_nothing_is_said(body: str, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert run(["themes", "--body", body]) == 0
    assert capsys.readouterr().err == ""
