"""Collocates: the words in a window around what was found, place by place, and how strongly they are drawn to it.

The node is the words that a hit overlaps, in full where it cuts one. Windows count words, so that marks take no place in them;
they stop at the edges of a text and, where asked, at the edges of a sentence. The windows of neighbouring hits may overlap:
a place then counts once for each hit. So that the four cells of a collocate stay sound, what is inside the windows is counted
that way too, and outside are the places that no window reaches.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple, TypeAlias

from nlp.mine.association import (
    Cells,
    cubed_mutual_information,
    dice,
    log_dice,
    log_likelihood,
    mutual_information,
    t_score,
    z_score,
)
from nlp.mine.forms import Words, by_word, commonest_forms, is_word
from nlp.types import Span, Token

Edge: TypeAlias = Literal["text", "sentence"]
Measure: TypeAlias = Literal["log_dice", "mi", "mi3", "t", "z", "log_likelihood", "dice"]

SENTENCE_MARKS = frozenset("。！？；!?;")
"""The marks at which a sentence ends; in a resolution that is a clause, since a paragraph is one sentence."""


class Marked(NamedTuple):
    """A text with what was found in it, in words.

    Attributes:
        words: the forms that are words, in order.
        starts: the places of the words that begin a sentence, but for the first.
        nodes: half-open ranges of places, one a hit.
    """

    words: Sequence[str]
    starts: Sequence[int]
    nodes: Sequence[tuple[int, int]]


def mark(tokens: Sequence[Token], spans: Iterable[Span]) -> Marked:
    """The words of a text and the places of what was found; hits that overlap the same words are one.

    >>> from nlp.types import Token
    >>> mark([Token("南南", 0, 2), Token("合作", 2, 4), Token("。", 4, 5), Token("又", 5, 6)], [(1, 2), (3, 4)])
    Marked(words=['南南', '合作', '又'], starts=[2], nodes=[(0, 1), (1, 2)])
    """
    words = [token for token in tokens if is_word(token.text)]
    ends = [token.end for token in tokens if not SENTENCE_MARKS.isdisjoint(token.text)]
    firsts, lasts = [word.start for word in words], [word.end for word in words]
    starts = sorted({bisect_left(firsts, end) for end in ends})
    nodes = sorted({(bisect_right(lasts, start), bisect_left(firsts, end)) for start, end in spans})
    return Marked([word.text for word in words], starts, nodes)


@dataclass(slots=True)
class Surroundings:
    """What stands around the nodes; it grows text by text.

    Attributes:
        window: how many places on each side; within: where a window stops.
        nodes: how many there are; places: those in their windows, once a node.
        covered: the places that some window reaches, each once.
        at: the forms at each place of the windows, -1 the first to the left, 1 the first to the right.
        reached: the forms at the places that some window reaches.
        documents: how many documents have each word in a window.
        words: the words of the forms.
    """

    window: int
    within: Edge = "text"
    nodes: int = 0
    places: int = 0
    covered: int = 0
    at: dict[int, Counter[str]] = field(default_factory=dict)
    reached: Counter[str] = field(default_factory=Counter)
    documents: Counter[str] = field(default_factory=Counter)
    words: Words = field(default_factory=Words)
    _last: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.at = {place: Counter() for side in (-1, 1) for place in range(side, side * (self.window + 1), side)}

    def add(self, text: Marked, document: str = "") -> None:
        """Count what stands around the nodes of a text.

        Args:
            document: the text's; those of one document come one after another.
        """
        covered: set[int] = set()
        for first, end in text.nodes:
            low, high = self._edges(text, first, end)
            for place in range(low, first):
                self.at[place - first][text.words[place]] += 1
            for place in range(end, high):
                self.at[place - end + 1][text.words[place]] += 1
            covered.update(range(low, first), range(end, high))
            self.nodes += 1
            self.places += first - low + high - end
        self.covered += len(covered)
        forms = [text.words[place] for place in covered]
        self.reached.update(forms)
        for word in {self.words[form] for form in forms}:
            if word is not None and self._last.get(word) != document:
                self._last[word] = document
                self.documents[word] += 1

    def _edges(self, text: Marked, first: int, end: int) -> tuple[int, int]:
        """The places from which and up to which the window of a node reaches; a hit that is a mark parts two sentences."""
        low, high = max(0, first - self.window), min(len(text.words), end + self.window)
        if self.within == "sentence":
            is_gap = first == end
            before = bisect_left(text.starts, first) if is_gap else bisect_right(text.starts, first)
            after = bisect_right(text.starts, end) if is_gap else bisect_left(text.starts, end)
            low = max(low, text.starts[before - 1]) if before else low
            high = min(high, text.starts[after]) if after < len(text.starts) else high
        return low, high


@dataclass(frozen=True, slots=True)
class Collocate:
    """A word that stands around the nodes.

    Attributes:
        word: folded; form: as it is shown.
        total: how often it stands in the windows, once a node; left, right: of these on each side.
        at: of these at each place, from the leftmost to the rightmost.
        documents: how many documents have it in a window.
        frequency: how often it stands in the texts, in all; outside: of these where no window reaches.
        expected: how often it would stand in the windows by chance.
    """

    word: str
    form: str
    total: int
    left: int
    right: int
    at: tuple[int, ...]
    documents: int
    frequency: int
    outside: int
    expected: float
    log_dice: float | None
    mi: float | None
    mi3: float | None
    t: float | None
    z: float | None
    log_likelihood: float | None
    dice: float | None


def collocates(surroundings: Surroundings, frequencies: Mapping[str, int]) -> Iterator[Collocate]:
    """Each word that stands around the nodes, with its figures, in the order of code points.

    Args:
        frequencies: how often each form stands in the texts in which was searched.
    """
    words = surroundings.words
    at = {place: by_word(forms, words) for place, forms in sorted(surroundings.at.items())}
    frequency, reached = by_word(frequencies, words), by_word(surroundings.reached, words)
    forms = commonest_forms(frequencies, words)
    outside = frequency.total() - surroundings.covered
    for word in sorted(set().union(*at.values())):
        places = tuple(counts[word] for counts in at.values())
        apart, total = frequency[word] - reached[word], sum(places)
        cells = Cells(total, surroundings.places - total, apart, outside - apart)
        documents = surroundings.documents[word]
        yield _collocate(word, forms[word], places, documents, frequency[word], cells, surroundings.nodes)


def ranked(found: Iterable[Collocate], key: str) -> list[Collocate]:
    """Collocates by a measure or count, the highest first; what has none comes last, and equals by total and frequency."""

    def order(one: Collocate) -> tuple[bool, float, int, int, str]:
        value = getattr(one, key)
        return (value is None, -(value or 0.0), -one.total, -one.frequency, one.word)

    return sorted(found, key=order)


def _collocate(
    word: str, form: str, at: tuple[int, ...], documents: int, frequency: int, cells: Cells, nodes: int
) -> Collocate:
    total, expected, middle = cells.together, cells.expected, len(at) // 2
    return Collocate(
        word, form, total, sum(at[:middle]), sum(at[middle:]), at, documents, frequency, cells.apart, expected,
        log_dice=log_dice(total, nodes, frequency),
        mi=mutual_information(total, expected),
        mi3=cubed_mutual_information(total, expected),
        t=t_score(total, expected),
        z=z_score(total, expected),
        log_likelihood=log_likelihood(cells),
        dice=dice(total, nodes, frequency),
    )  # fmt: skip
