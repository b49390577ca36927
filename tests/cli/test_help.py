"""Help pages speak the language asked for, to the last heading."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest

from nlp.cli.main import run

COMMANDS = ["", "parse", "tag", "add", "documents", "remove", "retag", "themes", "report", "lexicon", "lexicon check"]


@pytest.mark.parametrize("command", COMMANDS)
def test_a_chinese_help_page_has_no_english_sentence(capsys: pytest.CaptureFixture[str], command: str) -> None:
    assert run([*command.split(), "--help"]) == 0
    page = capsys.readouterr().out
    assert page.startswith("用法：")
    assert not re.search(r"[a-z]+ [a-z]+ [a-z]+", page.replace("zhuti", ""))
    assert "list[" not in page


def test_an_english_help_page_has_no_chinese() -> None:
    # Options are worded when the commands are loaded, once a process.
    script = "from nlp.cli.main import main; main(['themes', '--help', '--lang', 'en'])"
    page = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True, encoding="utf-8").stdout
    assert page.startswith("Usage: zhuti themes [OPTIONS]")
    assert not re.search(r"[\u4e00-\u9fff]", page)
