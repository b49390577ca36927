"""Compares, in one run over the same made corpus, zhuti's search with other engines: building, first pages, full counts.

    python benchmarks/search.py --work build/search --paragraphs 1000000 --repeat 3 --json build/search.json

Every engine is asked the same queries, by turns, and what it counts and shows is held against a scan of all texts; its times
are compared only for kinds of queries that it answers rightly, all of them. The other engines are named in
``benchmarks/requirements.txt``; one that is not installed is left out, and that is said.
"""

from __future__ import annotations

import argparse
import gc
import json
import sys
import time
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict
from pathlib import Path

import numpy as np
from measure import ZHUTI
from measure import run as run_command
from search_builds import ENGINES, built, installed, opened
from search_corpus import Corpus, corpus_in, print_facts
from search_engine import KINDS, Asked, Contestant
from search_queries import drawn_queries
from search_report import GOALS, Report, Times, print_report
from search_scan import Scan
from search_zhuti import Zhuti

COMMAND = "南南合作"
BANDS = (0, 1, 10, 100, 1_000, 10_000, 100_000)
"""Queries are told apart by the texts they stand in: none, one, at most ten …"""


def run(corpus: Corpus, names: Sequence[str], each: int, repeat: int, *, keep: bool) -> Report:
    """Build, check and time the engines of these names, zhuti and the scan among them."""
    # A process counts what its parent held as its own memory, so those to be measured run before anything is loaded.
    report = Report(corpus.facts, built(corpus, names, keep=keep))
    report.command = _command(corpus)
    print("drawing queries, answering them by a scan, and holding the engines against it", file=sys.stderr)
    scan = Scan(corpus.folder)
    queries = drawn_queries(scan.texts, scan.count, each, seed=1)
    answers = {asked: scan.answer(asked) for asked in queries}
    report.bands = {kind: bands(len(answers[asked].texts) for asked in queries if asked.kind == kind) for kind in KINDS}
    engines = opened(corpus, scan, names)
    right = {one.name: Counter(asked.kind for asked in queries if one.is_right(asked, answers[asked])) for one in engines}
    gc.collect()
    gc.freeze()
    samples, report.opening = _timed(engines, queries, repeat)
    for (name, kind, way), taken in samples.items():
        p50, p95 = np.percentile(taken, [50, 95])
        report.times.append(Times(name, kind, way, right[name][kind], each, float(p50), float(p95)))
    gc.unfreeze()
    return report


def bands(counts: Iterable[int]) -> dict[int, int]:
    """How many queries stand in at most so many texts, and in more than the band before."""
    found = Counter(bisect_left(BANDS, count) for count in counts)
    return {most: found[place] for place, most in enumerate((*BANDS, sys.maxsize))}


def _timed(
    engines: Sequence[Contestant], queries: Sequence[Asked], repeat: int
) -> tuple[dict[tuple[str, str, str], list[float]], float]:
    """The milliseconds of every call, by engine, kind and way of asking; the median that zhuti took for opening."""
    samples: dict[tuple[str, str, str], list[float]] = defaultdict(list)
    openings = []
    for number, way in enumerate(list(GOALS) * repeat, 1):
        print(f"\rround {number} of {repeat * len(GOALS)}", end="", file=sys.stderr, flush=True)
        for engine in engines:
            taken = _milliseconds(engine.open)[0]
            if isinstance(engine, Zhuti):
                openings.append(taken)
        for asked in queries:
            for engine in engines:
                ask = getattr(engine, way)
                taken, given = _milliseconds(lambda: ask(asked))  # noqa: B023 - called at once
                if given is not None:
                    samples[engine.name, asked.kind, way].append(taken)
    print(file=sys.stderr)
    return samples, float(np.median(openings))


def _milliseconds(call: Callable[[], object]) -> tuple[float, object]:
    began = time.perf_counter()
    given = call()
    return (time.perf_counter() - began) * 1000, given


def _command(corpus: Corpus) -> dict[str, float]:
    """What `zhuti search` takes from start to end, its index being there: seconds, megabytes of memory."""
    began = time.perf_counter()
    cost = run_command([ZHUTI, "search", COMMAND, "--db", str(corpus.workspace)])
    return {"seconds": time.perf_counter() - began, "cpu": cost.cpu, "memory": cost.megabytes}


def _corpus(folder: Path, paragraphs: int, seed: int) -> Corpus:
    """The corpus, made by another process where it is not there."""
    script = Path(__file__).with_name("search_corpus.py")
    run_command([sys.executable, str(script), "--work", str(folder), "--paragraphs", str(paragraphs), "--seed", str(seed)])
    return corpus_in(folder, paragraphs, seed)


def main() -> None:
    """Compare, print tables, write JSON where asked; exit status 1 where a goal is missed or zhuti is wrong or slower."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--work", type=Path, required=True, help="folder for the corpus and the indexes")
    parser.add_argument("--paragraphs", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--queries", type=int, default=40, help="of each kind")
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--engines", nargs="+", choices=ENGINES, default=list(ENGINES), help="beside zhuti and the scan")
    parser.add_argument("--keep", action="store_true", help="take the indexes that are there")
    parser.add_argument("--json", type=Path)
    given = parser.parse_args()
    names = installed([name for name in ENGINES if name in ("zhuti", "scan", *given.engines)])
    corpus = _corpus(given.work, given.paragraphs, given.seed)
    print_facts(corpus)
    report = run(corpus, names, given.queries, given.repeat, keep=given.keep)
    print_report(report)
    if given.json:
        given.json.write_text(json.dumps(asdict(report), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    sys.exit(bool(report.misses))


if __name__ == "__main__":
    main()
