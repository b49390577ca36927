"""The corpora made for benchmarks: the same seed makes the same files, and they are read as what they imitate."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from nlp.pipeline import parse_sources
from nlp.types import Document

MAKE_CORPUS = Path(__file__).resolve().parent.parent / "benchmarks" / "make_corpus.py"


def make_corpus(folder: Path, seed: int) -> dict[str, bytes]:
    command = [sys.executable, str(MAKE_CORPUS), "--megabytes", "0.07", "--seed", str(seed), "--output", str(folder)]
    subprocess.run(command, check=True, capture_output=True)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*.txt")}


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("corpus")
    make_corpus(folder, 1)
    return folder


def test_a_seed_makes_the_same_corpus_and_another_another(corpus, tmp_path):
    first = {path.relative_to(corpus).as_posix(): path.read_bytes() for path in corpus.rglob("*.txt")}
    assert make_corpus(tmp_path / "again", 1) == first
    assert make_corpus(tmp_path / "other", 2) != first
    assert sum(map(len, first.values())) >= 70_000


@pytest.mark.parametrize(
    ("layout", "kind", "symbol"),
    [
        ("assembly_draft", "draft", None),
        ("assembly_markdown", "resolution", "A/RES/"),
        ("assembly_wrapped", "resolution", "A/RES/"),
        ("council_text", "resolution", "A/HRC/RES/"),
        ("council_wrapped", "resolution", "A/HRC/RES/"),
    ],
)
def test_a_made_document_is_read_as_the_layout_it_imitates(corpus, layout, kind, symbol):
    (path, *_) = sorted(corpus.rglob(f"{layout}-*.txt"))
    (document,) = parse_sources([path])
    assert isinstance(document, Document)
    assert document.kind == kind
    assert (document.symbol or "").startswith(symbol or "")
    assert document.warnings == ()
    numbers = [paragraph.number for paragraph in document.paragraphs if paragraph.zone == "operative"]
    assert len(numbers) >= 8
    assert numbers == list(range(1, len(numbers) + 1))
