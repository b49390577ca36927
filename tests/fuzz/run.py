"""Fuzzes zhuti: ``python tests/fuzz/run.py --inputs 10000 --seed 1 [--target html]``.

Each input is a seed file spoiled by a random number generator of its own, (seed, target, number), so that any one of them can
be made again: ``--target html --first 4711 --inputs 1``. What fails is printed with that number, slow ones too.
"""

import argparse
import random
import resource
import sys
import time
import traceback
from collections import Counter

from targets import TARGETS, close

SLOW = 30.0
"""Seconds for one input, the start of a process among them, on a machine that does other things besides."""


def make_input(name: str, seed: int, number: int):
    """The input of a target that has this number."""
    target = TARGETS[name]
    rng = random.Random(f"{seed} {name} {number}")
    seeds = target.seeds()
    return target.spoil(rng.choice(seeds), seeds, rng)


def fuzz(name: str, inputs: int, seed: int, first: int = 0) -> tuple[Counter[str], list[tuple[int, str]]]:
    """The kinds of outcome with how often each came, and the numbers of the inputs that failed, with why."""
    outcomes: Counter[str] = Counter()
    failures = []
    for number in range(first, first + inputs):
        data = make_input(name, seed, number)
        begun = time.monotonic()
        try:
            outcomes[TARGETS[name].check(data)] += 1
        except Exception:  # any exception is what is looked for
            failures.append((number, traceback.format_exc()))
        if time.monotonic() - begun > SLOW:
            failures.append((number, f"took {time.monotonic() - begun:.1f} seconds"))
    return outcomes, failures


def main() -> int:
    """Fuzz the targets asked for; 1 where something failed."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--inputs", type=int, default=1000, help="for each target")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--target", choices=TARGETS, action="append")
    options = parser.parse_args()
    failed = 0
    for name in options.target or TARGETS:
        begun = time.monotonic()
        outcomes, failures = fuzz(name, options.inputs, options.seed, options.first)
        failed += len(failures)
        kinds = ", ".join(f"{kind} {count}" for kind, count in outcomes.most_common(8))
        print(
            f"{name}: {options.inputs} inputs in {time.monotonic() - begun:.0f} s, {len(failures)} failed; {kinds}", flush=True
        )
        for number, why in failures[:5]:
            print(f"  --target {name!r} --seed {options.seed} --first {number} --inputs 1\n{why}", flush=True)
    close()
    here, below = (resource.getrusage(who).ru_maxrss // 1000 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    print(f"largest memory: {here} MB here, {below} MB in the processes that read")
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main())
