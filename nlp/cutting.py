"""Texts cut into the units that are counted, tokens or characters, as they stand and without blanks.

Tokens are those of `nlp.segment`, which are looked for in the text in its plain form: Traditional characters as
Simplified, full-width signs as half-width ones, so that a word is cut alike however it is written. Blanks within Chinese are
passed over (南 南合作 is cut as 南南合作 is); one between two Latin words or numbers keeps them apart. Characters are those
that folding keeps, so that a count of them is what a search for them finds.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal, Protocol, TypeAlias

from nlp.text import SUPERSCRIPTS, ZERO_WIDTH, unify
from nlp.types import Token

if TYPE_CHECKING:
    from nlp.lexicon.model import Lexicon

CountedUnit: TypeAlias = Literal["token", "char"]

_LATIN = "a-zA-Z0-9\u00c0-\u024f"
_BETWEEN_TOKENS = re.compile(rf"[{ZERO_WIDTH}{SUPERSCRIPTS}]+|(?<![{_LATIN}\s])\s+|\s+(?![{_LATIN}\s])")
_NOT_FOLDED = re.compile(rf"[\s{ZERO_WIDTH}{SUPERSCRIPTS}]+")


class Cutter(Protocol):
    """Cuts a text into units."""

    def forms(self, text: str) -> list[str]:
        """The units as they stand, without the blanks in them."""
        ...

    def tokens(self, text: str) -> list[Token]:
        """The units and where they stand in the text."""
        ...


def cutter(unit: CountedUnit, lexicon: Lexicon) -> Cutter:
    """What cuts texts into such units; a lexicon's terms are the user dictionary."""
    return Characters() if unit == "char" else Tokens(lexicon)


class Characters:
    """Cuts a text into the characters that folding keeps.

    >>> Characters().forms("南 南合作。")
    ['南', '南', '合', '作', '。']
    """

    def forms(self, text: str) -> list[str]:
        """The characters that folding keeps, as they stand."""
        return list(_NOT_FOLDED.sub("", text))

    def tokens(self, text: str) -> list[Token]:
        """The characters that folding keeps, and where they stand."""
        return [Token(text[at], at, at + 1) for at in _kept(text, _NOT_FOLDED)]


class Tokens:
    """Cuts a text into tokens.

    >>> from nlp.lexicon import load_lexicon
    >>> Tokens(load_lexicon()).forms("人權 事 務 human rights")
    ['人權', '事務', 'human', ' ', 'rights']
    """

    def __init__(self, lexicon: Lexicon) -> None:
        from nlp.segment import Segmenter

        self._words = Segmenter(lexicon).words

    def forms(self, text: str) -> list[str]:
        """The tokens as they stand; they tile the text, the blanks in Chinese left out."""
        return self._cut(text, unify(text))

    def tokens(self, text: str) -> list[Token]:
        """The tokens, and where they stand."""
        plain = unify(text)
        kept = _kept(plain, _BETWEEN_TOKENS)
        tokens, start = [], 0
        for form in self._cut(text, plain):
            end = start + len(form)
            tokens.append(Token(form, kept[start], kept[end - 1] + 1))
            start = end
        return tokens

    def _cut(self, text: str, plain: str) -> list[str]:
        if _BETWEEN_TOKENS.search(plain):
            text = "".join(text[at] for at in _kept(plain, _BETWEEN_TOKENS))
            plain = _BETWEEN_TOKENS.sub("", plain)
        words = self._words(plain)
        if plain == text:
            return words
        forms, start = [], 0
        for word in words:
            forms.append(text[start : start + len(word)])
            start += len(word)
        return forms


class LateTokens:
    """Cuts texts into tokens; the dictionary is read when the first text is cut, which takes a while.

    >>> from nlp.lexicon import load_lexicon
    >>> LateTokens(load_lexicon()).tokens("人权")
    [Token(text='人权', start=0, end=2)]
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._tokens: Tokens | None = None

    def tokens(self, text: str) -> list[Token]:
        """The tokens, and where they stand."""
        if self._tokens is None:
            self._tokens = Tokens(self._lexicon)
        return self._tokens.tokens(text)


def _kept(text: str, dropped: re.Pattern[str]) -> Sequence[int]:
    """The offsets of the characters that are not dropped."""
    if not dropped.search(text):
        return range(len(text))
    kept: list[int] = []
    start = 0
    for found in dropped.finditer(text):
        kept.extend(range(start, found.start()))
        start = found.end()
    kept.extend(range(start, len(text)))
    return kept
