"""``zhuti export``: the same documents give the same bytes, and one hash."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from nlp.cli.main import run
from nlp.export import content_hash
from nlp.resources import resource
from nlp.store import Workspace

CORPUS = resource("data", "corpus")
Zhuti = Callable[..., str]


@pytest.fixture
def zhuti(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Zhuti:
    """Runs a command that must succeed in a folder of its own; gives what it said."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("ZHUTI_LANG", "en")
    monkeypatch.delenv("ZHUTI_DB", raising=False)

    def run_it(*arguments: object) -> str:
        assert run([str(argument) for argument in arguments]) == 0
        return capsys.readouterr().err

    return run_it


def exported(zhuti: Zhuti, name: str) -> bytes:
    """The bytes that a workspace is exported as."""
    zhuti("export", "--db", name, "--output", f"{name}.jsonl")
    return Path(f"{name}.jsonl").read_bytes()


def hash_of(name: str) -> str:
    """The content hash of a workspace."""
    with Workspace(Path(name)) as workspace:
        return content_hash(workspace)


def test_a_document_is_exported_as_it_is_parsed_with_its_themes(zhuti: Zhuti) -> None:
    zhuti("add", CORPUS)
    said = zhuti("export", "--output", "all.jsonl")
    rows: list[dict[str, Any]] = [json.loads(line) for line in Path("all.jsonl").read_text(encoding="utf-8").splitlines()]
    zhuti("parse", CORPUS / "hrc-res-43-21.txt", "--output", "one.json")
    (parsed,) = json.loads(Path("one.json").read_text(encoding="utf-8"))
    row = rows[3]
    themes = [[theme["id"] for theme in paragraph.pop("themes")] for paragraph in row["paragraphs"]]
    assert [one["source"] for one in rows] == sorted(one["source"] for one in rows)
    assert row.pop("title_themes")[0]["mentions"] == [{"start": 7, "end": 11, "surface": "合作共赢", "term": "合作共赢"}]
    assert row.pop("tagged_with")["lexicon"] == "un-human-rights"
    assert row == parsed
    assert themes[-1] == []
    assert ["technical-assistance", "mutually-beneficial-cooperation"] in themes
    assert said == f"5 documents exported; content hash {hash_of('zhuti.db')}.\n"


def test_order_time_place_and_detours_of_adding_leave_no_trace(zhuti: Zhuti, tmp_path: Path) -> None:
    zhuti("add", CORPUS, "--db", "a.db")
    for path in sorted(CORPUS.glob("*.txt"), reverse=True):
        zhuti("add", path, "--db", "b.db")
    changed = Path("ga-res-68-160.txt")
    changed.write_text("各位同事：\n\n请查收附件。\n", encoding="utf-8")
    zhuti("add", changed, "--db", "b.db")
    zhuti("add", CORPUS / changed, "--db", "b.db")
    zhuti("remove", "hrc-res-43-21.txt", "--db", "b.db")
    time.sleep(0.01)
    zhuti("add", CORPUS, "--db", "b.db")
    assert exported(zhuti, "a.db") == exported(zhuti, "b.db")
    assert hash_of("a.db") == hash_of("b.db")


@pytest.mark.parametrize("locale", ["C", "zh_CN.GB18030"])
def test_neither_locale_nor_hash_seed_nor_folder_plays_a_part(zhuti: Zhuti, tmp_path: Path, locale: str) -> None:
    zhuti("add", CORPUS, "--db", "here.db")
    there = tmp_path / "there"
    there.mkdir()
    environment = {**os.environ, "LC_ALL": locale, "PYTHONHASHSEED": "7", "TZ": "Asia/Shanghai", "ZHUTI_LANG": "en"}
    for command in (["add", str(CORPUS)], ["export", "-o", "there.jsonl"]):
        zhuti_command = [sys.executable, "-W", "ignore", "-c", "from nlp.cli.main import main; main()", *command]
        subprocess.run(zhuti_command, cwd=there, env=environment, check=True, capture_output=True)
    assert (there / "there.jsonl").read_bytes() == exported(zhuti, "here.db")


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(["remove", "hrc-res-43-21.txt"], id="a document less"),
        pytest.param(["set", "hrc-res-43-21.txt", "session=44"], id="a correction"),
    ],
)
def test_what_a_user_could_see_is_in_the_hash(zhuti: Zhuti, change: list[str]) -> None:
    zhuti("add", CORPUS)
    before = hash_of("zhuti.db")
    zhuti(*change)
    assert hash_of("zhuti.db") != before


def test_the_hash_does_not_depend_on_the_language(zhuti: Zhuti, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("letter.txt").write_text("各位同事：\n\n请查收附件。\n", encoding="utf-8")
    zhuti("add", "letter.txt")
    english = hash_of("zhuti.db")
    monkeypatch.setenv("ZHUTI_LANG", "zh")
    assert hash_of("zhuti.db") == english


@pytest.mark.parametrize(
    "command",
    [
        pytest.param(["export"], id="whole"),
        pytest.param(["export", "--to", "csv", "--table", "mentions"], id="a table"),
        pytest.param(["export", "--to", "parquet", "--table", "mentions"], id="a table of Parquet"),
        pytest.param(["export", "--to", "conllu"], id="conllu"),
        pytest.param(["export", "--to", "csv"], id="a folder"),
        pytest.param(["themes", "--format", "csv"], id="another command"),
    ],
)
@pytest.mark.parametrize("is_linked", [False, True], ids=["by its name", "through a link"])
def test_results_do_not_take_the_place_of_a_workspace(zhuti: Zhuti, command: list[str], is_linked: bool) -> None:
    zhuti("add", CORPUS / "hrc-res-43-21.txt")
    before, output = Path("zhuti.db").read_bytes(), Path("link" if is_linked else "zhuti.db")
    if is_linked:
        output.symlink_to("zhuti.db")
    assert run([*command, "--output", str(output)]) == 2
    assert Path("zhuti.db").read_bytes() == before
    assert not [path for path in Path().iterdir() if path.name.startswith(".zhuti.")]


def test_an_empty_workspace_exports_nothing(zhuti: Zhuti) -> None:
    Workspace(Path("zhuti.db"), mode="create").close()
    assert zhuti("export", "--output", "none.jsonl").startswith("0 documents exported")
    assert Path("none.jsonl").read_bytes() == b""
