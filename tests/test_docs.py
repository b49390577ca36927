"""Documentation that cannot rot: its commands run and print what it shows, its links lead somewhere, no option is left out.

In a block marked ``console`` a line after ``$`` is a command and what follows is what it prints. ``…`` in a line stands for any
text, a line that is only ``…`` for any lines. The blocks of one page run in turn, in a folder that holds the sample corpus.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
import typer

from nlp.cli.main import build

ROOT = Path(__file__).resolve().parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "benchmarks").glob("*.md")])
BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
ELLIPSIS = "…"
BASH = shutil.which("bash") or "bash"
GIT = shutil.which("git") or "git"

# Written in two pieces, so that this file does not hold what it looks for.
FOREIGN = re.compile(
    r"/wo" r"rk/|\.\./sha" r"red|/ro" r"ot/|/opt/py" r"pi|/opt/wh" r"eels|find-li" r"nks|index-" r"url"
    r"|py" r"pi\.org|python" r"hosted|/tmp/br" r"ief"
)  # fmt: skip


def pages(*, with_block: tuple[str, ...] = ()) -> list[object]:
    found = [page for page in PAGES if not with_block or any(kind in with_block for kind, _ in blocks(page))]
    return [pytest.param(page, id=page.relative_to(ROOT).as_posix()) for page in found]


def blocks(page: Path) -> list[tuple[str, str]]:
    return BLOCK.findall(page.read_text(encoding="utf-8"))


def commands_of(block: str) -> Iterator[tuple[str, str]]:
    """The commands of a console block and what it says they print."""
    assert block.startswith("$ "), f"a console block starts with a command: {block}"
    for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        command, _, shown = part.partition("\n")
        yield command, shown


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "data", tmp_path / "data")
    return tmp_path


@pytest.mark.parametrize("page", pages(with_block=("console", "python")))
def test_a_page_s_commands_and_examples_do_what_it_shows(page, folder):
    environment = {name: value for name, value in os.environ.items() if not name.startswith("ZHUTI_")}
    environment["PATH"] = f"{Path(sys.executable).parent}{os.pathsep}{environment['PATH']}"
    for kind, block in blocks(page):
        if kind == "python":
            run([sys.executable, "-W", "ignore", "-c", block], folder, environment)
        elif kind == "console":
            for command, shown in commands_of(block):
                printed = run_command(command, folder, environment)
                assert re.fullmatch(_pattern(shown), printed), f"{page.name}: $ {command}\n{printed}"


def run_command(command: str, folder: Path, environment: dict[str, str]) -> str:
    """What a command prints, messages and all; ``export`` changes the environment of what follows."""
    if command.startswith("export "):
        name, _, value = command.removeprefix("export ").partition("=")
        environment[name] = value
        return ""
    return run([BASH, "-o", "pipefail", "-c", command], folder, environment)


def run(command: list[str], folder: Path, environment: dict[str, str]) -> str:
    done = subprocess.run(
        command, cwd=folder, env=environment, encoding="utf-8", check=False,
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    )  # fmt: skip
    assert done.returncode == 0, f"{command[-1]}\n{done.stdout}"
    return done.stdout


@pytest.mark.parametrize("page", pages())
def test_commands_of_zhuti_stand_in_blocks_that_are_run(page):
    assert [
        line for kind, block in blocks(page) if kind != "console" for line in block.splitlines() if line.startswith("zhuti ")
    ] == []


@pytest.mark.parametrize("page", pages())
def test_links_lead_somewhere(page):
    for link in LINK.findall(page.read_text(encoding="utf-8")):
        if re.match(r"[a-z]+:", link):
            continue
        path, _, heading = link.partition("#")
        target = (page.parent / path).resolve() if path else page
        assert target.exists(), f"{page.name} links to {link}"
        assert not heading or heading in _headings(target), f"{page.name} links to {link}"


def test_every_page_of_the_docs_is_in_their_index():
    index = ROOT / "docs" / "README.md"
    linked = {(index.parent / link.partition("#")[0]).resolve() for link in LINK.findall(index.read_text(encoding="utf-8"))}
    assert set((ROOT / "docs").rglob("*.md")) - {index} <= linked


def commands() -> list[object]:
    def below(command: click.Command, path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], click.Command]]:
        subcommands = command.list_commands(None) if hasattr(command, "list_commands") else []
        for name in subcommands:
            subcommand = command.get_command(None, name)
            yield from below(subcommand, (*path, name))
        if not subcommands:
            yield path, command

    found = below(typer.main.get_command(build()), ("zhuti",))
    return [pytest.param(" ".join(path), command, id=" ".join(path)) for path, command in found]


@pytest.mark.parametrize(("path", "command"), commands())
def test_every_command_and_option_is_in_the_reference(path, command):
    reference = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
    common, *sections = re.split(r"^## ", reference, flags=re.MULTILINE)
    (section,) = [section for section in sections if section.startswith(f"`{path}`")]
    options = [max(parameter.opts, key=len) for parameter in command.params if parameter.opts[0].startswith("-")]
    assert [option for option in options if f"`{option}" not in section + common] == []


def test_no_file_tells_of_anything_outside_the_repository():
    if not (ROOT / ".git").exists():
        pytest.skip("no git checkout, so no list of the repository's files")
    listed = subprocess.run([GIT, "ls-files", "-z"], cwd=ROOT, capture_output=True, encoding="utf-8", check=True).stdout
    paths = [ROOT / name for name in listed.split("\0") if name and (ROOT / name).is_file()]
    found = {path.relative_to(ROOT).as_posix(): FOREIGN.findall(path.read_bytes().decode("utf-8", "replace")) for path in paths}
    assert {name: places for name, places in found.items() if places} == {}


def _pattern(shown: str) -> str:
    lines = [
        "(?:.*\n)*?" if line.strip() == ELLIPSIS else re.escape(line).replace(ELLIPSIS, ".*") + "\n"
        for line in shown.splitlines()
    ]
    return "".join(lines).removesuffix("\n") + "\n*" if lines else ""


def _headings(page: Path) -> set[str]:
    """The anchors of a page, as they are commonly made of its headings."""
    titles = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}
