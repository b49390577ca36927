"""The search benchmark at a small size: its corpus is like real text, and wrong answers do not pass for fast ones."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from nlp.searching import units_of
from nlp.store import Workspace
from nlp.text import fold

BENCHMARKS = Path(__file__).resolve().parent.parent / "benchmarks"
PARAGRAPHS, QUERIES = 600, 10


def make_corpus(folder: Path, seed: int) -> dict[str, Any]:
    command = [sys.executable, str(BENCHMARKS / "search_corpus.py"), "--work", str(folder), "--seed", str(seed)]
    subprocess.run([*command, "--paragraphs", str(PARAGRAPHS)], check=True, capture_output=True)
    facts: dict[str, Any] = json.loads((folder / "corpus.json").read_text(encoding="utf-8"))
    return facts


@pytest.fixture(scope="module")
def work(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("search") / "work"
    make_corpus(folder, 1)
    return folder


@pytest.fixture(scope="module")
def report(work: Path) -> dict[str, Any]:
    found = work.parent / "report.json"
    engines = ["--engines", "trigrams", "bigrams", "--paragraphs", str(PARAGRAPHS), "--queries", str(QUERIES), "--repeat", "1"]
    command = [sys.executable, str(BENCHMARKS / "search.py"), "--work", str(work), "--json", str(found), *engines]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode in (0, 1), done.stderr
    told: dict[str, Any] = json.loads(found.read_text(encoding="utf-8"))
    return told


def test_a_seed_makes_the_same_texts_and_another_others(work, tmp_path):
    make_corpus(tmp_path / "again", 1)
    make_corpus(tmp_path / "other", 2)
    texts = [(folder / "texts.txt").read_text(encoding="utf-8") for folder in (work, tmp_path / "again", tmp_path / "other")]
    assert texts[0] == texts[1] != texts[2]


def test_a_folder_that_holds_something_else_is_left_alone(tmp_path):
    (tmp_path / "mine.txt").write_text("南南合作", encoding="utf-8")
    command = [sys.executable, str(BENCHMARKS / "search_corpus.py"), "--work", str(tmp_path), "--paragraphs", "10"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr.startswith("error: this folder holds something else")
    assert (tmp_path / "mine.txt").exists()


def test_the_workspace_holds_the_paragraphs_wanted_and_the_texts_that_other_engines_get(work):
    with Workspace(work / "zhuti.db") as workspace:
        documents = list(workspace.tagged_documents())
    assert sum(len(one.document.paragraphs) for one in documents) == PARAGRAPHS
    folded = [fold(unit.text).text for one in documents for unit in units_of(one)]
    assert folded == (work / "texts.txt").read_text(encoding="utf-8").splitlines()


def test_made_text_repeats_few_sentences_and_uses_characters_as_unevenly_as_real_text(work):
    facts = json.loads((work / "corpus.json").read_text(encoding="utf-8"))
    assert facts["repeated_sentences"] < 0.05
    top = {(row["text"], row["length"]): row["top"] for row in facts["frequencies"]}
    for length in (1, 2, 4):
        real, made = (top[text, length][1] for text in ("real", "made, as much"))
        assert made == pytest.approx(real, rel=0.8)


def test_queries_of_each_kind_run_from_frequent_ones_to_some_that_stand_nowhere(report):
    for kind in ("2 characters", "4 characters", "8 characters"):
        bands = {int(most): count for most, count in report["bands"][kind].items()}
        assert sum(bands.values()) == QUERIES
        assert bands[0] >= 1
        assert sum(count for most, count in bands.items() if most > 1) >= 1


def test_zhuti_counts_and_shows_what_a_scan_does(report):
    ours = [times for times in report["times"] if times["engine"] == "zhuti"]
    assert len(ours) == 15
    assert all(times["right"] == times["of"] == QUERIES for times in ours)


def test_trigrams_are_told_to_miss_words_of_two_characters(report):
    right = {(times["engine"], times["kind"]): times["right"] for times in report["times"]}
    assert right["FTS5 trigrams", "2 characters"] < QUERIES
    assert right["FTS5 trigrams", "4 characters"] == right["FTS5 bigrams", "2 characters"] == QUERIES
