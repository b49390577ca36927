"""Word lists: how often each word stands, in how many paragraphs and documents, and how evenly over them."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from nlp.mine.forms import Words, commonest_forms

PER = 10_000


@dataclass(frozen=True, slots=True)
class WordFrequency:
    """How often a word stands.

    Attributes:
        word: folded; form: as it is shown.
        frequency: how often it stands; per_10k: for each 10 000 characters of the texts.
        paragraphs, documents: those that have it.
        dp: Gries's deviation of proportions over the documents (see `nlp.mine.dispersion`): 0 is even; None for one document.
    """

    word: str
    form: str
    frequency: int
    per_10k: float
    paragraphs: int
    documents: int
    dp: float | None


@dataclass(slots=True)
class WordCounts:
    """The words of texts; it grows document by document.

    Of each document it keeps how often each word stands there, 8 bytes a word, for the dispersion.

    Attributes:
        characters: of each document, as `nlp.text.count_characters` counts them.
        paragraphs: how many texts were counted; words: how many words.
    """

    words: Words = field(default_factory=Words)
    characters: list[int] = field(default_factory=list)
    paragraphs: int = 0
    words_in_all: int = 0
    _forms: Counter[str] = field(default_factory=Counter)
    _in_paragraphs: Counter[str] = field(default_factory=Counter)
    _numbers: dict[str, int] = field(default_factory=dict)
    _pairs: array[int] = field(default_factory=lambda: array("I"))
    _ends: array[int] = field(default_factory=lambda: array("Q"))

    def add(self, texts: Iterable[Sequence[str]], characters: int) -> None:
        """Count the texts of a document, each as its forms.

        Args:
            characters: of all of them.
        """
        forms: Counter[str] = Counter()
        known = self.words
        for text in texts:
            forms.update(text)
            self._in_paragraphs.update({known[form] for form in set(text)} - {None})  # type: ignore[arg-type]  # None is out
            self.paragraphs += 1
        self._forms.update(forms)
        counts: Counter[str] = Counter()
        for form, count in forms.items():
            word = known[form]
            if word is not None:
                counts[word] += count
        for word, count in counts.items():
            self._pairs.append(self._numbers.setdefault(word, len(self._numbers)))
            self._pairs.append(count)
        self.words_in_all += counts.total()
        self._ends.append(len(self._pairs))
        self.characters.append(characters)

    @property
    def documents(self) -> int:
        """How many documents were counted."""
        return len(self.characters)

    def rows(self, *, fewest: int = 1, takes: Callable[[str], bool] = bool) -> list[WordFrequency]:
        """The words by falling frequency, equals in the order of code points.

        Args:
            fewest: words that stand less often are left out.
            takes: whether a word is listed.
        """
        totals, documents = self._totals()
        shown = commonest_forms(self._forms, self.words)
        chosen = {word for word, number in self._numbers.items() if totals[number] >= fewest and takes(word)}
        spread = self._deviations({self._numbers[word] for word in chosen}, totals)
        characters = sum(self.characters)
        rows = (
            WordFrequency(
                word, shown[word], totals[at], PER * totals[at] / characters, self._in_paragraphs[word], documents[at],
                spread.get(at),
            )
            for word, at in self._numbers.items() if word in chosen
        )  # fmt: skip
        return sorted(rows, key=lambda row: (-row.frequency, row.word))

    def _totals(self) -> tuple[list[int], list[int]]:
        """How often each word stands, and in how many documents, by its number."""
        totals, documents = [0] * len(self._numbers), [0] * len(self._numbers)
        for number, count in zip(self._pairs[::2], self._pairs[1::2], strict=True):
            totals[number] += count
            documents[number] += 1
        return totals, documents

    def _deviations(self, numbers: set[int], totals: Sequence[int]) -> dict[int, float]:
        """DP of each word: Σ |v/f - s| / 2, where the documents without the word add their shares s to the sum."""
        if self.documents < 2:
            return {}
        whole = sum(self.characters)
        sums = dict.fromkeys(numbers, 1.0)
        start = 0
        for end, characters in zip(self._ends, self.characters, strict=True):
            share = characters / whole
            for at in range(start, end, 2):
                number = self._pairs[at]
                if number in sums:
                    sums[number] += abs(self._pairs[at + 1] / totals[number] - share) - share
            start = end
        return {number: min(1.0, max(0.0, value / 2)) for number, value in sums.items()}
