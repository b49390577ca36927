"""How often each interval holds the true share, when paragraphs of one resolution resemble each other.

Sessions of resolutions are drawn at random: each resolution has a share of its own (a beta distribution around the true
share), its paragraphs carry the theme with that share. ICC is the correlation of two paragraphs of a resolution. Of each
session drawn several nominal 95 % intervals are made, and counted where they hold the true share; then two sessions are
compared, and counted is where the interval holds the true ratio and difference, and how often equal shares are found to differ.

    python benchmarks/coverage.py
    python benchmarks/coverage.py --uneven      # some resolutions ten times as long as others
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import NormalDist
from typing import TypeAlias

import numpy as np
from scipy.stats import t as student

from nlp.mine.intervals import bootstrap, wilson
from nlp.mine.ratios import Period, rate_ratios

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))
from planted import THEMES, plant

SHARES = (0.02, 0.05, 0.1, 0.2, 0.5)
CORRELATIONS = (0.0, 0.05, 0.15, 0.30)
RESOLUTIONS = (8, 12, 30, 100)
COMPARED = ((8, 8), (12, 12), (30, 30), (100, 100), (8, 60))
PARAGRAPHS = 25
RESAMPLES = 999
AT_ONCE = 100
"""So many sessions of the same sizes are drawn together."""

Array: TypeAlias = np.ndarray
Bounds: TypeAlias = tuple[Array, Array]
Z = NormalDist().inv_cdf(0.975)


@dataclass(frozen=True)
class Drawn:
    """Sessions with the same sizes.

    Attributes:
        sizes: of the resolutions; carrying: sessions x resolutions.
        times: resamples x resolutions: how often each was drawn anew.
    """

    sizes: Array
    carrying: Array
    times: Array

    @property
    def share(self) -> Array:
        """Of each session."""
        return self.carrying.sum(axis=1) / self.sizes.sum()

    @property
    def resampled(self) -> Array:
        """Sessions x resamples."""
        return (self.carrying @ self.times.T) / (self.times @ self.sizes)

    @property
    def error(self) -> Array:
        """The linearised standard error of each session."""
        apart = self.carrying - self.share[:, None] * self.sizes
        many = len(self.sizes)
        return np.sqrt((apart**2).sum(axis=1) * many / (many - 1)) / self.sizes.sum()


def by_wilson(drawn: Drawn) -> Bounds:
    """Wilson's, as if paragraphs were independent."""
    return _wilson(drawn.share, np.full(len(drawn.carrying), float(drawn.sizes.sum())), Z)


def by_percentiles(drawn: Drawn) -> Bounds:
    """The 2.5th and 97.5th percentiles of the resamples."""
    low, high = np.percentile(drawn.resampled, [2.5, 97.5], axis=1)
    return low, high


def by_accelerated(drawn: Drawn) -> Bounds:
    """Bias-corrected and accelerated percentiles (BCa), the acceleration by leaving out each resolution."""
    resampled, share, normal = drawn.resampled, drawn.share, NormalDist()
    left_out = (drawn.carrying.sum(axis=1, keepdims=True) - drawn.carrying) / (drawn.sizes.sum() - drawn.sizes)
    apart = left_out.mean(axis=1, keepdims=True) - left_out
    cubes = 6 * np.maximum((apart**2).sum(axis=1), 1e-30) ** 1.5
    acceleration = (apart**3).sum(axis=1) / cubes
    below = (resampled < share[:, None]).mean(axis=1) + (resampled == share[:, None]).mean(axis=1) / 2
    bias = np.array([normal.inv_cdf(min(max(one, 1e-3), 1 - 1e-3)) for one in below])
    bounds = []
    for z in (-Z, Z):
        moved = bias + (bias + z) / (1 - acceleration * (bias + z))
        at = [normal.cdf(one) for one in moved]
        bounds.append(np.array([np.quantile(row, part) for row, part in zip(resampled, at, strict=True)]))
    return bounds[0], bounds[1]


