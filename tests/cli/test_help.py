"""Help pages speak the language asked for, to the last heading."""

from __future__ import annotations

import os
import re
import subprocess
import sys

import pytest

COMMANDS = ["", "parse", "tag", "add", "documents", "remove", "retag", "themes", "report", "lexicon", "lexicon check"]


# Options are worded when the commands are loaded, once a process; another test may have had them in English.
SCRIPT = """
import sys
from nlp.cli.main import run
for command in sys.argv[1:]:
    assert run([*command.split(), "--help"]) == 0
    print("\\f", end="")
"""


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    """The help page of each command."""
    environment = {**os.environ, "ZHUTI_LANG": "zh"}
    command = [sys.executable, "-c", SCRIPT, *COMMANDS]
    done = subprocess.run(command, capture_output=True, check=True, encoding="utf-8", env=environment)
    return dict(zip(COMMANDS, done.stdout.split("\f"), strict=False))


@pytest.mark.parametrize("command", COMMANDS)
def test_a_chinese_help_page_has_no_english_sentence(pages: dict[str, str], command: str) -> None:
    page = pages[command]
    assert page.startswith("用法：")
    assert not re.search(r"[a-z]+ [a-z]+ [a-z]+", page.replace("zhuti", ""))
    assert "list[" not in page


def test_an_english_help_page_has_no_chinese() -> None:
    script = "from nlp.cli.main import main; main(['themes', '--help', '--lang', 'en'])"
    page = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True, encoding="utf-8").stdout
    assert page.startswith("Usage: zhuti themes [OPTIONS]")
    assert not re.search(r"[\u4e00-\u9fff]", page)
