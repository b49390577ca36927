"""jieba's user dictionary, written from a lexicon, and the same dictionary loaded into rjieba.

The dictionary holds each term once, sorted, with the frequency that jieba's own ``suggest_freq`` gives it when the
terms are loaded in that order. jieba would work the frequencies out by itself where they are left away, but then they
depend on what was loaded before; written out, they are the same on every machine. The format is jieba 0.42.1's: a
word, one space, a frequency (``Tokenizer.load_userdict``).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import reduce
from typing import TYPE_CHECKING

from nlp.errors import LexiconError
from nlp.lexicon.exchange.model import Read, ReadConcept, ReadTerm, Remark, Written
from nlp.lexicon.exchange.uncarried import RULES, TERMS, THEMES, left_out, uncarried

if TYPE_CHECKING:
    from rjieba import Jieba

    from nlp.lexicon.model import Lexicon

BLOCK = r"\u4E00-\u9FD5a-zA-Z0-9+#&._%-"
"""The characters that jieba looks up in its dictionary (for character classes); any other is a token of its own."""

DOUBLY_COUNTED = 3
"""jieba's dictionary has B超 twice, seen 3 times each; jieba adds both to its total, rjieba one."""

_MATCHABLE = re.compile(f"[{BLOCK}]+")
_NEVER_IN_A_BLOCK = "\n"
_ENTRY = re.compile("(.+?)( [0-9]+)?( [a-z]+)?")
"""How jieba reads a line (``re_userdict``): a word, a frequency, a tag; blanks within the word are the word's."""


@dataclass(frozen=True, slots=True)
class UserWord:
    """A word of the user dictionary. The frequency is never 0, which would make jieba split the word everywhere."""

    word: str
    frequency: int


def write(lexicon: Lexicon) -> Written:
    """The lexicon's terms as a user dictionary, and what is lost."""
    lines = {term.text: (theme.path, term.line) for theme in lexicon.themes for term in theme.terms}
    remarks = (
        *left_out("unmatchable", (lines[term] for term in unmatchable_terms(lexicon))),
        *uncarried(lexicon, *RULES, *TERMS, "ids", "labels", *THEMES),
    )
    return Written(user_dictionary(lexicon).encode(), remarks)


def read(content: bytes, name: str) -> Read:
    """The words of a user dictionary; to which theme they belong it does not say.

    Raises:
        LexiconError: it holds no word.
    """
    terms = []
    tagged: list[str] = []
    for number, line in enumerate(content.decode("utf-8").split("\n"), 1):
        entry = _ENTRY.fullmatch(line.strip())
        if entry:
            terms.append(ReadTerm(entry[1].strip(), f"{name}:{number}", has_status=False))
            tagged += [f"{name}:{number}"] if entry[3] else []
    if not terms:
        raise LexiconError("exchange.no_terms", where=name)
    remarks = (Remark(tagged[0], "exchange.tags_left", {"count": len(tagged)}),) if tagged else ()
    return Read((ReadConcept(f"{name}:1", terms=tuple(terms)),), remarks)


def user_dictionary(lexicon: Lexicon) -> str:
    """The lexicon's terms as a user dictionary for ``jieba.Tokenizer().load_userdict``: a line ``word frequency`` each."""
    return "".join(f"{entry.word} {entry.frequency}\n" for entry in user_words(lexicon))


def user_words(lexicon: Lexicon) -> tuple[UserWord, ...]:
    """The terms that jieba can match, each once, sorted, with their frequencies."""
    counts = _Counts.shipped()
    return tuple(counts.add(term) for term in matchable_terms(lexicon))


def matchable_terms(lexicon: Lexicon) -> list[str]:
    """The terms that jieba can find as one token, each once, sorted: all of a lexicon that its words depend on."""
    return sorted(term for term in _terms(lexicon) if _MATCHABLE.fullmatch(term))


def unmatchable_terms(lexicon: Lexicon) -> tuple[str, ...]:
    """The terms that jieba can never find as one token: they hold a blank, 、 or another character outside `BLOCK`."""
    return tuple(sorted(term for term in _terms(lexicon) if not _MATCHABLE.fullmatch(term)))


def load_rjieba(lexicon: Lexicon | None = None) -> Jieba:
    """rjieba with jieba's dictionary, the lexicon's terms in it as `user_dictionary` has them."""
    if lexicon is None:
        return _shipped_rjieba()
    counts = _Counts.shipped()
    for term in matchable_terms(lexicon):
        counts.add(term)
    return counts.jieba


def _terms(lexicon: Lexicon) -> set[str]:
    return {term.text for theme in lexicon.themes for term in theme.terms}


def _shipped_rjieba() -> Jieba:
    from rjieba import Jieba

    jieba = Jieba()
    jieba.add_word(_NEVER_IN_A_BLOCK, DOUBLY_COUNTED, "")
    return jieba


class _Counts:
    """jieba's frequencies, and rjieba to cut with them; both grow by every word that is added.

    jieba adds a user word's frequency to its total and leaves the old one of the same word in; rjieba takes the old one
    out. The total is part of every probability, so what rjieba lacks is made up for by a word that no text can match.
    """

    def __init__(self, dictionary: str) -> None:
        parts = dictionary.split()
        self._lines = f"\n{dictionary}"
        self._shipped = dict(zip(parts[::3], map(int, parts[1::3]), strict=True))
        self._added: dict[str, int] = {}
        self._missing = DOUBLY_COUNTED
        self._total = sum(self._shipped.values()) + DOUBLY_COUNTED
        self.jieba = _shipped_rjieba()

    @classmethod
    def shipped(cls) -> _Counts:
        """What jieba ships; its dictionary is read without importing jieba, which would be slow."""
        from importlib.util import find_spec
        from pathlib import Path

        package = find_spec("jieba")
        if package is None or package.origin is None:
            raise ModuleNotFoundError("No module named 'jieba'", name="jieba")
        return cls(Path(package.origin).with_name("dict.txt").read_text(encoding="utf-8"))

    def add(self, word: str) -> UserWord:
        """The word with the frequency that jieba suggests for it now; from here on it counts among the others."""
        entry = UserWord(word, self._suggested(word))
        self._added[word] = entry.frequency
        self._total += entry.frequency
        self._missing += self._shipped.get(word, 0)
        self.jieba.add_word(word, entry.frequency, "")
        self.jieba.add_word(_NEVER_IN_A_BLOCK, self._missing, "")
        return entry

    def _suggested(self, word: str) -> int:
        """``jieba.Tokenizer.suggest_freq``, in the same order of operations, so that rounding is the same."""
        total = float(self._total)
        chance = reduce(lambda so_far, part: so_far * (self._frequency(part) / total), self.jieba.cut(word, False), 1.0)
        return max(int(chance * self._total) + 1, self._shipped.get(word, 1))

    def _frequency(self, part: str) -> int:
        """As jieba's table has it: 1 where the part is unknown, but 0 where longer words begin with it."""
        known = self._added.get(part) or self._shipped.get(part)
        if known is not None:
            return known
        begins = f"\n{part}" in self._lines or any(word.startswith(part) for word in self._added)
        return 0 if begins else 1