def by_student(drawn: Drawn) -> Bounds:
    """Logit of the share, with its linearised error and Student's t."""
    share = np.clip(drawn.share, 0.5 / drawn.sizes.sum(), 1 - 0.5 / drawn.sizes.sum())
    reach = student.ppf(0.975, len(drawn.sizes) - 1) * drawn.error / (share * (1 - share))
    logit = np.log(share / (1 - share))
    return 1 / (1 + np.exp(reach - logit)), 1 / (1 + np.exp(-reach - logit))


def by_beta_binomial(drawn: Drawn) -> Bounds:
    """Wilson's with Student's t and the number of paragraphs divided by 1 + (n - 1) ICC, the correlation estimated (ANOVA)."""
    sizes, carrying, share = drawn.sizes, drawn.carrying, drawn.share
    many, whole = len(sizes), sizes.sum()
    between = (sizes * (carrying / sizes - share[:, None]) ** 2).sum(axis=1) / (many - 1)
    within = (carrying * (1 - carrying / sizes)).sum(axis=1) / (whole - many)
    size = (whole - (sizes**2).sum() / whole) / (many - 1)
    correlation = np.maximum(0, (between - within) / np.maximum(between + (size - 1) * within, 1e-300))
    effect = 1 + ((sizes**2).sum() / whole - 1) * correlation
    return _wilson(share, whole / effect, float(student.ppf(0.975, many - 1)))


def by_studentising(drawn: Drawn) -> Bounds:
    """As the program makes them."""
    counts = [(int(of), drawn.carrying[:, at].tolist()) for at, of in enumerate(drawn.sizes)]
    found = bootstrap(counts, name=str(drawn.carrying.sum()), resamples=len(drawn.times))
    return np.array([one.low for one in found], float), np.array([one.high for one in found], float)


WAYS: dict[str, Callable[[Drawn], Bounds]] = {
    "Wilson": by_wilson,
    "percentile": by_percentiles,
    "BCa": by_accelerated,
    "logit t": by_student,
    "beta-bin.": by_beta_binomial,
    "zhuti": by_studentising,
}


def main() -> None:
    """Print a line for each number of resolutions, correlation and share, and then for each comparison."""
    arguments = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    arguments.add_argument("--sessions", type=int, default=2000, help="sessions drawn for each line")
    arguments.add_argument("--resamples", type=int, default=RESAMPLES, help="resamples of each bootstrap")
    arguments.add_argument("--uneven", action="store_true", help="resolutions of very different length")
    arguments.add_argument("--planted", type=int, default=100, help="planted corpora of the tests, of ten sessions each")
    chosen = arguments.parse_args()
    print(planted(chosen.planted, chosen.resamples))
    print(f"\n{PARAGRAPHS} paragraphs a resolution, {chosen.sessions} sessions a line, nominal 95 %; mean width in brackets")
    print("resolutions   ICC  share  " + "".join(f"{name:>16}" for name in WAYS))
    for resolutions in RESOLUTIONS:
        for correlation in CORRELATIONS:
            for share in SHARES:
                sessions = _sessions(chosen, resolutions, correlation, share)
                print(f"{resolutions:11}  {correlation:4.2f}   {share:4.2f}  {_line(list(sessions), share)}", flush=True)
    print("\nresolutions   ICC  share  times    ratio  difference  found to differ (5 %)  (1 %)")
    for pair in COMPARED:
        for correlation in (0.0, 0.15):
            for share in SHARES[:-1]:
                for times in (1, 2):
                    figures = compared(chosen, pair, correlation, share, times)
                    name = f"{pair[0]} v {pair[1]}"
                    print(f"{name:>11}  {correlation:4.2f}   {share:4.2f}  {times:5}  " + figures, flush=True)


