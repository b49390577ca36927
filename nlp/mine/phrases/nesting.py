"""Nesting: which repeats stand inside which longer ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nlp.mine.phrases.model import Flags, Numbers
    from nlp.mine.phrases.repeats import Repeats, Suffixes


def nested(suffixes: Suffixes, repeats: Repeats) -> tuple[Numbers, Numbers]:
    """Pairs of repeats: the first stands in the second; each pair once."""
    import numpy as np

    inside, around = [], []
    by_length = {int(length): np.flatnonzero(repeats.lengths == length) for length in np.unique(repeats.lengths)}
    for length, longer in by_length.items():
        starts = suffixes.places[repeats.firsts[longer]]
        for size, shorter in by_length.items():
            for step in range(length - size + 1) if size < length else ():
                ranks = suffixes.ranks[starts + step]
                at = np.maximum(np.searchsorted(repeats.firsts[shorter], ranks, "right") - 1, 0)
                holds = _within(repeats, shorter[at], ranks)
                inside.append(shorter[at[holds]])
                around.append(longer[holds])
    if not inside:
        return np.zeros(0, np.int64), np.zeros(0, np.int64)
    pairs = np.sort(np.concatenate(inside) * len(repeats) + np.concatenate(around))
    pairs = pairs[np.flatnonzero(np.diff(pairs, prepend=-1))]
    return pairs // len(repeats), pairs % len(repeats)


def _within(repeats: Repeats, rows: Numbers, ranks: Numbers) -> Flags:
    """Whether each place in the order is one of its repeat's."""
    firsts = repeats.firsts[rows]
    return (ranks >= firsts) & (ranks < firsts + repeats.counts[rows])
