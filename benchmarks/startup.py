"""Compares the wall time of ``zhuti --help`` with that of a Python that does nothing.

python benchmarks/startup.py --repeat 15
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Sequence
from statistics import median

from measure import ZHUTI, run

MOST_SECONDS, MOST_TIMES = 0.15, 8.0


def wall(command: Sequence[str]) -> float:
    """How long a command takes."""
    start = time.perf_counter()
    run(command)
    return time.perf_counter() - start


def main() -> None:
    """Print both medians; exit status 1 where ``--help`` is both over the limit and over eight times the bare interpreter."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--repeat", type=int, default=15)
    repeat = parser.parse_args().repeat
    pairs = [(wall([sys.executable, "-c", "pass"]), wall([ZHUTI, "--help"])) for _ in range(repeat)]
    bare, shown = (median(side) for side in zip(*pairs, strict=True))
    print(f"python -c pass {bare:.3f} s; zhuti --help {shown:.3f} s, {shown / bare:.1f} times as long")
    print(f"wanted: at most {MOST_SECONDS} s or {MOST_TIMES:.0f} times")
    sys.exit(shown > MOST_SECONDS and shown > MOST_TIMES * bare)


if __name__ == "__main__":
    main()
