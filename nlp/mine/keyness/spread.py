"""How the words of a group are spread over its resolutions."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from nlp.mine.keyness.tables import Floats, Numbers


@dataclass(frozen=True, slots=True, eq=False)
class Spread:
    """The words of a group by resolution, a column a pair of word and resolution that has it.

    Attributes:
        size: how many words the vocabulary has.
        word, part, count: of each pair the word, the resolution (both as numbers) and how often it stands there; ascending by
            resolution and word.
        sizes: how many words each resolution has in all, of those that have one.
    """

    size: int
    word: Numbers
    part: Numbers
    count: Numbers
    sizes: Numbers

    @property
    def parts(self) -> int:
        """How many resolutions have a word."""
        return len(self.sizes)

    @property
    def words(self) -> int:
        """How many words there are in all."""
        return int(self.sizes.sum())

    def counts(self) -> Floats:
        """How often each word stands in all."""
        return self._sums(self.count)

    def documents(self) -> Floats:
        """In how many resolutions each word stands."""
        return self._sums(np.ones(len(self.word)))

    def only(self, words: Numbers) -> Spread:
        """The spread of some words, which are numbered as they are given; the sizes stay."""
        place = np.full(self.size, -1)
        place[words] = np.arange(len(words))
        kept = place[self.word] >= 0
        return Spread(len(words), place[self.word[kept]], self.part[kept], self.count[kept], self.sizes)

    def deviation(self) -> Floats:
        """Gries's DP of each word: ½ Σ |vᵢ/f - sᵢ|; 0 where it is spread as the words are, near 1 where one resolution has all.

        NaN where a word does not stand, or there are not two resolutions. Resolutions without a word add their share sᵢ.

        Reference: `nlp.mine.dispersion.deviation_of_proportions`.
        """
        if self.parts < 2:
            return np.full(self.size, np.nan)
        counts = self.counts()
        share = self.sizes[self.part] / self.words
        apart = np.abs(self.count / counts[self.word] - share) - share
        values = np.clip((1 + self._sums(apart)) / 2, 0.0, 1.0)
        return np.where(counts > 0, values, np.nan)

    def relative_variance(self) -> Floats:
        """The variance of each word's relative frequency by its square: n/(n - 1) Σ(aᵢ - r cᵢ)² / a², r being a / c.

        0 where a word does not stand: nothing is known there of how resolutions differ.
        """
        counts = self.counts()
        ratio = counts / max(1, self.words)
        squares, products = self._sums(self.count**2), self._sums(self.count * self.sizes[self.part])
        sizes = float((self.sizes.astype(float) ** 2).sum())
        summed = np.maximum(0.0, squares - 2 * ratio * products + ratio**2 * sizes)
        found = np.divide(summed, counts**2, out=np.zeros(self.size), where=counts > 0)
        return found * self.parts / max(1, self.parts - 1)

    def _sums(self, values: Numbers | Floats) -> Floats:
        """The sum over the pairs of each word."""
        return np.asarray(np.bincount(self.word, values, self.size), float)


def spread_of(words: Numbers, parts: Numbers, size: int) -> Spread:
    """The spread of words, given one after another with the resolution that each stands in.

    Args:
        size: of the vocabulary.
    """
    sizes = np.bincount(parts)
    place = np.cumsum(sizes > 0) - 1
    pairs, count = counted(place[parts] * size + words)
    return Spread(size, pairs % max(1, size), pairs // max(1, size), count, sizes[sizes > 0])


def counted(values: Numbers) -> tuple[Numbers, Numbers]:
    """The distinct values, ascending, and how often each occurs; for a million of them faster than `numpy.unique`."""
    ordered = np.sort(values)
    firsts = np.flatnonzero(np.concatenate([[True], ordered[1:] != ordered[:-1]])[: len(ordered)])
    return ordered[firsts], np.diff(np.append(firsts, len(ordered)))
