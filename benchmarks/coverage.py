"""How often each interval holds the true share, when paragraphs of one resolution resemble each other.

Sessions of resolutions are drawn at random: each resolution has a share of its own (a beta distribution around the true
share), its paragraphs carry the theme with that share. ICC is the correlation of two paragraphs of a resolution. For each
session drawn both nominal 95 % intervals are made, and counted where they hold the true share.

    python benchmarks/coverage.py
"""

from __future__ import annotations

import argparse
from random import Random

from nlp.mine.intervals import bootstrap, wilson
from nlp.mine.model import Interval

SHARE = 0.1
PARAGRAPHS = 25
CORRELATIONS = (0.0, 0.05, 0.15, 0.30)


def main() -> None:
    """Print a line for each number of resolutions and correlation."""
    arguments = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    arguments.add_argument("--sessions", type=int, default=600, help="sessions drawn for each line")
    arguments.add_argument("--resamples", type=int, default=500, help="resamples of each bootstrap")
    chosen = arguments.parse_args()
    print(f"share {SHARE}, {PARAGRAPHS} paragraphs a resolution, {chosen.sessions} sessions a line, nominal 95 %")
    print("resolutions   ICC   Wilson   bootstrap")
    for resolutions in (8, 30):
        for correlation in CORRELATIONS:
            naive, honest = coverage(resolutions, correlation, chosen.sessions, chosen.resamples)
            print(f"{resolutions:11}  {correlation:4.2f}   {naive:6.1%}   {honest:9.1%}")


def coverage(resolutions: int, correlation: float, sessions: int, resamples: int) -> tuple[float, float]:
    """The share of sessions in which Wilson's interval, and the bootstrap's, hold the true share."""
    random = Random(f"{resolutions} {correlation}")
    naive = honest = 0
    for session in range(sessions):
        with_theme = [_paragraphs_with_theme(random, correlation) for _ in range(resolutions)]
        naive += _holds(wilson(sum(with_theme), resolutions * PARAGRAPHS))
        counts = [(PARAGRAPHS, [paragraphs]) for paragraphs in with_theme]
        honest += _holds(bootstrap(counts, name=str(session), resamples=resamples)[0])
    return naive / sessions, honest / sessions


def _paragraphs_with_theme(random: Random, correlation: float) -> int:
    share = SHARE
    if correlation:
        weight = (1 - correlation) / correlation
        share = random.betavariate(SHARE * weight, (1 - SHARE) * weight)
    return sum(random.random() < share for _ in range(PARAGRAPHS))


def _holds(interval: Interval) -> bool:
    return interval.low is not None and interval.high is not None and interval.low <= SHARE <= interval.high


if __name__ == "__main__":
    main()
