"""The benchmark of edited clauses at a small size: what was edited is traced to what it was made from."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

BENCHMARK = Path(__file__).resolve().parent.parent / "benchmarks" / "lineage_edits.py"
KINDS = ("kept", "clauses_moved", "paragraphs_moved", "merged", "split")


@pytest.fixture(scope="module")
def rows(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, float], dict[str, Any]]:
    path = tmp_path_factory.mktemp("edits") / "rows.json"
    subprocess.run([sys.executable, str(BENCHMARK), "--made", "0", "--json", str(path)], check=True, capture_output=True)
    return {(row["kind"], row["share"]): row for row in json.loads(path.read_text(encoding="utf-8"))}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("share", [0.0, 0.1, 0.2, 0.3])
def test_up_to_three_in_ten_characters_may_change(rows, kind, share):
    row = rows[kind, share]
    assert row["versions"] >= 0.98
    assert row["whole"] >= 0.95


@pytest.mark.parametrize("kind", KINDS)
def test_what_was_not_changed_is_found_without_knowing_of_a_relation(rows, kind):
    assert rows[kind, 0.0]["pool"] == 1.0
