"""The lineage benchmark at a small size: it makes resolutions in each way, and what it counts as found is found."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

BENCHMARK = Path(__file__).resolve().parent.parent / "benchmarks" / "lineage.py"


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    folder = tmp_path_factory.mktemp("lineage")
    sizes = ["--paragraphs", "1500", "--resolutions", "3", "--sample", "40"]
    command = [sys.executable, str(BENCHMARK), "--work", str(folder / "work"), "--json", str(folder / "report.json"), *sizes]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode in (0, 1), done.stderr
    told: dict[str, Any] = json.loads((folder / "report.json").read_text(encoding="utf-8"))
    return told


def test_paragraphs_are_made_in_every_way(report):
    assert set(report["made"]) == {"kept", "10 %", "20 %", "30 %", "merged", "split", "moved"}


def test_the_origin_of_what_was_kept_or_changed_a_little_is_found(report):
    for way in ("kept", "10 %", "merged"):
        assert report["listed"][way] == report["made"][way]
    assert sum(report["listed"].values()) >= 0.98 * sum(report["made"].values())


def test_what_brute_force_finds_near_is_found(report):
    assert report["near"] >= report["sampled"] / 2
    assert report["found"] >= 0.99 * report["near"]
