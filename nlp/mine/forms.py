"""Forms of words: what is a word, a number or a mark, and which forms are one word.

Texts come as lists of forms, as they stand (see `nlp.cutting`). They are counted as they stand, which is fast, and brought
together at the end: two forms are one word where they fold to the same (人權 and 人权, HRC and hrc). The word is shown
in the form that is commonest, the first in the order of code points among equals.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping

from nlp.text import SUPERSCRIPTS, fold

_COUNTED = re.compile(rf"[^\W_{SUPERSCRIPTS}]")
_LETTER = re.compile(rf"[^\W\d_{SUPERSCRIPTS}]")


def is_word(form: str) -> bool:
    """Whether a form has a Han character, a letter or a digit; the others are marks and blanks.

    >>> [form for form in ("人权", "70/1", "HRC", "，", " ", "…") if is_word(form)]
    ['人权', '70/1', 'HRC']
    """
    return _COUNTED.search(form) is not None


def is_number(form: str) -> bool:
    """Whether a word has digits and neither a Han character nor a letter.

    >>> is_number("2030"), is_number("70%"), is_number("二〇三〇"), is_number("G20")
    (True, True, False, False)
    """
    return is_word(form) and _LETTER.search(form) is None


class Words(dict[str, str | None]):
    """The word that each form is a form of, folded, worked out when it is first asked for; None for marks and blanks."""

    def __missing__(self, form: str) -> str | None:
        self[form] = word = (fold(form).text or None) if is_word(form) else None
        return word


def by_word(forms: Mapping[str, int], words: Words) -> Counter[str]:
    """How often each word stands, from how often each form does."""
    counts: Counter[str] = Counter()
    for form, count in forms.items():
        word = words[form]
        if word is not None:
            counts[word] += count
    return counts


def commonest_forms(forms: Mapping[str, int], words: Words) -> dict[str, str]:
    """The form in which each word is shown.

    >>> commonest_forms({"HRC": 2, "hrc": 1, "，": 9}, Words())
    {'hrc': 'HRC'}
    """
    shown: dict[str, tuple[int, str]] = {}
    for form, count in forms.items():
        word = words[form]
        if word is not None:
            shown[word] = min(shown.get(word, (1, "")), (-count, form))
    return {word: form for word, (_, form) in shown.items()}


def folded_words(written: Iterable[str]) -> frozenset[str]:
    """The words of a list, folded."""
    return frozenset(fold(word).text for word in written)
