"""The benchmark of suggestions at a small size: it hides terms, and both ways of finding them beat the baseline."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

BENCHMARK = Path(__file__).resolve().parent.parent / "benchmarks" / "suggest.py"
sys.path.insert(0, str(BENCHMARK.parent))


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    told = tmp_path_factory.mktemp("suggest") / "report.json"
    command = [sys.executable, str(BENCHMARK), "--seeds", "2", "--json", str(told)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(told.read_text(encoding="utf-8"))


@pytest.mark.parametrize("way", ["queue", "miner"])
@pytest.mark.parametrize("figure", ["recall_50", "news_50", "precision_50"])
def test_more_hidden_terms_come_first_than_by_pmi_and_entropy(report, way, figure):
    assert report[way][figure]["mean"] > 2 * report["baseline"][figure]["mean"]


@pytest.mark.parametrize("way", ["queue", "miner", "baseline"])
def test_shares_hold_together(report, way):
    means = {name: figure["mean"] for name, figure in report[way].items()}
    assert 0 <= means["recall_50"] <= means["recall_200"] <= 1
    assert means["recall_50"] <= means["news_50"]
    assert means["precision_50"] <= means["lenient_50"]


def test_the_baseline_scores_by_its_formula_and_thresholds():
    import suggest_baseline

    from nlp.mine.phrases import PhraseText

    texts = [PhraseText(f"{before}数字鸿沟{after}") for before, after in zip("甲乙丙丁戊", "己庚辛壬癸", strict=True)]
    assert suggest_baseline.ranked(texts, frozenset()) == []  # in so little text an aggregation of 20 is out of reach
    texts.append(PhraseText("".join(chr(0x5000 + number) for number in range(200))))
    found = suggest_baseline.ranked(texts, frozenset())
    assert found == ["数字鸿沟"]
    assert suggest_baseline.ranked(texts, frozenset({"数字鸿沟"})) == []


def test_a_lexicon_without_hidden_terms_has_all_others():
    import suggest

    from nlp.lexicon.load import load_lexicon

    lexicon = load_lexicon()
    left = suggest.without(lexicon, ["南南合作"])
    before, after = ([term.text for theme in one.themes for term in theme.terms] for one in (lexicon, left))
    assert [term for term in before if term != "南南合作"] == after != before