def planted(corpora: int, resamples: int) -> str:
    """The share of intervals of each planted theme that hold its share, by session; thirty resolutions, correlation 0.15."""
    held = np.zeros((2, len(THEMES)))
    for seed in range(corpora):
        corpus = plant(seed=seed)
        for shares, resolutions in zip(corpus.shares, corpus.carries, strict=True):
            counts = [(len(one), one.sum(axis=0).tolist()) for one in resolutions]
            sums, whole = sum(one.sum(axis=0) for one in resolutions), sum(of for of, _ in counts)
            for theme, found in enumerate(bootstrap(counts, name=str(seed), resamples=resamples)):
                naive = wilson(int(sums[theme]), whole)
                held[:, theme] += [_holds((one.low, one.high), shares[theme]) for one in (naive, found)]
    naive, honest = (", ".join(f"{part:.1%}" for part in row / (10 * corpora)) for row in held)
    return f"planted themes ({', '.join(THEMES)}), {10 * corpora} sessions\n  Wilson {naive}\n  zhuti  {honest}"


def compared(chosen: argparse.Namespace, pair: tuple[int, int], correlation: float, share: float, times: int) -> str:
    """The share of pairs of sessions whose intervals hold the true ratio and difference, and of those found to differ."""
    held = np.zeros(4)
    sides = zip(pair, (share * times, share), (1, 2), strict=True)
    drawn = (_sessions(chosen, many, correlation, part, side) for many, part, side in sides)
    for at, sessions in enumerate(zip(*drawn, strict=True)):
        periods = [
            Period(f"{at} {side}", [(int(of), one.carrying[:, n].tolist()) for n, of in enumerate(one.sizes)])
            for side, one in enumerate(sessions)
        ]
        for found in rate_ratios(*periods, resamples=chosen.resamples):
            p = 1.0 if found.p is None else found.p
            ratio, difference = ((one.low, one.high) for one in (found.ratio, found.difference))
            held += [_holds(ratio, times), _holds(difference, share * times - share), p < 0.05, p < 0.01]
    ratio, difference, found, surely = held / chosen.sessions
    return f"{ratio:6.1%}  {difference:10.1%}  {found:21.1%}  {surely:5.1%}"


def _sessions(chosen: argparse.Namespace, resolutions: int, correlation: float, share: float, side: int = 0) -> Iterator[Drawn]:
    generator = np.random.default_rng([resolutions, round(100 * correlation), round(1000 * share), side])
    for _ in range(0, chosen.sessions, AT_ONCE):
        sizes = _sizes(generator, resolutions, is_uneven=chosen.uneven)
        own: Array | float = share
        if correlation:
            spread = 1 / correlation - 1
            own = generator.beta(share * spread, (1 - share) * spread, (AT_ONCE, resolutions))
        times = generator.multinomial(resolutions, np.full(resolutions, 1 / resolutions), chosen.resamples)
        yield Drawn(sizes, generator.binomial(sizes, own, (AT_ONCE, resolutions)), times)


def _sizes(generator: np.random.Generator, resolutions: int, *, is_uneven: bool) -> Array:
    if is_uneven:
        return np.maximum(2, generator.lognormal(np.log(PARAGRAPHS) - 0.32, 0.8, resolutions).round()).astype(int)
    return generator.integers(PARAGRAPHS * 2 // 3, PARAGRAPHS * 4 // 3 + 1, resolutions)


def _line(sessions: list[Drawn], share: float) -> str:
    cells = []
    for way in WAYS.values():
        bounds = [way(drawn) for drawn in sessions]
        low, high = (np.concatenate(ends) for ends in zip(*bounds, strict=True))
        cells.append(f"{np.mean((low <= share) & (share <= high)):7.1%} ({np.mean(high - low):.3f})")
    return "".join(f"{cell:>16}" for cell in cells)


def _wilson(share: Array, trials: Array, z: float) -> Bounds:
    centre, scale = share + z * z / (2 * trials), 1 + z * z / trials
    reach = z * np.sqrt(share * (1 - share) / trials + z * z / (4 * trials * trials))
    return (centre - reach) / scale, (centre + reach) / scale


def _holds(bounds: tuple[float | None, float | None], value: float) -> bool:
    """An open end holds everything; no interval at all holds nothing but what cannot be told."""
    low, high = bounds
    return (low is None or low <= value + 1e-12) and (high is None or value <= high + 1e-12)


if __name__ == "__main__":
    main()
