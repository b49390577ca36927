"""How often the interval of a recall from strata holds the true recall: three ways of making one, over composed themes.

Run: python benchmarks/recall_coverage.py [--draws 1000]

A theme is so many paragraphs tagged, nearly tagged and others, of each of which a share carries it. Samples of the usual
proportions are drawn again and again, and an interval is made of each by

- posterior: `nlp.mine.stratified.recall`, a beta-binomial with the half prior;
- wilson: Wilson's interval for the effective size of what was judged to carry the theme;
- bootstrap: percentiles of samples drawn anew within each stratum.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from nlp.maintenance.judgements.sampling import allotted
from nlp.mine.intervals import wilson
from nlp.mine.stratified import Judged, recall

RESAMPLES = 1000
SIZES = (40, 100, 200)


@dataclass(frozen=True, slots=True)
class Composed:
    """A theme: how many each stratum holds (tagged, near, random), and how many of them carry it."""

    name: str
    held: tuple[int, int, int]
    right: tuple[int, int, int]

    @property
    def recall(self) -> float:
        """The true recall."""
        return self.right[0] / sum(self.right)


THEMES = (
    Composed("all found", (100, 60, 2000), (90, 0, 0)),
    Composed("near ones missed", (100, 60, 2000), (90, 20, 0)),
    Composed("a few hidden", (100, 60, 2000), (90, 20, 10)),
    Composed("many hidden", (100, 60, 2000), (90, 20, 60)),
    Composed("a frequent theme", (600, 150, 1500), (570, 30, 15)),
    Composed("a rare theme", (12, 10, 2000), (11, 3, 1)),
)

Interval = tuple[float, float]


def sample(theme: Composed, size: int, generator: np.random.RandomState) -> list[Judged]:
    """What was judged of one sample."""
    sizes = allotted(size, dict(zip(("tagged", "near", "random"), theme.held, strict=True)))
    judged = []
    for stratum, (held, right, number) in enumerate(zip(theme.held, theme.right, sizes.values(), strict=True)):
        yes = int(generator.hypergeometric(right, held - right, number)) if number else 0
        counts = (yes, number - yes, 0, 0) if stratum == 0 else (0, 0, yes, number - yes)
        judged.append(Judged(held, *counts))
    return judged


def posterior(judged: Sequence[Judged]) -> Interval | None:
    """As the program makes it."""
    estimate = recall(judged, resamples=RESAMPLES)
    return (estimate.low, estimate.high) if estimate else None


def by_wilson(judged: Sequence[Judged]) -> Interval | None:
    """Wilson's, for the effective size of those that carry the theme."""
    found, right = _totals(judged)
    squares = sum(one.weight**2 * (one.found_yes + one.missed_yes) for one in judged)
    if not right:
        return None
    effective = right * right / squares
    interval = wilson(found / right * effective, effective)
    return interval.low or 0.0, 1.0 if interval.high is None else interval.high


def by_bootstrap(judged: Sequence[Judged]) -> Interval | None:
    """Percentiles of samples drawn anew within each stratum."""
    generator = np.random.RandomState(1)
    found = np.zeros(RESAMPLES)
    missed = np.zeros(RESAMPLES)
    for one in judged:
        if one.judged:
            found += one.weight * generator.binomial(one.judged, one.found_yes / one.judged, RESAMPLES)
            missed += one.weight * generator.binomial(one.judged, one.missed_yes / one.judged, RESAMPLES)
    right = found + missed
    if not right.all():
        return None
    low, high = np.percentile(found / right, [2.5, 97.5])
    return float(low), float(high)


WAYS: dict[str, Callable[[Sequence[Judged]], Interval | None]] = {
    "posterior": posterior,
    "wilson": by_wilson,
    "bootstrap": by_bootstrap,
}


def covered(theme: Composed, size: int, draws: int) -> dict[str, tuple[float, float]]:
    """For each way the share of samples whose interval holds the true recall, and the mean width."""
    generator = np.random.RandomState(size)
    samples = [one for one in (sample(theme, size, generator) for _ in range(draws)) if recall(one, resamples=1)]
    found = {}
    for name, make in WAYS.items():
        intervals = [interval for one in samples if (interval := make(one)) is not None]
        held = [low <= theme.recall + 1e-12 and theme.recall <= high + 1e-12 for low, high in intervals]
        found[name] = (float(np.mean(held)), float(np.mean([high - low for low, high in intervals])))
    return found


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--draws", type=int, default=1000)
    draws = parser.parse_args().draws
    print(f"{'theme':18}{'recall':>7}{'judged':>8}" + "".join(f"{name:>12}{'width':>7}" for name in WAYS))
    for theme in THEMES:
        for size in SIZES:
            cells = "".join(f"{share:12.1%}{width:7.2f}" for share, width in covered(theme, size, draws).values())
            print(f"{theme.name:18}{theme.recall:7.2f}{size:8}{cells}", flush=True)


def _totals(judged: Sequence[Judged]) -> tuple[float, float]:
    found = sum(one.weight * one.found_yes for one in judged)
    return found, found + sum(one.weight * one.missed_yes for one in judged)


if __name__ == "__main__":
    main()
