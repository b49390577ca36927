"""What it takes for a theme to be found by a seeded topic: how many paragraphs, how many of its words in each, and what holds
the topic.

    python benchmarks/topic_recovery.py

A corpus is made of which the themes are known: six of twelve words each, five common ones and one as rare as the row says, in
paragraphs whose other words are drawn from three hundred by Zipf's law. Each theme is seeded with three of its words.
"Started" is a factorisation that starts from the texts with those words and is then left to itself; "held" is ours
(`nlp.topics.holding`). Precision is the share of the theme's words among the topic's first twelve; F1 is that of the
paragraphs that are said to have the topic. Means over the seeds.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator

import numpy as np
from scipy.sparse import csr_array

from nlp.topics.factorise import activate, factorise
from nlp.topics.holding import holding
from nlp.topics.start import first_words
from nlp.topics.weighting import inverse_frequencies, weighted
from nlp.topics.weights import LEAST_ACTIVATION

THEMES, WORDS, COMMON, FREE = 6, 12, 300, 2
SHARES = (0.1, 0.06, 0.1, 0.1, 0.2)
"""Of the five themes that are not rare."""

THRESHOLDS = (0.05, LEAST_ACTIVATION, 0.15, 0.2, 0.3)


def made(paragraphs: int, share: float, own: int, length: int, seed: int) -> tuple[csr_array, np.ndarray]:
    """Counts, the words of themes first; and which paragraph has which theme, the rare one first."""
    random = np.random.default_rng(seed)
    common = 1 / np.arange(1, COMMON + 1)
    carries = random.random((paragraphs, THEMES)) < np.array([share, *SHARES])
    counts = np.zeros((paragraphs, THEMES * WORDS + COMMON), np.int64)
    for row, has in enumerate(carries):
        words = [theme * WORDS + random.choice(WORDS, own, replace=False) for theme in np.flatnonzero(has)]
        rest = random.choice(COMMON, max(0, length - own * len(words)), p=common / common.sum()) + THEMES * WORDS
        np.add.at(counts[row], np.concatenate([*words, rest]), 1)
    return csr_array(counts), carries


def recovered(counts: csr_array, carries: np.ndarray, *, is_held: bool) -> tuple[float, list[float]]:
    """Precision of the rare theme's topic, and F1 of its paragraphs for each threshold."""
    columns = [tuple(range(theme * WORDS + 3, theme * WORDS + 6)) for theme in range(THEMES)]
    matrix = weighted(counts, inverse_frequencies(counts))
    held = holding(counts, matrix, columns, THEMES + FREE)
    words = factorise(matrix, first_words(matrix, held, 0), held=held if is_held else None).words
    first = [at for at in np.argsort(-words[0], kind="stable")[:WORDS].tolist() if words[0, at] > 0]
    precision = sum(at < WORDS for at in first) / WORDS
    strength = activate(matrix, words / np.maximum(np.linalg.norm(words, axis=1, keepdims=True), 1e-30))[0]
    return precision, [_f1(strength >= least, carries[:, 0]) for least in THRESHOLDS]


def _f1(said: np.ndarray, true: np.ndarray) -> float:
    return float(2 * (said & true).sum() / max(1, said.sum() + true.sum()))


def rows(paragraphs: int, seeds: int) -> Iterator[str]:
    """A line for each corpus."""
    for own, length in ((6, 24), (3, 24), (4, 60), (2, 12)):
        for share in (0.01, 0.02, 0.03, 0.05, 0.1):
            found: dict[bool, list[tuple[float, list[float]]]] = {False: [], True: []}
            have = []
            for seed in range(seeds):
                counts, carries = made(paragraphs, share, own, length, seed)
                have.append(int(carries[:, 0].sum()))
                for is_held, results in found.items():
                    results.append(recovered(counts, carries, is_held=is_held))
            started, held = (
                (np.mean([p for p, _ in found[at]]), np.mean([f for _, f in found[at]], axis=0)) for at in (False, True)
            )
            figures = " ".join(f"{value:6.2f}" for value in (started[0], started[1][1], held[0], *held[1]))
            yield f"{own:2} of {length:2} words {np.mean(have):6.0f} paragraphs  {figures}"


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--paragraphs", type=int, default=1000)
    parser.add_argument("--seeds", type=int, default=5)
    given = parser.parse_args()
    heading = " ".join(f"≥{least:.2f}".rjust(6) for least in THRESHOLDS)
    print(f"{'':30}  started: P, F1  held: P, F1 {heading}")
    for row in rows(given.paragraphs, given.seeds):
        print(row)


if __name__ == "__main__":
    main()
