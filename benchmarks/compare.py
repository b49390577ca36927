"""Compares, in one run, the CPU seconds of ``zhuti tag`` and ``zhuti add`` with a bare ``jieba.lcut`` over the same text.

    python benchmarks/compare.py build/corpus --repeat 5 --json build/compare.json

Start-up is left out on every side: jieba is timed inside its process, once its dictionary is loaded; from a command's
CPU seconds those of the same command on one tiny document are taken off. The runs take turns, and medians are given,
so that a machine that is busy for a while does not tip the scales. Memory is compared between a part and the whole.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from measure import ZHUTI, Cost, run

LIMITS = {"tag": 0.2, "add": 1.0}
TINY = """人权理事会

第四十三届会议

43/99. 南南合作

人权理事会，

回顾各自决定的、越南南部和全球化肥，

1. 欢迎北南、南南及三方合作。
"""
"""A document that needs all that is loaded on demand: guards at the edges of words, rules for ellipsis."""


@dataclass(frozen=True, slots=True)
class Result:
    """The medians of one command: CPU seconds above start-up, start-up, their ratio to jieba's, memory in megabytes."""

    command: str
    cpu: float
    startup: float
    ratio: float
    limit: float
    megabytes: float
    megabytes_of_part: float


def compare(corpus: Path, repeat: int) -> tuple[float, list[Result]]:
    """jieba's median CPU seconds and the results of the commands."""
    with tempfile.TemporaryDirectory() as name:
        scratch = Path(name)
        tiny = scratch / "tiny.txt"
        tiny.write_text(TINY, encoding="utf-8")
        jieba: list[float] = []
        whole: dict[str, list[Cost]] = {command: [] for command in LIMITS}
        start: dict[str, list[Cost]] = {command: [] for command in LIMITS}
        for _ in range(repeat):
            jieba.append(_jieba_seconds(corpus))
            for command in LIMITS:
                start[command].append(COMMANDS[command](tiny, scratch))
                whole[command].append(COMMANDS[command](corpus, scratch))
        part = {command: COMMANDS[command](_part(corpus), scratch) for command in LIMITS}
    bare = median(jieba)
    return bare, [_result(command, whole[command], start[command], part[command], bare) for command in LIMITS]


def _result(command: str, whole: list[Cost], start: list[Cost], part: Cost, bare: float) -> Result:
    startup = median(cost.cpu for cost in start)
    cpu = median(cost.cpu for cost in whole) - startup
    memory = median(cost.megabytes for cost in whole)
    return Result(command, cpu, startup, cpu / bare, LIMITS[command], memory, part.megabytes)


def _tag(path: Path, scratch: Path) -> Cost:
    return run([ZHUTI, "tag", str(path), "--format", "jsonl", "--output", str(scratch / "tags.jsonl")])


def _add(path: Path, scratch: Path) -> Cost:
    with tempfile.TemporaryDirectory(dir=scratch) as folder:
        return run([ZHUTI, "add", str(path), "--db", str(Path(folder) / "zhuti.db")])


COMMANDS: dict[str, Callable[[Path, Path], Cost]] = {"tag": _tag, "add": _add}


def _jieba_seconds(corpus: Path) -> float:
    script = Path(__file__).with_name("bare_jieba.py")
    command = [sys.executable, "-W", "ignore", str(script), str(corpus)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return float(done.stdout)


def _part(corpus: Path) -> Path:
    """The first folder of the corpus, or the corpus itself where it is small."""
    return min((path for path in corpus.iterdir() if path.is_dir()), default=corpus)


def _size(corpus: Path) -> float:
    return sum(path.stat().st_size for path in corpus.rglob("*.txt")) / 1e6


def _print_table(corpus: Path, bare: float, results: list[Result]) -> None:
    print(f"{_size(corpus):.1f} MB; jieba.lcut {bare:.2f} s of CPU, its start-up left out")
    print("memory: MB over the whole, and over a part of it of " + f"{_size(_part(corpus)):.1f} MB")
    print(f"{'command':8} {'CPU s':>7} {'start s':>8} {'ratio':>6} {'limit':>6} {'whole':>6} {'part':>6}")
    for result in results:
        print(
            f"{result.command:8} {result.cpu:7.2f} {result.startup:8.2f} {result.ratio:6.3f} {result.limit:6.1f}"
            f" {result.megabytes:6.0f} {result.megabytes_of_part:6.0f}"
        )


def main() -> None:
    """Compare, print a table, write JSON where asked; exit status 1 where a limit is passed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--json", type=Path)
    given = parser.parse_args()
    bare, results = compare(given.corpus, given.repeat)
    _print_table(given.corpus, bare, results)
    if given.json:
        rows = [{name: getattr(result, name) for name in Result.__slots__} for result in results]
        given.json.write_text(json.dumps({"jieba": bare, "results": rows}, indent=1) + "\n", encoding="utf-8")
    sys.exit(any(result.ratio > result.limit for result in results))


if __name__ == "__main__":
    main()
