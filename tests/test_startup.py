"""What the command line imports before it knows what it is asked for."""

from __future__ import annotations

import subprocess
import sys

import pytest

from nlp.cli.main import run

HEAVY = [
    "altair", "daachorse", "hypothesis", "jieba", "jinja2", "narwhals", "nlp.structure", "nlp.themes",
    "numpy", "opencc", "openpyxl", "pandas", "pyarrow", "rapidfuzz", "rdflib", "rich", "rjieba", "ruamel",
    "scipy", "sklearn", "spacy", "sqlite3", "tomotopy", "vl_convert", "yaml",
]  # fmt: skip
SCRIPT = """
import sys
from nlp.cli.main import run
status = run(sys.argv[1:])
print(*sorted(sys.modules), sep="\\n", file=sys.stderr)
sys.exit(status)
"""


@pytest.mark.parametrize(
    "arguments",
    [
        ["--help"],
        ["themes", "--help"],
        ["trends", "--help"],
        ["tag", "--help"],
        ["lineage", "--help"],
        ["lexicon", "import", "--help"],
        ["topics", "--help"],
        ["topics", "fit", "--help"],
        ["judge", "--help"],
        ["evaluate", "--help"],
        ["verify", "--help"],
        ["export", "--help"],
    ],
    ids=" ".join,
)
def test_help_imports_nothing_heavy(arguments):
    done = subprocess.run([sys.executable, "-c", SCRIPT, *arguments], capture_output=True, text=True, check=True)
    imported = set(done.stderr.split())
    assert "nlp.cli.main" in imported
    assert sorted(imported & set(HEAVY)) == []


@pytest.fixture(scope="module")
def workspace(tmp_path_factory, corpus):
    """A workspace of the sample documents."""
    path = tmp_path_factory.mktemp("startup") / "zhuti.db"
    command = [sys.executable, "-c", SCRIPT, "add", str(corpus), "--db", str(path)]
    subprocess.run(command, check=True, capture_output=True)
    return path


@pytest.mark.parametrize(
    "arguments",
    [
        ["themes"],
        ["themes", "--measure", "tfidf"],
        ["trends"],
        ["keywords", "--of", "session=53,body=HRC", "--against", "rest"],
    ],
    ids=["themes", "TF-IDF", "trends", "keywords"],
)
def test_commands_that_need_no_model_import_none_of_the_libraries_that_take_long(workspace, arguments):
    command = [sys.executable, "-c", SCRIPT, *arguments, "--db", str(workspace)]
    shown = subprocess.run(command, capture_output=True, encoding="utf-8", check=True)
    imported = {line.partition(".")[0] for line in shown.stderr.splitlines()}
    assert shown.stdout
    assert "nlp" in imported
    assert sorted(imported & {"pandas", "ruptures", "scipy", "sklearn", "statsmodels", "tomotopy"}) == []


WITH_ALL = """
import sys
import nlp.cli.main as main
main._modules_for = lambda arguments: main.COMMANDS
sys.exit(main.run(sys.argv[1:]))
"""


@pytest.mark.parametrize("command", ["add", "remove", "set", "trends", "topics"])
def test_a_command_that_is_asked_for_is_imported_without_the_others_and_looks_the_same(command):
    asked = subprocess.run([sys.executable, "-c", SCRIPT, command, "--help"], capture_output=True, encoding="utf-8", check=True)
    imported = {line for line in asked.stderr.splitlines() if line.startswith("nlp.cli.")}
    others = {"nlp.cli.search", "nlp.cli.lexicon", "nlp.cli.judge", "nlp.cli.trends", "nlp.cli.topics"}
    assert imported & others <= {f"nlp.cli.{command}"}
    every = subprocess.run(
        [sys.executable, "-c", WITH_ALL, command, "--help"], capture_output=True, encoding="utf-8", check=True
    )
    assert asked.stdout
    assert asked.stdout == every.stdout


@pytest.mark.parametrize("name", ["workspace", "corrections", "trend"])
def test_a_module_that_is_no_command_is_none(name, capsys):
    assert run([name]) == 2
    assert name in capsys.readouterr().err
