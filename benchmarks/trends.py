"""How often trends are found where there are some, and where there are none: on planted corpora, with repeated text or without.

    python benchmarks/trends.py --corpora 200

Each corpus has six themes, four with a planted trend (the share triples or falls to a third over the series, all along or
in half of it) and two without (tests/planted.py). Resolutions repeat those of the session before with the probability
given, word for word. Printed is the share of corpora in which a direction is concluded for themes with a trend and, which
is to stay at or below 5 %, for those without: by Kendall's test alone, p at most 5 %; as `zhuti trends` does, which knows
the repetition; and as it would if it had to guess that from the series.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

TESTS = Path(__file__).resolve().parent.parent / "tests"
sys.path.insert(0, str(TESTS))

from planted import THEMES, TRENDS, plant  # noqa: E402 - found only by the path above

from nlp.mine.counts import count  # noqa: E402 - stands with the import above
from nlp.mine.selection import Selection  # noqa: E402 - stands with the import above
from nlp.mine.trends.model import Trend  # noqa: E402 - stands with the import above
from nlp.mine.trends.series import SeriesKey  # noqa: E402 - stands with the import above
from nlp.mine.trends.trends import find_trends  # noqa: E402 - stands with the import above

SESSIONS = (6, 10, 20)
REPEATS = (0.0, 0.3, 0.6, 0.8)
SERIES = SeriesKey("session", "GA")


def measure(sessions: int, repeat: float, corpora: int) -> dict[str, tuple[float, float]]:
    """For each way the share of directions concluded: of themes with a trend, the right one; of those without, any."""
    found = {way: [0, 0] for way in ("kendall", "known", "not known")}
    for seed in range(corpora):
        planted = plant(sessions=sessions, resolutions=20, paragraphs=15, repeat=repeat, seed=seed)
        counted = count(planted.documents(), "session", Selection())
        labels = dict.fromkeys(THEMES, "")
        known = find_trends(counted, labels, repeated={SERIES: repeat})
        guessed = find_trends(counted, labels)
        for trend in known:
            _add(found["kendall"], trend, is_found=trend.figures is not None and trend.figures.p <= 0.05)
        for way, trends in (("known", known), ("not known", guessed)):
            for trend in trends:
                _add(found[way], trend, is_found=trend.conclusion in ("rises", "falls"))
    level = len(THEMES) - len(TRENDS)
    return {way: (hits / corpora / len(TRENDS), false / corpora / level) for way, (hits, false) in found.items()}


def _add(sums: list[int], trend: Trend, *, is_found: bool) -> None:
    if trend.theme not in TRENDS:
        sums[1] += is_found
    elif is_found and trend.figures is not None:
        sums[0] += (trend.figures.score > 0) == trend.theme.startswith("rising")


def main() -> None:
    """Measure and print a table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--corpora", type=int, default=200)
    corpora = parser.parse_args().corpora
    print(f"{corpora} corpora; in each cell: trends found / false trends")
    print(f"{'sessions':>8} {'repeat':>6}   {'Kendall alone':>15} {'repetition known':>18} {'not known':>15}")
    for sessions in SESSIONS:
        for repeat in REPEATS:
            cells = [f"{hits:6.1%} / {false:5.1%}" for hits, false in measure(sessions, repeat, corpora).values()]
            print(f"{sessions:>8} {repeat:>6}   " + "  ".join(f"{cell:>15}" for cell in cells))


if __name__ == "__main__":
    main()
