"""How many topics are chosen where the number is known: on the planted corpus of the tests, six themes and what all texts have.

python benchmarks/topic_numbers.py
"""

from __future__ import annotations

import sys
from pathlib import Path

TESTS = Path(__file__).resolve().parent.parent / "tests"
sys.path[:0] = [str(TESTS), str(TESTS / "topics")]

from counted import counted  # noqa: E402 - stands in the folders that were just put on the path
from planted import plant  # noqa: E402 - the same

from nlp.topics import choose  # noqa: E402 - sorted after them


def main() -> None:
    """Print a line for each corpus."""
    for resolutions in (4, 10, 30):
        for seed in range(3):
            counts, vocabulary = counted(plant(resolutions=resolutions, seed=seed).texts(seed))
            choice = choose(counts, vocabulary)
            stable = max(choice.tried, key=lambda one: one.stability).k
            print(f"{counts.shape[0]:6} paragraphs: chosen {choice.k}, the most stable {stable}", flush=True)


if __name__ == "__main__":
    main()
