"""Terms that lie hidden in longer words of jieba's dictionary, 主权 in 民主权利: each with the guard that would help.

Most words that contain a term are made with it (种族主义者, 债务国) and no trap. A word is one where, the word itself left
out, a reading that tears a character out of the term (擅自|决定 holds no 自决) is the most probable one or nearly so
(自主|权, 宗主|权). A reading that takes a whole word out of the term (国际|合作部) says nothing against it.
What the borders of words and the guards of the lexicon catch already is no finding: the word is tagged, in a text that
meets what the term's guards ask for, and only where the term is really found there is it told.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import log
from typing import NamedTuple, TypeAlias

from nlp.lexicon.model import Lexicon, Term, Theme
from nlp.maintenance.check.contexts import contexts
from nlp.maintenance.check.finding import Finding
from nlp.text import fold
from nlp.themes.borders import dictionary_text
from nlp.types import ThemeTag

Tag: TypeAlias = Callable[[Sequence[str]], list[tuple[ThemeTag, ...]]]
Span: TypeAlias = tuple[int, int]
Reading: TypeAlias = tuple[str, ...]

SHORTEST = 2
"""A single character stands in thousands of words, and is told of by itself."""

MARGIN = 3.0
"""A reading counts though another is up to twenty times (e³) as probable: jieba's frequencies do not tell more surely."""


class Host(NamedTuple):
    """A word of the dictionary with a term inside, where the term stands in it, and how the word reads without it."""

    word: str
    span: Span
    reading: Reading


def check_traps(lexicon: Lexicon, tag: Tag) -> Iterator[Finding]:
    """A finding a term that is found in words which only seem to hold it.

    Args:
        tag: gives the themes of each text, as `nlp.themes.Tagger.tag` does.
    """
    hosts = find_hosts({fold(term.text).text for theme in lexicon.themes for term in theme.terms})
    for theme in lexicon.themes:
        for term in theme.terms:
            fired = [host for host in hosts.get(fold(term.text).text, ()) if _is_found(host, theme, term, tag)]
            if fired:
                words = tuple(host.word for host in fired)
                readings = tuple("/".join(host.reading) for host in fired)
                values = {"hosts": words, "readings": readings, "guard": f"never_inside: [{', '.join(words)}]"}
                yield Finding("warning", f"{theme.path}:{term.line}", "check.trap", values, theme.id, term.text)


def find_hosts(terms: set[str]) -> Mapping[str, list[Host]]:
    """The words of jieba's dictionary that hold a term and can be read otherwise, the most frequent first.

    >>> [host.word for host in find_hosts({"主权"})["主权"]][:2]
    ['自主权', '宗主权']

    Args:
        terms: folded.
    """
    dictionary = dictionary_text()
    readings = Readings(dictionary)
    hosts: dict[str, list[Host]] = defaultdict(list)
    for word, span in _holding(sorted(term for term in terms if len(term) >= SHORTEST), dictionary):
        reading = readings.without(word, span)
        if reading is not None:
            hosts[word[slice(*span)]].append(Host(word, span, reading))
    for found in hosts.values():
        found.sort(key=lambda host: (-readings.frequency(host.word), host.word))
    return hosts


@dataclass(frozen=True)
class Readings:
    """How words of jieba's dictionary can be cut into other words of it; a single character always can stand alone."""

    dictionary: str

    @cached_property
    def _frequencies(self) -> dict[str, int]:
        parts = self.dictionary.split()
        return dict(zip(parts[::3], map(int, parts[1::3]), strict=True))

    @cached_property
    def _total(self) -> float:
        return log(sum(self._frequencies.values()))

    def frequency(self, word: str) -> int:
        """How often jieba has seen a word."""
        return self._frequencies.get(word, 0)

    def without(self, word: str, span: Span) -> Reading | None:
        """The best reading of a word that tears a span of it, None where others are much more probable."""
        torn, whole = self._best(word, span)
        if torn is None or (whole is not None and self._probability(whole) - self._probability(torn) > MARGIN):
            return None
        return torn

    def _best(self, word: str, span: Span) -> tuple[Reading | None, Reading | None]:
        """The most probable readings, of those that tear a span and of those that do not."""
        best: dict[bool, Reading] = {}
        for reading in self._readings(word):
            if len(reading) > 1:
                tears = self._tears(reading, span)
                best[tears] = max(best.get(tears, reading), reading, key=self._probability)
        return best.get(True), best.get(False)

    def _readings(self, word: str) -> Iterator[Reading]:
        if not word:
            yield ()
        for end in range(1, len(word) + 1):
            if end == 1 or word[:end] in self._frequencies:
                yield from ((word[:end], *rest) for rest in self._readings(word[end:]))

    def _probability(self, reading: Reading) -> float:
        """The logarithm of a reading's probability, as jieba reckons it."""
        return sum(log(self._frequencies.get(word) or 1) - self._total for word in reading)

    def _tears(self, reading: Sequence[str], span: Span) -> bool:
        """Whether a word lies across an edge of a span and takes a single character, or what is no word, out of it."""
        first, last = span
        start = 0
        for word in reading:
            end = start + len(word)
            inside = word[max(first - start, 0) : last - start]
            is_across = start < first < end < last or first < start < last < end
            if is_across and (len(inside) == 1 or inside not in self._frequencies):
                return True
            if start <= first and last <= end and len(inside) < len(word):
                return self.without(word, (first - start, last - start)) is not None
            start = end
        return False


def _holding(terms: Sequence[str], dictionary: str) -> Iterator[tuple[str, Span]]:
    """Each longer word of the dictionary with each place of a term in it."""
    if not terms:
        return

    from daachorse import CharwiseDoubleArrayAhoCorasick

    text = f"\n{dictionary}"
    for start, end, _ in CharwiseDoubleArrayAhoCorasick(list(terms)).find_overlapping(text):
        first, last = text.rfind("\n", 0, start) + 1, text.find(" ", start)
        if end <= last and end - start < last - first:
            yield text[first:last], (start - first, end - first)


def _is_found(host: Host, theme: Theme, term: Term, tag: Tag) -> bool:
    """Whether the term is found within the word, in one of the texts that meet its guards."""
    texts = list(contexts(host.word, (*term.guards, *theme.guards)))
    return any(_lies_in(text, tags, host, theme, term) for text, tags in zip(texts, tag(texts), strict=True))


def _lies_in(text: str, tags: tuple[ThemeTag, ...], host: Host, theme: Theme, term: Term) -> bool:
    start = text.find(host.word)
    return any(
        mention.term == term.text and start <= mention.start and mention.end <= start + len(host.word)
        for one in tags
        if one.theme == theme.id
        for mention in one.mentions
    )
