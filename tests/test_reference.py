"""The pages that are generated say what the program says now: commands in both languages, messages."""

from __future__ import annotations

import html
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tools.docs.command_notes import EXPLAINED, NOTES
from tools.docs.commands import PAGES, commands
from tools.docs.message_areas import AREAS
from tools.docs.messages import PAGE, page

DOCS = Path(__file__).resolve().parent.parent / "docs"


@pytest.fixture(scope="module", params=PAGES)
def generated(request):
    """A language and its page of commands, made in a process of its own: help texts are made at import."""
    done = subprocess.run(
        [sys.executable, "-m", "tools.docs.commands", request.param],
        cwd=DOCS.parent, env=os.environ | {"PYTHONIOENCODING": "utf-8"}, encoding="utf-8", capture_output=True, check=True,
    )  # fmt: skip
    return request.param, done.stdout


def test_the_page_of_commands_is_what_the_commands_say(generated, regenerate_golden):
    language, made = generated
    committed = DOCS / PAGES[language]
    if regenerate_golden:
        committed.write_text(made, encoding="utf-8", newline="\n")
    assert committed.read_text(encoding="utf-8") == made


def test_a_page_of_commands_speaks_one_language(generated):
    language, made = generated
    sections = re.split(r"^## ", made, flags=re.MULTILINE)[2:]
    helps = [section.split("\n\n")[1] for section in sections]
    assert [said for said in helps if bool(re.search(r"[一-鿿]", said)) != (language == "zh")] == []


def test_the_page_of_messages_is_what_the_catalogue_says(regenerate_golden):
    if regenerate_golden:
        (DOCS / PAGE).write_text(page(), encoding="utf-8", newline="\n")
    assert (DOCS / PAGE).read_text(encoding="utf-8") == page()


def plain(markdown: str) -> str:
    """What a reader of the page sees of its tables, and searches: the names of what is filled in left out."""
    return html.unescape(re.sub(r"\\(.)", r"\1", re.sub(r"<em>.*?</em>", "", markdown)))


@pytest.mark.parametrize(
    "seen",
    [
        "没有这个文件",
        "check the name and the folder",
        "执行段编号不连续",
        "numbers are missing",
        "文件是法文，不是中文",
        "No such command",
        "the workspace is damaged",
        "The workspace is sound",
        "what was given is of type",
        "磁盘已满",
    ],
)
def test_whoever_saw_a_line_finds_a_phrase_of_it_on_the_page(seen):
    assert seen in plain(page())


def test_messages_stand_under_a_name_that_says_what_they_are_about():
    headings = re.findall(r"^## (.+)$", page(), flags=re.MULTILINE)
    assert headings == [f"{english} {chinese}" for chinese, english in AREAS.values()]


def test_every_command_leads_to_a_page_that_explains_it():
    paths = [path for path, _ in commands()]
    assert [path for path in paths if path not in EXPLAINED and path.partition(" ")[0] not in EXPLAINED] == []
    assert [
        path for path in [*EXPLAINED, *NOTES] if not any(each == path or each.startswith(f"{path} ") for each in paths)
    ] == []
