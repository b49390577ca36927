"""N-grams: words or characters that stand one after another without a mark between them, and how often they do.

All texts are kept as one array of numbers, four bytes a unit, with a nought where a run ends. The n-grams are counted by
sorting their places, those with the same first units at a time, so that what is held besides does not grow with the texts: an
n-gram costs memory only while its part is sorted, and 40 bytes where it is listed.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from nlp.mine.forms import Words, commonest_forms

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.int64]

SORTED_AT_ONCE = 4_000_000
"""How many places are sorted at once: some 200 MB."""


class Ngram(NamedTuple):
    """Units that stand one after another.

    Attributes:
        units: folded; forms: as they are shown, each unit in the form that is commonest for it.
        frequency: how often they stand so; paragraphs, documents: those that have them.
    """

    units: tuple[str, ...]
    forms: tuple[str, ...]
    frequency: int
    paragraphs: int
    documents: int


@dataclass(slots=True)
class Sequences:
    """The texts whose n-grams are counted; it grows document by document.

    Attributes:
        paragraphs, documents: how many were added; units: how many words or characters they have.
    """

    words: Words = field(default_factory=Words)
    paragraphs: int = 0
    documents: int = 0
    units: int = 0
    _numbers: dict[str, int] = field(default_factory=lambda: {"": 0})
    _forms: Counter[str] = field(default_factory=Counter)
    _codes: array[int] = field(default_factory=lambda: array("I", [0]))
    _paragraph_starts: array[int] = field(default_factory=lambda: array("Q"))
    _document_starts: array[int] = field(default_factory=lambda: array("Q"))

    def add(self, texts: Iterable[Sequence[str]]) -> None:
        """Add the texts of a document, each as its forms, marks among them."""
        self._document_starts.append(len(self._codes))
        self.documents += 1
        for text in texts:
            self._paragraph_starts.append(len(self._codes))
            self.paragraphs += 1
            self._forms.update(text)
            units = [self._number(form) for form in text if not form.isspace()]
            self.units += len(units) - units.count(0)
            self._codes.extend(units)
            self._codes.append(0)

    def ngrams(self, lengths: range, *, fewest: int = 1) -> Iterator[Ngram]:
        """The n-grams of these lengths by falling count, equals by length and then in the order of code points.

        Args:
            fewest: n-grams that stand less often are left out.
        """
        import numpy as np

        codes, texts = self._in_order()
        shown = commonest_forms(self._forms, self.words)
        starts = [np.frombuffer(places, np.uint64) for places in (self._paragraph_starts, self._document_starts)]
        rows = _counted(codes, lengths, starts, fewest)
        for at in np.argsort(-rows[:, 2], kind="stable"):
            n, place, count, paragraphs, documents = rows[at].tolist()
            units = tuple(texts[code] for code in codes[place : place + n])
            yield Ngram(units, tuple(shown[unit] for unit in units), count, paragraphs, documents)

    def _in_order(self) -> tuple[NDArray[np.uint32], list[str]]:
        """The numbers of all units, renumbered in the order of code points, and the units by number."""
        import numpy as np

        texts = sorted(self._numbers)
        order = np.empty(len(texts), np.uint32)
        order[[self._numbers[text] for text in texts]] = np.arange(len(texts), dtype=np.uint32)
        codes = np.frombuffer(self._codes, np.uint32)
        for start in range(0, len(codes), SORTED_AT_ONCE):
            codes[start : start + SORTED_AT_ONCE] = order[codes[start : start + SORTED_AT_ONCE]]
        self._numbers = {text: number for number, text in enumerate(texts)}
        return codes, texts

    def _number(self, form: str) -> int:
        word = self.words[form]
        return 0 if word is None else self._numbers.setdefault(word, len(self._numbers))


def joined(units: Sequence[str]) -> str:
    """Units as one text; a blank stands between two Latin words or numbers.

    >>> joined(["human", "rights", "理事会"])
    'human rights理事会'
    """
    text = ""
    for unit in units:
        apart = text[-1:].isascii() and text[-1:].isalnum() and unit[:1].isascii() and unit[:1].isalnum()
        text += f" {unit}" if apart else unit
    return text


def _counted(codes: NDArray[np.uint32], lengths: range, starts: Sequence[NDArray[np.uint64]], fewest: int) -> Numbers:
    """A row for each n-gram: its length, one of its places, how often it stands, how many paragraphs and documents have it.

    They go by length, and those of one length in the order of their units.
    """
    import numpy as np

    rows: list[list[Numbers]] = [[] for _ in lengths]
    for low, high in _divisions(codes):
        places = np.flatnonzero((codes >= low) & (codes < high))
        groups = np.zeros(len(places), np.int64)
        for n in range(1, lengths.stop):
            places, groups, found = _longer(codes, places, groups, n, starts, fewest)
            if n in lengths:
                rows[lengths.index(n)].append(found)
    return np.concatenate([np.empty((0, 5), np.int64), *(part for parts in rows for part in parts)])


def _divisions(codes: NDArray[np.uint32]) -> Iterator[tuple[int, int]]:
    """Half-open ranges of units, each with as many places as are sorted at once, or a single unit."""
    import numpy as np

    totals = np.zeros(int(codes.max()) + 1, np.int64)
    for start in range(0, len(codes), SORTED_AT_ONCE):
        totals += np.bincount(codes[start : start + SORTED_AT_ONCE], minlength=len(totals))
    low, held = 1, 0
    for code in range(1, len(totals)):
        if held and held + totals[code] > SORTED_AT_ONCE:
            yield low, code
            low, held = code, 0
        held += int(totals[code])
    if held:
        yield low, len(totals)


def _longer(
    codes: NDArray[np.uint32],
    places: Numbers,
    groups: Numbers,
    n: int,
    starts: Sequence[NDArray[np.uint64]],
    fewest: int,
) -> tuple[Numbers, Numbers, Numbers]:
    """The places of the n-grams that are frequent enough, which n-gram each has, and the rows of these.

    An n-gram stands no more often than what it begins with, so that only the places left by the shorter ones are looked at.

    Args:
        places: of the n-grams that are one unit shorter, ascending within each group.
        groups: which of these each place has, in the order of their units.
    """
    import numpy as np

    units = codes[places + (n - 1)]
    groups = groups[units > 0] * (int(codes.max()) + 1) + units[units > 0]
    places = places[units > 0]
    order = np.argsort(groups, kind="stable")
    groups, places = groups[order], places[order]
    is_first = np.concatenate((np.ones(min(1, len(groups)), bool), groups[1:] != groups[:-1]))
    firsts = np.flatnonzero(is_first)
    counts = np.diff(np.append(firsts, len(groups)))
    spread = [_distinct(np.searchsorted(of, places.astype(np.uint64), "right"), is_first, firsts) for of in starts]
    rows = np.stack([np.full(len(firsts), n), places[firsts], counts, *spread], axis=1)
    is_kept = counts >= fewest
    stays = np.repeat(is_kept, counts)
    return places[stays], np.repeat(np.arange(len(counts)), counts)[stays], rows[is_kept]


def _distinct(of: Numbers, is_first: NDArray[np.bool_], firsts: Numbers) -> Numbers:
    """How many different values each group has; within a group they ascend."""
    import numpy as np

    changes = is_first.copy()
    changes[1:] |= of[1:] != of[:-1]
    return np.add.reduceat(changes.astype(np.int64), firsts) if len(firsts) else firsts
