"""What the command line imports before it knows what it is asked for."""

from __future__ import annotations

import subprocess
import sys

import pytest

HEAVY = [
    "altair", "daachorse", "hypothesis", "jieba", "jinja2", "narwhals", "nlp.structure", "nlp.themes",
    "numpy", "opencc", "openpyxl", "pandas", "rapidfuzz", "rdflib", "rich", "rjieba", "ruamel", "scipy", "sklearn", "spacy",
    "sqlite3", "tomotopy", "vl_convert", "yaml",
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
    ],
    ids=" ".join,
)
def test_help_imports_nothing_heavy(arguments):
    done = subprocess.run([sys.executable, "-c", SCRIPT, *arguments], capture_output=True, text=True, check=True)
    imported = set(done.stderr.split())
    assert "nlp.cli.main" in imported
    assert sorted(imported & set(HEAVY)) == []
