"""What the comparison with PhraseMatcher counts: matches of both, and why one of the two has another."""

from __future__ import annotations

import sys
import warnings
from pathlib import Path

import pytest

BENCHMARKS = Path(__file__).resolve().parents[2] / "benchmarks"


@pytest.fixture
def found(monkeypatch):
    monkeypatch.syspath_prepend(BENCHMARKS)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # jieba's own, when it is first imported
        import spacy_matcher

    yield spacy_matcher.found
    for name in ("spacy_matcher", "make_corpus", "clauses", "layouts"):
        sys.modules.pop(name, None)


def test_every_difference_to_phrase_matcher_has_its_reason(found):
    texts = ["重申发展权，", "尊重各自决定，", "欢迎北南、南南及三方合作，"]
    counts = found(texts)
    assert counts["characters"] == {
        "both": 2,
        "PhraseMatcher alone, refused by edges or guards": 1,
        "zhuti alone, by a rule or a variant": 2,
    }
    assert counts["jieba"]["zhuti alone, by a rule or a variant"] == 2
