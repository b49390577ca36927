"""What the search benchmark found, held against its goals, and as tables."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from search_builds import Build
from search_engine import KINDS

GOALS = {"page": 10.0, "ranked": 100.0, "count": 200.0}
"""Milliseconds that zhuti's 95th percentile may take at most, by what is asked for."""

OURS = "zhuti"
BESIDES = ("FTS5 bigrams", "SQLite index")
"""Engines that are shown, but which zhuti need not be ahead of."""


@dataclass(frozen=True, slots=True)
class Times:
    """What one engine took for one kind of query and one way of asking, over all queries and repeats, in milliseconds.

    Attributes:
        right: how many of its queries were answered as the scan answers them, of all.
    """

    engine: str
    kind: str
    way: str
    right: int
    of: int
    p50: float
    p95: float

    @property
    def is_right(self) -> bool:
        """Whether every query was answered rightly."""
        return self.right == self.of


@dataclass(slots=True)
class Report:
    """All that one run found.

    Attributes:
        bands: of each kind, how many queries stand in at most so many texts.
        opening: milliseconds that zhuti takes to open a workspace for searching.
        command: seconds and megabytes of `zhuti search` from start to end.
    """

    facts: dict[str, Any]
    builds: list[Build]
    bands: dict[str, dict[int, int]] = field(default_factory=dict)
    times: list[Times] = field(default_factory=list)
    opening: float = 0.0
    command: dict[str, float] = field(default_factory=dict)

    @property
    def misses(self) -> list[str]:
        """What falls short: a wrong answer of zhuti, a goal, an engine that is right and faster."""
        return [miss for kind in KINDS for way in GOALS for miss in self._missed(kind, way)]

    def of(self, kind: str, way: str) -> list[Times]:
        """The times of all engines for one kind of query and one way of asking; zhuti first."""
        return [times for times in self.times if times.kind == kind and times.way == way]

    def _missed(self, kind: str, way: str) -> Iterator[str]:
        ours, *others = self.of(kind, way)
        if not ours.is_right:
            yield f"{kind}, {way}: {ours.of - ours.right} wrong"
        if ours.p95 > GOALS[way]:
            yield f"{kind}, {way}: p95 {ours.p95:.1f} ms, wanted {GOALS[way]:.0f}"
        for other in others:
            if other.is_right and other.engine not in BESIDES and other.p95 < ours.p95:
                yield f"{kind}, {way}: {other.engine} is faster, p95 {other.p95:.2f} ms to {ours.p95:.2f}"


def print_report(report: Report) -> None:
    """All tables."""
    _print_builds(report)
    _print_bands(report)
    for way in GOALS:
        _print_times(report, way)
    print(f"\nzhuti opens the workspace in {report.opening:.0f} ms")
    said = report.command
    print(
        f"zhuti search from start to end: {said['seconds']:.2f} s ({said['cpu']:.2f} of CPU), {said['memory']:.0f} MB of memory"
    )
    print("", *(report.misses or ["all goals are met"]), sep="\n")


def _print_builds(report: Report) -> None:
    print(f"\n{'index':16} {'seconds':>8} {'CPU s':>8} {'disk MB':>8} {'memory MB':>10}")
    for build in report.builds:
        print(f"{build.engine:16} {build.seconds:8.1f} {build.cpu:8.1f} {build.disk:8.0f} {build.memory:10.0f}")


def _print_bands(report: Report) -> None:
    labels = [
        "more" if most == sys.maxsize else f"<={most}" if most > 1 else str(most) for most in next(iter(report.bands.values()))
    ]
    print(f"\n{'queries by texts':16} " + " ".join(f"{label:>8}" for label in labels))
    for kind, found in report.bands.items():
        print(f"{kind:16} " + " ".join(f"{count:8}" for count in found.values()))


def _print_times(report: Report, way: str) -> None:
    print(f"\n{way}: milliseconds, and how many times those of zhuti; wanted p95 at most {GOALS[way]:.0f}")
    print(f"{'':16} {'engine':18} {'right':>7} {'p50':>9} {'p95':>9} {'x p50':>7} {'x p95':>7}")
    for kind in KINDS:
        ours = report.of(kind, way)[0]
        for times in report.of(kind, way):
            right = f"{times.right}/{times.of}"
            shown = f"{kind if times is ours else '':16} {times.engine:18} {right:>7} {times.p50:9.2f} {times.p95:9.2f}"
            if times is ours:
                print(f"{shown} {'goal met' if times.p95 <= GOALS[way] else 'goal missed':>15}")
            elif times.is_right:
                print(f"{shown} {times.p50 / ours.p50:7.1f} {times.p95 / ours.p95:7.1f}")
            else:
                print(f"{shown} {'not correct':>15}")
