"""Two versions of a lexicon are never mixed: every command that could either refuses, or says so, or does not use the tags."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import click
import pytest
import typer

from nlp.cli.main import build, run
from nlp.lexicon.load import load_lexicon
from nlp.resources import resource

REFUSING = {
    "add": ["NEW"],
    "themes": [],
    "trends": [],
    "keywords": ["--of", "body=GA"],
    "search": ["theme:debt"],
    "dispersion": ["债务"],
    "collocates": ["合作"],
    "wordlist": [],
    "ngrams": [],
    "phrases": [],
    "topics fit": ["--k", "4"],
    "topics show": [],
    "topics over": [],
    "topics audit": [],
    "drift": ["--theme", "debt"],
    "report": ["--output", "report.html"],
    "lexicon suggest": [],
}
"""Commands that use the tags of a workspace with a lexicon, and arguments of theirs."""

SAYING = {"show": ["A/HRC/RES/53/11", "1"]}
"""Commands that show tags as the workspace has them, and say with which lexicon they were made."""

BRINGING_OVER = {"retag", "lexicon impact"}
"""Commands whose business two versions are."""

NOT_USING_STORED_TAGS = {
    # of files, or of a lexicon alone
    "parse", "tag", "evaluate", "lexicon new", "lexicon copy", "lexicon list", "lexicon show", "lexicon export",
    "lexicon import", "topics list",
    # of a workspace, without a lexicon
    "remove", "documents", "set", "export",
    # compare texts, and tag what they show of them with the lexicon asked for
    "diff", "lineage",
    # tag the texts of a workspace, where they look at one, with the lexicon that they are about
    "lexicon add", "lexicon remove", "lexicon move", "lexicon rename", "lexicon merge", "lexicon set", "lexicon deprecate",
    "lexicon note", "lexicon edit", "lexicon check",
}  # fmt: skip

REFUSING_IN_PARTS = {"judge", "verify"}
"""Commands that refuse where they come to the tags of a workspace; held by their own tests."""


def command_names() -> set[str]:
    def below(command: click.Command, path: tuple[str, ...]) -> Iterator[str]:
        subcommands = command.list_commands(None) if hasattr(command, "list_commands") else []
        for name in subcommands:
            subcommand = command.get_command(None, name)
            yield from below(subcommand, (*path, name))
        if not subcommands:
            yield " ".join(path)

    return set(below(typer.main.get_command(build()), ()))


@pytest.fixture(scope="module")
def tagged(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a workspace tagged with the shipped lexicon, and a lexicon with one term more."""
    folder = tmp_path_factory.mktemp("tagged")
    assert run(["add", str(resource("data", "corpus")), "--db", str(folder / "zhuti.db")]) == 0
    assert run(["lexicon", "copy", str(folder / "lexicon")]) == 0
    assert run(["lexicon", "add", "debt=发展中国家", "--lexicon", str(folder / "lexicon"), "--force"]) == 0
    (folder / "new.txt").write_text("重申债务。\n", encoding="utf-8")
    return folder


@pytest.fixture
def other(tagged: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The other lexicon."""
    monkeypatch.chdir(tagged)
    monkeypatch.setenv("ZHUTI_LANG", "en")
    for name in ("ZHUTI_LEXICON", "ZHUTI_DB"):
        monkeypatch.delenv(name, raising=False)
    return tagged / "lexicon"


def test_of_every_command_it_is_known_whether_it_could_mix_versions() -> None:
    known = [set(REFUSING), set(SAYING), BRINGING_OVER, NOT_USING_STORED_TAGS, REFUSING_IN_PARTS]
    assert command_names() == set().union(*known)
    assert sum(map(len, known)) == len(set().union(*known))


@pytest.mark.parametrize("command", REFUSING)
def test_a_command_that_counts_tags_refuses_another_version(command, other, capsys) -> None:
    arguments = ["new.txt" if one == "NEW" else one for one in REFUSING[command]]
    assert run([*command.split(), *arguments, "--lexicon", str(other), "--db", "zhuti.db"]) == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    assert load_lexicon().version in printed.err
    assert load_lexicon(other).version in printed.err
    assert "zhuti retag" in printed.err


def test_what_is_shown_of_a_workspace_says_which_lexicon_its_themes_are_of(other, capsys) -> None:
    assert run(["show", *SAYING["show"], "--format", "json", "--lexicon", str(other), "--db", "zhuti.db"]) == 0
    printed = capsys.readouterr()
    assert json.loads(printed.out)["lexicon_version"] == load_lexicon().version
    assert load_lexicon(other).version in printed.err


@pytest.mark.parametrize("command", ["themes", "search", "dispersion", "collocates", "wordlist", "ngrams", "drift", "report"])
def test_what_a_command_writes_bears_the_version(command, other, capsys) -> None:
    written: dict[str, Callable[[], list[str]]] = {
        "search": lambda: ["search", "theme:debt", "--by", "session", "--format", "csv"],
        "report": lambda: ["report", "--output", "page.html"],
    }
    arguments = written.get(command, lambda: [command, *REFUSING[command], "--format", "csv"])()
    assert run([*arguments, "--db", "zhuti.db"]) == 0
    page = Path("page.html").read_text(encoding="utf-8") if command == "report" else capsys.readouterr().out
    assert load_lexicon().version in page
