"""The table of themes by session over the five documents, held to a file that was checked against labels made by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from nlp.cli.main import run
from nlp.lexicon.load import load_lexicon
from nlp.resources import resource

GOLDEN = Path(__file__).parents[1] / "golden" / "themes-by-session.csv"


def test_the_themes_of_the_five_documents_by_session_are_the_golden_ones(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    monkeypatch.setenv("ZHUTI_LANG", "zh")
    monkeypatch.delenv("ZHUTI_LEXICON", raising=False)
    database, found = str(tmp_path / "zhuti.db"), tmp_path / "themes.csv"
    assert run(["add", str(resource("data", "corpus")), "--db", database]) == 0
    assert run(["themes", "--by", "session", "--format", "csv", "--db", database, "--output", str(found)]) == 0
    rows = [line.rpartition(",") for line in found.read_text(encoding="utf-8").splitlines()]
    assert {version for _, _, version in rows} == {"lexicon_version", load_lexicon().version}
    # The version is another one with every edit of the lexicon, also where no figure changes.
    found.write_text("".join(f"{row}\n" for row, _, _ in rows), encoding="utf-8")
    if request.config.getoption("--regenerate-golden", default=False):
        GOLDEN.write_bytes(found.read_bytes())
    assert found.read_text(encoding="utf-8").splitlines() == GOLDEN.read_text(encoding="utf-8").splitlines()
