"""Documentation that cannot rot: its commands run and print what it shows, its links lead somewhere, no option is left out.

In a block marked ``console`` a line after ``$`` is a command and what follows is what it prints. ``…`` in a line stands for any
text, a line that is only ``…`` for any lines. The blocks of one page run in turn, in a folder that holds the sample corpus.
The pages that a newcomer walks through run as there, each command a process of its own; page_commands.py runs the others.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import click
import pytest
import typer
from page_commands import environment_of_pages, plain_arguments, run_command, run_process

from nlp.cli.main import build

ROOT = Path(__file__).resolve().parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "benchmarks").glob("*.md")])
WALKS = {"README.md", "README.zh.md", "docs/install.md", "docs/zh/quick-start.md", "docs/tutorials/analyst.md"}
RUN = ("console", "python")
BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
NOT_RUN = re.compile(rf"^(?!```(?:{'|'.join(RUN)})$)[^`~\n]*(?:`{{3,}}|~{{3,}})[^\w\n]*(?:{'|'.join(RUN)})\b.*$", re.MULTILINE)
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
ELLIPSIS = "…"
GIT = shutil.which("git") or "git"

# Written in two pieces, so that this file does not hold what it looks for.
FOREIGN = re.compile(
    r"/wo" r"rk/|\.\./sha" r"red|/ro" r"ot/|/opt/py" r"pi|/opt/wh" r"eels|find-li" r"nks|index-" r"url"
    r"|py" r"pi\.org|python" r"hosted|/tmp/br" r"ief"
)  # fmt: skip


def pages(of: Iterable[Path] = PAGES) -> list[object]:
    return [pytest.param(page, id=page.relative_to(ROOT).as_posix()) for page in of]


def pages_that_run() -> list[object]:
    """Those with most to do first, so that of several processes none is left with a long one at the end."""
    times = {page: sum(time_of(kind, block, page) for kind, block in blocks(page)) for page in PAGES}
    return pages(sorted((page for page in PAGES if times[page]), key=lambda page: -times[page]))


def time_of(kind: str, block: str, page: Path) -> int:
    """How long a block takes, roughly: what starts a process counts for ten."""
    if kind != "console":
        return 10 if kind in RUN else 0
    return sum(1 if plain_arguments(command) and not is_walk(page) else 10 for command, _ in commands_of(block))


def is_walk(page: Path) -> bool:
    return page.relative_to(ROOT).as_posix() in WALKS


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


@pytest.mark.parametrize("page", pages_that_run())
def test_a_page_s_commands_and_examples_do_what_it_shows(page, folder):
    environment = environment_of_pages()
    for kind, block in blocks(page):
        if kind == "python":
            done = run_process([sys.executable, "-W", "ignore", "-c", block], folder, environment)
            assert done.status == 0, f"{block}\n{done.text}"
        elif kind == "console":
            for command, shown in commands_of(block):
                done = run_command(command, folder, environment, in_shell=is_walk(page))
                assert done.status == 0, f"{command}\n{done.text}"
                assert re.fullmatch(_pattern(shown), done.text), f"{page.name}: $ {command}\n{done.text}"


def test_the_pages_that_a_newcomer_walks_through_are_there():
    assert len([page for page in PAGES if is_walk(page)]) == len(WALKS)


@pytest.mark.parametrize("page", pages())
def test_every_block_that_looks_as_if_it_were_run_is_run(page):
    assert NOT_RUN.findall(page.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "opening",
    ["   ```console", "- ```console", "1. ```python", "> ```console", "``` console", "````console", "~~~python",
     '```console title="zhuti"', "```{.console}", "\t```python"],
)  # fmt: skip
def test_a_block_that_would_not_be_run_is_found(opening):
    text = f"Type:\n\n{opening}\n$ zhuti documents\n```\n"
    assert NOT_RUN.findall(text) == [opening]


def test_a_block_that_is_run_or_shows_something_else_is_let_be():
    assert (
        NOT_RUN.findall("```console\n$ zhuti documents\n```\n\n   ```text\n   py -m pip\n   ```\n\n```python\n1\n```\n") == []
    )


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
