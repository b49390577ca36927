"""Segmentation: exactly the tokens of jieba 0.42.1, at native speed.

jieba cuts in two steps. It finds the most probable way through the words of its dictionary, and joins what that leaves
as single characters into new words by a hidden Markov model. rjieba does the first step as jieba does, twenty times
faster; for the second it departs from jieba on letters and digits (COVID-19 stays whole), so the step is made here:
runs of single characters are gathered as jieba gathers them, the Chinese stretches of a run go to rjieba's model, and
the rare run on which two ways are equally probable goes to jieba's own, since rounding alone decides there.

jieba with the dictionary of `nlp.lexicon.exchange.jieba` stays the reference; a test holds the two equal.
"""

from __future__ import annotations

import re
import string
from collections.abc import Iterable, Iterator
from functools import lru_cache, partial
from typing import TYPE_CHECKING

from nlp.lexicon.exchange.jieba import load_rjieba
from nlp.types import Token

if TYPE_CHECKING:
    from rjieba import Jieba

    from nlp.lexicon.model import Lexicon

RUNS_REMEMBERED = 50_000
SHORTEST_TIE = 5

_LOOKED_UP = frozenset(string.ascii_letters + string.digits + "+#&._%-")
_CHINESE_STRETCH = re.compile(r"([\u4E00-\u9FD5]+)")
_WORD_OR_NUMBER = re.compile(r"([a-zA-Z0-9]+(?:\.[0-9]+)?%?)")
_LONE_SURROGATE = re.compile(r"[\ud800-\udfff]")
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


class Segmenter:
    """jieba's segmentation with a lexicon's terms as the user dictionary; without a lexicon, as jieba ships.

    >>> [token.text for token in Segmenter().tokens("大会第68/160号决议")]
    ['大会', '第', '68', '/', '160', '号', '决议']
    """

    __slots__ = ("_dictionary", "_join")

    def __init__(self, lexicon: Lexicon | None = None) -> None:
        from rjieba import Jieba

        self._dictionary = load_rjieba(lexicon)
        model: Jieba = Jieba.empty()  # type: ignore[no-untyped-call]  # its stub gives no return type
        # What is remembered does not refer to the segmenter, so that the dictionary, tens of megabytes, goes with it at once.
        self._join = lru_cache(RUNS_REMEMBERED)(partial(_join_run, self._dictionary, model))

    def tokens(self, text: str) -> list[Token]:
        """The tokens of a text, blanks and line breaks among them; they tile it."""
        tokens, start = [], 0
        for word in self.words(text):
            end = start + len(word)
            tokens.append(Token(text[start:end], start, end))
            start = end
        return tokens

    def cut(self, texts: Iterable[str]) -> Iterator[list[str]]:
        """The words of each text, in order."""
        return map(self.words, texts)

    def words(self, text: str) -> list[str]:
        """The words of a text, as ``jieba.lcut`` gives them."""
        words: list[str] = []
        run: list[str] = []
        for word in self._most_probable_words(text):
            if _is_looked_up(word) if len(word) == 1 else word.isascii() and self._is_joined(word):
                run.append(word)
                continue
            if run:
                words += self._join("".join(run)) if len(run) > 1 or len(run[0]) > 1 else run
                run.clear()
            words.append(word)
        return words + self._join("".join(run)) if run else words

    def _is_joined(self, word: str) -> bool:
        """Whether letters or digits are single characters that rjieba has put together, as it does at this step."""
        return word.isalnum() and not self._dictionary.has_word(word)

    def _most_probable_words(self, text: str) -> list[str]:
        try:
            return self._dictionary.cut(text, False)
        except UnicodeEncodeError:
            words = self._dictionary.cut(_LONE_SURROGATE.sub(_REPLACEMENT, text), False)
            return _from_the_text(words, text)


def _join_run(dictionary: Jieba, model: Jieba, run: str) -> list[str]:
    """The words that the model sees in a run of single characters; jieba leaves a run apart that is a known word."""
    if len(run) == 1:
        return [run]
    if dictionary.has_word(run):
        return list(run)
    words: list[str] = []
    for stretch in _CHINESE_STRETCH.split(run):
        if _CHINESE_STRETCH.match(stretch):
            words += _join_chinese(model, stretch)
        else:
            words += filter(None, _WORD_OR_NUMBER.split(stretch))
    return words


def _join_chinese(model: Jieba, stretch: str) -> list[str]:
    if _may_tie(stretch):
        from jieba import finalseg

        return list(finalseg.cut(stretch))
    words: list[str] = model.cut(stretch, True)
    return words


def _is_looked_up(character: str) -> bool:
    """Whether jieba looks a character up in its dictionary; it makes any other a word at once."""
    return "\u4e00" <= character <= "\u9fd5" or character in _LOOKED_UP


def _may_tie(stretch: str) -> bool:
    """Whether two ways through the model can be equally probable.

    Where a pair of characters comes twice (哈哈哈 holds two pairs), a border may stand in either place at the same
    price. Two characters must repeat, or one come three times, and a word of two lie on both sides of the border.
    """
    return len(stretch) >= SHORTEST_TIE and len(stretch) - len(set(stretch)) >= 2


def _from_the_text(words: Iterable[str], text: str) -> list[str]:
    """The words' places in the text, as the text has them."""
    found, start = [], 0
    for word in words:
        found.append(text[start : start + len(word)])
        start += len(word)
    return found
