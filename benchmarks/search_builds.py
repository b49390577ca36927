"""The indexes of the engines of the search benchmark, each built by a process of its own, so that its memory can be told."""

from __future__ import annotations

import json
import shutil
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from importlib.util import find_spec
from pathlib import Path

from measure import run
from search_corpus import Corpus
from search_engine import Contestant, Engine
from search_rows import Rows, Shown
from search_scan import Scan
from search_sqlite import TOKENIZERS, Sqlite, SqliteIndex
from search_zhuti import Zhuti, index_of

HERE = Path(__file__).resolve().parent
ENGINES = {
    "zhuti": "zhuti", "scan": "Python in", "trigrams": "FTS5 trigrams", "bigrams": "FTS5 bigrams", "tantivy": "tantivy",
    "duckdb": "DuckDB",
}  # fmt: skip
"""The engines as the command line names them, and as the tables do."""


@dataclass(frozen=True, slots=True)
class Build:
    """What building an index took: seconds, those of the CPU, megabytes on disk, and of memory at most."""

    engine: str
    seconds: float
    cpu: float
    disk: float
    memory: float


def installed(names: Sequence[str]) -> list[str]:
    """Those of the engines that are there; it is said which are not."""
    missing = [name for name in names if name in ("tantivy", "duckdb") and find_spec(name) is None]
    for name in missing:
        print(f"{name} is not installed and left out: see benchmarks/requirements.txt", file=sys.stderr)
    return [name for name in names if name not in missing]


def built(corpus: Corpus, names: Sequence[str], *, keep: bool) -> list[Build]:
    """What building the indexes took.

    Args:
        keep: take indexes that are there already, with what was measured when they were built.
    """
    return [_build(corpus, name, keep=keep) for name in names if name != "scan"]


def opened(corpus: Corpus, scan: Scan, names: Sequence[str]) -> list[Contestant]:
    """The engines, ready to be asked."""
    rows = Rows(corpus.workspace, scan.texts)
    others = [Shown(engine, rows) for name in names for engine in _opened(corpus, scan, name)]
    return [Zhuti(corpus.workspace, scan), *others] if "zhuti" in names else [*others]


def _opened(corpus: Corpus, scan: Scan, name: str) -> Iterator[Engine]:
    path = _path(corpus, name)
    if name == "scan":
        yield scan
    elif name == "tantivy":
        from search_tantivy import Tantivy

        yield Tantivy(path)
    elif name == "duckdb":
        from search_duckdb import on_threads

        yield from on_threads(path)
    elif name in TOKENIZERS:
        yield Sqlite(path, name)
        if name == "bigrams":
            yield SqliteIndex(path)


def _build(corpus: Corpus, name: str, *, keep: bool) -> Build:
    path, measured = _path(corpus, name), corpus.folder / f"{name}.json"
    if keep and path.exists() and measured.exists():
        return Build(**json.loads(measured.read_text(encoding="utf-8")))
    print(f"building the index of {ENGINES[name]}", file=sys.stderr)
    if path.is_dir():
        shutil.rmtree(path)
    path.unlink(missing_ok=True)
    began = time.perf_counter()
    cost = run([sys.executable, *_command(corpus, name)])
    build = Build(ENGINES[name], time.perf_counter() - began, cost.cpu, _megabytes(path), cost.megabytes)
    measured.write_text(json.dumps(asdict(build)) + "\n", encoding="utf-8")
    return build


def _path(corpus: Corpus, name: str) -> Path:
    return index_of(corpus.workspace) if name == "zhuti" else corpus.folder / f"{name}.index"


def _command(corpus: Corpus, name: str) -> list[str]:
    path, folder = str(_path(corpus, name)), str(corpus.folder)
    if name == "zhuti":
        return [str(HERE / "search_zhuti.py"), str(corpus.workspace)]
    if name in TOKENIZERS:
        return [str(HERE / "search_sqlite.py"), path, name, folder]
    return [str(HERE / f"search_{name}.py"), path, folder]


def _megabytes(path: Path) -> float:
    files = path.rglob("*") if path.is_dir() else [path]
    return sum(file.stat().st_size for file in files if file.is_file()) / 1e6
